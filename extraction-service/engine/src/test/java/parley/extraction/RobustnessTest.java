package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import parley.extraction.engagement.Observation;

class RobustnessTest {
    private static final String[] PIECES = {
        "Le ministre ", "met with ", "استقبل ", "OTAN", "\n", ". ", "U.S.", "12", " mars ", "2024", "»", "(",
                "\ud83d\ude00", "\u0640",
        "الجزائر ", "and ", "général ", "-", "’", "\u202f", "https://x.y/z ", "<p>", "Kenya's ", "سي", "و", "ال",
                "\u0301", "\ud83d"
    };

    @Property(tries = 300)
    void givenAnyText_whenRead_thenSpansLieWithinIt(@ForAll @StringLength(max = 400) String text) {
        isWhole(text);
    }

    @Property(tries = 300)
    void givenPiecesOfNewsInAnyOrder_whenRead_thenSpansLieWithinIt(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) text.append(PIECES[random.nextInt(PIECES.length)]);

        isWhole(text.toString());
    }

    @Test
    void givenAGarbledPage_whenRead_thenTheAnswerIsEmptyAndExplained() {
        String garbled = "Ã©Ã¨ Ø§Ù„Ø¬Ø²Ø§Ø¦Ø± \ufffd\ufffd ��� §§ %%% &&amp;&nbsp; <<>> ]](( 0x00 ".repeat(50);

        Extraction extraction = Examples.EXTRACTOR.extract(Document.of(garbled));

        assertThat(extraction.observations()).isEmpty();
        assertThat(extraction.notes()).extracting(Note::code).containsExactly(Note.Code.LANGUAGE_UNSUPPORTED);
    }

    /** Found by fuzzing: digits beyond the basic plane once stopped the tokeniser from moving on. */
    @Test
    void givenDigitsOfDistantScripts_whenRead_thenTheyAreNumbers() {
        String text = "The minister met his counterpart on \ud835\udfcf\ud835\udfd0 May and \ud804\udc66 June.";

        Extraction extraction = Examples.EXTRACTOR.extract(Document.of(text));

        assertThat(extraction.language()).isEqualTo("en");
    }

    @Test
    void givenAMebibyteOfNoise_whenRead_thenItIsAnswered() {
        Random random = new Random(1);
        StringBuilder noise = new StringBuilder();
        while (noise.length() < 1 << 20) noise.append(PIECES[random.nextInt(PIECES.length)]);

        Extraction extraction = Examples.EXTRACTOR.extract(Document.of(noise.toString()));

        assertThat(extraction.language()).isNotEmpty();
    }

    private static void isWhole(String text) {
        Extraction extraction = Examples.EXTRACTOR.extract(Document.of(text));
        for (Entity entity : extraction.entities()) assertThat(entity.end()).isLessThanOrEqualTo(text.length());
        for (Observation observation : extraction.observations())
            assertThat(observation.evidence()).allMatch(e -> e.start() < e.end() && e.end() <= text.length());
    }
}
