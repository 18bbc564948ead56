package parley.quality;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How far a predicted and a gold record agree, by the definitions of the reference scorer. */
final class Agreement {
    private static final double MIN_OVERLAP = 0.5;
    private static final int TELLING_PEOPLE = 3;

    private Agreement() {}

    /** Both parties and days exactly equal, the same status, and one form shared. */
    static boolean strict(GoldRecord p, GoldRecord g) {
        return p.parties().equals(g.parties())
                && startEqual(p, g)
                && p.status().equals(g.status())
                && p.forms().stream().anyMatch(g.forms()::contains);
    }

    static boolean startEqual(GoldRecord p, GoldRecord g) {
        if (g.start().isEmpty()) return p.start().isEmpty();
        if (p.start().isEmpty()) return false;
        if (g.approximate())
            return !p.start().get().isAfter(end(g)) && !g.start().get().isAfter(end(p));
        return p.start().equals(g.start());
    }

    /** Zero when the records may not be matched; otherwise the more the better. */
    static double weight(GoldRecord p, GoldRecord g) {
        double overlap = jaccard(p.parties(), g.parties());
        if (overlap < MIN_OVERLAP || !datesAgree(p, g)) return 0;
        long people = p.persons().stream()
                .filter(x -> g.persons().stream().anyMatch(y -> NameComparison.samePerson(x.name(), y.name())))
                .count();
        Optional<String> country = p.country();
        return 1
                + overlap
                + (startEqual(p, g) ? 2 : 0)
                + jaccard(p.forms(), g.forms())
                + (p.status().equals(g.status()) ? 1 : 0)
                + Math.min(people, TELLING_PEOPLE) / (double) TELLING_PEOPLE
                + (country.isPresent() && country.equals(g.country()) ? 0.5 : 0)
                + (g.required() ? 0.1 : 0);
    }

    private static boolean datesAgree(GoldRecord p, GoldRecord g) {
        if (p.start().isEmpty() || g.start().isEmpty()) return true;
        return !p.start().get().isAfter(end(g).plusDays(1)) && !g.start().get().isAfter(end(p).plusDays(1));
    }

    private static LocalDate end(GoldRecord r) {
        LocalDate start = r.start().orElseThrow();
        return r.end().filter(end -> end.isAfter(start)).orElse(start);
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> union = new HashSet<>(a);
        union.addAll(b);
        long shared = a.stream().filter(b::contains).count();
        return union.isEmpty() ? 0 : shared / (double) union.size();
    }
}
