package parley.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns that line up, with a line of headings. */
final class TextTable {
    private static final String LEFT_TO_RIGHT = "\u200e";

    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... headings) {
        rows.add(headings);
    }

    void row(String... cells) {
        rows.add(cells);
    }

    @Override
    public String toString() {
        int columns = rows.get(0).length;
        int[] widths = new int[columns];
        for (String[] row : rows) for (int c = 0; c < columns; c++) widths[c] = Math.max(widths[c], width(row[c]));
        StringBuilder out = new StringBuilder();
        for (String[] row : rows) {
            for (int c = 0; c < columns; c++) {
                out.append(row[c]);
                // Keeps a cell in Arabic from pulling the cells after it to its other side.
                if (isRightToLeft(row[c])) out.append(LEFT_TO_RIGHT);
                if (c + 1 < columns) out.append(" ".repeat(widths[c] - width(row[c]) + 2));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isRightToLeft(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
