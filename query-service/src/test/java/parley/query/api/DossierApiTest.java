package parley.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static parley.query.resolution.ObservationSamples.observation;

import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.engagement.v1.Field;
import parley.engagement.v1.Status;
import parley.error.RpcErrors;
import parley.postgres.EmbeddedPostgresResource;
import parley.query.projection.ProjectionStore;
import parley.query.projection.ProjectionTables;
import parley.query.resolution.ObservationSamples;
import parley.query.v1.Claim;
import parley.query.v1.Engagement;
import parley.query.v1.EngagementFilter;
import parley.query.v1.FieldLedger;
import parley.query.v1.GetEngagementRequest;
import parley.query.v1.GetEngagementResponse;
import parley.query.v1.QueryServiceGrpc.QueryServiceBlockingStub;
import parley.query.v1.SearchEngagementsRequest;

/** One engagement: who says what, how its status came about, what was known when, and what became of merged ids. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class DossierApiTest {
    @GrpcClient("query")
    QueryServiceBlockingStub query;

    @Inject
    ProjectionStore store;

    @Inject
    DataSource database;

    @BeforeEach
    void begin() {
        ProjectionTables.clear(database);
    }

    private void project(ObservationSamples sample) {
        ProjectionTables.project(store, "document", sample.build());
    }

    private static ObservationSamples visit(String id) {
        return observation(id).forms("VISIT").with("Lucia Ferri", "IT");
    }

    @Test
    void givenTwoEngagementsThatALaterDocumentJoins_whenTheSecondIdIsAskedFor_thenTheMergedOneAnswersAndSaysSo() {
        project(visit("spring").between("2024-03-01", "2024-03-31", true).ingested("2026-01-01"));
        project(visit("week")
                .between("2024-03-11", "2024-03-17", true)
                .parties("IT", "DZ", "TN")
                .ingested("2026-01-02"));
        List<Engagement> apart = all("");
        project(visit("week").between("2024-03-11", "2024-03-17", true).ingested("2026-01-02"));
        String second = apart.stream()
                .filter(e -> e.getPartiesCount() == 3)
                .findFirst()
                .orElseThrow()
                .getId();

        GetEngagementResponse merged = get(second, "");

        assertThat(apart).hasSize(2);
        assertThat(merged.getRedirectedFrom()).isEqualTo(second);
        assertThat(merged.getEngagement().getId()).isNotEqualTo(second);
        assertThat(merged.getEngagement().getSourcesCount()).isEqualTo(2);
    }

    @Test
    void givenALaterDocumentThatSortsFirst_whenItJoins_thenTheIdStays() {
        project(visit("m").on("2024-03-05").ingested("2026-01-01"));
        String before = all("").get(0).getId();
        project(visit("a").on("2024-03-05").ingested("2026-01-02"));
        project(visit("z").on("2024-03-05").ingested("2026-01-03"));

        assertThat(all("")).singleElement().satisfies(e -> assertThat(e.getId()).isEqualTo(before));
    }

    @Test
    void givenAnAnnouncementAndLaterTheVisit_whenAskedAsOfTheDayBetween_thenItIsStillPlannedWithOneSource() {
        project(visit("announced")
                .on("2024-03-05")
                .status("PLANNED")
                .published("2024-02-20")
                .ingested("2026-01-01"));
        project(visit("held").on("2024-03-05").published("2024-03-06").ingested("2026-01-10"));

        List<Engagement> before = all("2025-12-31");
        List<Engagement> between = all("2026-01-09");
        List<Engagement> now = all("");

        assertThat(before).isEmpty();
        assertThat(between).singleElement().satisfies(e -> {
            assertThat(e.getStatus()).isEqualTo(Status.STATUS_PLANNED);
            assertThat(e.getSourcesCount()).isEqualTo(1);
            assertThat(e.getKnownFrom()).isEqualTo("2026-01-01");
        });
        assertThat(now).singleElement().satisfies(e -> {
            assertThat(e.getStatus()).isEqualTo(Status.STATUS_HELD);
            assertThat(e.getId()).isEqualTo(between.get(0).getId());
        });
        assertThat(get(now.get(0).getId(), "2026-01-05").getEngagement().getStatus())
                .isEqualTo(Status.STATUS_PLANNED);
    }

    @Test
    void givenAnAnnouncementAndLaterTheVisit_whenAskedFor_thenTheHistoryOfTheStatusIsTold() {
        project(visit("held").on("2024-03-05").published("2024-03-06"));
        project(visit("announced").on("2024-03-05").status("PLANNED").published("2024-02-20"));
        project(visit("again").on("2024-03-05").status("PLANNED").published("2024-02-25"));

        GetEngagementResponse response = get(all("").get(0).getId(), "");

        assertThat(response.getStatusHistoryList())
                .extracting(s -> s.getStatus() + " " + s.getSince() + " " + s.getDocumentIdsCount())
                .containsExactly("STATUS_PLANNED 2024-02-20 2", "STATUS_HELD 2024-03-06 1");
        assertThat(entry(response, Field.FIELD_STATUS).getContested()).isFalse();
    }

    @Test
    void givenDocumentsThatTellOtherDays_whenAskedFor_thenTheLedgerNamesWhoSaysWhatAndMarksTheContest() {
        project(visit("a").on("2024-03-05").in("DZ", "Algiers"));
        project(visit("b").on("2024-03-05").in("DZ", "Algiers"));
        project(visit("c").on("2024-03-06").in("DZ", "Algiers"));
        project(visit("d").between("2024-03-01", "2024-03-31", true));

        GetEngagementResponse response = get(all("").get(0).getId(), "");

        FieldLedger date = entry(response, Field.FIELD_DATE);
        assertThat(date.getContested()).isTrue();
        assertThat(date.getClaimsList())
                .extracting(Claim::getValue, Claim::getAccepted, Claim::getDocumentIdsCount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2024-03-05", true, 2),
                        org.assertj.core.groups.Tuple.tuple("2024-03-06", false, 1),
                        org.assertj.core.groups.Tuple.tuple("~2024-03-01/2024-03-31", false, 1));
        assertThat(entry(response, Field.FIELD_PLACE).getContested()).isFalse();
    }

    @Test
    void givenOneSpelledInTwoScripts_whenAskedFor_thenTheLedgerShowsOnePerson() {
        project(observation("a").on("2024-03-05").with("Saïd Chanegriha", "DZ"));
        project(observation("b").on("2024-03-05").with("السعيد شنقريحة", "DZ"));

        GetEngagementResponse response = get(all("").get(0).getId(), "");

        assertThat(entry(response, Field.FIELD_PERSONS).getClaimsList())
                .singleElement()
                .satisfies(claim -> assertThat(claim.getDocumentIdsCount()).isEqualTo(2));
    }

    @Test
    void givenANameInArabic_whenSearchedInLatinLetters_thenFound() {
        project(observation("b").on("2024-03-05").with("السعيد شنقريحة", "DZ"));
        project(observation("c").on("2024-04-05").with("Lucia Ferri", "IT"));

        assertThat(search(EngagementFilter.newBuilder().setPerson("Chengriha"))).hasSize(1);
    }

    @Test
    void givenAnImpossibleDay_whenAskedAsOfIt_thenRefused() {
        StatusRuntimeException error = catchThrowableOfType(StatusRuntimeException.class, () -> all("2026-02-30"));

        assertThat(RpcErrors.reason(error)).isEqualTo("DATE_IMPOSSIBLE");
    }

    private static FieldLedger entry(GetEngagementResponse response, Field field) {
        return response.getLedgerList().stream()
                .filter(entry -> entry.getField() == field)
                .findFirst()
                .orElseThrow();
    }

    private GetEngagementResponse get(String id, String asKnownOn) {
        return query.getEngagement(GetEngagementRequest.newBuilder()
                .setId(id)
                .setAsKnownOn(asKnownOn)
                .build());
    }

    private List<Engagement> all(String asKnownOn) {
        return search(EngagementFilter.newBuilder().setAsKnownOn(asKnownOn));
    }

    private List<Engagement> search(EngagementFilter.Builder filter) {
        return query.searchEngagements(
                        SearchEngagementsRequest.newBuilder().setFilter(filter).build())
                .getEngagementsList();
    }
}
