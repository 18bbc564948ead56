package parley.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.extraction.Extractor;

/**
 * No score may fall below the recorded one: {@code src/test/resources/baseline.json}. A change that is meant is recorded
 * with {@code mvn verify -Dparley.baseline=record}.
 */
class BaselineTest {
    private static final double TOLERANCE = 0.005;
    private static final String RECORD = "record";
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path BASELINE = Path.of("src/test/resources/baseline.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static Extractor extractor;

    /** Documents that are scored together. */
    private record Corpus(String name, Path folder, Predicate<GoldDocument> part) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Corpus> corpora() {
        Path gold = ROOT.resolve("../shared/gold");
        return Stream.of(
                new Corpus("samples", ROOT.resolve("deploy/local/samples"), d -> true),
                new Corpus("seeds", gold.resolve("seeds"), d -> true),
                new Corpus("dev, looked at", gold.resolve("dev"), d -> Split.of(d) == Split.LOOKED_AT),
                new Corpus("dev, only scored", gold.resolve("dev"), d -> Split.of(d) == Split.ONLY_SCORED));
    }

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void givenGoldRecords_whenScored_thenNoScoreIsBelowTheBaseline(Corpus corpus) throws IOException {
        assumeTrue(Files.isDirectory(corpus.folder()), "no gold records at " + corpus.folder() + ": not scored");
        List<GoldDocument> documents =
                GoldDocument.in(corpus.folder()).stream().filter(corpus.part()).toList();

        Scoring scoring = Scoring.of(extractor, documents);

        System.out.println(corpus.name() + "\n" + scoring.table());
        if (RECORD.equals(System.getProperty("parley.baseline"))) record(corpus, scoring);
        assertThat(fallen(corpus, scoring)).isEmpty();
    }

    private static List<String> fallen(Corpus corpus, Scoring scoring) throws IOException {
        List<String> fallen = new ArrayList<>();
        baseline()
                .getOrDefault(corpus.name(), Map.of())
                .forEach((language, scores) -> scores.forEach((name, score) -> {
                    double now = scoring.tallies().get(language).scores().get(name);
                    if (now < score - TOLERANCE)
                        fallen.add("%s %s: %.3f, was %.3f".formatted(language, name, now, score));
                }));
        return fallen;
    }

    private static void record(Corpus corpus, Scoring scoring) throws IOException {
        Map<String, Map<String, Map<String, Double>>> all = baseline();
        Map<String, Map<String, Double>> scores = new TreeMap<>();
        scoring.tallies().forEach((language, tally) -> {
            Map<String, Double> rounded = new TreeMap<>();
            tally.scores().forEach((name, score) -> rounded.put(name, Math.round(score * 1000) / 1000.0));
            scores.put(language, rounded);
        });
        all.put(corpus.name(), scores);
        Files.createDirectories(BASELINE.getParent());
        JSON.writeValue(BASELINE.toFile(), all);
    }

    private static Map<String, Map<String, Map<String, Double>>> baseline() throws IOException {
        if (!Files.exists(BASELINE)) return new TreeMap<>();
        return JSON.readValue(BASELINE.toFile(), new TypeReference<>() {});
    }
}
