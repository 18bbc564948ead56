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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
     * @param cluster id of the engagement that it was found in; empty when it was not found
     */
    public record Item(String occasion, String document, Optional<String> cluster) {}

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
        for (Path file : groups(folder))
            for (JsonNode occasion : read(file).path("engagements")) {
                GoldRecord gold = GoldRecord.of(occasion);
                Set<String> documents = new TreeSet<>();
                occasion.path("documents").forEach(d -> documents.add(d.asText()));
                for (String document : documents)
                    items.add(new Item(occasion.path("key").asText(), document, cluster(predictions, document, gold)));
            }
    }

    private static Optional<String> cluster(List<Predicted> predictions, String document, GoldRecord gold) {
        return predictions.stream()
                .filter(p -> p.documents().contains(document))
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
        return pairs(items);
    }

    /** Over the items that extraction found: what can be brought together at all. */
    public Pairs pairsOfFound() {
        return pairs(items.stream().filter(item -> item.cluster().isPresent()).toList());
    }

    private static Pairs pairs(List<Item> items) {
        long together = 0;
        long mixed = 0;
        long torn = 0;
        for (int i = 0; i < items.size(); i++)
            for (int j = i + 1; j < items.size(); j++) {
                boolean same = items.get(i).occasion().equals(items.get(j).occasion());
                Optional<String> cluster = items.get(i).cluster();
                boolean joined =
                        cluster.isPresent() && cluster.equals(items.get(j).cluster());
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
