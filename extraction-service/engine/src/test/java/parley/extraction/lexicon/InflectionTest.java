package parley.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InflectionTest {
    @Test
    void givenOptionalEndings_whenExpanded_thenAllFormsAreThere() {
        assertThat(Inflection.expand("algérien(ne)(s)"))
                .containsExactly("algérien", "algériens", "algérienne", "algériennes");
    }

    @Test
    void givenAChoice_whenExpanded_thenOneOfThemIsAlwaysTaken() {
        assertThat(Inflection.expand("re[ç|c]u")).containsExactly("reçu", "recu");
    }

    @Test
    void givenAnOpenBracket_whenExpanded_thenTheMistakeIsShown() {
        assertThatThrownBy(() -> Inflection.expand("turc(que")).hasMessageContaining("turc(que");
    }
}
