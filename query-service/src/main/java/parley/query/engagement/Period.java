package parley.query.engagement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The days of an occasion, both inclusive.
 *
 * @param start first day
 * @param end last day
 * @param approximate whether only a span is known within which the occasion lies
 */
public record Period(LocalDate start, LocalDate end, boolean approximate) {
    public Period {
        Objects.requireNonNull(start);
        if (end.isBefore(start)) throw new IllegalArgumentException(start + " to " + end);
    }

    /** Whether both have a day in common or lie at most some days apart. */
    @JsonIgnore
    public boolean meets(Period other, int daysApart) {
        return !start.isAfter(other.end.plusDays(daysApart)) && !other.start.isAfter(end.plusDays(daysApart));
    }
}
