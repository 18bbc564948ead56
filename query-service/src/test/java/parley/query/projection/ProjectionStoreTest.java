package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.resolution.ObservationSamples.observation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import parley.postgres.EmbeddedPostgresResource;
import parley.query.resolution.Consensus;
import parley.query.resolution.Knowledge;
import parley.query.resolution.Observation;
import parley.query.resolution.ObservationSamples;
import parley.query.resolution.Version;

/** The projection looks at neighbourhoods alone; the result has to be that of looking at everything. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ProjectionStoreTest {
    @Inject
    ProjectionStore store;

    @Inject
    DataSource database;

    @BeforeEach
    void begin() {
        ProjectionTables.clear(database);
    }

    @RepeatedTest(50)
    void givenAnyOrder_whenProjected_thenTheEngagementsOfAllObservationsTogether(RepetitionInfo repetition) {
        List<Observation> shuffled = new ArrayList<>(occasions());
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));

        shuffled.forEach(this::project);

        assertThat(engagements()).isEqualTo(ofAllTogether(occasions()));
    }

    @RepeatedTest(10)
    void givenWorkersThatInterleave_whenProjected_thenTheEngagementsOfAllObservationsTogether(RepetitionInfo repetition)
            throws Exception {
        List<Observation> shuffled = new ArrayList<>(occasions());
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));
        // Everything twice, so that workers also meet over the same document.
        shuffled.addAll(occasions());
        ExecutorService workers = Executors.newFixedThreadPool(4);

        List<Future<?>> done = new ArrayList<>();
        shuffled.forEach(observation -> done.add(workers.submit(() -> project(observation))));
        for (Future<?> one : done) one.get();
        workers.shutdown();

        assertThat(engagements()).isEqualTo(ofAllTogether(occasions()));
        assertThat(keptCounts()).isEqualTo(countedAnew());
    }

    @RepeatedTest(20)
    void givenDocumentsThatFirstSaidOtherwise_whenTheyAreReadAnew_thenNothingOfTheFirstReadingIsLeft(
            RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Observation> shuffled = new ArrayList<>(occasions());
        Collections.shuffle(shuffled, random);
        // Each takes the place of another one's occasion first, so that the wrong ones are joined.
        for (int i = 0; i < shuffled.size(); i++) {
            Observation own = shuffled.get(i);
            project(of(shuffled.get(random.nextInt(shuffled.size())), own));
        }
        Collections.shuffle(shuffled, random);

        shuffled.forEach(this::project);

        assertThat(engagements()).isEqualTo(ofAllTogether(occasions()));
        assertThat(keptCounts()).isEqualTo(countedAnew());
    }

    @Test
    void givenAReportThatJoinedTwoOthers_whenItIsReadAnewWithAnotherDay_thenTheyAreApartAgain() {
        Observation early =
                visit("early").between("2024-03-01", "2024-03-04", true).build();
        Observation late =
                visit("late").between("2024-03-12", "2024-03-15", true).build();
        Observation bridge =
                visit("bridge").between("2024-03-01", "2024-03-15", true).build();
        List.of(early, late, bridge).forEach(this::project);
        Observation elsewhere = visit("bridge").on("2025-01-20").build();

        project(elsewhere);

        assertThat(engagements()).isEqualTo(ofAllTogether(List.of(early, late, elsewhere)));
    }

    private static ObservationSamples visit(String id) {
        return observation(id).forms("VISIT").with("Lucia Ferri", "IT");
    }

    /** Occasions that are near each other: dates that overlap by steps, sides in common, reports without a date. */
    private static List<Observation> occasions() {
        return List.of(
                observation("a")
                        .ingested("2026-01-03")
                        .on("2024-03-05")
                        .in("DZ", "Algiers")
                        .build(),
                observation("b")
                        .ingested("2026-01-01")
                        .on("2024-03-05")
                        .with("Lucia Ferri", "IT")
                        .build(),
                observation("c")
                        .ingested("2026-01-02")
                        .with("Ferri", "IT")
                        .published("2024-03-06")
                        .build(),
                observation("d")
                        .ingested("2026-01-02")
                        .between("2024-03-01", "2024-03-31", true)
                        .build(),
                observation("e")
                        .ingested("2026-01-05")
                        .on("2024-03-05")
                        .parties("DZ", "IT", "TN")
                        .with("Lucia Ferri", "IT")
                        .build(),
                observation("f")
                        .on("2024-03-06")
                        .parties("IT", "TN")
                        .in("TN", "Tunis")
                        .build(),
                observation("g")
                        .ingested("2026-01-03")
                        .parties("IT", "TN")
                        .published("2024-03-07")
                        .in("TN", "Tunis")
                        .build(),
                observation("h")
                        .ingested("2026-01-04")
                        .on("2024-09-05")
                        .with("Lucia Ferri", "IT")
                        .build(),
                observation("i").on("2024-09-05").in("IT", "Rome").build(),
                observation("j")
                        .ingested("2026-01-01")
                        .on("2024-09-06")
                        .parties("DZ", "IT")
                        .in("IT", "Rome")
                        .build(),
                observation("k")
                        .parties("NATO")
                        .forms("EXERCISE")
                        .on("2024-09-05")
                        .build(),
                observation("l")
                        .ingested("2026-01-06")
                        .parties("DZ", "IT")
                        .published("2024-09-08")
                        .with("Lucia Ferri", "IT")
                        .build());
    }

    private static Observation of(Observation content, Observation identity) {
        return new Observation(
                identity.id(),
                identity.documentId(),
                content.language(),
                content.publishedOn(),
                identity.ingestedAt(),
                content.forms(),
                content.status(),
                content.parties(),
                content.period(),
                content.country(),
                content.city(),
                content.persons(),
                content.topics(),
                content.evidence(),
                content.session(),
                content.confidence());
    }

    private void project(Observation observation) {
        ProjectionTables.project(store, observation.id(), observation);
    }

    private static Set<String> ofAllTogether(List<Observation> observations) {
        return Knowledge.of(observations).stream()
                .map(ProjectionStoreTest::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(Version version) {
        Consensus consensus = version.consensus();
        return "%s %s %s known %s to %s from %s"
                .formatted(
                        consensus.id(),
                        String.join("-", consensus.parties()),
                        consensus.period().map(p -> p.start() + "/" + p.end()).orElse("?"),
                        version.knownFrom(),
                        version.knownUntil().map(LocalDate::toString).orElse("infinity"),
                        consensus.observations().stream()
                                .map(Observation::id)
                                .sorted()
                                .collect(Collectors.joining(",")));
    }

    private Set<String> engagements() {
        return ProjectionTables.lines(database, """
                select e.id || ' ' || array_to_string(e.parties, '-') || ' '
                    || coalesce(e.start_on || '/' || e.end_on, '?') || ' known ' || e.known_from || ' to '
                    || e.known_until || ' from ' || string_agg(l.observation_id, ',' order by l.observation_id)
                from query.engagements e left join query.engagement_observations l on l.version = e.version
                group by e.version
                """);
    }

    private Set<String> keptCounts() {
        return ProjectionTables.lines(database, """
                select dimension || ' ' || key || ' ' || engagements from query.engagement_counts
                where dimension in ('DYAD', 'STATUS') and engagements > 0
                """);
    }

    private Set<String> countedAnew() {
        return ProjectionTables.lines(database, """
                select 'DYAD ' || dyad || ' ' || count(*)
                from query.engagements e cross join unnest(e.dyads) dyad
                where e.known_until = 'infinity' and dyad not like '%-'
                group by dyad
                union all
                select 'STATUS ' || status || ' ' || count(*) from query.engagements e
                where e.known_until = 'infinity'
                group by status
                """);
    }
}
