package parley.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static parley.query.resolution.ObservationSamples.observation;

import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.error.RpcErrors;
import parley.postgres.EmbeddedPostgresResource;
import parley.query.projection.ProjectionStore;
import parley.query.projection.ProjectionTables;
import parley.query.resolution.ObservationSamples;
import parley.query.v1.Engagement;
import parley.query.v1.EngagementFilter;
import parley.query.v1.QueryServiceGrpc.QueryServiceBlockingStub;
import parley.query.v1.SearchEngagementsRequest;
import parley.query.v1.WatchEngagementsRequest;
import parley.query.v1.WatchEngagementsResponse;

/** A client that follows changes and is cut off knows in the end what one knows that asks. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class WatchApiTest {
    @GrpcClient("query")
    QueryServiceBlockingStub query;

    @Inject
    ProjectionStore store;

    @Inject
    DataSource database;

    private final Map<String, Engagement> known = new TreeMap<>();
    private String cursor = "";

    @BeforeEach
    void begin() {
        ProjectionTables.clear(database);
        project(observation("a").on("2024-03-05").with("Lucia Ferri", "IT"));
        project(observation("b").on("2024-09-10").in("IT", "Rome"));
    }

    private void project(ObservationSamples sample) {
        ProjectionTables.project(store, "document", sample.build());
    }

    @Test
    void givenANewClient_whenItWatches_thenItIsToldEverythingThereIs() {
        follow();

        assertThat(known.values()).containsExactlyInAnyOrderElementsOf(all());
    }

    @Test
    void givenAClientThatWasCutOff_whenItComesBackWithItsCursor_thenItMissesNothing() {
        follow();
        project(observation("c").on("2025-01-01").parties("FR", "TN"));
        project(observation("b").on("2024-09-12").in("IT", "Rome"));
        project(observation("a2").on("2024-03-05").with("Ferri", "IT"));

        follow();

        assertThat(all()).hasSize(3);
        assertThat(known.values()).containsExactlyInAnyOrderElementsOf(all());
    }

    @Test
    void givenAnEngagementThatIsMergedIntoAnother_whenFollowed_thenItIsTakenBackAndSaysInto() {
        project(observation("c").on("2024-03-20").with("Lucia Ferri", "IT").ingested("2026-02-01"));
        follow();
        project(observation("c").on("2024-03-05").with("Lucia Ferri", "IT").ingested("2026-02-01"));

        List<WatchEngagementsResponse> changes = follow();

        assertThat(changes).anySatisfy(change -> assertThat(change.getRemoved().getMergedInto())
                .isIn(known.keySet()));
        assertThat(known.values()).containsExactlyInAnyOrderElementsOf(all());
    }

    @Test
    void givenADocumentReadAgainWithTheSameResult_whenFollowed_thenNothingIsTold() {
        follow();
        project(observation("a").on("2024-03-05").with("Lucia Ferri", "IT"));
        project(observation("end").on("2025-01-01").parties("FR", "TN"));

        List<WatchEngagementsResponse> changes = follow();

        assertThat(changes.stream().filter(WatchEngagementsResponse::hasUpserted))
                .extracting(change -> String.join("-", change.getUpserted().getPartiesList()))
                .containsExactly("FR-TN");
    }

    @Test
    void givenACursorThatNobodyGaveOut_whenWatched_thenRefused() {
        Iterator<WatchEngagementsResponse> stream = query.watchEngagements(
                WatchEngagementsRequest.newBuilder().setCursor("nonsense").build());

        StatusRuntimeException error = catchThrowableOfType(StatusRuntimeException.class, stream::next);

        assertThat(RpcErrors.reason(error)).isEqualTo("CURSOR_INVALID");
    }

    /** Reads up to the next cursor, then hangs up. */
    private List<WatchEngagementsResponse> follow() {
        Context.CancellableContext call = Context.current().withCancellation();
        List<WatchEngagementsResponse> seen = new java.util.ArrayList<>();
        try {
            call.run(() -> {
                Iterator<WatchEngagementsResponse> stream = query.watchEngagements(
                        WatchEngagementsRequest.newBuilder().setCursor(cursor).build());
                do seen.add(stream.next());
                while (seen.get(seen.size() - 1).getCursor().isEmpty());
            });
        } finally {
            call.cancel(null);
        }
        seen.forEach(apply());
        return seen;
    }

    private Consumer<WatchEngagementsResponse> apply() {
        return change -> {
            if (change.hasUpserted()) known.put(change.getUpserted().getId(), change.getUpserted());
            if (change.hasRemoved()) known.remove(change.getRemoved().getId());
            if (!change.getCursor().isEmpty()) cursor = change.getCursor();
        };
    }

    private List<Engagement> all() {
        return query.searchEngagements(SearchEngagementsRequest.newBuilder()
                        .setFilter(EngagementFilter.getDefaultInstance())
                        .build())
                .getEngagementsList();
    }
}
