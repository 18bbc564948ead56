package parley.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one-to-one matching of predicted to gold records with the greatest total weight. */
final class Assignment {
    /** A predicted record and the gold record it is matched to, by position. */
    record Pair(int predicted, int gold) {}

    private record Best(double weight, List<Pair> pairs) {}

    private record Key(int from, long used) {}

    private final List<GoldRecord> predicted;
    private final List<GoldRecord> gold;
    private final Map<Key, Best> known = new HashMap<>();

    private Assignment(List<GoldRecord> predicted, List<GoldRecord> gold) {
        if (gold.size() > Long.SIZE - 1) throw new IllegalArgumentException(gold.size() + " gold records");
        this.predicted = predicted;
        this.gold = gold;
    }

    static List<Pair> of(List<GoldRecord> predicted, List<GoldRecord> gold) {
        return new Assignment(predicted, gold).best(0, 0).pairs();
    }

    private Best best(int from, long used) {
        if (from == predicted.size()) return new Best(0, List.of());
        Key key = new Key(from, used);
        Best cached = known.get(key);
        if (cached != null) return cached;
        Best top = best(from + 1, used);
        for (int j = 0; j < gold.size(); j++) {
            if ((used >> j & 1) == 1) continue;
            double weight = Agreement.weight(predicted.get(from), gold.get(j));
            if (weight <= 0) continue;
            Best rest = best(from + 1, used | 1L << j);
            if (rest.weight() + weight > top.weight()) {
                List<Pair> pairs = new ArrayList<>(List.of(new Pair(from, j)));
                pairs.addAll(rest.pairs());
                top = new Best(rest.weight() + weight, pairs);
            }
        }
        known.put(key, top);
        return top;
    }
}
