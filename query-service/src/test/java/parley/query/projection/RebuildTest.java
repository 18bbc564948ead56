package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.resolution.ObservationSamples.observation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.postgres.EmbeddedPostgresResource;
import parley.query.dossier.Dossier;
import parley.query.dossier.Dossiers;
import parley.query.resolution.Observation;

/** A projection is made anew beside the one that answers, and takes its place at once. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class RebuildTest {
    private static final int DOCUMENTS = 12;

    /** Enough that some fall between the last page and the switch-over. */
    private static final int CALLS = 150;

    private static final int ROUNDS = 25;

    private volatile String city = "Algiers";

    @Inject
    ProjectionStore store;

    @Inject
    RebuildStore rebuildStore;

    @Inject
    DataSource database;

    @Inject
    Dossiers dossiers;

    private Rebuild rebuild;

    @BeforeEach
    void begin() {
        ProjectionTables.clear(database);
        LogFollower live =
                new LogFollower(Generation.LIVE, new Log(), new CityReader(), store, 5, 1, new SilentOutcomes());
        boolean end = false;
        while (!end) end = live.readPage(Duration.ZERO, () -> true);
        rebuild = new Rebuild(rebuildStore, new Log(), new CityReader(), store, new ImpatientConfig());
    }

    @AfterEach
    void end() throws InterruptedException {
        rebuild.stop(null);
    }

    @Test
    void givenAReaderThatKnowsMore_whenRebuilt_thenWhatItSaysTakesThePlaceOfTheOldAtOnce() {
        city = "Oran";

        rebuild.begin();
        Awaitility.await().until(() -> !rebuild.progress().underWay());

        assertThat(cities()).containsExactly("Oran " + DOCUMENTS);
        assertThat(numbersOfChanges()).hasSize(DOCUMENTS).allMatch(n -> Long.parseLong(n) > DOCUMENTS);
    }

    @Test
    void givenTheSameReader_whenRebuilt_thenNobodyWhoFollowsChangesIsToldAnything() {
        Set<String> before = numbersOfChanges();

        rebuild.begin();
        Awaitility.await().until(() -> !rebuild.progress().underWay());

        assertThat(numbersOfChanges()).isEqualTo(before);
        assertThat(cities()).containsExactly("Algiers " + DOCUMENTS);
    }

    @Test
    void givenARebuildThatWasInterrupted_whenTheServiceStartsAgain_thenItGoesOnAndCompletes() {
        rebuildStore.prepare();
        city = "Oran";
        LogFollower interrupted =
                new LogFollower(Generation.REBUILD, new Log(), new CityReader(), store, 5, 1, new SilentOutcomes());
        interrupted.readPage(Duration.ZERO, () -> true);
        assertThat(cities()).containsExactly("Algiers " + DOCUMENTS);

        rebuild.start(null);
        Awaitility.await().until(() -> !rebuild.progress().underWay());

        assertThat(cities()).containsExactly("Oran " + DOCUMENTS);
    }

    @Test
    void givenARebuildThatEndsAtAnyMoment_whenBegunAgainAndAgain_thenNoCallFailsAndTheResultIsWhole() {
        for (int call = 0; call < CALLS; call++) {
            rebuild.begin();
            rebuild.progress();
        }
        Awaitility.await().until(() -> !rebuild.progress().underWay());

        assertThat(cities()).containsExactly("Algiers " + DOCUMENTS);
    }

    @Test
    void givenSomebodyWhoReadsWithoutPause_whenTheProjectionIsMadeAnewAgainAndAgain_thenEveryAnswerIsWhole()
            throws Exception {
        UUID id = UUID.fromString(
                ProjectionTables.lines(database, "select cast(id as text) from query.engagements order by id limit 1")
                        .iterator()
                        .next());
        Dossier before = dossiers.get(id, Optional.empty());
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Set<Dossier>> read = CompletableFuture.supplyAsync(() -> {
            Set<Dossier> answers = new HashSet<>();
            while (!done.get()) answers.add(dossiers.get(id, Optional.empty()));
            return answers;
        });

        for (int round = 0; round < ROUNDS; round++) {
            rebuild.begin();
            Awaitility.await().until(() -> !rebuild.progress().underWay());
        }
        done.set(true);

        assertThat(read.get(30, TimeUnit.SECONDS)).containsExactly(before);
    }

    private Set<String> cities() {
        return ProjectionTables.lines(database, "select city || ' ' || count(*) from query.engagements group by city");
    }

    private Set<String> numbersOfChanges() {
        return ProjectionTables.lines(
                database, "select cast(number as text) from query.engagement_changes where digest <> ''");
    }

    private static final class SilentOutcomes implements LogFollower.Outcomes {
        @Override
        public void projected() {}

        @Override
        public void failed() {}
    }

    /** Twelve documents in pages of five. */
    private static final class Log implements DocumentFeed {
        @Override
        public Page read(String cursor, int size, Duration wait) {
            int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
            int to = Math.min(DOCUMENTS, from + size);
            List<FeedDocument> documents =
                    IntStream.range(from, to).mapToObj(Log::document).toList();
            return new Page(documents, Integer.toString(to), DOCUMENTS - to);
        }

        @Override
        public FeedDocument get(UUID id) {
            throw new UnsupportedOperationException("nothing fails here that could be tried again");
        }

        private static FeedDocument document(int number) {
            UUID id = UUID.nameUUIDFromBytes(new byte[] {(byte) number});
            return new FeedDocument(
                    id, "hash" + number, "text", "", List.of(), "", "", Optional.empty(), "", Instant.EPOCH);
        }
    }

    private final class CityReader implements Reader {
        @Override
        public Reading read(FeedDocument document) {
            int day = 1 + Integer.parseInt(document.contentHash().substring(4));
            Observation seen = observation(document.contentHash() + ":0")
                    .of(document.id())
                    .on("2024-%02d-15".formatted(day))
                    .in("DZ", city)
                    .build();
            return new Reading("en", Optional.empty(), List.of(seen), "test");
        }

        @Override
        public Map<String, Map<String, String>> actorNames() {
            return Map.of();
        }
    }
}
