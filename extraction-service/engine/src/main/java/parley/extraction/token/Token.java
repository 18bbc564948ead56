package parley.extraction.token;

/**
 * A word, a number or a punctuation mark of a text.
 *
 * @param start first UTF-16 offset in the source
 * @param end one past the last UTF-16 offset
 * @param surface the text as it stands there
 * @param folded the form for matching; for abbreviations such as "U.S." without the full stops
 * @param kind what it is
 * @param joined true when only a hyphen, slash or apostrophe separates it from the token before
 */
public record Token(int start, int end, String surface, String folded, Kind kind, boolean joined) {
    /** The folded form of the letter with which English writes whose something is. */
    static final String POSSESSIVE = "'s";

    private static final int MAX_DIGITS = 9;

    private static final String QUOTES = "\"'“”‘’«»";

    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION
    }

    /** Whether this is a word. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether this is a number. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether this is a punctuation mark. */
    public boolean isPunctuation() {
        return kind == Kind.PUNCTUATION;
    }

    /** Whether this is a word with a capital first letter. */
    public boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(surface.codePointAt(0));
    }

    /** Whether this is a word of at least two letters, all of them capitals. */
    public boolean isUpperCase() {
        if (kind != Kind.WORD) return false;
        int capitals = 0;
        for (int i = 0; i < surface.length(); i++) {
            char c = surface.charAt(i);
            if (Character.isLowerCase(c)) return false;
            if (Character.isUpperCase(c)) capitals++;
        }
        return capitals >= 2;
    }

    /** Whether this is the given punctuation mark. */
    public boolean is(char mark) {
        return kind == Kind.PUNCTUATION && surface.length() == 1 && surface.charAt(0) == mark;
    }

    /** "Norway|'s": whether what stands behind belongs to whoever stands before. */
    public boolean isPossessive() {
        return folded.equals(POSSESSIVE);
    }

    /** Whether this is a quotation mark of any kind, opening or closing. */
    public boolean isQuote() {
        return kind == Kind.PUNCTUATION && surface.length() == 1 && QUOTES.indexOf(surface.charAt(0)) >= 0;
    }

    /** Whether this is a comma, in any script. */
    public boolean isComma() {
        return is(',') || is('\u060c');
    }

    /** The number, for a number of at most nine digits; -1 otherwise. */
    public int number() {
        if (kind != Kind.NUMBER || folded.length() > MAX_DIGITS) return -1;
        int number = 0;
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            int digit = Character.digit(folded.codePointAt(i), 10);
            if (digit < 0) return -1;
            number = 10 * number + digit;
        }
        return number;
    }
}
