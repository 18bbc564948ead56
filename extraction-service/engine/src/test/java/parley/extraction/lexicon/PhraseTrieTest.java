package parley.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.extraction.token.Token;
import parley.extraction.token.Tokenizer;

class PhraseTrieTest {
    private final PhraseTrie phrases = new PhraseTrie(new WordForms(List.of(), List.of(), List.of(), List.of()), true);

    @Test
    void givenATermThatEndsWithAnApostrophe_whenAdded_thenItIsRefusedSinceItWouldNeverMatch() {
        assertThatThrownBy(() -> phrases.add("près d'", new Term.Cued(Cue.AT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("près d'");
    }

    @ParameterizedTest
    @CsvSource({"كاميرون, GB", "الكاميرون, CM"})
    void givenAStateAndALeaderWhoDifferByTheArticle_whenOneIsWritten_thenItIsNotTheOther(String word, String actor) {
        PhraseTrie arabic = new PhraseTrie(
                new WordForms(List.of(List.of("و"), List.of("ال")), List.of(), List.of(), List.of()), false);
        arabic.add("كاميرون", new Term.Leader("GB"));
        arabic.add("الكاميرون", new Term.Actor("CM", Term.ActorUse.NAME));
        List<Match> found = new ArrayList<>();

        List<Token> tokens = Tokenizer.tokenize(word);
        arabic.matchAt(tokens, arabic.stems(tokens), 0, found);

        assertThat(found).singleElement().satisfies(match -> assertThat(actorOf(match.term()))
                .isEqualTo(actor));
    }

    private static String actorOf(Term term) {
        return term instanceof Term.Leader leader ? leader.actor() : ((Term.Actor) term).id();
    }
}
