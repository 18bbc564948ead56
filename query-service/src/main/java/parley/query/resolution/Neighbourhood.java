package parley.query.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Where an observation stands: only observations that share a pair of actors and whose days overlap can mean the same
 * occasion. {@link SameOccasion} never joins two that are no neighbours, so what lies outside a neighbourhood need not
 * be looked at when something in it changes.
 *
 * @param dyads pairs of actor ids, "AA-BB", in alphabetical order
 * @param from first day on which another observation may lie; empty for any
 * @param to last day; empty for any
 */
public record Neighbourhood(List<String> dyads, Optional<LocalDate> from, Optional<LocalDate> to) {
    public Neighbourhood {
        dyads = List.copyOf(dyads);
    }

    /** The neighbourhood of an observation. */
    public static Neighbourhood of(Observation o) {
        List<String> dyads = dyads(o.parties());
        if (o.period().isPresent())
            return new Neighbourhood(
                    dyads,
                    o.period().map(p -> p.start().minusDays(SameOccasion.DAYS_APART)),
                    o.period().map(p -> p.end().plusDays(SameOccasion.DAYS_APART)));
        return new Neighbourhood(
                dyads,
                o.publishedOn().map(d -> d.minusDays(SameOccasion.MAX_DAYS_BETWEEN_UNDATED)),
                o.publishedOn().map(d -> d.plusDays(SameOccasion.MAX_DAYS_BETWEEN_UNDATED)));
    }

    /** The pairs of some actors in alphabetical order, "AA-BB"; of one that is alone, "AA-". */
    public static List<String> dyads(SortedSet<String> parties) {
        List<String> ordered = List.copyOf(parties);
        if (ordered.size() == 1) return List.of(ordered.get(0) + "-");
        List<String> dyads = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++)
            for (int j = i + 1; j < ordered.size(); j++) dyads.add(ordered.get(i) + "-" + ordered.get(j));
        return dyads;
    }

    /** Whether two observations may mean the same occasion at all. */
    boolean touches(Neighbourhood other) {
        boolean sides = dyads.stream().anyMatch(other.dyads::contains);
        boolean before = to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
        boolean after =
                other.to.isPresent() && from.isPresent() && other.to.get().isBefore(from.get());
        return sides && !before && !after;
    }
}
