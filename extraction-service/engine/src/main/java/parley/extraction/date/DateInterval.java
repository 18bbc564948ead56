package parley.extraction.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Some days in a row.
 *
 * @param start first day
 * @param end last day, inclusive
 * @param approximate true when the text tells only a span within which the days lie
 */
public record DateInterval(LocalDate start, LocalDate end, boolean approximate) {
    public DateInterval {
        Objects.requireNonNull(start);
        if (end.isBefore(start)) throw new IllegalArgumentException(start + " to " + end);
    }

    /** One day. */
    public static DateInterval day(LocalDate day) {
        return new DateInterval(day, day, false);
    }

    /** A whole month, within which the days lie. */
    public static DateInterval month(YearMonth month) {
        return new DateInterval(month.atDay(1), month.atEndOfMonth(), true);
    }

    /** A whole year, within which the days lie. */
    public static DateInterval year(int year) {
        return months(YearMonth.of(year, 1), 12);
    }

    /** Some whole months, within which the days lie. */
    public static DateInterval months(YearMonth first, int count) {
        return new DateInterval(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), true);
    }

    /** Whether these are a Saturday and the Sunday behind it. */
    public boolean isWeekend() {
        return start.getDayOfWeek() == DayOfWeek.SATURDAY && end.equals(start.plusDays(1));
    }

    /** Whether both have a day in common, or lie at most some days apart. */
    public boolean meets(DateInterval other, int daysApart) {
        return !start.isAfter(other.end.plusDays(daysApart)) && !other.start.isAfter(end.plusDays(daysApart));
    }

    /** The same days, as bounds within which something happened. */
    public DateInterval loosely() {
        return new DateInterval(start, end, true);
    }

    /** All days from the first to the last of both. */
    public DateInterval with(DateInterval other) {
        return new DateInterval(
                start.isBefore(other.start) ? start : other.start,
                end.isAfter(other.end) ? end : other.end,
                approximate && other.approximate);
    }

    /** Whether all days of another interval are among these. */
    public boolean covers(DateInterval other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }
}
