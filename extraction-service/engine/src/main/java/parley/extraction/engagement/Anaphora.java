package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.person.Title;
import parley.extraction.token.Sentence;

/**
 * Reads who takes part without being named again: a pronoun, "the delegation", an office alone, or nothing but a verb that
 * goes on.
 */
final class Anaphora {
    /** "before | travelling to", "puis | s'est rendu à". */
    private static final int NEXT_REACH = 1;

    /** "The U.S. | delegation". */
    private static final int OPENING = 3;

    private final DocumentReading document;
    private final Annotations annotations;
    private final PartyGuess guess;
    private final Discourse discourse;
    private final Attendance attendance;

    Anaphora(DocumentReading document, PartyGuess guess, Discourse discourse, Attendance attendance) {
        this.document = document;
        this.annotations = document.annotations();
        this.guess = guess;
        this.discourse = discourse;
        this.attendance = attendance;
    }

    /** "They also met with …": whoever was spoken of takes part again. */
    void pronoun(
            Sentence sentence, List<TriggerMention> triggers, List<PersonMention> people, List<Participation> found) {
        int last = triggers.stream().mapToInt(TriggerMention::from).max().orElse(sentence.from());
        Optional<Match> pronoun = annotations
                .firstCue(sentence.from(), last, Cue.PRONOUNS)
                // "The remarks came during | his meeting with …": of whoever made them.
                .or(() -> annotations.cue(sentence.from(), Cue.SAID_DURING))
                .or(() -> goesOn(sentence, triggers))
                .or(() -> delegation(sentence));
        if (pronoun.isEmpty() || discourse.subject().isEmpty()) return;
        int before = triggers.stream()
                .mapToInt(TriggerMention::from)
                .filter(from -> from >= pronoun.get().to())
                .min()
                .orElse(last);
        // "He said that Minister … met …" goes over to somebody else; "he called on President … and discussed …" does
        // not.
        boolean reported = annotations.hasCue(pronoun.get().to(), before, Cue.SAID);
        int reach = reported ? before : pronoun.get().from();
        boolean named = people.stream().anyMatch(p -> p.start() < reach)
                || found.stream().anyMatch(p -> p.from() < reach && p.sign() != Participation.Sign.DESTINATION);
        if (named) return;
        int from = pronoun.get().from();
        int to = pronoun.get().to();
        if (discourse.people().isEmpty())
            found.add(new Participation(from, to, discourse.subject(), Optional.empty(), Participation.Sign.OFFICIAL));
        for (Person person : discourse.people())
            found.add(new Participation(from, to, discourse.subject(), Optional.of(person), Participation.Sign.PERSON));
    }

    /** "A delegation travelled to Lomé. The delegation | met …": whoever was told to have come takes part again. */
    private Optional<Match> delegation(Sentence sentence) {
        boolean abroad = discourse.home().isPresent() && !discourse.home().equals(discourse.subject());
        return abroad
                ? attendance
                        .meetingDelegation(sentence)
                        // "In Fiji, the delegation met …": of those who were named, and not of whoever was told of
                        // last.
                        .filter(words -> words.from() - sentence.from() < OPENING
                                || !discourse.people().isEmpty())
                : Optional.empty();
    }

    /** "… | and then met", "… | before travelling to Oslo": what whoever was told of does next, and is not named again. */
    private Optional<Match> goesOn(Sentence sentence, List<TriggerMention> triggers) {
        return annotations
                .cue(sentence.from(), Cue.GOES_ON)
                .or(() -> annotations.cue(sentence.from(), Cue.LEADS_ON))
                .or(() -> ClauseSplitter.wholeOf(sentence, document)
                        .flatMap(whole -> annotations.cue(sentence.from(), Cue.AND)))
                .or(() -> annotations.cue(sentence.from(), Cue.CONTRAST).filter(on -> triggers.stream()
                        .anyMatch(t -> t.frame() == Frame.VISIT
                                && t.from() - on.to() <= NEXT_REACH
                                // Where the verb comes first, whoever travels may stand behind it.
                                && (document.language().cased() || annotations.isCue(t.to(), Cue.TO)))));
    }

    /** "The Secretary will then travel to …": an office alone, before the trigger, is of whoever was named with it last. */
    void definite(Sentence sentence, List<TriggerMention> triggers, List<Participation> found) {
        int trigger = triggers.stream().mapToInt(TriggerMention::from).min().orElse(sentence.from());
        for (Title title : document.persons().unnamed()) {
            if (!sentence.contains(title.from()) || title.to() > trigger) continue;
            if (title.affiliation().isPresent()
                    || title.former()
                    || title.office().isEmpty()) continue;
            // "الوزيران": neither is of whoever was named with that office.
            if (annotations.isCue(title.from(), Cue.BOTH_SIDES)) continue;
            Optional<Person> named = discourse.people().stream()
                    .filter(person -> person.office().equals(title.office()))
                    .findFirst();
            named.map(person -> new Participation(
                            title.from(), title.to(), person.party(), named, Participation.Sign.PERSON))
                    .or(() -> guess.of(title)
                            .map(side -> new Participation(
                                    title.from(),
                                    title.to(),
                                    Optional.of(side),
                                    Optional.empty(),
                                    Participation.Sign.OFFICIAL)))
                    .ifPresent(found::add);
        }
    }
}
