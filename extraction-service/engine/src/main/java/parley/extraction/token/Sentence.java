package parley.extraction.token;

/**
 * A sentence as a range of tokens.
 *
 * @param index position among the sentences of the text, from 0
 * @param from first token
 * @param to one past the last token
 * @param headline true for a short first line without a full stop, be it below the name of a section
 */
public record Sentence(int index, int from, int to, boolean headline) {
    public Sentence {
        if (from < 0 || to <= from) throw new IllegalArgumentException("empty sentence %d-%d".formatted(from, to));
    }

    /** Whether a token belongs to the sentence. */
    public boolean contains(int token) {
        return token >= from && token < to;
    }

    /** Some of its words, as a sentence of their own. */
    public Sentence part(int first, int end) {
        return new Sentence(index, first, end, headline);
    }

    /** Number of tokens. */
    public int length() {
        return to - from;
    }
}
