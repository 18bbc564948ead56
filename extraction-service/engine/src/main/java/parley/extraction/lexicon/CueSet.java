package parley.extraction.lexicon;

import java.util.Arrays;

/** Classes of cues as bits: a text asks for them at every word, and many a word is in thirty. */
public final class CueSet {
    /** So many words of 64 bits hold a bit for each class of cues. */
    static final int WORDS = (Cue.values().length + Long.SIZE - 1) / Long.SIZE;

    private final long[] bits;

    private CueSet(long[] bits) {
        this.bits = bits;
    }

    static CueSet of(Cue cue) {
        long[] bits = new long[WORDS];
        bits[word(cue)] = bit(cue);
        return new CueSet(bits);
    }

    /** The word of 64 bits in which the bit of a class is. */
    static int word(Cue cue) {
        return cue.ordinal() / Long.SIZE;
    }

    /** The bit of a class in its word. */
    static long bit(Cue cue) {
        return 1L << cue.ordinal();
    }

    boolean has(Cue cue) {
        return (bits[word(cue)] & bit(cue)) != 0;
    }

    /** The classes of either set. */
    CueSet union(CueSet other) {
        long[] all = bits.clone();
        other.addTo(all, 0);
        return new CueSet(all);
    }

    /** Sets the bits of these classes in an array, from a place on. */
    void addTo(long[] all, int from) {
        for (int i = 0; i < WORDS; i++) all[from + i] |= bits[i];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CueSet set && Arrays.equals(bits, set.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
