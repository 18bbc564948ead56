package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource({
        "Général, general, accents and case",
        "İstanbul, istanbul, dotted capital",
        "أحمد, احمد, hamza carrier",
        "ذُكِرت, ذكرت, harakat",
        "عُـمـان, عمان, tatweel",
        "شنڨريحة, شنقريحه, Maghrebi qaf and ta marbuta",
        "مصطفى, مصطفي, alif maqsura",
        "٢٠٢٤, 2024, Arabic-Indic digits",
        "cœur, coeur, ligature"
    })
    void givenAVariant_whenFolded_thenThePlainFormIsFound(String text, String folded, String phenomenon) {
        assertThat(Folding.fold(text)).as(phenomenon).isEqualTo(folded);
    }

    @Test
    void givenAnyCharacter_whenFoldedByItself_thenAsInsideAWord() {
        for (char c = 1; c < Character.MIN_SURROGATE; c++)
            // A ligature folds to two letters, so that a word with one takes the long way.
            assertThat(Folding.fold(c + "œ")).as("U+%04X", (int) c).isEqualTo(Folding.fold(String.valueOf(c)) + "oe");
    }
}
