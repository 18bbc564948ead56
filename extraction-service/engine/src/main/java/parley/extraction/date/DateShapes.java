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
    private final Map<Slot, List<DateShape>> bySlot = new EnumMap<>(Slot.class);
    private final Map<String, List<DateShape>> byWord = new HashMap<>();
    private final List<DateShape> byFigures;

    public DateShapes(List<DateShape> shapes) {
        for (DateShape shape : shapes) {
            DateShape.Element first = shape.elements().get(0);
            if (first.optional())
                throw new IllegalArgumentException("a shape begins with what may be missing: " + shape);
            if (first instanceof SlotElement slot)
                bySlot.computeIfAbsent(slot.slot(), s -> new ArrayList<>()).add(shape);
            if (first instanceof WordElement words)
                for (String word : words.words())
                    byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(shape);
        }
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

    /** Shapes that begin with a folded word. */
    List<DateShape> beginningWith(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /** Whether a date expression may begin with a folded word. */
    public boolean mayBeginWith(String word) {
        return byWord.containsKey(word);
    }
}
