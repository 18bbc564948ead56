package parley.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text with what a careful analyst records of it.
 *
 * @param id name of the document
 * @param language BCP-47 tag
 * @param text the text
 * @param publishedGiven the date that the source hands over with the text
 * @param records the engagements in it
 */
public record GoldDocument(
        String id, String language, String text, Optional<LocalDate> publishedGiven, List<GoldRecord> records) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public GoldDocument {
        records = List.copyOf(records);
    }

    /** All documents of a folder and the folders in it: every NAME.json with engagements that has a NAME.txt beside it. */
    public static List<GoldDocument> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> Files.exists(textOf(file)))
                    .sorted()
                    .map(GoldDocument::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static GoldDocument read(Path file) {
        try {
            JsonNode node = JSON.readTree(file.toFile());
            if (!node.has("engagements")) throw new IllegalArgumentException(file + " records no engagements");
            List<GoldRecord> records = new ArrayList<>();
            node.path("engagements").forEach(e -> records.add(GoldRecord.of(e)));
            String name = file.getFileName().toString();
            return new GoldDocument(
                    node.path("id").asText(name.substring(0, name.length() - ".json".length())),
                    node.path("language").asText(),
                    Files.readString(textOf(file), StandardCharsets.UTF_8),
                    Optional.ofNullable(node.path("published_given").asText(null))
                            .filter(t -> !t.equals("null"))
                            .map(LocalDate::parse),
                    records);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path textOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceAll("\\.json$", ".txt"));
    }
}
