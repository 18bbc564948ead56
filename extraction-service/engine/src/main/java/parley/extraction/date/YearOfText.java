package parley.extraction.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The year of a day that is told without one, in a text without a date of publication. It is the one that all full dates
 * of the text name; where a weekday is told too, the one of all years named in which the day falls on it. No year is
 * better than a guess.
 *
 * @param only the year that full dates name, when all of them name the same one
 * @param named all years that the text names
 * @param ofMonths the years with which it names a month, by month
 */
record YearOfText(Optional<Integer> only, SortedSet<Integer> named, Map<Integer, Set<Integer>> ofMonths) {
    YearOfText {
        ofMonths = Map.copyOf(ofMonths);
        named = Collections.unmodifiableSortedSet(new TreeSet<>(named));
    }

    /** Nothing is known. */
    static YearOfText unknown() {
        return new YearOfText(Optional.empty(), new TreeSet<>(), Map.of());
    }

    static YearOfText of(List<DateReader.Reading> readings) {
        TreeSet<Integer> full = new TreeSet<>();
        TreeSet<Integer> named = new TreeSet<>();
        Map<Integer, Set<Integer>> ofMonths = new HashMap<>();
        for (DateReader.Reading reading : readings) {
            Optional<Integer> last = Optional.ofNullable(reading.second().get(DateShape.Slot.YEAR))
                    .or(() -> Optional.ofNullable(reading.first().get(DateShape.Slot.YEAR)));
            last.ifPresent(named::add);
            boolean days = reading.meaning() == DateShape.Meaning.DAY || reading.meaning() == DateShape.Meaning.RANGE;
            if (days) last.ifPresent(full::add);
            Integer month = reading.first().get(DateShape.Slot.MONTH);
            if (month != null)
                Optional.ofNullable(reading.first().get(DateShape.Slot.YEAR))
                        .ifPresent(year -> ofMonths.computeIfAbsent(month, m -> new TreeSet<>())
                                .add(year));
        }
        return new YearOfText(full.size() == 1 ? Optional.of(full.first()) : Optional.empty(), named, ofMonths);
    }

    /** The day that is meant. */
    Optional<LocalDate> day(int month, int day, Optional<DayOfWeek> weekday) {
        if (weekday.isEmpty()) return only.map(year -> LocalDate.of(year, month, day));
        List<LocalDate> told = onWeekday(month, day, weekday.get());
        if (told.isEmpty()) return only.map(year -> LocalDate.of(year, month, day));
        return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
    }

    /** The month that is meant. */
    Optional<YearMonth> month(int month) {
        return only.map(year -> YearMonth.of(year, month));
    }

    /** "their September 2022 meeting", and later "in their September meeting": the month that the text tells in full. */
    Optional<YearMonth> toldMonth(int month) {
        Set<Integer> years = ofMonths.getOrDefault(month, Set.of());
        return years.size() == 1 ? Optional.of(YearMonth.of(years.iterator().next(), month)) : Optional.empty();
    }

    private List<LocalDate> onWeekday(int month, int day, DayOfWeek weekday) {
        return named.stream()
                .filter(year -> YearMonth.of(year, month).isValidDay(day))
                .map(year -> LocalDate.of(year, month, day))
                .filter(date -> date.getDayOfWeek() == weekday)
                .toList();
    }
}
