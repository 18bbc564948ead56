package parley.extraction.token;

/** A word, a number or a punctuation mark of a text. What rules ask at every turn is told once, when it is made. */
public final class Token {
    /** The folded form of the letter with which English writes whose something is. */
    static final String POSSESSIVE = "'s";

    private static final int MAX_DIGITS = 9;

    private static final String QUOTES = "\"'“”‘’«»";

    private static final char NO_MARK = '\0';

    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION
    }

    private final int start;
    private final int end;
    private final String surface;
    private final String folded;
    private final Kind kind;
    private final boolean joined;
    private final boolean capitalised;
    private final boolean upperCase;
    private final char mark;

    /**
     * A token.
     *
     * @param start first UTF-16 offset in the source
     * @param end one past the last UTF-16 offset
     * @param surface the text as it stands there
     * @param folded the form for matching; for abbreviations such as "U.S." without the full stops
     * @param kind what it is
     * @param joined true when only a hyphen, slash or apostrophe separates it from the token before
     */
    Token(int start, int end, String surface, String folded, Kind kind, boolean joined) {
        this.start = start;
        this.end = end;
        this.surface = surface;
        this.folded = folded;
        this.kind = kind;
        this.joined = joined;
        this.capitalised = kind == Kind.WORD && Character.isUpperCase(surface.codePointAt(0));
        this.upperCase = kind == Kind.WORD && isAllCapitals(surface);
        this.mark = kind == Kind.PUNCTUATION && surface.length() == 1 ? surface.charAt(0) : NO_MARK;
    }

    private static boolean isAllCapitals(String surface) {
        int capitals = 0;
        for (int i = 0; i < surface.length(); i++) {
            char c = surface.charAt(i);
            if (Character.isLowerCase(c)) return false;
            if (Character.isUpperCase(c)) capitals++;
        }
        return capitals >= 2;
    }

    /** The first UTF-16 offset in the source. */
    public int start() {
        return start;
    }

    /** One past the last UTF-16 offset in the source. */
    public int end() {
        return end;
    }

    /** The text as it stands in the source. */
    public String surface() {
        return surface;
    }

    /** The form for matching; for abbreviations such as "U.S." without the full stops. */
    public String folded() {
        return folded;
    }

    /** Whether only a hyphen, slash or apostrophe separates it from the token before. */
    public boolean joined() {
        return joined;
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
        return capitalised;
    }

    /** Whether this is a word of at least two letters, all of them capitals. */
    public boolean isUpperCase() {
        return upperCase;
    }

    /** Whether this is the given punctuation mark. */
    public boolean is(char mark) {
        return this.mark == mark && mark != NO_MARK;
    }

    /** "Norway|'s": whether what stands behind belongs to whoever stands before. */
    public boolean isPossessive() {
        return folded.equals(POSSESSIVE);
    }

    /** Whether this is a quotation mark of any kind, opening or closing. */
    public boolean isQuote() {
        return mark != NO_MARK && QUOTES.indexOf(mark) >= 0;
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

    @Override
    public String toString() {
        return surface + " [" + start + "," + end + ")";
    }
}
