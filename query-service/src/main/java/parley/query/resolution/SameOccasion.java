package parley.query.resolution;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges whether two observations mean the same occasion. Symmetric, and dependent on nothing but
 * the two: that makes the clustering independent of the order in which documents arrive.
 */
final class SameOccasion {
    /** Undated reports are of one occasion only when they appeared this close to each other. */
    static final int MAX_DAYS_BETWEEN_UNDATED = 14;

    /** Exact dates this close to each other may be of one occasion. */
    static final int DAYS_APART = 1;

    private static final double MIN_SHARED_OF_OTHER_SIDES = 1.5;

    /** People and a place: of two that meet often, a report without any date may mean every meeting. */
    private static final double SHARED_OF_TIMELESS = 3;

    /** What two sides do so seldom that reports of one month mean the same. */
    private static final Set<String> SELDOM = Set.of("AGREEMENT", "DIALOGUE", "EXERCISE", "PORT_CALL");

    private static final int DAYS_OF_MONTH = 31;

    /** So many people in common, and a country that is told otherwise is an error. */
    private static final int SURE_PEOPLE = 2;

    private SameOccasion() {}

    /** How strongly two observations belong together, above 0; empty when they do not. */
    static Optional<Double> strength(Observation a, Observation b) {
        if (conflict(a, b)) return Optional.empty();
        boolean exact = exact(a) && exact(b);
        double shared = shared(a, b);
        if (!a.parties().equals(b.parties()))
            // One report names a side more or less: only the same days and people or a place make it the same occasion.
            return exact && shared >= MIN_SHARED_OF_OTHER_SIDES ? Optional.of(shared) : Optional.empty();
        if (!a.status().equals(b.status()) && !(exact && (shared >= 1 || sameDay(a, b)))) return Optional.empty();
        if (exact) return Optional.of(10 + shared);
        boolean dated = a.period().isPresent() && b.period().isPresent();
        if (!dated && !publishedTogether(a, b)) return Optional.empty();
        if (dated && isSeldom(a, b)) return Optional.of(5 + shared);
        double needed = dated ? 1 : isTimeless(a) && isTimeless(b) ? SHARED_OF_TIMELESS : 2;
        return shared >= needed ? Optional.of((dated ? 5 : 1) + shared) : Optional.empty();
    }

    /** Both signed something, or trained together, in the same month: "on 24 October", "last October". */
    private static boolean isSeldom(Observation a, Observation b) {
        boolean ofOneMonth = Stream.of(a, b)
                .flatMap(o -> o.period().stream())
                .allMatch(p -> ChronoUnit.DAYS.between(p.start(), p.end()) < DAYS_OF_MONTH);
        return ofOneMonth
                && a.forms().stream()
                        .anyMatch(form -> SELDOM.contains(form) && b.forms().contains(form));
    }

    /** Whether something speaks against one occasion: one document tells both, or sides, sessions, dates or places differ. */
    static boolean conflict(Observation a, Observation b) {
        if (a.documentId().equals(b.documentId())) return true;
        if (a.session() > 0 && b.session() > 0 && a.session() != b.session()) return true;
        if (!sidesAgree(a, b) || !Neighbourhood.of(a).touches(Neighbourhood.of(b))) return true;
        if (differ(a.country(), b.country()) && peopleShared(a, b) < SURE_PEOPLE) return true;
        if (a.period().isEmpty() || b.period().isEmpty()) return false;
        boolean exact = exact(a) && exact(b);
        boolean nextDay = exact && !sameDay(a, b);
        if (nextDay && (differ(a.city(), b.city()) || areOfOthers(a, b))) return true;
        return !a.period().get().meets(b.period().get(), exact ? DAYS_APART : 0);
    }

    /** The foreign minister on Sunday, the emir on Monday: in one language, in which names are spelt alike, nobody was at both. */
    private static boolean areOfOthers(Observation a, Observation b) {
        return a.language().equals(b.language())
                && !a.persons().isEmpty()
                && !b.persons().isEmpty()
                && peopleShared(a, b) == 0;
    }

    /** The same sides, or at least two in common and half of all. */
    private static boolean sidesAgree(Observation a, Observation b) {
        if (a.parties().equals(b.parties())) return true;
        long common = a.parties().stream().filter(b.parties()::contains).count();
        return common >= 2 && 2 * common >= a.parties().size() + b.parties().size() - common;
    }

    private static boolean sameDay(Observation a, Observation b) {
        return a.period().orElseThrow().meets(b.period().orElseThrow(), 0);
    }

    private static boolean differ(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    private static long peopleShared(Observation a, Observation b) {
        return a.persons().stream()
                .filter(p -> b.persons().stream().anyMatch(q -> SamePerson.of(p, q)))
                .count();
    }

    private static boolean exact(Observation o) {
        return o.period().filter(p -> !p.approximate()).isPresent();
    }

    private static boolean publishedTogether(Observation a, Observation b) {
        Optional<Long> apart =
                a.publishedOn().flatMap(x -> b.publishedOn().map(y -> Math.abs(ChronoUnit.DAYS.between(x, y))));
        return apart.orElse(0L) <= MAX_DAYS_BETWEEN_UNDATED;
    }

    /** Whether nothing tells when it was, not even the day of the report. */
    private static boolean isTimeless(Observation o) {
        return o.period().isEmpty() && o.publishedOn().isEmpty();
    }

    private static double shared(Observation a, Observation b) {
        double shared = 0;
        if (peopleShared(a, b) > 0) shared += 2;
        if (!a.city().isEmpty() && a.city().equals(b.city())) shared += 1;
        else if (!a.country().isEmpty() && a.country().equals(b.country())) shared += 0.5;
        if (!Collections.disjoint(a.forms(), b.forms())) shared += 0.5;
        return shared;
    }
}
