package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.extraction.engagement.Observation;
import parley.extraction.engagement.Rules;
import parley.extraction.engagement.Step;

class DerivationTest {
    private static final Rules RULES = Rules.load();

    static Stream<Examples.Example> engagements() {
        return Examples.of("engagements").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engagements")
    void givenAnEngagement_whenAskedWhy_thenEveryFieldIsDerivedFromPiecesOfTheText(Examples.Example example) {
        Extraction extraction = example.read();

        for (Observation o : extraction.observations()) {
            assertThat(values(o, Observation.Field.FORMS))
                    .containsExactlyInAnyOrderElementsOf(
                            o.forms().stream().map(Enum::name).toList());
            assertThat(values(o, Observation.Field.DATE).isEmpty())
                    .isEqualTo(o.date().isEmpty());
            assertThat(values(o, Observation.Field.PLACE)).hasSize(o.country().isPresent() ? 1 : 0);
            assertThat(values(o, Observation.Field.PERSONS)).hasSize(o.persons().size());
            assertThat(o.derivation()).allSatisfy(step -> {
                assertThat(RULES.explain(step.rule())).isNotBlank();
                assertThat(step.pieces())
                        .isNotEmpty()
                        .allMatch(piece -> piece.end() <= example.text().length());
            });
        }
    }

    private static java.util.List<String> values(Observation o, Observation.Field field) {
        return o.derivation().stream()
                .filter(step -> step.field() == field)
                .map(Step::value)
                .distinct()
                .toList();
    }
}
