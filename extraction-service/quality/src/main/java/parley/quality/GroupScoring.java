package parley.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well reports of one occasion were brought together across documents, by the definitions of the reference scorer of
 * groups: an item is a gold occasion and a document that reports it; its cluster is the predicted engagement, among those
 * that cite the document, that agrees best with the occasion.
 */
public final class GroupScoring {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Item> items = new ArrayList<>();

    /**
     * An engagement as it was brought together.
     *
     * @param id identifies it
     * @param documents names of the documents that speak of it
     * @param record what is said about it
     */
    public record Predicted(String id, Set<String> documents, GoldRecord record) {
        public Predicted {
            documents = Set.copyOf(documents);
        }
    }

    /**
     * A gold occasion in a document.
     *
     * @param occasion key of the occasion
     * @param document name of the document
     * @param cluster id of the engagement that agrees best with it; empty when none does
     * @param own the same, where every engagement of a document stands for one occasion of it at most; empty for an
     *     occasion that was not told apart from others of its document
     */
    public record Item(String occasion, String document, Optional<String> cluster, Optional<String> own) {}

    /**
     * Pairs of items.
     *
     * @param together pairs of one occasion in one cluster
     * @param mixed pairs of two occasions in one cluster
     * @param torn pairs of one occasion in two clusters
     */
    public record Pairs(long together, long mixed, long torn) {
        /** Harmonic mean of precision and recall. */
        public double f1() {
            return together == 0 ? 0 : 2.0 * together / (2 * together + mixed + torn);
        }
    }

    /** Scores predictions against every NAME.group.json of a folder. */
    public GroupScoring(Path folder, List<Predicted> predictions) {
        Map<String, List<JsonNode>> occasions = new TreeMap<>();
        for (Path file : groups(folder))
            for (JsonNode occasion : read(file).path("engagements"))
                occasion.path("documents").forEach(document -> occasions
                        .computeIfAbsent(document.asText(), d -> new ArrayList<>())
                        .add(occasion));
        occasions.forEach((document, gold) -> items.addAll(items(document, gold, predictions)));
    }

    private static List<Item> items(String document, List<JsonNode> occasions, List<Predicted> predictions) {
        List<Predicted> citing = predictions.stream()
                .filter(p -> p.documents().contains(document))
                .toList();
        List<GoldRecord> gold = occasions.stream().map(GoldRecord::of).toList();
        Map<Integer, String> own = Assignment.of(
                        citing.stream().map(Predicted::record).toList(), gold)
                .stream()
                .collect(Collectors.toMap(Assignment.Pair::gold, pair -> citing.get(pair.predicted())
                        .id()));
        return IntStream.range(0, gold.size())
                .mapToObj(i -> new Item(
                        occasions.get(i).path("key").asText(),
                        document,
                        best(citing, gold.get(i)),
                        Optional.ofNullable(own.get(i))))
                .toList();
    }

    private static Optional<String> best(List<Predicted> citing, GoldRecord gold) {
        return citing.stream()
                .filter(p -> Agreement.weight(p.record(), gold) > 0)
                .max(Comparator.comparingDouble(p -> Agreement.weight(p.record(), gold)))
                .map(Predicted::id);
    }

    /** Every item. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    /** How many items extraction found. */
    public long found() {
        return items.stream().filter(item -> item.cluster().isPresent()).count();
    }

    /** Over all items; one that was not found is a cluster of its own. */
    public Pairs pairs() {
        return pairs(items, Item::cluster);
    }

    /** Over the items that extraction found: what can be brought together at all. */
    public Pairs pairsOfFound() {
        return pairs(items.stream().filter(item -> item.cluster().isPresent()).toList(), Item::cluster);
    }

    /** How many items extraction told apart from others of their document. */
    public long toldApart() {
        return items.stream().filter(item -> item.own().isPresent()).count();
    }

    /** Over the items that extraction told apart: how well grouping does what is left to it. */
    public Pairs pairsOfToldApart() {
        return pairs(items.stream().filter(item -> item.own().isPresent()).toList(), Item::own);
    }

    private static Pairs pairs(List<Item> items, Function<Item, Optional<String>> clusterOf) {
        long together = 0;
        long mixed = 0;
        long torn = 0;
        for (int i = 0; i < items.size(); i++)
            for (int j = i + 1; j < items.size(); j++) {
                boolean same = items.get(i).occasion().equals(items.get(j).occasion());
                Optional<String> cluster = clusterOf.apply(items.get(i));
                boolean joined = cluster.isPresent() && cluster.equals(clusterOf.apply(items.get(j)));
                if (same && joined) together++;
                else if (joined) mixed++;
                else if (same) torn++;
            }
        return new Pairs(together, mixed, torn);
    }

    private static List<Path> groups(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".group.json"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
