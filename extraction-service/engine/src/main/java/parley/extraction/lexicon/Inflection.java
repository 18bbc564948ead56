package parley.extraction.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * The short notation for inflected words in the language data: {@code (x|y)} is an optional ending, {@code [x|y]} a
 * choice. {@code algérien(ne)(s)} stands for algérien, algérienne, algériens and algériennes.
 */
public final class Inflection {
    private Inflection() {}

    /** All forms of a word; the word itself when it has no endings. */
    public static List<String> expand(String notation) {
        List<String> forms = List.of("");
        int i = 0;
        while (i < notation.length()) {
            char c = notation.charAt(i);
            List<String> parts = new ArrayList<>();
            if (c == '(' || c == '[') {
                int close = notation.indexOf(c == '(' ? ')' : ']', i);
                if (close < 0) throw new IllegalArgumentException("no closing bracket: " + notation);
                parts.addAll(List.of(notation.substring(i + 1, close).split("\\|", -1)));
                if (c == '(') parts.add(0, "");
                i = close + 1;
            } else {
                int next = i;
                while (next < notation.length() && "([".indexOf(notation.charAt(next)) < 0) next++;
                parts.add(notation.substring(i, next));
                i = next;
            }
            List<String> longer = new ArrayList<>();
            for (String form : forms) for (String part : parts) longer.add(form + part);
            forms = longer;
        }
        return List.copyOf(forms);
    }
}
