package parley.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
    private final WordForms arabic = new WordForms(
            List.of(List.of("و", "ف"), List.of("ب", "ل", "ك", "س"), List.of("ال")),
            List.of("ل"),
            List.of("في"),
            List.of("كبيرا"));

    @ParameterizedTest
    @CsvSource({
        "والجزائر, جزائر, و",
        "بالجزائر, جزائر, ب",
        "وبالجزائر, جزائر, وب",
        "للجزائر, جزائر, ل",
        "سيزور, يزور, س",
        "وفي, في, و"
    })
    void givenProcliticsOnAWord_whenTakenOff_thenTheStemIsFound(String word, String stem, String proclitics) {
        assertThat(arabic.of(word))
                .anyMatch(f -> f.stem().equals(stem) && f.proclitics().equals(proclitics));
    }

    @ParameterizedTest
    @CsvSource({"ومن", "بفي", "كبيرا"})
    void givenAShortWordThatTakesNoSuchProcliticOrAWholeOne_whenTakenApart_thenItStaysWhole(String word) {
        assertThat(arabic.of(word)).containsExactly(new WordForms.Form(word, "", false));
    }

    @ParameterizedTest
    @CsvSource({"وفد", "لقاء", "بحث"})
    void givenAWordThatOnlyBeginsLikeThat_whenTakenApart_thenItStaysWholeFirst(String word) {
        assertThat(arabic.of(word).get(0)).isEqualTo(new WordForms.Form(word, "", false));
    }
}
