package parley.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.extraction.engagement.Frame;
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

        List<Match> found = found(arabic, word);

        assertThat(found).singleElement().satisfies(match -> assertThat(actorOf(match.term()))
                .isEqualTo(actor));
    }

    @ParameterizedTest
    @CsvSource({
        "a rencontré, true",
        "a ensuite rencontré, true",
        "a par ailleurs rencontré, true",
        "à ensuite rencontré, false",
        "a été ensuite reçu, true",
        "a ensuite été reçu, true",
        "ensuite rencontré, false",
        "a ensuite ensuite rencontré, false"
    })
    void givenAVerbBehindItsAuxiliary_whenAnAdverbStandsBetween_thenItIsFound(String text, boolean expected) {
        SplitVerbs verbs = new SplitVerbs(phrases, List.of("a", "a été"), List.of("ensuite", "par ailleurs"));
        verbs.add("a rencontré", new Term.Trigger(Frame.MEET, false));
        verbs.add("a été reçu", new Term.Trigger(Frame.MEET, false));

        List<Match> found = found(phrases, text);

        assertThat(!found.isEmpty()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Republic of Ghana, true", "Ghana Federation, true", "republic of Ghana, false", "Republic Ghana, false"
    })
    void givenShapesOfLongNames_whenAStateIsNamedInFull_thenItIsFound(String text, boolean expected) {
        LongNames names =
                new LongNames(phrases, List.of("Republic of {}", "Co-operative Republic of {}", "{} Federation"));
        names.add("Ghana", new Term.Actor("GH", Term.ActorUse.NAME));

        List<Match> found = found(phrases, text);

        assertThat(!found.isEmpty()).isEqualTo(expected);
    }

    private static List<Match> found(PhraseTrie phrases, String text) {
        List<Match> found = new ArrayList<>();
        List<Token> tokens = Tokenizer.tokenize(text);
        phrases.matchAt(tokens, phrases.words(tokens), 0, found);
        return found;
    }

    private static String actorOf(Term term) {
        return term instanceof Term.Leader leader ? leader.actor() : ((Term.Actor) term).id();
    }
}
