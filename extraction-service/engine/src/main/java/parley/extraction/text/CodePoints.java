package parley.extraction.text;

/** Translates UTF-16 offsets into code points, the unit of the contracts. Built once a text, in linear time. */
public final class CodePoints {
    private final int[] before;

    /** Prepares the translation for a text. */
    public CodePoints(String text) {
        before = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            before[i] = count;
            boolean secondHalf = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
            if (!secondHalf) count++;
        }
        before[text.length()] = count;
    }

    /** The number of code points before a UTF-16 offset. */
    public int at(int utf16Offset) {
        return before[utf16Offset];
    }
}
