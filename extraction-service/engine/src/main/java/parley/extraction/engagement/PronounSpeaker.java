package parley.extraction.engagement;

import java.util.Optional;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Title;
import parley.extraction.token.Sentence;

/**
 * "Minister Ozola denies this. | She also met …", "… | The minister met …": before anything is told, a text is about whoever
 * it names first; and "…, Minister Ozola announced. The purchase is a milestone, | she said after talks …" goes on about her.
 */
record PronounSpeaker(DocumentReading document, PartyGuess guess) {
    /** "The minister met …", "والتقى الوزير …": an office alone, so many words from where the sentence begins. */
    private static final int OPENING = 3;

    /**
     * Whom the sentence behind one goes on about with a pronoun, or with an office alone.
     *
     * @param protagonist the side of whoever the text names first
     */
    Discourse before(Sentence sentence, Optional<String> protagonist) {
        boolean pronoun = goesOn(sentence);
        Optional<OfficeKind> office = pronoun ? Optional.empty() : officeBehind(sentence);
        if (!pronoun && office.isEmpty()) return Discourse.NONE;
        return document.persons().within(sentence).named().stream()
                .filter(person -> !person.speaksForOthers())
                .findFirst()
                .filter(person -> pronoun || person.office().equals(office))
                .flatMap(person -> guess.of(person, Optional.empty())
                        .filter(side -> person.party().isPresent()
                                || protagonist.filter(side::equals).isPresent())
                        .map(side -> Discourse.about(side, person.withParty(side))))
                .orElse(Discourse.NONE);
    }

    /** The office without a name or a side with which the next sentence begins. */
    private Optional<OfficeKind> officeBehind(Sentence sentence) {
        return document.persons().unnamed().stream()
                .filter(title -> title.from() >= sentence.to() && title.from() - sentence.to() < OPENING)
                .filter(title -> title.affiliation().isEmpty() && !title.former())
                .findFirst()
                .flatMap(Title::office);
    }

    /** Whether the next sentence begins with a pronoun, or has one beside a verb of saying. */
    private boolean goesOn(Sentence sentence) {
        Annotations annotations = document.annotations();
        if (annotations.isCue(sentence.to(), Cue.PRONOUNS) || annotations.isCue(sentence.to(), Cue.SAID_DURING))
            return true;
        if (sentence.index() + 1 >= document.sentences().size()) return false;
        Sentence next = document.sentences().get(sentence.index() + 1);
        return annotations.hasCue(next.from(), next.to(), Cue.SAID)
                && annotations.hasCue(next.from(), next.to(), Cue.PRONOUNS);
    }
}
