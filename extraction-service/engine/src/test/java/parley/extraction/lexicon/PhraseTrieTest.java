package parley.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTrieTest {
    private final PhraseTrie phrases = new PhraseTrie(new WordForms(List.of(), List.of(), List.of()), true);

    @Test
    void givenATermThatEndsWithAnApostrophe_whenAdded_thenItIsRefusedSinceItWouldNeverMatch() {
        assertThatThrownBy(() -> phrases.add("près d'", new Term.Cued(Cue.AT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("près d'");
    }
}
