package parley.extraction.date;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.date.DateShape.Slot;
import parley.extraction.date.DateShape.SlotElement;
import parley.extraction.date.DateShape.WordElement;

/** The shapes of a language by what they begin with, so that most words of a text are passed over at once. */
public final class DateShapes {
    /** A word, and two marks behind it. */
    private static final int TOKENS_AN_ELEMENT = 3;

    private final Map<Slot, List<DateShape>> bySlot = new EnumMap<>(Slot.class);

    /** By what they begin with and how far on what fills a slot may stand; the last list is for wherever that is. */
    private final Map<String, List<List<DateShape>>> byWord = new HashMap<>();

    private final List<DateShape> byFigures;

    public DateShapes(List<DateShape> shapes) {
        Map<String, List<DateShape>> all = new HashMap<>();
        for (DateShape shape : shapes) {
            DateShape.Element first = shape.elements().get(0);
            if (first.optional())
                throw new IllegalArgumentException("a shape begins with what may be missing: " + shape);
            if (first instanceof SlotElement slot)
                bySlot.computeIfAbsent(slot.slot(), s -> new ArrayList<>()).add(shape);
            if (first instanceof WordElement words)
                for (String word : words.words())
                    all.computeIfAbsent(word, w -> new ArrayList<>()).add(shape);
        }
        all.forEach((word, beginning) -> byWord.put(word, byDistance(beginning)));
        byFigures = Stream.of(Slot.DAY, Slot.NUMBER)
                .flatMap(slot -> beginningWith(slot).stream())
                .toList();
    }

    private static List<List<DateShape>> byDistance(List<DateShape> shapes) {
        int farthest = shapes.stream()
                .flatMapToInt(shape -> shape.firstSlot().stream())
                .map(slot -> slot * TOKENS_AN_ELEMENT)
                .max()
                .orElse(0);
        return IntStream.rangeClosed(0, farthest + 1)
                .mapToObj(distance -> shapes.stream()
                        .filter(shape -> distance <= shape.firstSlot().orElse(farthest + 1) * TOKENS_AN_ELEMENT)
                        .toList())
                .toList();
    }

    /** Shapes that may begin with a number in figures. */
    List<DateShape> beginningWithFigures() {
        return byFigures;
    }

    /** Shapes that begin with a slot. */
    List<DateShape> beginningWith(Slot slot) {
        return bySlot.getOrDefault(slot, List.of());
    }

    /**
     * Shapes that begin with a folded word.
     *
     * @param filled how many tokens further on the next one stands that may fill a slot
     */
    List<DateShape> beginningWith(String word, int filled) {
        List<List<DateShape>> byDistance = byWord.get(word);
        return byDistance == null ? List.of() : byDistance.get(Math.min(filled, byDistance.size() - 1));
    }

    /** Whether a date expression may begin with a folded word. */
    public boolean mayBeginWith(String word) {
        return byWord.containsKey(word);
    }
}
