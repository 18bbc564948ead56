package parley.query.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How regularly something takes place, and whether its silence is unusual.
 *
 * @param held occasions held, on however many days
 * @param first day of the first one held
 * @param last day of the last one held
 * @param medianDaysBetween middle of the days between one and the next; empty with fewer than three days
 * @param nextDue when the next one is due
 * @param overdue whether the silence has lasted for more than one and a half times what is usual and nothing is planned
 * @param daysSinceLast days since the last one held
 */
public record Rhythm(
        int held,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        Optional<Integer> medianDaysBetween,
        Optional<LocalDate> nextDue,
        boolean overdue,
        long daysSinceLast) {
    /** Fewer gaps than this say nothing about what is usual. */
    private static final int MIN_GAPS = 2;

    private static final double PATIENCE = 1.5;

    /**
     * The rhythm of some occasions.
     *
     * @param held first days of those held
     * @param planned first days of those planned
     * @param today the day from which silence is counted; what is said to be held later is left out
     */
    static Rhythm of(Collection<LocalDate> held, Collection<LocalDate> planned, LocalDate today) {
        List<LocalDate> past = held.stream().filter(day -> !day.isAfter(today)).toList();
        List<LocalDate> days = List.copyOf(new TreeSet<>(past));
        if (days.isEmpty())
            return new Rhythm(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, 0);
        LocalDate last = days.get(days.size() - 1);
        Optional<Integer> median = median(days);
        long since = ChronoUnit.DAYS.between(last, today);
        boolean ahead = planned.stream().anyMatch(day -> !day.isBefore(today));
        return new Rhythm(
                past.size(),
                Optional.of(days.get(0)),
                Optional.of(last),
                median,
                median.map(last::plusDays),
                !ahead && median.filter(usual -> since > PATIENCE * usual).isPresent(),
                since);
    }

    /** How many days it is late; below zero while it is not yet due. */
    long daysLate() {
        return medianDaysBetween.map(usual -> daysSinceLast - usual).orElse(Long.MIN_VALUE);
    }

    private static Optional<Integer> median(List<LocalDate> days) {
        int[] gaps = IntStream.range(1, days.size())
                .map(i -> (int) ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                .sorted()
                .toArray();
        return gaps.length < MIN_GAPS
                ? Optional.empty()
                : Optional.of((gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2]) / 2);
    }
}
