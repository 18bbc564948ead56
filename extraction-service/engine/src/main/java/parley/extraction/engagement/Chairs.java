package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.token.InOrder;
import parley.extraction.token.Sentence;

/**
 * Of which side somebody is who chairs something together with somebody else: "Norwegian Minister Lind and Minister Kask
 * co-chaired the Estonian-Norwegian dialogue".
 */
final class Chairs {
    private static final int NEAR = 3;

    /** "et de la | ministre". */
    private static final int PAIR_REACH = 3;

    private final DocumentReading document;
    private final Annotations annotations;

    Chairs(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
    }

    /**
     * "Norwegian Minister Lind and Minister Kask will co-chair the Estonian-Norwegian dialogue": of two chairs one is of either
     * side; and of "Ghana and Togo … co-chaired by Minister Lind and Minister Kask" each is of the side named in their place.
     */
    Optional<String> sideOf(Sentence sentence, Person person, PersonMention mention, List<Participation> found) {
        boolean cue = annotations.hasCue(sentence.from(), sentence.to(), Cue.CO_CHAIRED)
                || annotations.hasCue(sentence.from(), sentence.to(), Cue.LED_BY);
        if (!cue || person.party().isPresent() || person.office().isEmpty()) return Optional.empty();
        return annotations.hasCue(mention.end(), Math.min(sentence.to(), mention.end() + NEAR), Cue.CO_CHAIRED)
                ? besideOther(sentence, mention, found)
                : inOrder(sentence, mention);
    }

    private Optional<String> besideOther(Sentence sentence, PersonMention mention, List<Participation> found) {
        Set<String> both = new TreeSet<>(sides(sentence));
        Optional<String> first = found.stream()
                .filter(p -> p.sign() == Participation.Sign.PERSON && isPairOf(p.to(), mention))
                .flatMap(p -> p.actor().stream())
                .findFirst();
        first.ifPresent(both::add);
        return first.flatMap(side -> JourneySides.other(side, both));
    }

    private Optional<String> inOrder(Sentence sentence, PersonMention mention) {
        List<PersonMention> chairs = document.persons()
                .mentions()
                .filter(m -> sentence.contains(m.from()) && m.title().isPresent())
                .toList();
        boolean pair = chairs.size() == 2
                && chairs.contains(mention)
                && isPairOf(chairs.get(0).end(), chairs.get(1))
                && isChairedBy(sentence, chairs.get(0));
        List<String> sides = pair ? sides(sentence) : List.of();
        return sides.size() == 2 ? Optional.of(sides.get(chairs.indexOf(mention))) : Optional.empty();
    }

    /** The actors that a sentence names, in order. */
    private List<String> sides(Sentence sentence) {
        return InOrder.within(sentence, document.actors(), ActorMention::from).stream()
                .map(ActorMention::actor)
                .distinct()
                .toList();
    }

    /** "co-chaired by |", and where one writes only "برئاسة | الوزير … والوزير …". */
    private boolean isChairedBy(Sentence sentence, PersonMention first) {
        int from = Math.max(sentence.from(), first.start() - NEAR);
        return annotations.hasCue(from, first.start(), Cue.CO_CHAIRED)
                || !document.language().cased() && annotations.endsBefore(first.start(), 1, Cue.LED_BY);
    }

    private boolean isPairOf(int end, PersonMention second) {
        if (!document.language().cased() && end == second.start())
            return annotations.at(end).stream()
                    .anyMatch(m -> document.language().carries(m.proclitics(), Cue.AND));
        return end < second.start() && second.start() - end <= PAIR_REACH && annotations.isCue(end, Cue.AND);
    }
}
