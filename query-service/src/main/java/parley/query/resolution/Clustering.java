package parley.query.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

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

    /**
     * Everything that is linked with some observations, over however many steps, by pairs that may be of one occasion.
     * Groups form along such pairs only, so grouping what is linked gives what grouping everything would give for it.
     *
     * @param seeds where to begin; part of the result
     * @param near finds observations in the neighbourhood of some others
     */
    public static List<Observation> linked(
            Collection<Observation> seeds, Function<Collection<Observation>, List<Observation>> near) {
        Map<String, Observation> linked = new TreeMap<>();
        seeds.forEach(o -> linked.put(o.id(), o));
        List<Observation> edge = List.copyOf(linked.values());
        while (!edge.isEmpty()) {
            List<Observation> from = edge;
            edge = near.apply(from).stream()
                    .filter(o -> !linked.containsKey(o.id()))
                    .filter(o -> from.stream()
                            .anyMatch(f -> SameOccasion.strength(f, o).isPresent()))
                    .toList();
            edge.forEach(o -> linked.put(o.id(), o));
        }
        return List.copyOf(linked.values());
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
