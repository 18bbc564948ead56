package parley.extraction.date;

import java.time.YearMonth;
import java.util.Optional;

/** The days of a part of a month; none of them is told to the day. */
record PartOfMonth(YearMonth month) {
    private static final int DAYS_OF_WEEK = 7;
    private static final int MIDDLE = 15;

    /** "the first week of May": its first seven days, and so on; empty where the month has no such week. */
    Optional<DateInterval> week(int number) {
        int from = (number - 1) * DAYS_OF_WEEK + 1;
        return from <= month.lengthOfMonth()
                ? Optional.of(days(from, Math.min(from + DAYS_OF_WEEK - 1, month.lengthOfMonth())))
                : Optional.empty();
    }

    /** "the last week of May": its last seven days. */
    DateInterval lastWeek() {
        return days(month.lengthOfMonth() - DAYS_OF_WEEK + 1, month.lengthOfMonth());
    }

    /** "the first half of May", "la deuxième quinzaine de mai". */
    DateInterval half(int number) {
        return number == 1 ? days(1, MIDDLE) : days(MIDDLE + 1, month.lengthOfMonth());
    }

    /** The days from one to another, as many of them as the month has. */
    DateInterval days(int from, int to) {
        return new DateInterval(month.atDay(from), month.atDay(Math.min(to, month.lengthOfMonth())), true);
    }
}
