package parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.TextFiles;
import parley.query.v1.Engagement;

/** kill -9 of the query service at random moments of projecting and rebuilding: nothing is lost, doubled or half-written. */
class KillIT {
    private static final Path ROOT = Path.of(System.getProperty("parley.root"));
    private static final int KILLS = 20;
    private static final int LONGEST_MILLIS = 700;

    @TempDir
    Path data;

    @Test
    void givenTwentyKills_whenEverythingHasBeenReadAtLast_thenTheEngagementsAreThoseOfAnUndisturbedRun() {
        List<Path> files = TextFiles.in(List.of(ROOT.resolve("deploy/local/samples")));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (LocalStack stack = new LocalStack(ROOT, data, Ports.free());
                StackClient client = new StackClient(stack.ports())) {
            stack.start();
            client.ingest(files);
            client.awaitProjection(files.size());
            List<Engagement> undisturbed = client.dossiers();

            for (int kill = 0; kill < KILLS; kill++) {
                client.rebuild();
                LockSupport.parkNanos(
                        Duration.ofMillis(random.nextInt(LONGEST_MILLIS)).toNanos());
                stack.query().kill();
                stack.restart(stack.query());

                // Whatever was cut off, what answers is whole.
                assertThat(client.dossiers()).as("kill %d, seed %d", kill, seed).isEqualTo(undisturbed);
            }

            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !client.status()
                    .getRebuilding());
            client.awaitProjection(files.size());
            assertThat(client.dossiers()).as("seed %d", seed).isEqualTo(undisturbed);
            assertThat(client.status().getFailedDocumentCount()).isZero();
        }
    }
}
