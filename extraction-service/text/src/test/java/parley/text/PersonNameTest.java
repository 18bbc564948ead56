package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Idris Benhalim, Benhalim",
        "Karl Rüdiger Stenzl, Stenzel",
        "Marta Kowalczyk, Marta Kowalszyk",
        "سامي القرشي, القرشى",
        "محمد بن ناصر الهدار, محمد الهدار"
    })
    void givenTwoSpellings_whenCompared_thenTheyMayBeOnePerson(String a, String b) {
        assertThat(PersonName.of(a).mayBe(PersonName.of(b))).isTrue();
        assertThat(PersonName.of(b).mayBe(PersonName.of(a))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Idris Benhalim, Idris", "Anna Lind, Anne Lund", "Omar Said, Omar Saleh", "Li Wei, Li Wen"})
    void givenDifferentPeople_whenCompared_thenTheyAreKeptApart(String a, String b) {
        assertThat(PersonName.of(a).mayBe(PersonName.of(b))).isFalse();
    }

    @Test
    void givenNoWords_whenCompared_thenNobodyIsMeant() {
        assertThat(PersonName.of("…").mayBe(PersonName.of("Idris"))).isFalse();
    }
}
