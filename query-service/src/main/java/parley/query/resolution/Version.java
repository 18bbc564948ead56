package parley.query.resolution;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What Parley said about an occasion from one day on until another.
 *
 * @param consensus what it said
 * @param knownFrom first day, UTC
 * @param knownUntil the day on which something else was known; empty for what is said at present
 */
public record Version(Consensus consensus, LocalDate knownFrom, Optional<LocalDate> knownUntil) {
    public Version {
        if (knownUntil.filter(end -> !end.isAfter(knownFrom)).isPresent())
            throw new IllegalArgumentException("known from " + knownFrom + " until " + knownUntil.get());
    }

    static Version since(LocalDate day, Consensus consensus) {
        return new Version(consensus, day, Optional.empty());
    }

    Version until(LocalDate day) {
        return new Version(consensus, knownFrom, Optional.of(day));
    }

    /** Whether it is what is said at present. */
    public boolean current() {
        return knownUntil.isEmpty();
    }
}
