package parley.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.extraction.Document;
import parley.extraction.Extractor;

class ReferenceScorerTest {
    private static final Path GOLD =
            Path.of("../../../shared/gold").toAbsolutePath().normalize();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void givenTheSamePredictions_whenScoredByBoth_thenTheNumbersAreTheSame(@TempDir Path folder) throws Exception {
        Path scorer = GOLD.resolve("score.py");
        assumeTrue(Files.exists(scorer), "no reference scorer at " + scorer + ": not compared");
        assumeTrue(hasPython(), "no python3: not compared with the reference scorer");
        List<GoldDocument> documents = new ArrayList<>(GoldDocument.in(GOLD.resolve("seeds")));
        documents.addAll(GoldDocument.in(GOLD.resolve("dev")));
        Extractor extractor = Extractor.load();
        Path predictions = folder.resolve("predictions.jsonl");
        write(predictions, documents, extractor);

        JsonNode reference = run(scorer, predictions);

        Map<String, Tally> own = Scoring.of(extractor, documents).tallies();
        assertThat(own.keySet()).contains("all", "fr", "ar", "en");
        own.forEach((language, tally) -> tally.scores().forEach((name, score) -> assertThat(score)
                .as(language + " " + name)
                .isCloseTo(reference.path(language).path(name).asDouble(), within(1e-9))));
    }

    private static void write(Path file, List<GoldDocument> documents, Extractor extractor) throws IOException {
        List<String> lines = new ArrayList<>();
        for (GoldDocument document : documents) {
            List<Map<String, Object>> engagements = extractor
                    .extract(new Document(document.text(), "", document.publishedGiven(), java.util.Optional.empty()))
                    .observations()
                    .stream()
                    .map(o -> asJson(GoldRecord.of(o, document.text())))
                    .toList();
            lines.add(JSON.writeValueAsString(Map.of("id", document.id(), "engagements", engagements)));
        }
        Files.write(file, lines);
    }

    private static Map<String, Object> asJson(GoldRecord r) {
        return Map.of(
                "forms", r.forms(),
                "status", r.status(),
                "parties", r.parties(),
                "start", r.start().map(String::valueOf).orElse(""),
                "end", r.end().map(String::valueOf).orElse(""),
                "approx", r.approximate(),
                "country", r.country().orElse(""),
                "city", r.city().orElse(""),
                "persons",
                        r.persons().stream()
                                .map(p -> Map.of(
                                        "name", p.name(), "party", p.party().orElse("")))
                                .toList(),
                "topics", r.topics());
    }

    private static JsonNode run(Path scorer, Path predictions) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", scorer.toString(), "--json", "--pred"));
        command.add(predictions.toString());
        for (String folder : List.of("seeds", "dev/fr", "dev/ar", "dev/en"))
            command.addAll(List.of("--gold", GOLD.resolve(folder).toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        JsonNode answer = JSON.readTree(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        return answer;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
