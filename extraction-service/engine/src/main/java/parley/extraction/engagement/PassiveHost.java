package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Cue;

/** Who receives, told behind the verb: "was received in Accra with the ambassador of Benin | by President Mensah". */
final class PassiveHost {
    private final DocumentReading document;
    private final WordsBefore wordsBefore;

    PassiveHost(DocumentReading document) {
        this.document = document;
        this.wordsBefore = new WordsBefore(document);
    }

    /** The side of the host, of the people whom a sentence names; empty for any other occasion than a reception. */
    Optional<String> of(TriggerMention receive, List<Participation> people) {
        if (receive.frame() != Frame.RECEIVE) return Optional.empty();
        return people.stream()
                .filter(person -> person.from() >= receive.to() && isAgent(person))
                .findFirst()
                .flatMap(Participation::actor);
    }

    private boolean isAgent(Participation named) {
        return named.person().stream()
                .flatMap(person -> person.mentions().stream())
                .filter(mention -> mention.from() == named.from())
                .mapToInt(mention -> withNation(mention.start()))
                .anyMatch(start -> wordsBefore.are(start, Cue.AGENT)
                        // "received a delegation led by Minister Lind"
                        && !wordsBefore.end(start, Cue.LED_BY)
                        && !wordsBefore.end(start, Cue.ACCOMPANIED));
    }

    /** "by | Ghanaian President Mensah": whose official it is may stand before the title. */
    private int withNation(int title) {
        return document.actors().stream()
                .filter(nation -> nation.to() == title)
                .mapToInt(ActorMention::from)
                .findFirst()
                .orElse(title);
    }
}
