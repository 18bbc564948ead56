package parley.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static parley.query.resolution.ObservationSamples.observation;

import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.error.RpcErrors;
import parley.postgres.EmbeddedPostgresResource;
import parley.query.projection.ProjectionStore;
import parley.query.projection.ProjectionTables;
import parley.query.resolution.ObservationSamples;
import parley.query.v1.AggregateEngagementsRequest;
import parley.query.v1.Bucket;
import parley.query.v1.Engagement;
import parley.query.v1.EngagementFilter;
import parley.query.v1.GetEngagementRequest;
import parley.query.v1.GetProjectionStatusRequest;
import parley.query.v1.GetProjectionStatusResponse;
import parley.query.v1.GroupBy;
import parley.query.v1.ListActorsRequest;
import parley.query.v1.ListActorsResponse;
import parley.query.v1.QueryServiceGrpc.QueryServiceBlockingStub;
import parley.query.v1.SearchEngagementsRequest;
import parley.query.v1.SearchEngagementsResponse;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class QueryApiTest {
    @GrpcClient("query")
    QueryServiceBlockingStub query;

    @Inject
    ProjectionStore store;

    @Inject
    DataSource database;

    @BeforeEach
    void begin() {
        ProjectionTables.clear(database);
        project();
    }

    private void project() {
        project(
                "algiers-en",
                observation("a").on("2024-03-05").in("DZ", "Algiers").with("Lucia Ferri", "IT"));
        project(
                "algiers-fr",
                observation("b").on("2024-03-05").in("DZ", "Algiers").with("Ferri", "IT"));
        project("rome", observation("c").on("2024-09-10").in("IT", "Rome").status("PLANNED"));
        project("undated", observation("d").parties("FR", "TN").forms("CALL"));
    }

    private void project(String name, ObservationSamples sample) {
        ProjectionTables.project(store, name, sample.build());
    }

    @Test
    void givenTwoDocumentsOfOneOccasion_whenSearched_thenItIsShownOnceWithBothSources() {
        SearchEngagementsResponse response =
                search(EngagementFilter.newBuilder().setDocumentId(documentOf("a")));

        assertThat(response.getEngagementsList()).singleElement().satisfies(e -> {
            assertThat(e.getSourcesList())
                    .flatExtracting(s -> s.getNamesList())
                    .containsExactly("algiers-en", "algiers-fr");
            assertThat(e.getPersonsList()).singleElement().satisfies(p -> assertThat(p.getName())
                    .isEqualTo("Lucia Ferri"));
        });
    }

    @Test
    void givenDocumentsProjectedTwice_whenCounted_thenNothingIsDoubled() {
        project();

        assertThat(search(EngagementFilter.newBuilder()).getTotalSize()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "actor=DZ&actor=IT, 2",
        "any_actor=FR&any_actor=DZ, 3",
        "person=ferri, 1",
        "form=CALL, 1",
        "status=PLANNED, 1",
        "topic=POLITICAL, 3",
        "country=IT, 1",
        "from=2024-06-01, 1",
        "until=2024-06-01, 1",
        "text=quote, 3",
        "text=nonsense, 0"
    })
    void givenAFilter_whenSearchedOverRest_thenOnlyWhatFitsIsFound(String parameters, int expected) {
        RestAssured.get("/v1/engagements?" + parameters)
                .then()
                .statusCode(200)
                .body("total_size", equalTo(expected))
                .body("engagements.size()", equalTo(expected));
    }

    @Test
    void givenManyPages_whenFollowed_thenEveryEngagementIsSeenOnceLatestFirstAndUndatedLast() {
        List<Engagement> seen = new ArrayList<>();
        String token = "";
        do {
            SearchEngagementsResponse page = query.searchEngagements(SearchEngagementsRequest.newBuilder()
                    .setPageSize(1)
                    .setPageToken(token)
                    .build());
            seen.addAll(page.getEngagementsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(seen).extracting(e -> e.getPeriod().getStart()).containsExactly("2024-09-10", "2024-03-05", "");
    }

    @Test
    void givenDataThatChangesBetweenPages_whenTheTokenIsUsed_thenWhatWasThereIsSeenOnce() {
        SearchEngagementsResponse first = query.searchEngagements(
                SearchEngagementsRequest.newBuilder().setPageSize(1).build());
        project("newer", observation("e").on("2025-01-01").parties("FR", "TN"));
        project("rome", observation("c").on("2024-09-10").in("IT", "Rome").status("CANCELLED"));

        SearchEngagementsResponse second = query.searchEngagements(SearchEngagementsRequest.newBuilder()
                .setPageSize(10)
                .setPageToken(first.getNextPageToken())
                .build());

        assertThat(first.getEngagementsList())
                .extracting(e -> e.getPeriod().getStart())
                .containsExactly("2024-09-10");
        assertThat(second.getEngagementsList())
                .extracting(e -> e.getPeriod().getStart())
                .containsExactly("2024-03-05", "");
    }

    @Test
    void givenActorsThatBecomeMoreActiveBetweenPages_whenTheTokenIsUsed_thenThoseBehindItAreSeen() {
        ListActorsResponse first =
                query.listActors(ListActorsRequest.newBuilder().setPageSize(2).build());
        project("newer", observation("e").on("2025-01-01").parties("FR", "TN"));

        ListActorsResponse second = query.listActors(ListActorsRequest.newBuilder()
                .setPageSize(2)
                .setPageToken(first.getNextPageToken())
                .build());

        assertThat(second.getActorsList())
                .extracting(a -> a.getId() + " " + a.getEngagements())
                .containsExactly("TN 2");
    }

    @Test
    void whenCountedByDyad_thenHeldAndPlannedAreToldApart() {
        List<Bucket> buckets = query.aggregateEngagements(AggregateEngagementsRequest.newBuilder()
                        .addGroupBy(GroupBy.GROUP_BY_DYAD)
                        .build())
                .getBucketsList();

        assertThat(buckets)
                .extracting(b -> b.getKeys(0) + " " + b.getHeld() + "/" + b.getPlanned())
                .containsExactly("DZ-IT 1/1", "FR-TN 1/0");
    }

    @ParameterizedTest
    @CsvSource({"dyad", "actor", "person", "form", "status", "topic", "country", "year", "month"})
    void givenAnyDimension_whenCountedOverRest_thenThereIsAnAnswer(String dimension) {
        RestAssured.get("/v1/aggregates?by=" + dimension
                        + "&by=status".replace("status", dimension.equals("status") ? "form" : "status"))
                .then()
                .statusCode(200)
                .body("[0].keys.size()", equalTo(2));
    }

    @Test
    void givenAnEngagement_whenAskedFor_thenEvidenceIsInTheOriginalLanguage() {
        String id = search(EngagementFilter.newBuilder().setDocumentId(documentOf("d")))
                .getEngagements(0)
                .getId();

        Engagement engagement = query.getEngagement(
                        GetEngagementRequest.newBuilder().setId(id).build())
                .getEngagement();

        assertThat(engagement.getSources(0).getEvidence(0).getQuote()).isEqualTo("Quote of d");
    }

    @Test
    void whenActorsAreListed_thenTheMostActiveComesFirst() {
        assertThat(query.listActors(
                                ListActorsRequest.newBuilder().setPageSize(2).build())
                        .getActorsList())
                .extracting(a -> a.getId() + " " + a.getEngagements())
                .containsExactly("DZ 2", "IT 2");
    }

    @Test
    void givenIngestIsAway_whenTheStatusIsAsked_thenItSaysSoAndAnswersAllTheSame() {
        GetProjectionStatusResponse status = query.getProjectionStatus(GetProjectionStatusRequest.getDefaultInstance());

        assertThat(status.getLag()).isEqualTo(-1);
        assertThat(status.getProjectedDocuments()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/engagements?page_token=x, 400, PAGE_TOKEN_INVALID, page_token",
        "/v1/engagements?page_size=5000, 400, PAGE_SIZE_INVALID, page_size",
        "/v1/engagements?page_size=many, 400, PAGE_SIZE_INVALID, page_size",
        "/v1/engagements?from=2023-02-30, 400, DATE_IMPOSSIBLE, filter.from",
        "/v1/engagements?form=TEA, 400, ENUM_INVALID, filter.forms",
        "/v1/engagements?actor=dz, 400, FILTER_INVALID, filter.all_actors",
        "/v1/engagements?from=2024-02-01&until=2024-01-01, 400, FILTER_INVALID, filter.until",
        "/v1/engagements/42, 400, ID_INVALID, id",
        "/v1/engagements/6b9c1d8e-0000-4000-8000-000000000000, 404, ENGAGEMENT_NOT_FOUND, id",
        "/v1/aggregates, 400, GROUP_BY_INVALID, group_by",
        "/v1/aggregates?by=weather, 400, ENUM_INVALID, group_by",
        "/v1/nothing, 404, RESOURCE_NOT_FOUND, ''"
    })
    void givenABadRequest_whenSentOverRest_thenTheProblemNamesReasonAndField(
            String path, int status, String reason, String field) {
        RestAssured.get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("reason", equalTo(reason))
                .body("field", equalTo(field));
    }

    @Test
    void givenATokenOfAnotherSearch_whenUsed_thenRefused() {
        String token = query.searchEngagements(
                        SearchEngagementsRequest.newBuilder().setPageSize(1).build())
                .getNextPageToken();

        StatusRuntimeException error = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> query.searchEngagements(SearchEngagementsRequest.newBuilder()
                        .setFilter(EngagementFilter.newBuilder().addAllActors("DZ"))
                        .setPageToken(token)
                        .build()));

        assertThat(RpcErrors.reason(error)).isEqualTo("PAGE_TOKEN_INVALID");
    }

    @Test
    void givenAnUnknownEnumNumber_whenSearched_thenRefused() {
        StatusRuntimeException error = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> search(EngagementFilter.newBuilder().addFormsValue(99)));

        assertThat(RpcErrors.reason(error)).isEqualTo("ENUM_INVALID");
    }

    @Test
    void whenTheApiIsDescribed_thenEveryPathIsThere() {
        RestAssured.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItems("/v1/engagements", "/v1/engagements/{id}", "/v1/aggregates"));
    }

    private SearchEngagementsResponse search(EngagementFilter.Builder filter) {
        return query.searchEngagements(
                SearchEngagementsRequest.newBuilder().setFilter(filter).build());
    }

    private static String documentOf(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
