package parley.extraction.engagement;

import java.util.Optional;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;

/**
 * "Minister Ozola denies this. | She also met …": before anything is told, a text is about whoever it names first; and
 * "…, Minister Ozola announced. The purchase is a milestone, | she said after talks …" goes on about her.
 */
record PronounSpeaker(DocumentReading document, PartyGuess guess) {
    /**
     * Whom the sentence behind one goes on about with a pronoun.
     *
     * @param protagonist the side of whoever the text names first
     */
    Discourse before(Sentence sentence, Optional<String> protagonist) {
        if (!goesOn(sentence)) return Discourse.NONE;
        return document.persons().within(sentence).named().stream()
                .filter(person -> !person.speaksForOthers())
                .findFirst()
                .flatMap(person -> guess.of(person, Optional.empty())
                        .filter(side -> person.party().isPresent()
                                || protagonist.filter(side::equals).isPresent())
                        .map(side -> Discourse.about(side, person.withParty(side))))
                .orElse(Discourse.NONE);
    }

    /** Whether the next sentence begins with a pronoun, or has one beside a verb of saying. */
    private boolean goesOn(Sentence sentence) {
        Annotations annotations = document.annotations();
        if (annotations.isCue(sentence.to(), Cue.PRONOUNS)) return true;
        if (sentence.index() + 1 >= document.sentences().size()) return false;
        Sentence next = document.sentences().get(sentence.index() + 1);
        return annotations.hasCue(next.from(), next.to(), Cue.SAID)
                && annotations.hasCue(next.from(), next.to(), Cue.PRONOUNS);
    }
}
