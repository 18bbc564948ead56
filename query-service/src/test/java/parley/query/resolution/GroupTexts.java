package parley.query.resolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.extraction.Document;
import parley.extraction.Extractor;
import parley.extraction.messages.ExtractionMessages;
import parley.quality.GoldRecord;
import parley.quality.GroupScoring.Predicted;
import parley.query.engagement.Period;
import parley.query.projection.FeedDocument;
import parley.query.projection.Reader;
import parley.query.rpc.ReadingMessages;

/** The texts about the same and about confusable occasions, as the engine reads them. */
public final class GroupTexts {
    /** Where the texts stand beside the checkout; not everywhere. */
    public static final Path SHARED = Path.of(System.getProperty("user.dir"), "../../shared/gold/groups");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /** The texts of a folder. */
    public GroupTexts(Path folder) {
        this.folder = folder;
    }

    /** What is read from each text, by the name of its document. */
    public Map<FeedDocument, Reader.Reading> readings() {
        Extractor extractor = Extractor.load();
        Map<FeedDocument, Reader.Reading> readings =
                new TreeMap<>(Comparator.comparing((FeedDocument d) -> d.names().get(0)));
        for (Path file : texts()) {
            FeedDocument document = document(file);
            readings.put(
                    document,
                    ReadingMessages.reading(
                            document,
                            ExtractionMessages.read(
                                    extractor,
                                    new Document(document.text(), "", document.publishedOn(), Optional.empty()),
                                    false)));
        }
        return readings;
    }

    /** An engagement in the shape of the scorer. */
    static Predicted predicted(List<Observation> occasion, Map<UUID, String> names) {
        Consensus consensus = new Consensus(occasion);
        return new Predicted(
                consensus.id().toString(),
                occasion.stream().map(o -> names.get(o.documentId())).collect(Collectors.toSet()),
                new GoldRecord(
                        consensus.forms(),
                        consensus.status(),
                        consensus.parties(),
                        consensus.period().map(Period::start),
                        consensus.period().map(Period::end),
                        consensus.period().map(Period::approximate).orElse(false),
                        told(consensus.country()),
                        told(consensus.city()),
                        consensus.persons().stream()
                                .map(p -> new GoldRecord.Person(p.name(), told(p.party())))
                                .toList(),
                        consensus.topics(),
                        true,
                        ""));
    }

    private static Optional<String> told(String value) {
        return Optional.of(value).filter(v -> !v.isEmpty());
    }

    private List<Path> texts() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FeedDocument document(Path file) {
        try {
            String name = file.getFileName().toString().replace(".txt", "");
            JsonNode record = JSON.readTree(file.resolveSibling(name + ".json").toFile());
            Optional<LocalDate> published = Optional.ofNullable(
                            record.path("published_given").asText(null))
                    .filter(day -> day.length() >= 10)
                    .map(day -> LocalDate.parse(day.substring(0, 10)));
            return new FeedDocument(
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                    name,
                    Files.readString(file),
                    "",
                    List.of(name),
                    "",
                    "",
                    published,
                    "",
                    Instant.parse("2026-01-01T00:00:00Z"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
