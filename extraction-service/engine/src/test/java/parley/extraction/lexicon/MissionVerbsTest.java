package parley.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A verb of a mission is a trigger that counts only with where it leads; in one list alone it would tell nothing. */
class MissionVerbsTest {
    static Stream<String> languages() {
        return LexiconData.read("language/languages.yaml").list("languages").stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void givenTheVerbsOfMissionsOfALanguage_whenLookedUpAmongItsTriggers_thenAllOfThemTellVisits(String language) {
        LexiconData words = LexiconData.read("language/" + language + "/engagements.yaml");
        List<String> missions = Stream.of("leads_delegation", "sends_official", "leaves_for")
                .flatMap(verbs -> words.listIfPresent(verbs).stream())
                .toList();

        List<String> visits = words.listsByKey("triggers").get("visit");

        assertThat(missions).isNotEmpty();
        assertThat(visits).containsAll(missions);
    }
}
