package parley.query.engagement;

/**
 * A sentence that proves a field.
 *
 * @param field name of the field, such as DATE
 * @param value the value that it proves
 * @param start first code point in the document
 * @param end one past the last code point
 * @param quote the sentence
 */
public record Evidence(String field, String value, int start, int end, String quote) {
    /** The field that says that the occasion is reported at all. */
    public static final String OCCASION = "OCCASION";
}
