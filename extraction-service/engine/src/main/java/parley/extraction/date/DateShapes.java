package parley.extraction.date;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.extraction.date.DateShape.Slot;
import parley.extraction.date.DateShape.SlotElement;
import parley.extraction.date.DateShape.WordElement;

/** The shapes of a language by what they begin with, so that most words of a text are passed over at once. */
public final class DateShapes {
    /** A word, and two marks behind it. */
    private static final int TOKENS_AN_ELEMENT = 3;

    private final Map<Slot, List<DateShape>> bySlot = new EnumMap<>(Slot.class);
    private final Map<String, List<DateShape>> byWord = new HashMap<>();

    /** Those that are words and nothing else, as "yesterday". */
    private final Map<String, List<DateShape>> wordsAlone = new HashMap<>();

    private final List<DateShape> byFigures;
    private final int reach;

    public DateShapes(List<DateShape> shapes) {
        for (DateShape shape : shapes) {
            DateShape.Element first = shape.elements().get(0);
            if (first.optional())
                throw new IllegalArgumentException("a shape begins with what may be missing: " + shape);
            if (first instanceof SlotElement slot)
                bySlot.computeIfAbsent(slot.slot(), s -> new ArrayList<>()).add(shape);
            if (first instanceof WordElement words)
                for (String word : words.words()) {
                    byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(shape);
                    if (!shape.needsSlot())
                        wordsAlone.computeIfAbsent(word, w -> new ArrayList<>()).add(shape);
                }
        }
        reach = shapes.stream().mapToInt(shape -> shape.elements().size()).max().orElse(0) * TOKENS_AN_ELEMENT;
        byFigures = Stream.of(Slot.DAY, Slot.NUMBER)
                .flatMap(slot -> beginningWith(slot).stream())
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
        return (filled <= reach ? byWord : wordsAlone).getOrDefault(word, List.of());
    }

    /** Whether a date expression may begin with a folded word. */
    public boolean mayBeginWith(String word) {
        return byWord.containsKey(word);
    }
}
