package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.token.Sentence;

/** Of which side somebody is whom the text tells to be sent, or to have invited others. */
final class Senders {
    /** "in response to an invitation from". */
    private static final int INVITED_WORDS = 6;

    /** "sent | its long-serving". */
    private static final int SENT_REACH = 6;

    private static final int SPEAKER_REACH = 4;

    private final DocumentReading document;
    private final Annotations annotations;

    Senders(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
    }

    /** "will visit Togo at the invitation of | President Agbo": of where the visit leads. */
    Optional<String> inviter(Person person, PersonMention mention, List<Participation> found) {
        boolean invites =
                person.party().isEmpty() && annotations.endsBefore(mention.start(), INVITED_WORDS, Cue.INVITED_BY);
        return found.stream()
                .filter(p -> invites && p.sign() == Participation.Sign.DESTINATION && p.to() <= mention.start())
                .reduce((earlier, later) -> later)
                .flatMap(Participation::actor);
    }

    /** "Norway sent | Minister Lind to Togo": of whoever sends them. */
    Optional<String> of(Sentence sentence, Person person, PersonMention mention, List<Participation> found) {
        if (person.party().isPresent()) return Optional.empty();
        return annotations
                .firstCue(Math.max(sentence.from(), mention.start() - SENT_REACH), mention.start(), Cue.SENDS_OFFICIAL)
                .flatMap(verb -> found.stream()
                        // Where the verb comes first, whoever sends them stands behind it.
                        .filter(p -> document.language().cased()
                                ? p.to() <= verb.from() && p.sign() != Participation.Sign.DESTINATION
                                : p.from() == verb.to() && p.to() <= mention.start())
                        .reduce((earlier, later) -> later)
                        .flatMap(Participation::actor));
    }

    /** "the Ghanaian foreign ministry said that the special envoy, …, would": an envoy is sent by whoever speaks of them. */
    Optional<String> speaker(Sentence sentence, Person person, PersonMention mention, List<Participation> found) {
        boolean sent = person.party().isEmpty()
                && person.office().filter(OfficeKind.SENT_ABROAD::contains).isPresent();
        Optional<Match> said =
                sent ? annotations.firstCue(sentence.from(), mention.start(), Cue.SAID) : Optional.empty();
        if (said.isEmpty()) return Optional.empty();
        // Where the verb comes first, whoever speaks stands right behind it.
        int reach = document.language().cased() ? said.get().from() : said.get().to() + SPEAKER_REACH;
        return found.stream()
                .filter(p -> p.from() < Math.min(reach, mention.from()))
                .reduce((earlier, later) -> later)
                .flatMap(Participation::actor);
    }
}
