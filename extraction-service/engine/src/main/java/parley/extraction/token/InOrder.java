package parley.extraction.token;

import java.util.List;
import java.util.function.ToIntFunction;

/** Looks up a part of a list whose items stand in the order of the text. */
public final class InOrder {
    private InOrder() {}

    /** The items that begin within a sentence, by binary search. */
    public static <T> List<T> within(Sentence sentence, List<T> items, ToIntFunction<T> start) {
        return items.subList(first(items, start, sentence.from()), first(items, start, sentence.to()));
    }

    /** The place of the first item that begins at a token or behind it. */
    private static <T> int first(List<T> items, ToIntFunction<T> start, int token) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(items.get(middle)) < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
