package parley.query.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups observations into occasions: the strongest pair first, and never two observations between
 * which something speaks against it. The result depends on the set of observations alone, not on their order.
 */
public final class Clustering {
    private record Pair(Observation a, Observation b, double strength) {}

    private Clustering() {}

    /** The groups, each in the order of the observation ids, ordered by their first id. */
    public static List<List<Observation>> group(List<Observation> observations) {
        List<Observation> ordered = observations.stream()
                .sorted(Comparator.comparing(Observation::id))
                .toList();
        Map<String, List<Observation>> groupOf = new HashMap<>();
        for (Observation o : ordered) groupOf.put(o.id(), new ArrayList<>(List.of(o)));
        for (Pair pair : pairs(ordered)) {
            List<Observation> left = groupOf.get(pair.a().id());
            List<Observation> right = groupOf.get(pair.b().id());
            if (left == right || conflict(left, right)) continue;
            left.addAll(right);
            for (Observation moved : right) groupOf.put(moved.id(), left);
        }
        return groupOf.values().stream()
                .distinct()
                .map(group -> group.stream()
                        .sorted(Comparator.comparing(Observation::id))
                        .toList())
                .sorted(Comparator.comparing(group -> group.get(0).id()))
                .toList();
    }

    private static List<Pair> pairs(List<Observation> ordered) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++)
            for (int j = i + 1; j < ordered.size(); j++) {
                Observation a = ordered.get(i);
                Observation b = ordered.get(j);
                SameOccasion.strength(a, b).ifPresent(strength -> pairs.add(new Pair(a, b, strength)));
            }
        pairs.sort(Comparator.comparingDouble(Pair::strength)
                .reversed()
                .thenComparing(pair -> pair.a().id())
                .thenComparing(pair -> pair.b().id()));
        return pairs;
    }

    private static boolean conflict(List<Observation> left, List<Observation> right) {
        return left.stream().anyMatch(a -> right.stream().anyMatch(b -> SameOccasion.conflict(a, b)));
    }
}
