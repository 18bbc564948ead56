package parley.query.resolution;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import parley.query.engagement.Participant;
import parley.text.PersonName;

/**
 * Judges whether two observations of the same parties mean the same occasion. Symmetric, and dependent on nothing but
 * the two: that makes the clustering independent of the order in which documents arrive.
 */
final class SameOccasion {
    /** Undated reports are of one occasion only when they appeared this close to each other. */
    private static final long MAX_DAYS_BETWEEN_UNDATED = 14;

    private SameOccasion() {}

    /** How strongly two observations belong together, above 0; empty when they do not. */
    static Optional<Double> strength(Observation a, Observation b) {
        if (conflict(a, b)) return Optional.empty();
        boolean exact = exact(a) && exact(b);
        double shared = shared(a, b);
        if (exact) return Optional.of(10 + shared);
        if (!a.status().equals(b.status())) return Optional.empty();
        boolean dated = a.period().isPresent() && b.period().isPresent();
        double needed = dated ? 1 : 2;
        if (!dated && !publishedTogether(a, b)) return Optional.empty();
        return shared >= needed ? Optional.of((dated ? 5 : 1) + shared) : Optional.empty();
    }

    /** Whether something speaks against one occasion: one document tells both, or dates or countries differ. */
    static boolean conflict(Observation a, Observation b) {
        if (a.documentId().equals(b.documentId())) return true;
        boolean elsewhere =
                !a.country().isEmpty() && !b.country().isEmpty() && !a.country().equals(b.country());
        if (elsewhere) return true;
        if (a.period().isEmpty() || b.period().isEmpty()) return false;
        int tolerance = exact(a) && exact(b) ? 1 : 0;
        return !a.period().get().meets(b.period().get(), tolerance);
    }

    private static boolean exact(Observation o) {
        return o.period().filter(p -> !p.approximate()).isPresent();
    }

    private static boolean publishedTogether(Observation a, Observation b) {
        Optional<Long> apart =
                a.publishedOn().flatMap(x -> b.publishedOn().map(y -> Math.abs(ChronoUnit.DAYS.between(x, y))));
        return apart.orElse(0L) <= MAX_DAYS_BETWEEN_UNDATED;
    }

    private static double shared(Observation a, Observation b) {
        double shared = 0;
        boolean people = a.persons().stream().anyMatch(p -> b.persons().stream().anyMatch(q -> samePerson(p, q)));
        if (people) shared += 2;
        if (!a.city().isEmpty() && a.city().equals(b.city())) shared += 1;
        else if (!a.country().isEmpty() && a.country().equals(b.country())) shared += 0.5;
        if (!Collections.disjoint(a.forms(), b.forms())) shared += 0.5;
        return shared;
    }

    static boolean samePerson(Participant a, Participant b) {
        boolean sides = a.party().isEmpty() || b.party().isEmpty() || a.party().equals(b.party());
        return sides && PersonName.of(a.name()).mayBe(PersonName.of(b.name()));
    }
}
