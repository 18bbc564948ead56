package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.extraction.Examples.Example;
import parley.text.Folding;

/** How a text is set does not change what it tells: each example is read once more in every other typography. */
class TypographyTest {
    private static final char ARABIC_ZERO = '\u0660';

    static Stream<Arguments> typographies() {
        return Stream.of(
                setting("curly apostrophes", text -> text.replace('\'', '\u2019')),
                setting("non-breaking spaces", text -> text.replace(' ', '\u00a0')),
                setting("line ends of another system", text -> text.replace("\n", "\r\n")),
                setting("no last full stop", text -> text.strip().replaceAll("\\.$", "")),
                setting("bold paragraphs", text -> "**" + text.strip().replace("\n", "**\n**") + "**"),
                setting("Arabic-Indic digits", TypographyTest::inArabicDigits),
                setting("alif without hamza", text -> text.replaceAll("[أإآ]", "ا")),
                setting("ta marbuta without dots", text -> text.replaceAll("ة(?!\\p{L})", "ه")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("typographies")
    void givenAnExampleSetOtherwise_whenRead_thenItTellsTheSame(String name, UnaryOperator<String> setting) {
        List<Example> examples = Examples.of("reports");

        List<String> changed = examples.stream()
                .filter(example -> !told(example.read()).equals(told(example.as(setting))))
                .map(Example::text)
                .toList();

        assertThat(changed).isEmpty();
    }

    private static Arguments setting(String name, UnaryOperator<String> setting) {
        return Arguments.of(name, setting);
    }

    private static String inArabicDigits(String text) {
        return text.codePoints()
                .map(c -> c >= '0' && c <= '9' ? ARABIC_ZERO + c - '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** All that is told, with names as they are compared. */
    private static List<String> told(Extraction extraction) {
        return extraction.observations().stream()
                .map(o -> List.of(
                                o.forms(),
                                o.status(),
                                o.parties(),
                                o.date(),
                                o.country(),
                                o.city().map(Folding::fold),
                                o.session(),
                                o.persons().stream()
                                        .map(p -> compared(p.name()) + p.party())
                                        .toList())
                        .toString())
                .toList();
    }

    private static String compared(String name) {
        return Folding.fold(name).replace('\u0629', '\u0647');
    }
}
