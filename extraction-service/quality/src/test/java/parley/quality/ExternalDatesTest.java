package parley.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.extraction.Document;
import parley.extraction.Entity;
import parley.extraction.Extractor;

/**
 * Date expressions of microsoft/Recognizers-Text that its own specification gives the answers for. A case counts when
 * every expression in it is read with the days that are accepted; no case is excluded. The peer's own Java port gets 38
 * of 499 French cases right, end to end.
 */
class ExternalDatesTest {
    private static final Path CASES = Path.of("../../../shared/external/dates");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"fr, 0.33", "en, 0.21"})
    void givenExpressionsOfAnotherProject_whenRead_thenTheShareThatIsRightIsReported(String language, double floor)
            throws IOException {
        Path file = CASES.resolve(language + ".jsonl");
        assumeTrue(Files.exists(file), "no cases at " + file + ": not measured");
        Extractor extractor = Extractor.load();
        List<String> lines = Files.readAllLines(file);
        int right = 0;

        for (String line : lines) if (isRead(extractor, language, JSON.readTree(line))) right++;

        double share = right / (double) lines.size();
        System.out.printf("dates %s: %d of %d cases right, %.3f%n", language, right, lines.size(), share);
        assertThat(share).isGreaterThan(floor);
    }

    private static boolean isRead(Extractor extractor, String language, JsonNode example) {
        Optional<LocalDate> reference =
                Optional.ofNullable(example.path("reference").textValue()).map(LocalDate::parse);
        List<String> read = extractor
                .extract(new Document(example.path("text").asText(), "", reference, Optional.of(language)))
                .entities()
                .stream()
                .filter(e -> e.kind() == Entity.Kind.DATE)
                .map(Entity::normalized)
                .toList();
        return StreamSupport.stream(example.path("spans").spliterator(), false)
                .allMatch(span -> StreamSupport.stream(span.path("values").spliterator(), false)
                        .anyMatch(value -> days(span, value).stream().anyMatch(read::contains)));
    }

    /**
     * Ends of ranges are exclusive there and inclusive here; but where a text names the last day ("26 to 28 June"), the
     * cases name it too, although it then is one of the days. Both are accepted.
     */
    private static List<String> days(JsonNode span, JsonNode value) {
        String start = value.get(0).asText();
        LocalDate end = LocalDate.parse(value.get(1).asText());
        boolean range = span.path("type").asText().equals("daterange");
        return range ? List.of(start + "/" + end.minusDays(1), start + "/" + end) : List.of(start + "/" + end);
    }
}
