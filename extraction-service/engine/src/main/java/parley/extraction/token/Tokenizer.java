package parley.extraction.token;

import java.util.ArrayList;
import java.util.List;
import parley.text.Folding;
import parley.text.NameMatch;

/**
 * Cuts a text into words, numbers and punctuation marks. Hyphens, slashes and apostrophes inside a compound leave no
 * token; the part after them is {@link Token#joined}. Works for every script; linear time.
 */
public final class Tokenizer {
    /** Nothing before it is a mark that stands on a letter. */
    private static final int FIRST_MARK = 0x0300;

    private static final int EM_DASH = '\u2014';

    /** "McDonald", "FitzGerald": fewer letters before a capital are a prefix. */
    private static final int MIN_LETTERS_BEFORE_GLUE = 5;

    private static final int MIN_CAPITALS_BEFORE_GLUE = 4;

    /** "N'Guesso", "M'BALA", "D'Souza", "O'Brien": capitals of names; languages elide only before vowels and "h". */
    private static final String NAME_PREFIXES = "DMNO";

    private static final String ELIDED_BEFORE = "aeiouyhàâäéèêëîïôöùûü";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private boolean joined;

    private Tokenizer(String text) {
        this.text = text;
    }

    /** The tokens of a text. */
    public static List<Token> tokenize(String text) {
        return new Tokenizer(text).run();
    }

    private List<Token> run() {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            if (isWordPart(c)) i = word(i);
            else if (Character.isDigit(c)) i = number(i);
            else if (isJoiner(c) && between(i, width)) {
                joined = true;
                i += width;
            } else {
                if (c != ' ' && !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c))
                    add(i, i + width, Token.Kind.PUNCTUATION);
                else joined = false;
                i += width;
            }
        }
        return List.copyOf(tokens);
    }

    private int word(int start) {
        int abbreviation = abbreviationEnd(start);
        int end = abbreviation > 0 ? abbreviation : behindNamePrefix(start);
        while (abbreviation <= 0
                && end < text.length()
                && isWordPart(text.codePointAt(end))
                && !beginsGluedWord(start, end)) end += Character.charCount(text.codePointAt(end));
        add(start, end, Token.Kind.WORD);
        return end;
    }

    /**
     * "Par Jean Mbala|Le ministre", "CAS-INFO|Félix": some texts have lost the line between their author and their first
     * word. A capital with small letters behind it begins a word after several small letters, or after several capitals.
     */
    private boolean beginsGluedWord(int start, int at) {
        int letters = at - start;
        if (letters < MIN_CAPITALS_BEFORE_GLUE || !Character.isUpperCase(text.charAt(at))) return false;
        boolean small = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
        if (Character.isLowerCase(text.charAt(at - 1)))
            return letters >= MIN_LETTERS_BEFORE_GLUE
                    && (small || elides(at))
                    // "AbdulAziz"
                    && !NameMatch.isServant(text.substring(start, at));
        return small && at + 2 < text.length() && Character.isLowerCase(text.charAt(at + 2)) && isCapitals(start, at);
    }

    private boolean isCapitals(int from, int to) {
        for (int i = from; i < to; i++) if (!Character.isUpperCase(text.charAt(i))) return false;
        return true;
    }

    /** "IsakoL'armée". */
    private boolean elides(int at) {
        return at + 1 < text.length() && isApostrophe(text.charAt(at + 1));
    }

    /** The end of "U.S." or "S.E.M." at an offset; -1 when there is none. */
    private int abbreviationEnd(int start) {
        int i = start;
        int letters = 0;
        while (i + 1 < text.length() && Character.isUpperCase(text.charAt(i)) && text.charAt(i + 1) == '.') {
            i += 2;
            letters++;
        }
        return letters >= 2 ? i : -1;
    }

    /** Where the word goes on behind a letter that belongs to a name, as in "N'Guesso"; the same offset where none does. */
    private int behindNamePrefix(int start) {
        if (start + 3 >= text.length() || NAME_PREFIXES.indexOf(text.charAt(start)) < 0) return start;
        char next = Character.toLowerCase(text.charAt(start + 2));
        boolean prefix = isApostrophe(text.charAt(start + 1))
                && Character.isLetter(next)
                && Character.isLetter(text.charAt(start + 3))
                && (text.charAt(start) == 'O' || ELIDED_BEFORE.indexOf(next) < 0);
        return prefix ? start + 2 : start;
    }

    private int number(int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.codePointAt(end)))
            end += Character.charCount(text.codePointAt(end));
        add(start, end, Token.Kind.NUMBER);
        return end;
    }

    private void add(int start, int end, Token.Kind kind) {
        String surface = text.substring(start, end);
        boolean possessive = joined
                && kind == Token.Kind.WORD
                && surface.equals("s")
                && start > 0
                && isApostrophe(text.charAt(start - 1));
        String folded = possessive ? Token.POSSESSIVE : Folding.fold(surface);
        if (kind == Token.Kind.WORD && folded.indexOf('.') >= 0) folded = folded.replace(".", "");
        boolean afterNumber = kind == Token.Kind.WORD && start > 0 && Character.isDigit(text.charAt(start - 1));
        boolean afterWord = kind == Token.Kind.NUMBER && start > 0 && Character.isLetter(text.charAt(start - 1));
        tokens.add(new Token(start, end, surface, folded, kind, joined || afterNumber || afterWord));
        joined = false;
    }

    /** Whether a joiner stands between two words or two numbers; dashes between numbers may have spaces around them. */
    private boolean between(int i, int width) {
        if (i == 0 || i + width >= text.length()) return false;
        int before = text.codePointBefore(i);
        int after = text.codePointAt(i + width);
        // "King Mohammed—has visited": a long dash parts words as a comma does.
        boolean words =
                (isWordPart(before) || endsAbbreviation(i)) && isWordPart(after) && text.codePointAt(i) != EM_DASH;
        boolean numbers = Character.isDigit(before) && Character.isDigit(after);
        if (text.charAt(i) == '.') return numbers;
        return words
                || numbers
                || Character.isDigit(before) && isWordPart(after)
                || isWordPart(before) && Character.isDigit(after)
                || isDash(text.codePointAt(i)) && spacedNumbers(i, width);
    }

    /** "the U.S.|-Japan alliance": whether a word that ends with a full stop ends at an offset. */
    private boolean endsAbbreviation(int at) {
        if (tokens.isEmpty()) return false;
        Token last = tokens.get(tokens.size() - 1);
        return last.isWord() && last.end() == at;
    }

    private boolean spacedNumbers(int i, int width) {
        int left = i - 1;
        while (left >= 0 && text.charAt(left) == ' ') left--;
        int right = i + width;
        while (right < text.length() && text.charAt(right) == ' ') right++;
        return left >= 0
                && right < text.length()
                && Character.isDigit(text.charAt(left))
                && Character.isDigit(text.charAt(right));
    }

    private static boolean isWordPart(int c) {
        if (Character.isLetter(c)) return true;
        if (c < FIRST_MARK) return false;
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || c == '\u0640' || c == '\u200c' || c == '\u200d';
    }

    private static boolean isJoiner(int c) {
        return isDash(c) || isApostrophe(c) || c == '/' || c == '.';
    }

    private static boolean isDash(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013' || c == '\u2014';
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
    }
}
