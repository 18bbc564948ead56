package parley.extraction.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Turns readings into days. Relative expressions are resolved against the date of publication; a missing year is the
 * one that brings the date nearest to it, or the year that the text tells elsewhere.
 */
final class DateResolver {
    /** So many days back, what was announced for a day may be told as lying ahead by a source that is late. */
    private static final int SPREAD_LATE = 60;

    /** "will meet on Thursday and leave on Friday": so many days back, the second was ahead when this was reported. */
    private static final int REPORTED_LATE = 3;

    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int QUARTERS = 4;

    /** A day told after another one, within so many days, is the one that follows it. */
    private static final int NEXT_DAYS = 2;

    private final Optional<LocalDate> publication;
    private final YearOfText yearOfText;

    DateResolver(Optional<LocalDate> publication, YearOfText yearOfText) {
        this.publication = publication;
        this.yearOfText = yearOfText;
    }

    /**
     * The days that a reading means.
     *
     * @param spokenOf the day of which the text spoke last, for "the same day"
     */
    DateMention resolve(DateReader.Reading read, Optional<LocalDate> spokenOf) {
        boolean relative = isRelative(read.first()) || isRelative(read.second());
        if (relative && publication.isEmpty())
            return new DateMention(read.from(), read.to(), Optional.empty(), Optional.empty(), false, false);
        DateReader.Reading reading = relative ? withYears(read) : read;
        boolean anchored = reading.first().containsKey(DateShape.Slot.YEAR)
                || reading.second().containsKey(DateShape.Slot.YEAR)
                || reading.first().containsKey(DateShape.Slot.HIJRI_YEAR);
        Optional<DateInterval> interval;
        try {
            interval = interval(reading, spokenOf);
        } catch (DateTimeException impossible) {
            interval = Optional.empty();
        }
        Integer weekday = reading.first().get(DateShape.Slot.WEEKDAY);
        boolean contradiction = weekday != null
                && reading.first().containsKey(DateShape.Slot.DAY)
                && anchored
                && interval.isPresent()
                && interval.get().start().getDayOfWeek().getValue() != weekday;
        return new DateMention(
                reading.from(), reading.to(), interval, ahead(reading, spokenOf), anchored, contradiction);
    }

    private static boolean isRelative(Map<DateShape.Slot, Integer> slots) {
        return slots.containsKey(DateShape.Slot.RELATIVE_YEAR) || slots.containsKey(DateShape.Slot.LAST_OR_NEXT);
    }

    /** "in October last year": the years that are meant. */
    private DateReader.Reading withYears(DateReader.Reading reading) {
        return new DateReader.Reading(
                reading.from(), reading.to(), reading.meaning(), withYear(reading.first()), withYear(reading.second()));
    }

    private Map<DateShape.Slot, Integer> withYear(Map<DateShape.Slot, Integer> slots) {
        if (!isRelative(slots)) return slots;
        Map<DateShape.Slot, Integer> told = new EnumMap<>(slots);
        Integer years = told.remove(DateShape.Slot.RELATIVE_YEAR);
        Integer side = told.remove(DateShape.Slot.LAST_OR_NEXT);
        int year = publication.orElseThrow().getYear();
        told.put(DateShape.Slot.YEAR, years != null ? year + years : year(told, side < 0));
        return told;
    }

    /** The year of "5 octobre dernier", "octobre prochain": the last such day or month before publication, or the next. */
    private int year(Map<DateShape.Slot, Integer> slots, boolean last) {
        LocalDate now = publication.orElseThrow();
        int month = slots.get(DateShape.Slot.MONTH);
        Integer day = slots.get(DateShape.Slot.DAY);
        int distance = month != now.getMonthValue() || day == null
                ? Integer.compare(month, now.getMonthValue())
                : Integer.compare(day, now.getDayOfMonth());
        boolean thisYear = last ? distance < 0 : distance > 0;
        return now.getYear() + (thisYear ? 0 : last ? -1 : 1);
    }

    private Optional<DateInterval> ahead(DateReader.Reading reading, Optional<LocalDate> spokenOf) {
        if (reading.meaning() == DateShape.Meaning.DAY) return nextYear(reading.first());
        if (reading.meaning() != DateShape.Meaning.WEEKDAY) return Optional.empty();
        Optional<DateInterval> following = following(reading.first(), spokenOf)
                .filter(day -> day.isAfter(publication.orElseThrow().minusDays(REPORTED_LATE)))
                .map(DateInterval::day);
        if (following.isPresent()) return following;
        DayOfWeek weekday = DayOfWeek.of(reading.first().get(DateShape.Slot.WEEKDAY));
        return publication.map(p -> DateInterval.day(p.with(TemporalAdjusters.nextOrSame(weekday))));
    }

    private Optional<DateInterval> interval(DateReader.Reading r, Optional<LocalDate> spokenOf) {
        Map<DateShape.Slot, Integer> first = r.first();
        return switch (r.meaning()) {
            case DAY -> day(first);
            case RANGE -> range(first, r.second());
            case MONTH, PAST_MONTH, FUTURE_MONTH -> month(first, r.meaning()).map(DateInterval::month);
            case EARLY -> part(first, 1, 10, 0);
            case MID -> part(first, 11, 20, 4);
            case LATE -> part(first, 21, 31, 8);
            case SPRING -> season(first, 3);
            case SUMMER -> season(first, 6);
            case AUTUMN -> season(first, 9);
            case WINTER -> season(first, 12);
            case YEAR -> Optional.of(DateInterval.year(first.get(DateShape.Slot.YEAR)));
            case YEAR_RANGE ->
                spanning(
                        Optional.of(DateInterval.year(first.get(DateShape.Slot.YEAR))),
                        Optional.of(DateInterval.year(r.second().get(DateShape.Slot.YEAR))));
            case MONTH_RANGE -> months(first, r.second());
            case PAST_DAYS -> past(p -> p.minusDays(first.get(DateShape.Slot.NUMBER)));
            case PAST_WEEKS -> past(p -> p.minusWeeks(first.get(DateShape.Slot.NUMBER)));
            case PAST_MONTHS -> past(p -> p.minusMonths(first.get(DateShape.Slot.NUMBER)));
            case PAST_YEARS -> past(p -> p.minusYears(first.get(DateShape.Slot.NUMBER)));
            case LAST_WEEKDAY ->
                publication.map(p -> DateInterval.day(
                        p.with(TemporalAdjusters.previous(DayOfWeek.of(first.get(DateShape.Slot.WEEKDAY))))));
            case WEEKDAY -> dayAfter(first, spokenOf).or(() -> weekday(first, true));
            case NEXT_WEEKDAY -> weekday(first, false);
            case WEEKDAY_OF_LAST_WEEK -> weekdayOf(week(-1), first);
            case WEEKDAY_OF_NEXT_WEEK -> weekdayOf(week(1), first);
            case TODAY -> daysFromPublication(0);
            case YESTERDAY -> daysFromPublication(-1);
            case TOMORROW -> daysFromPublication(1);
            case DAY_BEFORE_YESTERDAY -> daysFromPublication(-2);
            case DAY_AFTER_TOMORROW -> daysFromPublication(2);
            case NO_DATE, STAY -> Optional.empty();
            case SAME_DAY -> spokenOf.or(() -> publication).map(DateInterval::day);
            case NEXT_DAY -> spokenOf.or(() -> publication).map(d -> DateInterval.day(d.plusDays(1)));
            case PREVIOUS_DAY -> spokenOf.or(() -> publication).map(d -> DateInterval.day(d.minusDays(1)));
            case HIJRI_DAY ->
                Optional.of(DateInterval.day(LocalDate.from(HijrahDate.of(
                        first.get(DateShape.Slot.HIJRI_YEAR),
                        first.get(DateShape.Slot.HIJRI_MONTH),
                        first.get(DateShape.Slot.DAY)))));
            case DAYS_AGO -> daysFromPublication(-first.get(DateShape.Slot.NUMBER));
            case IN_DAYS -> daysFromPublication(first.get(DateShape.Slot.NUMBER));
            case WEEKS_AGO -> week(-first.get(DateShape.Slot.NUMBER));
            case IN_WEEKS -> week(first.get(DateShape.Slot.NUMBER));
            case MONTHS_AGO -> monthsFromPublication(-first.get(DateShape.Slot.NUMBER));
            case IN_MONTHS -> monthsFromPublication(first.get(DateShape.Slot.NUMBER));
            case YEARS_AGO -> referenceYear().map(y -> DateInterval.year(y - first.get(DateShape.Slot.NUMBER)));
            case IN_YEARS -> referenceYear().map(y -> DateInterval.year(y + first.get(DateShape.Slot.NUMBER)));
            case THIS_WEEKEND -> weekend(0);
            case LAST_WEEKEND -> weekend(-1);
            case NEXT_WEEKEND -> weekend(1);
            case WEEK_OF -> day(first).map(DateInterval::start).map(DateResolver::weekOf);
            case WEEK_OF_MONTH -> partOfMonth(r).flatMap(part -> part.week(first.get(DateShape.Slot.NUMBER)));
            case LAST_WEEK_OF_MONTH -> partOfMonth(r).map(PartOfMonth::lastWeek);
            case QUARTER -> part(first, MONTHS_OF_YEAR / QUARTERS);
            case HALF ->
                first.containsKey(DateShape.Slot.MONTH)
                        ? partOfMonth(r).map(part -> part.half(first.get(DateShape.Slot.NUMBER)))
                        : part(first, MONTHS_OF_YEAR / 2);
            case THIS_WEEK -> week(0);
            case LAST_WEEK -> week(-1);
            case NEXT_WEEK -> week(1);
            case THIS_MONTH -> monthFromPublication(0, first);
            case LAST_MONTH -> monthFromPublication(-1, first);
            case NEXT_MONTH -> monthFromPublication(1, first);
            case THIS_YEAR -> referenceYear().map(DateInterval::year);
            case LAST_YEAR -> referenceYear().map(y -> DateInterval.year(y - 1));
            case NEXT_YEAR -> referenceYear().map(y -> DateInterval.year(y + 1));
        };
    }

    private Optional<DateInterval> day(Map<DateShape.Slot, Integer> slots) {
        int month = slots.get(DateShape.Slot.MONTH);
        int day = slots.get(DateShape.Slot.DAY);
        Integer year = slots.get(DateShape.Slot.YEAR);
        if (year != null) return Optional.of(DateInterval.day(LocalDate.of(year, month, day)));
        if (publication.isPresent()) return nearest(month, day).map(DateInterval::day);
        Optional<DayOfWeek> weekday =
                Optional.ofNullable(slots.get(DateShape.Slot.WEEKDAY)).map(DayOfWeek::of);
        return yearOfText.day(month, day, weekday).map(DateInterval::day);
    }

    /**
     * "will visit on 28 November", published in May: of a day that lies months back, the next one; a report may be spread
     * some weeks late.
     */
    private Optional<DateInterval> nextYear(Map<DateShape.Slot, Integer> slots) {
        if (publication.isEmpty() || slots.containsKey(DateShape.Slot.YEAR)) return Optional.empty();
        LocalDate late = publication.get().minusDays(SPREAD_LATE);
        return nearest(slots.get(DateShape.Slot.MONTH), slots.get(DateShape.Slot.DAY))
                .filter(late::isAfter)
                .map(day -> DateInterval.day(day.plusYears(1)));
    }

    private Optional<LocalDate> nearest(int month, int day) {
        LocalDate reference = publication.orElseThrow();
        LocalDate best = null;
        for (int year = reference.getYear() - 1; year <= reference.getYear() + 1; year++) {
            if (!YearMonth.of(year, month).isValidDay(day)) continue;
            LocalDate candidate = LocalDate.of(year, month, day);
            if (best == null || distance(candidate, reference) < distance(best, reference)) best = candidate;
        }
        return Optional.ofNullable(best);
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    private Optional<DateInterval> range(Map<DateShape.Slot, Integer> first, Map<DateShape.Slot, Integer> second) {
        Map<DateShape.Slot, Integer> last = new EnumMap<>(first);
        last.remove(DateShape.Slot.WEEKDAY); // told of the first day
        last.putAll(second);
        Optional<DateInterval> end = day(last);
        if (end.isEmpty()) return end;
        LocalDate to = end.get().start();
        int month = first.get(DateShape.Slot.MONTH);
        boolean ownYear = second.containsKey(DateShape.Slot.YEAR) && first.containsKey(DateShape.Slot.YEAR);
        int year =
                ownYear ? first.get(DateShape.Slot.YEAR) : month > to.getMonthValue() ? to.getYear() - 1 : to.getYear();
        LocalDate from = LocalDate.of(year, month, first.get(DateShape.Slot.DAY));
        return from.isAfter(to) ? Optional.empty() : Optional.of(new DateInterval(from, to, false));
    }

    private Optional<YearMonth> month(Map<DateShape.Slot, Integer> slots, DateShape.Meaning meaning) {
        int month = slots.get(DateShape.Slot.MONTH);
        Integer year = slots.get(DateShape.Slot.YEAR);
        if (year != null) return Optional.of(YearMonth.of(year, month));
        if (publication.isEmpty()) return yearOfText.month(month);
        YearMonth reference = YearMonth.from(publication.get());
        YearMonth same = YearMonth.of(reference.getYear(), month);
        return Optional.of(
                switch (meaning) {
                    case PAST_MONTH -> same.isBefore(reference) ? same : same.minusYears(1);
                    case FUTURE_MONTH -> same.isAfter(reference) ? same : same.plusYears(1);
                    default -> {
                        Optional<YearMonth> told = yearOfText
                                .toldMonth(month)
                                .filter(m -> Math.abs(ChronoUnit.MONTHS.between(reference, m)) < MONTHS_OF_YEAR);
                        if (told.isPresent()) yield told.get();
                        long ahead = ChronoUnit.MONTHS.between(reference, same);
                        yield ahead > 6 ? same.minusYears(1) : ahead < -6 ? same.plusYears(1) : same;
                    }
                });
    }

    /** "from March to June 2024": the year is told behind the second month, or behind both. */
    private Optional<DateInterval> months(Map<DateShape.Slot, Integer> first, Map<DateShape.Slot, Integer> second) {
        Map<DateShape.Slot, Integer> begin = new EnumMap<>(first);
        Map<DateShape.Slot, Integer> end = new EnumMap<>(second);
        Integer year = first.getOrDefault(DateShape.Slot.YEAR, second.get(DateShape.Slot.YEAR));
        if (year != null) {
            end.putIfAbsent(DateShape.Slot.YEAR, year);
            boolean yearBefore = second.containsKey(DateShape.Slot.YEAR) && isLater(first, second);
            begin.putIfAbsent(DateShape.Slot.YEAR, yearBefore ? year - 1 : year);
        } else if (isLater(first, second)) {
            // "from November to March": the year turns between them.
            Optional<YearMonth> from = month(begin, DateShape.Meaning.MONTH);
            from.ifPresent(m -> end.put(DateShape.Slot.YEAR, m.getYear() + 1));
        }
        return spanning(
                month(begin, DateShape.Meaning.MONTH).map(DateInterval::month),
                month(end, DateShape.Meaning.MONTH).map(DateInterval::month));
    }

    private static boolean isLater(Map<DateShape.Slot, Integer> first, Map<DateShape.Slot, Integer> second) {
        return first.get(DateShape.Slot.MONTH) > second.get(DateShape.Slot.MONTH);
    }

    private static Optional<DateInterval> spanning(Optional<DateInterval> first, Optional<DateInterval> last) {
        return first.flatMap(f ->
                last.filter(l -> !l.end().isBefore(f.start())).map(l -> new DateInterval(f.start(), l.end(), true)));
    }

    private Optional<DateInterval> past(UnaryOperator<LocalDate> begin) {
        return publication.map(p -> new DateInterval(begin.apply(p), p, true));
    }

    private Optional<PartOfMonth> partOfMonth(DateReader.Reading reading) {
        return month(reading.first(), reading.meaning()).map(PartOfMonth::new);
    }

    /** A third of a month or, by the convention of the guidelines, of a year. */
    private Optional<DateInterval> part(Map<DateShape.Slot, Integer> slots, int fromDay, int toDay, int monthsBefore) {
        if (slots.containsKey(DateShape.Slot.MONTH))
            return month(slots, DateShape.Meaning.MONTH).map(m -> new PartOfMonth(m).days(fromDay, toDay));
        return Optional.of(DateInterval.months(
                YearMonth.of(slots.get(DateShape.Slot.YEAR), 1).plusMonths(monthsBefore), 4));
    }

    /** The n-th part of a year that is so many months long. */
    private Optional<DateInterval> part(Map<DateShape.Slot, Integer> slots, int months) {
        int before = (slots.get(DateShape.Slot.NUMBER) - 1) * months;
        if (before >= MONTHS_OF_YEAR) return Optional.empty();
        return Optional.ofNullable(slots.get(DateShape.Slot.YEAR))
                .or(this::referenceYear)
                .map(year -> DateInterval.months(YearMonth.of(year, 1).plusMonths(before), months));
    }

    private static Optional<DateInterval> weekdayOf(Optional<DateInterval> week, Map<DateShape.Slot, Integer> slots) {
        return week.map(days -> DateInterval.day(days.start().plusDays(slots.get(DateShape.Slot.WEEKDAY) - 1L)));
    }

    private static DateInterval weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DateInterval(monday, monday.plusDays(DAYS_OF_WEEK - 1L), true);
    }

    private Optional<DateInterval> season(Map<DateShape.Slot, Integer> slots, int firstMonth) {
        return Optional.ofNullable(slots.get(DateShape.Slot.YEAR))
                .or(this::referenceYear)
                .map(year -> DateInterval.months(YearMonth.of(year, firstMonth), 3));
    }

    /** "arrived on Monday before going on to Togo on Tuesday": what lies ahead follows the day of which the text spoke last. */
    private Optional<DateInterval> dayAfter(Map<DateShape.Slot, Integer> slots, Optional<LocalDate> spokenOf) {
        return following(slots, spokenOf)
                .filter(next -> next.isAfter(publication.orElseThrow()))
                .map(DateInterval::day);
    }

    /** The weekday right behind the day of which the text spoke last, where that was in the week before publication. */
    private Optional<LocalDate> following(Map<DateShape.Slot, Integer> slots, Optional<LocalDate> spokenOf) {
        if (publication.isEmpty() || spokenOf.isEmpty()) return Optional.empty();
        LocalDate spoken = spokenOf.get();
        LocalDate next = spoken.with(TemporalAdjusters.next(DayOfWeek.of(slots.get(DateShape.Slot.WEEKDAY))));
        boolean recent = !spoken.isAfter(publication.get())
                && spoken.isAfter(publication.get().minusDays(DAYS_OF_WEEK));
        return recent && !next.isAfter(spoken.plusDays(NEXT_DAYS)) ? Optional.of(next) : Optional.empty();
    }

    private Optional<DateInterval> weekday(Map<DateShape.Slot, Integer> slots, boolean past) {
        DayOfWeek weekday = DayOfWeek.of(slots.get(DateShape.Slot.WEEKDAY));
        return publication.map(p -> DateInterval.day(
                p.with(past ? TemporalAdjusters.previousOrSame(weekday) : TemporalAdjusters.next(weekday))));
    }

    private Optional<DateInterval> daysFromPublication(int days) {
        return publication.map(p -> DateInterval.day(p.plusDays(days)));
    }

    private Optional<DateInterval> week(int weeks) {
        return publication.map(p -> {
            LocalDate monday =
                    p.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
            return new DateInterval(monday, monday.plusDays(6), true);
        });
    }

    private Optional<DateInterval> weekend(int weeks) {
        return week(weeks).map(w -> new DateInterval(w.end().minusDays(1), w.end(), false));
    }

    private Optional<DateInterval> monthsFromPublication(int months) {
        return publication.map(p -> DateInterval.month(YearMonth.from(p).plusMonths(months)));
    }

    /** A month before or behind that of publication, or a day of it: "the 3rd of next month". */
    private Optional<DateInterval> monthFromPublication(int months, Map<DateShape.Slot, Integer> slots) {
        Optional<Integer> day = Optional.ofNullable(slots.get(DateShape.Slot.DAY));
        return monthsFromPublication(months)
                .map(month -> day.map(d -> DateInterval.day(month.start().withDayOfMonth(d)))
                        .orElse(month));
    }

    private Optional<Integer> referenceYear() {
        return publication.map(LocalDate::getYear);
    }
}
