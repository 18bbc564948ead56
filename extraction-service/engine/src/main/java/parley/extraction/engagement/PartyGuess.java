package parley.extraction.engagement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Term;
import parley.extraction.person.Person;

/**
 * Believes officials whose state the text takes for granted ("the Minister of the Interior") to belong to the state that
 * the text speaks of most, unless that state already stands on the other side.
 */
final class PartyGuess {
    /** Offices that are held abroad or for an organisation say nothing about the home of the text. */
    private static final Set<String> ABROAD = Set.of("AMBASSADOR", "ENVOY", "SECRETARY_GENERAL");

    private final List<String> statesByWeight;

    PartyGuess(DocumentReading document) {
        Map<String, Integer> weights = new HashMap<>();
        for (ActorMention mention : document.actors())
            if (mention.actor().length() == 2)
                weights.merge(mention.actor(), mention.use() == Term.ActorUse.UNIT ? 3 : 1, Integer::sum);
        statesByWeight = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(id -> !id.equals("EU") && !id.equals("UN") && !id.equals("AU"))
                .toList();
    }

    /** The side of a person; {@code others} are the sides that stand beside them in the sentence. */
    Optional<String> of(Person person, Set<String> others) {
        if (person.party().isPresent()) return person.party();
        boolean official = person.office().filter(o -> !ABROAD.contains(o)).isPresent()
                || person.grade().isPresent();
        if (!official) return Optional.empty();
        return statesByWeight.stream()
                .limit(2)
                .filter(state -> !others.contains(state))
                .min(Comparator.comparingInt(statesByWeight::indexOf));
    }
}
