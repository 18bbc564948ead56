package parley.query.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** How the status of an engagement came about: announced, then held, or called off, or announced anew. */
public final class StatusHistory {
    private StatusHistory() {}

    /**
     * A status that was told for some time.
     *
     * @param status status name
     * @param since publication of the first document that said so; empty when unknown
     * @param documents who said so
     */
    public record Step(String status, Optional<LocalDate> since, SortedSet<UUID> documents) {
        public Step {
            documents = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(documents));
        }

        private Step and(UUID document) {
            TreeSet<UUID> more = new TreeSet<>(documents);
            more.add(document);
            return new Step(status, since, more);
        }
    }

    /** The steps in the order of publication; documents without a date come first, for they explain nothing later. */
    public static List<Step> of(List<Observation> observations) {
        List<Step> steps = new ArrayList<>();
        observations.stream()
                .sorted(Comparator.comparing((Observation o) -> o.publishedOn().orElse(LocalDate.MIN))
                        .thenComparing(Observation.AS_KNOWN))
                .forEach(o -> {
                    int last = steps.size() - 1;
                    if (last >= 0 && steps.get(last).status().equals(o.status()))
                        steps.set(last, steps.get(last).and(o.documentId()));
                    else steps.add(new Step(o.status(), o.publishedOn(), new TreeSet<>(List.of(o.documentId()))));
                });
        return List.copyOf(steps);
    }
}
