package parley.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import parley.quality.GroupScoring;
import parley.quality.GroupScoring.Predicted;
import parley.query.projection.FeedDocument;
import parley.query.projection.Reader;

/** How well reports of one occasion are brought together, on real texts; a recorded baseline may only rise. */
class GroupsTest {
    private static final Path GROUPS = GroupTexts.SHARED;
    /**
     * Of the occasions that extraction told apart within a document. Which engagement stands for which occasion of a
     * document is chosen so that as many as possible have one: a reading that is only roughly one of them takes its place
     * and leaves the right cluster to another, which then counts as mixed and torn.
     */
    private static final double TOLD_APART = 0.940;

    private static final int TOLD_APART_ITEMS = 92;

    /**
     * Of all that agree with anything read from their document, by the reference scorer. Where one reading stands for
     * several gold occasions, every pair of them counts as mixed: this is a score of extraction as much as of grouping, and
     * falls when an occasion more is read from a text of which the others are still missed.
     */
    private static final double FOUND = 0.481;

    private static final double TOLERANCE = 0.005;

    @Test
    void givenTextsAboutConfusableOccasions_whenBroughtTogether_thenNotWorseThanRecorded() {
        Assumptions.assumeTrue(Files.isDirectory(GROUPS), "the groups of texts are not here: " + GROUPS);
        Map<FeedDocument, Reader.Reading> readings = new GroupTexts(GROUPS).readings();
        Map<UUID, String> names = readings.keySet().stream()
                .collect(Collectors.toMap(FeedDocument::id, d -> d.names().get(0)));

        List<Predicted> predicted =
                Clustering.group(readings.values().stream()
                                .flatMap(reading -> reading.observations().stream())
                                .toList())
                        .stream()
                        .map(occasion -> GroupTexts.predicted(occasion, names))
                        .toList();

        GroupScoring score = new GroupScoring(GROUPS, predicted);
        System.out.printf(
                Locale.ROOT,
                "groups: told apart %d of %d, pairwise F1 %.3f %s; found %d, %.3f of those found %s, %.3f of all %s%n",
                score.toldApart(),
                score.items().size(),
                score.pairsOfToldApart().f1(),
                score.pairsOfToldApart(),
                score.found(),
                score.pairsOfFound().f1(),
                score.pairsOfFound(),
                score.pairs().f1(),
                score.pairs());
        if (Boolean.getBoolean("parley.groups.show")) show(score, predicted, readings);
        assertThat(score.toldApart()).isGreaterThanOrEqualTo(TOLD_APART_ITEMS);
        assertThat(score.pairsOfToldApart().f1()).isGreaterThan(TOLD_APART - TOLERANCE);
        assertThat(score.pairsOfFound().f1()).isGreaterThan(FOUND - TOLERANCE);
    }

    private static void show(
            GroupScoring score, List<Predicted> predicted, Map<FeedDocument, Reader.Reading> readings) {
        score.items()
                .forEach(item -> System.out.println("ITEM " + item.occasion() + " " + item.document() + " "
                        + item.cluster().map(id -> id.substring(0, 8)).orElse("-") + " "
                        + item.own().map(id -> id.substring(0, 8)).orElse("-")));
        readings.forEach((document, reading) -> reading.observations()
                .forEach(o -> System.out.println("OBS " + o.id() + " " + o.forms() + o.status() + o.parties()
                        + o.period()
                                .map(p -> p.start() + "/" + p.end() + (p.approximate() ? "~" : ""))
                                .orElse("?")
                        + " pub " + o.publishedOn().map(Object::toString).orElse("?") + " " + o.country() + "/"
                        + o.city() + " "
                        + o.persons().stream()
                                .map(p -> p.name() + "(" + p.party() + ")")
                                .toList() + " in "
                        + predicted.stream()
                                .filter(p ->
                                        p.documents().contains(document.names().get(0)))
                                .map(p -> p.id().substring(0, 8))
                                .distinct()
                                .toList())));
    }
}
