package parley.extraction.lexicon;

/**
 * A phrase of the lexicon found in a text.
 *
 * @param term what it means
 * @param from first token
 * @param to one past the last token
 * @param proclitics letters that were written onto the first word, such as "وب"
 */
public record Match(Term term, int from, int to, String proclitics) {
    /** Number of tokens. */
    public int length() {
        return to - from;
    }
}
