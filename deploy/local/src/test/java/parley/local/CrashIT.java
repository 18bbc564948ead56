package parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.TextFiles;
import parley.extraction.Document;
import parley.extraction.Extractor;
import parley.query.v1.Engagement;

/** The packaged services with a real database: what is ingested is found exactly once, whatever crashes in between. */
class CrashIT {
    private static final Path ROOT = Path.of(System.getProperty("parley.root"));

    @TempDir
    Path data;

    @Test
    void givenCrashesInTheMiddle_whenEverythingRunsAgain_thenEveryObservationIsFoundExactlyOnce() {
        List<Path> files = TextFiles.in(List.of(ROOT.resolve("deploy/local/samples")));
        int half = files.size() / 2;
        try (LocalStack stack = new LocalStack(ROOT, data, Ports.free());
                StackClient client = new StackClient(stack.ports())) {
            stack.start();
            client.ingest(files.subList(0, half));
            stack.extraction().kill();
            Map<String, Long> whileAway = client.ingest(files.subList(half, files.size()));
            stack.query().kill();
            stack.restart(stack.extraction());
            stack.restart(stack.query());

            client.awaitProjection(files.size());

            assertThat(whileAway).containsOnlyKeys("CREATED");
            assertThat(observationsByDocument(client.engagements())).isEqualTo(expected(files));

            List<String> ids = ids(client);
            assertThat(client.ingest(files)).containsExactly(Map.entry("ALREADY_KNOWN", (long) files.size()));
            client.awaitProjection(files.size());
            assertThat(ids(client)).isEqualTo(ids);
            assertThat(client.status().getFailedDocumentCount()).isZero();
        }
    }

    @Test
    void givenARestartOfEverything_whenAskedAgain_thenTheDataIsStillThere() {
        List<Path> files =
                TextFiles.in(List.of(ROOT.resolve("deploy/local/samples"))).subList(0, 3);
        List<String> before;
        try (LocalStack stack = new LocalStack(ROOT, data, Ports.free());
                StackClient client = new StackClient(stack.ports())) {
            stack.start();
            client.ingest(files);
            client.awaitProjection(files.size());
            before = ids(client);
        }

        try (LocalStack stack = new LocalStack(ROOT, data, Ports.free());
                StackClient client = new StackClient(stack.ports())) {
            stack.start();

            assertThat(ids(client)).isNotEmpty().isEqualTo(before);
        }
    }

    private static List<String> ids(StackClient client) {
        return client.engagements().stream().map(Engagement::getId).toList();
    }

    /** How many engagements each document speaks of, by its name. */
    private static Map<String, Long> observationsByDocument(List<Engagement> engagements) {
        return engagements.stream()
                .flatMap(e -> e.getSourcesList().stream())
                .collect(Collectors.groupingBy(s -> s.getNames(0), TreeMap::new, Collectors.counting()));
    }

    /** The same, read by the engine alone. */
    private static Map<String, Long> expected(List<Path> files) {
        Extractor extractor = Extractor.load();
        Map<String, Long> counts = new TreeMap<>();
        for (Path file : files) {
            Optional<LocalDate> published = TextFiles.publishedGiven(file).map(LocalDate::parse);
            long count = extractor
                    .extract(new Document(TextFiles.text(file), "", published, Optional.empty()))
                    .observations()
                    .size();
            if (count > 0) counts.put(TextFiles.name(file), count);
        }
        return counts;
    }
}
