package parley.text;

import java.text.Normalizer;

/**
 * The one normaliser for matching: case, accents, Arabic hamza carriers, tatweel, harakat, ى/ي and ة/ه, foreign letters
 * and digits. What is shown to people always comes from the source, never from here.
 */
public final class Folding {
    private static final char TATWEEL = '\u0640';

    /** All blocks up to general punctuation: what nearly every text is written in. */
    private static final int PRECOMPUTED = 0x2070;

    private static final char NOTHING = '\0';
    private static final char SEVERAL = '\uFFFF';

    /** What a character folds to by itself: folding goes character by character, and decomposing each time is slow. */
    private static final char[] SINGLES = singles();

    private Folding() {}

    /** The form under which a word is compared. */
    public static String fold(String text) {
        int changed = firstChanged(text);
        if (changed == text.length()) return text;
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, changed);
        for (int i = changed; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = c < SINGLES.length ? SINGLES[c] : SEVERAL;
            if (folded == SEVERAL) return foldDecomposed(text);
            if (folded != NOTHING) out.append(folded);
        }
        return out.toString();
    }

    /** Where the first character stands that does not fold to itself. */
    private static int firstChanged(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= SINGLES.length || SINGLES[c] != c) return i;
        }
        return text.length();
    }

    private static char[] singles() {
        char[] singles = new char[PRECOMPUTED];
        for (char c = 1; c < PRECOMPUTED; c++) {
            String folded = foldDecomposed(String.valueOf(c));
            singles[c] = folded.isEmpty() ? NOTHING : folded.length() == 1 ? folded.charAt(0) : SEVERAL;
        }
        singles[0] = SEVERAL;
        return singles;
    }

    private static String foldDecomposed(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (c == TATWEEL || isMark(c)) continue;
            out.appendCodePoint(letter(Character.toLowerCase(c)));
        }
        int ligature = out.indexOf("œ");
        return ligature < 0 ? out.toString() : out.toString().replace("œ", "oe");
    }

    private static int letter(int c) {
        return switch (c) {
            case 'ٱ' -> 'ا';
            case 'ى', 'ی', 'ې' -> 'ي';
            case 'ة' -> 'ه';
            case 'ڨ' -> 'ق';
            case 'گ', 'ک' -> 'ك';
            case 'ڤ' -> 'ف';
            case 'پ' -> 'ب';
            case 'چ' -> 'ج';
            case '’', '‘', 'ʼ' -> '\'';
            case 'ı' -> 'i';
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            default -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }
}
