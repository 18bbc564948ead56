package parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.TextFiles;
import parley.engagement.v1.Evidence;
import parley.query.v1.Engagement;

/** The documents that the project began with, through the packaged services. */
class SeedsIT {
    private static final Path ROOT = Path.of(System.getProperty("parley.root"));
    private static final Path SEEDS = ROOT.resolve("../shared/gold/seeds").normalize();
    private static final Map<String, String> EXPECTED =
            Map.of("DZ-NATO", "2/0/0", "DZ-US", "2/1/0", "DZ-RU", "1/0/0", "IQ-NATO", "1/1/0");

    @TempDir
    Path data;

    @Test
    void givenTheSeedsInAnyOrder_whenCountedByDyad_thenTheCountsAreRightAndEveryFieldIsProven() {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "the seed documents are not here: " + SEEDS);
        List<Path> files = new ArrayList<>(TextFiles.in(List.of(SEEDS)));
        long seed = System.nanoTime();
        Collections.shuffle(files, new Random(seed));
        try (LocalStack stack = new LocalStack(ROOT, data, Ports.free());
                StackClient client = new StackClient(stack.ports())) {
            stack.start();
            // One after the other, so that the order of arrival is the shuffled one.
            for (Path file : files) client.ingest(List.of(file));
            client.awaitProjection(files.size());

            assertThat(client.dyads()).as("shuffled with %d", seed).isEqualTo(EXPECTED);
            for (Engagement found : client.engagements()) isProven(client.engagement(found.getId()), files);

            assertThat(client.ingest(files)).containsOnlyKeys("ALREADY_KNOWN");
            client.awaitProjection(files.size());
            assertThat(client.dyads()).isEqualTo(EXPECTED);
        }
    }

    private static void isProven(Engagement engagement, List<Path> files) {
        List<Evidence> evidence = engagement.getSourcesList().stream()
                .flatMap(s -> s.getEvidenceList().stream())
                .toList();
        for (String party : engagement.getPartiesList())
            assertThat(evidence).anyMatch(e -> e.getValue().equals(party));
        String texts = files.stream().map(TextFiles::text).reduce("", String::concat);
        assertThat(evidence).allSatisfy(e -> assertThat(texts).contains(e.getQuote()));
    }
}
