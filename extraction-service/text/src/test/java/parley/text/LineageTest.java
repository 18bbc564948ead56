package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineageTest {
    @ParameterizedTest
    @CsvSource({
        "Faisal bin Nasser, Faisal bin Nasser bin Omar Al Hamad",
        "فيصل بن ناصر بن عبدالعزيز, فيصل بن ناصر",
        "سعود بن عبد الله, سعود بن عبدالله آل حمد",
        "Faysal ben Nasser, Faisal bin Nasser"
    })
    void givenNamesOfOnePerson_whenCompared_thenTheyAgree(String a, String b) {
        assertThat(lineage(a).agrees(lineage(b))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Faisal bin Nasser bin Omar, Faisal bin Saud bin Omar", "ناصر بن عبدالعزيز, فيصل بن ناصر بن عبدالعزيز"})
    void givenCousinsOrFatherAndSon_whenCompared_thenTheyDoNotAgree(String a, String b) {
        assertThat(lineage(a).agrees(lineage(b))).isFalse();
    }

    @Test
    void givenANameWithoutAFather_whenRead_thenItTellsNoLineage() {
        assertThat(Lineage.of("Idris Benhalim")).isEmpty();
    }

    @Test
    void givenFatherAndSon_whenTheirNamesAreMatched_thenTheyAreTwo() {
        assertThat(NameMatch.same("Nasser bin Abdulaziz", "Faisal bin Nasser bin Abdulaziz"))
                .isFalse();
    }

    private static Lineage lineage(String name) {
        return Lineage.of(name).orElseThrow();
    }
}
