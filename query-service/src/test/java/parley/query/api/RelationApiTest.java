package parley.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static parley.query.resolution.ObservationSamples.observation;

import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.postgres.EmbeddedPostgresResource;
import parley.query.projection.ProjectionStore;
import parley.query.projection.ProjectionTables;
import parley.query.resolution.ObservationSamples;
import parley.query.v1.Cadence;
import parley.query.v1.EngagementFilter;
import parley.query.v1.GetNetworkRequest;
import parley.query.v1.GetNetworkResponse;
import parley.query.v1.ListCadencesRequest;
import parley.query.v1.ListSeriesRequest;
import parley.query.v1.NetworkOf;
import parley.query.v1.QueryServiceGrpc.QueryServiceBlockingStub;
import parley.query.v1.Series;

/** Networks, series, cadences and files. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class RelationApiTest {
    @GrpcClient("query")
    QueryServiceBlockingStub query;

    @Inject
    ProjectionStore store;

    @Inject
    DataSource database;

    @BeforeEach
    void begin() {
        ProjectionTables.clear(database);
        project(dialogue("d10", "2023-06-10").session(10));
        project(dialogue("d11", "2024-06-12").session(11));
        project(dialogue("d12", "2025-06-11").session(12));
        project(observation("meeting")
                .on("2025-01-20")
                .in("TN", "Tunis")
                .with("السعيد شنقريحة", "DZ")
                .with("Lucia Ferri", "IT"));
        project(observation("visit")
                .on("2025-03-02")
                .parties("DZ", "FR", "IT")
                .with("Saïd Chanegriha", "DZ")
                .with("Anne Delorme", "FR"));
        project(observation("summit").on("2026-05-02").status("PLANNED").parties("FR", "TN"));
    }

    private void project(ObservationSamples sample) {
        ProjectionTables.project(store, "document", sample.build());
    }

    private static ObservationSamples dialogue(String id, String day) {
        return observation(id).forms("DIALOGUE").on(day);
    }

    @Test
    void whenTheNetworkOfActorsIsAskedFor_thenEveryPairThatMetIsAnEdge() {
        GetNetworkResponse network = network(NetworkOf.NETWORK_OF_ACTORS, EngagementFilter.getDefaultInstance());

        assertThat(network.getNodesList())
                .extracting(n -> n.getId() + " " + n.getEngagements())
                .containsExactly("DZ 5", "IT 5", "FR 2", "TN 1");
        assertThat(network.getEdgesList())
                .extracting(e -> e.getFrom() + "-" + e.getTo() + " " + e.getEngagements())
                .containsExactly("DZ-IT 5", "DZ-FR 1", "FR-IT 1", "FR-TN 1");
    }

    @Test
    void givenAFilter_whenTheNetworkOfActorsIsAskedFor_thenOnlyWhatFitsIsCounted() {
        GetNetworkResponse network = network(
                NetworkOf.NETWORK_OF_ACTORS,
                EngagementFilter.newBuilder().addAllActors("FR").build());

        assertThat(network.getEdgesList())
                .extracting(e -> e.getFrom() + "-" + e.getTo() + " " + e.getEngagements())
                .containsExactly("DZ-FR 1", "DZ-IT 1", "FR-IT 1", "FR-TN 1");
    }

    @Test
    void givenOnePersonInTwoScripts_whenTheNetworkOfPersonsIsAskedFor_thenOneNodeMeetsBoth() {
        GetNetworkResponse network = network(NetworkOf.NETWORK_OF_PERSONS, EngagementFilter.getDefaultInstance());

        assertThat(network.getNodesList()).hasSize(3);
        assertThat(network.getNodes(0).getEngagements()).isEqualTo(2);
        assertThat(network.getNodes(0).getParty()).isEqualTo("DZ");
        assertThat(network.getEdgesList()).hasSize(2);
    }

    @Test
    void givenThreeYearlySessions_whenTheFourthDoesNotCome_thenTheSeriesIsOverdue() {
        List<Series> series = query.listSeries(
                        ListSeriesRequest.newBuilder().setToday("2027-02-01").build())
                .getSeriesList();

        assertThat(series).singleElement().satisfies(s -> {
            assertThat(s.getPartiesList()).containsExactly("DZ", "IT");
            assertThat(s.getSessionsList()).extracting(x -> x.getNumber()).containsExactly(10, 11, 12);
            assertThat(s.getRhythm().getMedianDaysBetween()).isEqualTo(366);
            assertThat(s.getRhythm().getNextDue()).isEqualTo("2026-06-12");
            assertThat(s.getRhythm().getOverdue()).isTrue();
        });
    }

    @Test
    void givenThreeYearlySessions_whenTheYearIsNotOver_thenNothingIsOverdue() {
        assertThat(query.listSeries(ListSeriesRequest.newBuilder()
                                .setToday("2026-01-01")
                                .build())
                        .getSeries(0)
                        .getRhythm()
                        .getOverdue())
                .isFalse();
    }

    @Test
    void whenCadencesAreAskedFor_thenOnlyDyadsWithARhythmAreTold() {
        List<Cadence> cadences = query.listCadences(
                        ListCadencesRequest.newBuilder().setToday("2025-07-01").build())
                .getCadencesList();

        assertThat(cadences).singleElement().satisfies(c -> {
            assertThat(c.getPartiesList()).containsExactly("DZ", "IT");
            assertThat(c.getRhythm().getHeld()).isEqualTo(5);
            assertThat(c.getRhythm().getLast()).isEqualTo("2025-06-11");
            assertThat(c.getRhythm().getDaysSinceLast()).isEqualTo(20);
        });
    }

    @Test
    void whenExportedAsCsv_thenOneLineAnEngagement() {
        String file = export("csv");

        assertThat(file.lines().count()).isEqualTo(7);
        assertThat(file).startsWith("id,status,forms,parties,start,").contains(",HELD,MEETING,DZ IT,2025-01-20,");
    }

    @Test
    void whenExportedAsJsonLines_thenOneObjectALine() {
        assertThat(export("json_lines").lines()).hasSize(6).allMatch(line -> line.startsWith("{\"id\":"));
    }

    @Test
    void whenPlannedOnesAreExportedAsACalendar_thenOneTentativeEventOfAWholeDay() {
        String file = export("icalendar?status=PLANNED");

        assertThat(file)
                .contains("BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20260502", "DTEND;VALUE=DATE:20260503")
                .contains("SUMMARY:FR – TN: meeting", "STATUS:TENTATIVE");
        assertThat(file.lines().filter("BEGIN:VEVENT"::equals)).hasSize(1);
    }

    @Test
    void whenExportedAsGeoJson_thenWhatHasAPlaceIsAPoint() {
        RestAssured.get("/v1/exports/geojson")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("features", hasSize(1))
                .body("features[0].geometry.coordinates", equalTo(List.of(10.18f, 36.8f)))
                .body("features[0].properties.precision", equalTo("CITY"));
    }

    @Test
    void whenExportedAsCodedEvents_thenEachPairHasItsCodes() {
        assertThat(export("coded_events").lines().skip(1))
                .hasSize(8)
                .anyMatch(line -> line.contains(",2026-05-02,FR,TN,MEETING,PLANNED,AGREE,,036,"))
                .anyMatch(line -> line.contains(",2025-06-11,DZ,IT,DIALOGUE,HELD,CONSULT,,046,"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/exports/xml, 400, ENUM_INVALID, format",
        "/v1/networks/cats, 400, ENUM_INVALID, of",
        "/v1/networks/actors?size=many, 400, PAGE_SIZE_INVALID, size",
        "/v1/networks/actors?size=501, 400, PAGE_SIZE_INVALID, page_size",
        "/v1/series?today=soon, 400, DATE_IMPOSSIBLE, today",
        "/v1/changes?cursor=x, 400, CURSOR_INVALID, cursor",
        "/v1/changes?as_known_on=2026-01-01, 400, FILTER_INVALID, filter.as_known_on",
        "/v1/documents/6b9c1d8e-0000-4000-8000-000000000000, 503, SERVICE_AWAY, ''"
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

    private static String export(String format) {
        return RestAssured.get("/v1/exports/" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private GetNetworkResponse network(NetworkOf of, EngagementFilter filter) {
        return query.getNetwork(
                GetNetworkRequest.newBuilder().setOf(of).setFilter(filter).build());
    }
}
