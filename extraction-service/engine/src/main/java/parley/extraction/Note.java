package parley.extraction;

/**
 * Something that was noticed and not decided.
 *
 * @param code stable code
 * @param message an explanation for a person
 * @param start first UTF-16 offset in the source; 0 when it concerns the whole text
 * @param end one past the last offset; 0 when it concerns the whole text
 */
public record Note(Code code, String message, int start, int end) {
    /** What can be noticed. */
    public enum Code {
        /** The text is in no language that is read. */
        LANGUAGE_UNSUPPORTED,
        /** The text speaks of no engagement. */
        NO_ENGAGEMENT,
        /** A weekday or relative date without a date of publication to count from. */
        DATE_WITHOUT_REFERENCE,
        /** A weekday that does not belong to its date. */
        WEEKDAY_CONTRADICTS_DATE,
        /** Something reads like an engagement, and fewer than two sides are told. */
        PARTY_UNKNOWN,
        /** Words that may mean an engagement, and nothing that vouches for one. */
        EVIDENCE_WEAK
    }

    /** A note on the whole text. */
    public static Note onText(Code code, String message) {
        return new Note(code, message, 0, 0);
    }
}
