package parley.extraction.date;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.extraction.token.Token;
import parley.extraction.token.Tokenizer;

/**
 * The shape of a date expression, as the language data write it: {@code "{d} to|and {d2} {m} {y}"}.
 *
 * @param meaning what a match says
 * @param elements slots and words, in order
 */
public record DateShape(Meaning meaning, List<Element> elements) {
    /** What a shape says; the sections of {@code dates.yaml}. */
    public enum Meaning {
        DAY,
        RANGE,
        MONTH,
        MONTH_RANGE,
        PAST_MONTH,
        FUTURE_MONTH,
        EARLY,
        MID,
        LATE,
        SPRING,
        SUMMER,
        AUTUMN,
        WINTER,
        YEAR,
        YEAR_RANGE,
        WEEKDAY,
        LAST_WEEKDAY,
        NEXT_WEEKDAY,
        /** "Thursday of last week". */
        WEEKDAY_OF_LAST_WEEK,
        WEEKDAY_OF_NEXT_WEEK,
        TODAY,
        YESTERDAY,
        TOMORROW,
        DAY_BEFORE_YESTERDAY,
        DAY_AFTER_TOMORROW,
        /** Words that look like a date and are none. */
        NO_DATE,
        /** How many days something lasts. */
        STAY,
        /** The day of which the text spoke last. */
        SAME_DAY,
        /** The day after the one of which the text spoke last. */
        NEXT_DAY,
        /** The day before the one of which the text spoke last. */
        PREVIOUS_DAY,
        /** A day of the Islamic calendar. */
        HIJRI_DAY,
        DAYS_AGO,
        WEEKS_AGO,
        MONTHS_AGO,
        YEARS_AGO,
        /** The days before publication, as many as told. */
        PAST_DAYS,
        PAST_WEEKS,
        PAST_MONTHS,
        PAST_YEARS,
        IN_DAYS,
        IN_WEEKS,
        IN_MONTHS,
        IN_YEARS,
        THIS_WEEKEND,
        LAST_WEEKEND,
        NEXT_WEEKEND,
        /** The week in which a day lies. */
        WEEK_OF,
        /** The first, second … week of a month. */
        WEEK_OF_MONTH,
        LAST_WEEK_OF_MONTH,
        /** A quarter of a year, by its number. */
        QUARTER,
        /** A half of a year or, where one is told, of a month, by its number. */
        HALF,
        THIS_WEEK,
        LAST_WEEK,
        NEXT_WEEK,
        THIS_MONTH,
        LAST_MONTH,
        NEXT_MONTH,
        THIS_YEAR,
        LAST_YEAR,
        NEXT_YEAR;

        /** What a shape with this meaning must tell, since nothing else does. */
        Set<Slot> needs() {
            return switch (this) {
                case DAY, WEEK_OF -> EnumSet.of(Slot.DAY, Slot.MONTH);
                case MONTH, PAST_MONTH, FUTURE_MONTH, LAST_WEEK_OF_MONTH -> EnumSet.of(Slot.MONTH);
                case WEEK_OF_MONTH -> EnumSet.of(Slot.NUMBER, Slot.MONTH);
                case YEAR, YEAR_RANGE -> EnumSet.of(Slot.YEAR);
                case WEEKDAY, LAST_WEEKDAY, NEXT_WEEKDAY, WEEKDAY_OF_LAST_WEEK, WEEKDAY_OF_NEXT_WEEK ->
                    EnumSet.of(Slot.WEEKDAY);
                case HIJRI_DAY -> EnumSet.of(Slot.DAY, Slot.HIJRI_MONTH, Slot.HIJRI_YEAR);
                case DAYS_AGO, WEEKS_AGO, MONTHS_AGO, YEARS_AGO, IN_DAYS, IN_WEEKS, IN_MONTHS, IN_YEARS ->
                    EnumSet.of(Slot.NUMBER);
                case PAST_DAYS, PAST_WEEKS, PAST_MONTHS, PAST_YEARS, QUARTER, HALF -> EnumSet.of(Slot.NUMBER);
                default -> EnumSet.noneOf(Slot.class);
            };
        }
    }

    /** What may fill a slot. */
    public enum Slot {
        DAY,
        MONTH,
        YEAR,
        WEEKDAY,
        NUMBER,
        HIJRI_MONTH,
        HIJRI_YEAR,
        /** What fills the slot of a year without being one: its distance from the year of publication. */
        RELATIVE_YEAR,
        /** What else fills it behind a month: the last such month before publication (-1), or the next (1). */
        LAST_OR_NEXT
    }

    /** One element of a shape. */
    public sealed interface Element {
        /** Whether the element may be missing. */
        boolean optional();
    }

    /** A slot; {@code second} for the end of a range. */
    public record SlotElement(Slot slot, boolean second, boolean optional) implements Element {}

    /** One of several words, folded; a word without an article also matches with one, but not the other way round. */
    public record WordElement(Set<String> words, boolean optional) implements Element {
        public WordElement {
            words = Set.copyOf(words);
        }
    }

    public DateShape {
        elements = List.copyOf(elements);
        Set<Slot> told = elements.stream()
                .filter(e -> e instanceof SlotElement && !e.optional())
                .map(e -> ((SlotElement) e).slot())
                .collect(Collectors.toSet());
        if (!told.containsAll(meaning.needs()))
            throw new IllegalArgumentException(meaning + " needs " + meaning.needs() + ", but tells only " + told);
    }

    /** The place of the first slot that must be filled; empty where words alone are such an expression. */
    OptionalInt firstSlot() {
        return IntStream.range(0, elements.size())
                .filter(i -> elements.get(i) instanceof SlotElement slot && !slot.optional())
                .findFirst();
    }

    /** Reads a shape in the notation of the language data. */
    public static DateShape parse(Meaning meaning, String notation) {
        List<Element> elements = new ArrayList<>();
        for (String part : notation.strip().split("\\s+")) {
            boolean optional = part.endsWith("?") || part.endsWith("?}");
            String body = part.replace("?", "");
            elements.add(body.startsWith("{") ? slot(body, optional) : words(body, optional));
        }
        return new DateShape(meaning, elements);
    }

    private static Element slot(String body, boolean optional) {
        boolean second = body.endsWith("2}");
        Slot slot =
                switch (body.replace("2", "")) {
                    case "{d}" -> Slot.DAY;
                    case "{m}" -> Slot.MONTH;
                    case "{y}" -> Slot.YEAR;
                    case "{wd}" -> Slot.WEEKDAY;
                    case "{n}" -> Slot.NUMBER;
                    case "{hm}" -> Slot.HIJRI_MONTH;
                    case "{hy}" -> Slot.HIJRI_YEAR;
                    default -> throw new IllegalArgumentException("no such slot: " + body);
                };
        return new SlotElement(slot, second, optional);
    }

    private static Element words(String body, boolean optional) {
        Set<String> words = new HashSet<>();
        for (String word : body.split("\\|")) for (Token token : Tokenizer.tokenize(word)) words.add(token.folded());
        return new WordElement(words, optional);
    }
}
