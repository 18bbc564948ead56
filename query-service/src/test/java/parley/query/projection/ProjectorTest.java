package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.resolution.ObservationSamples.observation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.postgres.EmbeddedPostgresResource;
import parley.query.resolution.Observation;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ProjectorTest {
    private static final UUID GOOD = UUID.randomUUID();
    private static final UUID BROKEN = UUID.randomUUID();

    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean away = new AtomicBoolean();

    @Inject
    ProjectionStore store;

    @Inject
    ProjectionStatus status;

    @Inject
    DataSource database;

    @BeforeEach
    void begin() {
        ProjectionTables.clear(database);
    }

    @Test
    void givenADocumentThatFails_whenTheLogIsFollowed_thenItIsSetAsideAndTheRestGoesOnAndARetryMendsIt()
            throws Exception {
        refused.add(BROKEN);
        Projector projector = projector();
        projector.start(null);

        Awaitility.await().until(() -> failed().contains(BROKEN) && isProjected(GOOD));
        assertThat(failure().error()).contains("cannot be read");
        assertThat(failure().attempts()).isEqualTo(2);

        refused.clear();
        projector.retry(List.of(BROKEN));
        Awaitility.await().until(() -> !failed().contains(BROKEN));
        assertThat(isProjected(BROKEN)).isTrue();
        projector.stop(null);
    }

    @Test
    void givenTheExtractorIsAway_whenTheLogIsFollowed_thenTheProjectionWaitsAndSaysWhy() throws Exception {
        away.set(true);
        Projector projector = projector();
        projector.start(null);

        Awaitility.await().until(() -> projector.obstacle().contains("away"));
        away.set(false);

        Awaitility.await().until(() -> projector.obstacle().isEmpty());
        assertThat(isProjected(GOOD)).isTrue();
        projector.stop(null);
    }

    private Projector projector() {
        return new Projector(
                new TwoDocuments(), new FallibleReader(), store, new ImpatientConfig(), new SimpleMeterRegistry());
    }

    private Set<UUID> failed() {
        return status.state().failedDocuments().stream()
                .map(ProjectionStatus.Failure::documentId)
                .collect(java.util.stream.Collectors.toSet());
    }

    private ProjectionStatus.Failure failure() {
        return status.state().failedDocuments().stream()
                .filter(f -> f.documentId().equals(BROKEN))
                .findFirst()
                .orElseThrow();
    }

    private boolean isProjected(UUID document) {
        return store.isProjected(Generation.LIVE, document);
    }

    private static FeedDocument document(UUID id) {
        return new FeedDocument(id, id.toString(), "text", "", List.of(), "", "", Optional.empty(), "", Instant.EPOCH);
    }

    private final class TwoDocuments implements DocumentFeed {
        @Override
        public Page read(String cursor, int size, Duration wait) {
            if (cursor.equals("end of " + ProjectorTest.this.hashCode())) return new Page(List.of(), cursor, 0);
            return new Page(List.of(document(BROKEN), document(GOOD)), "end of " + ProjectorTest.this.hashCode(), 0);
        }

        @Override
        public FeedDocument get(UUID id) {
            return document(id);
        }
    }

    private final class FallibleReader implements Reader {
        @Override
        public Reading read(FeedDocument document) {
            if (away.get()) throw new DocumentFeed.Unreachable("the extractor is away", null);
            if (refused.contains(document.id())) throw new IllegalStateException("this one cannot be read");
            Observation seen =
                    observation(document.contentHash() + ":0").of(document.id()).build();
            return new Reading("en", Optional.empty(), List.of(seen), "test");
        }

        @Override
        public Map<String, Map<String, String>> actorNames() {
            return Map.of("DZ", Map.of("en", "Algeria"));
        }
    }
}
