package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;

/** Tells at whose home a sentence takes place that names no place: whoever receives is the host. */
final class HomeOfHost {
    /** "received | in Lomé on Monday by". */
    private static final int PASSIVE_REACH = 6;

    /** "كان | في". */
    private static final int GUEST_FIRST_REACH = 3;

    private final DocumentReading document;
    private final Annotations annotations;
    private final HostsOfGuests hosts;

    HomeOfHost(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.hosts = new HostsOfGuests(document);
    }

    /**
     * The country of a host.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param from first token of the words that tell the host
     * @param to one past the last of them
     */
    record Home(String country, int from, int to) {}

    /** Where one of the sides is the host. */
    Optional<Home> of(Sentence sentence, List<TriggerMention> found, List<Participation> signs, Set<String> parties) {
        return receiving(sentence, found, signs, parties).or(() -> ofGuest(sentence, parties));
    }

    /** "talks with his Ghanaian host", "مع مضيفه الغاني": whose guest somebody is. */
    private Optional<Home> ofGuest(Sentence sentence, Set<String> parties) {
        return document.persons()
                .titles()
                .filter(t -> sentence.contains(t.from())
                        && IntStream.range(t.from(), t.to()).anyMatch(hosts::isHost))
                .filter(t -> t.affiliation().filter(parties::contains).isPresent())
                .findFirst()
                .map(t -> new Home(t.affiliation().orElseThrow(), t.from(), t.to()));
    }

    /** "was received on Monday by", but not "hosted talks with", nor "received a delegation led by", who leads the guests. */
    private boolean isPassive(TriggerMention receive) {
        return IntStream.range(
                        receive.from(),
                        Math.min(receive.to() + PASSIVE_REACH, document.tokens().size()))
                .anyMatch(i ->
                        annotations.isCue(i, Cue.AGENT) && !isWithin(i, Cue.LED_BY) && !isWithin(i, Cue.ACCOMPANIED));
    }

    private boolean isWithin(int token, Cue phrase) {
        return annotations.isCue(token, phrase)
                || token > 0
                        && annotations
                                .cue(token - 1, phrase)
                                .filter(m -> m.to() > token)
                                .isPresent();
    }

    /** "كان في استقبال الوزير الغاني لدى وصوله | الرئيس النرويجي": whoever receives is told last. */
    private static List<Participation> reversed(List<Participation> signs) {
        List<Participation> reversed = new ArrayList<>(signs);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Whoever receives, or will receive, is at home. */
    private Optional<Home> receiving(
            Sentence sentence, List<TriggerMention> found, List<Participation> signs, Set<String> parties) {
        Optional<TriggerMention> receive =
                found.stream().filter(t -> t.frame().subjectIsHost()).findFirst();
        if (receive.isEmpty()) return Optional.empty();
        Comparator<Participation> order = Comparator.comparingInt(Participation::from);
        List<Participation> before = signs.stream()
                .filter(p -> p.to() <= receive.get().from())
                .sorted(order)
                .toList();
        List<Participation> after = signs.stream()
                .filter(p -> p.from() >= receive.get().to())
                .sorted(order)
                .toList();
        boolean passive = document.language().cased() && isPassive(receive.get());
        List<Participation> told = before.isEmpty() || passive ? after : before;
        int from = Math.max(sentence.from(), receive.get().from() - GUEST_FIRST_REACH);
        return (annotations.hasCue(from, receive.get().to(), Cue.GUEST_FIRST) ? reversed(told) : told)
                .stream()
                        .filter(p -> p.actor()
                                .filter(actor -> ActorCatalogue.isState(actor) && parties.contains(actor))
                                .isPresent())
                        .findFirst()
                        .map(host -> new Home(host.actor().orElseThrow(), host.from(), host.to()));
    }
}
