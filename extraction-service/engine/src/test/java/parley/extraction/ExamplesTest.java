package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.extraction.Examples.Example;
import parley.extraction.engagement.Observation;

class ExamplesTest {
    static Stream<Example> dates() {
        return Examples.of("dates").stream();
    }

    static Stream<Example> persons() {
        return Examples.of("persons").stream();
    }

    static Stream<Example> engagements() {
        return Examples.of("engagements").stream();
    }

    static Stream<Example> reports() {
        return Examples.of("reports").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void givenAReport_whenRead_thenItsEngagementsAreToldWithWhoTookPart(Example example) {
        Extraction extraction = example.read();

        List<String> people = extraction.observations().stream()
                .flatMap(o -> o.persons().stream())
                .map(p -> p.name() + " [" + p.party().orElse("?") + "]")
                .distinct()
                .toList();
        assertThat(extraction.observations().stream().map(ExamplesTest::line)).isEqualTo(example.list("found"));
        assertThat(people).isEqualTo(example.list("people"));
        example.listIfPresent("who")
                .ifPresent(who -> assertThat(extraction.observations().stream().map(ExamplesTest::who))
                        .isEqualTo(who));
        example.listIfPresent("topics").ifPresent(topics -> assertThat(
                        extraction.observations().stream().map(ExamplesTest::topics))
                .isEqualTo(topics));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dates")
    void givenADateExpression_whenRead_thenItsDaysAreTold(Example example) {
        Extraction extraction = example.read();

        List<String> dates = extraction.entities().stream()
                .filter(e -> e.kind() == Entity.Kind.DATE)
                .map(Entity::normalized)
                .toList();
        List<String> expected =
                example.list("dates").stream().map(d -> d.replace("~", "")).toList();
        assertThat(extraction.language()).isEqualTo(example.language());
        assertThat(dates).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("persons")
    void givenPeople_whenRead_thenNamesAndSidesAreTold(Example example) {
        Extraction extraction = example.read();

        List<String> persons = extraction.entities().stream()
                .filter(e -> e.kind() == Entity.Kind.PERSON)
                .map(e -> e.normalized() + " [" + e.party().orElse("?") + "]")
                .distinct()
                .toList();
        assertThat(persons).isEqualTo(example.list("persons"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engagements")
    void givenASentence_whenRead_thenTheEngagementsInItAreFoundAndNoOthers(Example example) {
        Extraction extraction = example.read();

        assertThat(extraction.observations().stream().map(ExamplesTest::line)).isEqualTo(example.list("found"));
    }

    private static String who(Observation o) {
        return o.persons().stream().map(Observation.Participant::name).collect(Collectors.joining(", "));
    }

    private static String topics(Observation o) {
        return o.topics().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String line(Observation o) {
        String start = o.date().map(d -> d.start().toString()).orElse("?");
        String place = o.country()
                .map(c -> o.city().map(city -> c + "/" + city).orElse(c))
                .orElse("?");
        String forms = o.forms().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        String session = o.session().map(number -> " #" + number).orElse("");
        return "%s %s %s %s %s%s".formatted(o.status(), String.join("-", o.parties()), start, place, forms, session);
    }
}
