package parley.extraction.text;

import java.util.List;

/**
 * Words inside a line that are no part of what it tells: keywords behind its last sentence ("سمات …"), and formulas
 * behind a name ("حفظه الله", with the dashes around them).
 *
 * @param keywordMarks words behind which only keywords follow, to the end of the line
 * @param formulas formulas, as they are written
 */
record Asides(List<String> keywordMarks, List<String> formulas) {
    private static final String ENDS = ".!?؟…»\")";
    private static final String DASHES = "-–—ـ";

    Asides {
        keywordMarks = List.copyOf(keywordMarks);
        formulas = List.copyOf(formulas);
    }

    /** Puts blanks over them; nothing moves. */
    void blank(StringBuilder text) {
        for (String formula : formulas)
            for (int at = indexOf(text, formula, 0); at >= 0; at = indexOf(text, formula, at + formula.length()))
                blankWithDashes(text, at, at + formula.length());
        for (String mark : keywordMarks)
            for (int at = indexOf(text, mark, 0); at >= 0; at = indexOf(text, mark, at + mark.length())) {
                int lineEnd = lineEnd(text, at);
                if (isBehindSentence(text, at) && isListOfWords(text, at, lineEnd)) blank(text, at, lineEnd);
            }
    }

    /** The next place where a phrase stands as whole words. */
    private static int indexOf(StringBuilder text, String phrase, int from) {
        int at = text.indexOf(phrase, from);
        while (at >= 0 && !isWhole(text, at, at + phrase.length())) at = text.indexOf(phrase, at + 1);
        return at;
    }

    private static boolean isWhole(StringBuilder text, int start, int end) {
        return (start == 0 || !Character.isLetter(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }

    private static void blankWithDashes(StringBuilder text, int start, int end) {
        int before = start;
        while (before > 0 && text.charAt(before - 1) == ' ') before--;
        int behind = end;
        while (behind < text.length() && text.charAt(behind) == ' ') behind++;
        boolean dashed = before > 0
                && behind < text.length()
                && DASHES.indexOf(text.charAt(before - 1)) >= 0
                && DASHES.indexOf(text.charAt(behind)) >= 0;
        if (dashed) blank(text, before - 1, behind + 1);
        else blank(text, start, end);
    }

    private static boolean isBehindSentence(StringBuilder text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') before--;
        return before >= 0 && (text.charAt(before) == '\n' || ENDS.indexOf(text.charAt(before)) >= 0);
    }

    private static boolean isListOfWords(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) if (ENDS.indexOf(text.charAt(i)) >= 0) return false;
        return true;
    }

    private static int lineEnd(StringBuilder text, int at) {
        int end = text.indexOf("\n", at);
        return end < 0 ? text.length() : end;
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) text.setCharAt(i, ' ');
    }
}
