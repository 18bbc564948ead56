package parley.text;

import java.text.Normalizer;

/**
 * The one normaliser for matching: case, accents, Arabic hamza carriers, tatweel, harakat, ى/ي and ة/ه, foreign letters
 * and digits. What is shown to people always comes from the source, never from here.
 */
public final class Folding {
    private static final char TATWEEL = '\u0640';

    private Folding() {}

    /** The form under which a word is compared. */
    public static String fold(String text) {
        if (isPlainAscii(text)) return lowerAscii(text);
        if (isPlainArabic(text)) return text;
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

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 127) return false;
        return true;
    }

    /** Letters that fold to themselves, which most of an Arabic text is made of. */
    private static boolean isPlainArabic(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c == 'ا' || c >= 'ب' && c <= 'غ' && c != 'ة' || c >= 'ف' && c <= 'و' || c == 'ي';
            if (!plain) return false;
        }
        return true;
    }

    private static String lowerAscii(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }
}
