package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.extraction.lexicon.LexiconData;

/** The seat of an organisation is of use only where the organisation is known and its town is one that is read. */
class SeatsOfOrganisationsTest {
    private static final Extractor EXTRACTOR = Extractor.load();

    static Stream<Arguments> seats() {
        Map<String, String> seats =
                LexiconData.read("catalogue/organisations.yaml").textsByKey("seats");
        return seats.entrySet().stream().map(seat -> Arguments.of(seat.getKey(), seat.getValue()));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("seats")
    void givenASeat_whenItsTownIsRead_thenItIsATownThatIsKnown(String organisation, String town) {
        Document text =
                new Document("The ministers met in " + town + " on Monday.", "", Optional.empty(), Optional.of("en"));

        List<String> places = EXTRACTOR.extract(text).entities().stream()
                .filter(entity -> entity.kind() == Entity.Kind.PLACE)
                .map(Entity::normalized)
                .toList();

        assertThat(places).anyMatch(place -> place.endsWith("/" + town));
        assertThat(EXTRACTOR.actors().names().keySet()).contains(ActorCatalogue.shownAs(organisation));
    }
}
