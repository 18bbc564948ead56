package parley.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LexiconDataTest {
    private static final LexiconData UNQUOTED = LexiconData.read("lexicon/unquoted.yaml");

    @Test
    void givenAWordThatYamlTakesForATruthValue_whenRead_thenTheErrorSaysWhereAndWhatToDo() {
        assertThatThrownBy(() -> UNQUOTED.list("about"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("lexicon/unquoted.yaml: about holds true where a word belongs: write it in quotes");
    }

    @Test
    void givenTheSameKindOfWordInQuotes_whenRead_thenItIsAWord() {
        assertThat(UNQUOTED.list("negated")).containsExactly("no", "never");
    }
}
