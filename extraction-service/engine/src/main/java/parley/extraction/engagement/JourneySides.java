package parley.extraction.engagement;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.PersonMention;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/** Of which side somebody is whom a sentence names beside a journey: of those who travel, or of those at home where it leads. */
final class JourneySides {
    private static final int NEAR = 3;

    /** What is done with a host where a journey led. */
    private static final Set<Frame> HOSTED = EnumSet.of(Frame.MEET, Frame.RECEIVE, Frame.SIGN);

    /** "a visit to the Ghanaian capital Accra by". */
    private static final int VISITOR_REACH = 10;

    /** "Agbo | is now paying to". */
    private static final int LED_REACH = 5;

    private final DocumentReading document;
    private final Annotations annotations;
    private final Discourse discourse;
    private final Visitors visitors;
    private final WordsBefore wordsBefore;

    JourneySides(DocumentReading document, Discourse discourse) {
        this.document = document;
        this.annotations = document.annotations();
        this.discourse = discourse;
        this.visitors = new Visitors(annotations, document.tokens());
        this.wordsBefore = new WordsBefore(document);
    }

    /** "Ghana and Togo signed in Lomé during President Mensah's visit": whose visit it is comes from the other of two states. */
    Optional<String> guestOf(
            Sentence sentence, List<TriggerMention> triggers, PersonMention mention, List<Participation> found) {
        Optional<Participation> led = found.stream()
                .filter(p -> p.sign() == Participation.Sign.DESTINATION && p.from() > mention.to())
                .min(Comparator.comparingInt(Participation::from));
        // "Ghana and Togo signed during the visit that Minister Agbo is paying | to Ghana"
        if (led.isPresent())
            return led.filter(to -> to.from() - mention.end() <= LED_REACH && makesVisit(mention, to, triggers, found))
                    .flatMap(Participation::actor)
                    .filter(host -> states(found).contains(host))
                    .flatMap(host -> other(host, states(found)));
        // "President Mensah's visit", "la visite du président Mensah"
        boolean owner = visitors.owns(mention.end())
                || triggers.stream()
                        .anyMatch(t -> t.frame() == Frame.VISIT
                                && t.to() <= mention.start()
                                && mention.start() - t.to() <= 2
                                && (annotations.hasCue(t.to(), mention.start(), Cue.OF)
                                        || !document.language().cased() && t.to() == mention.start()));
        if (!owner) return Optional.empty();
        Set<String> states = states(found);
        Set<String> hosts = document.places().stream()
                .filter(p -> sentence.contains(p.from()) && wordsBefore.are(p.from(), Cue.AT))
                .map(PlaceMention::country)
                .filter(states::contains)
                .collect(Collectors.toSet());
        return hosts.size() == 1 ? other(hosts.iterator().next(), states) : Optional.empty();
    }

    private static Set<String> states(List<Participation> found) {
        return found.stream()
                .flatMap(p -> p.actor().stream())
                .filter(ActorCatalogue::isState)
                .collect(Collectors.toSet());
    }

    static Optional<String> other(String host, Set<String> states) {
        return states.size() == 2
                ? states.stream().filter(state -> !state.equals(host)).findFirst()
                : Optional.empty();
    }

    private boolean makesVisit(
            PersonMention mention, Participation to, List<TriggerMention> triggers, List<Participation> found) {
        // "Ghana and Togo signed … during President Mensah's state visit | to Lomé"
        return (visitors.owns(mention.end()) && triggers.stream().anyMatch(t -> t.frame() == Frame.SIGN)
                        || triggers.stream()
                                .anyMatch(t -> t.frame() == Frame.VISIT
                                        && t.to() <= mention.start()
                                        && mention.start() - t.to() <= VISITOR_REACH
                                        // "who is visiting Togo, met Minister Agbo in Lomé"
                                        && found.stream()
                                                .noneMatch(p -> p.sign() == Participation.Sign.DESTINATION
                                                        && p.from() >= t.to()
                                                        && p.to() <= mention.start())))
                // "a visit to King …"
                && !wordsBefore.are(mention.start(), Cue.TO)
                // "the visit of King … and President …"
                && document.persons().mentions().noneMatch(m -> m.start() >= mention.end() && m.start() < to.from());
    }

    /** "Ghana and Togo signed a pact during a visit to Accra | by President Agbo": of the side whose land is not visited. */
    Optional<String> visitor(List<TriggerMention> triggers, PersonMention mention, List<Participation> found) {
        int start = mention.start();
        boolean visits = document.language().cased()
                && (annotations.endsBefore(start, 1, Cue.AGENT) || annotations.endsBefore(start, 1, Cue.OF))
                && triggers.stream()
                        .anyMatch(t -> t.frame() == Frame.VISIT && t.to() <= start && start - t.to() <= VISITOR_REACH)
                // "is visiting Togo, where he was received by | President …"
                && triggers.stream().noneMatch(t -> t.frame() == Frame.RECEIVE && t.to() <= start);
        Optional<String> land = found.stream()
                .filter(p -> visits && p.sign() == Participation.Sign.DESTINATION)
                .filter(p -> Math.abs(p.from() - start) <= VISITOR_REACH)
                .findFirst()
                .flatMap(Participation::actor);
        return land.flatMap(host -> found.stream()
                .filter(p -> p.sign() != Participation.Sign.DESTINATION)
                .flatMap(p -> p.actor().stream())
                .filter(side -> !side.equals(host))
                .findFirst()
                // "… | the recent visit of President Agbo to Ghana": of the two of whom the text tells.
                .or(() -> discourse.opposite(host)));
    }

    /** "The speaker arrived in Accra": whoever travels is of the other of two sides that were told before. */
    Optional<String> traveller(List<TriggerMention> triggers, PersonMention mention, List<Participation> found) {
        if (!document.language().cased()) return Optional.empty();
        return triggers.stream()
                .filter(t -> t.frame() == Frame.VISIT && mention.end() <= t.from() && t.from() - mention.end() <= NEAR)
                .findFirst()
                .flatMap(journey -> found.stream()
                        .filter(p -> p.sign() == Participation.Sign.DESTINATION && p.from() >= journey.to())
                        .findFirst())
                .flatMap(Participation::actor)
                .flatMap(discourse::opposite);
    }

    /** "visited Ghana, where he held talks with President …": whoever is met after a journey is at home where it led. */
    Optional<String> hostOfJourney(List<TriggerMention> triggers, PersonMention mention, List<Participation> found) {
        Optional<Participation> destination = found.stream()
                .filter(p -> p.sign() == Participation.Sign.DESTINATION && p.to() <= mention.start())
                .reduce((earlier, later) -> later);
        return destination
                .filter(d -> isMetByVisitor(d, triggers, mention, found)
                        || triggers.stream()
                                .anyMatch(t -> HOSTED.contains(t.frame())
                                        && t.from() >= d.to()
                                        && t.to() <= mention.start()
                                        // Where the verb comes first, whoever follows it may be the one who travels.
                                        && (document.language().cased()
                                                || annotations.hasCue(t.to(), mention.start(), Cue.WITH)
                                                // "زيارة يلتقي خلالها الرئيس …"
                                                || annotations.isCue(t.to(), Cue.DURING)
                                                || hasObject(t))))
                .flatMap(Participation::actor);
    }

    /** "التقت الوزيرة … التي تزور غانا | الوزير …": whom the visitor met who was named before the land. */
    private boolean isMetByVisitor(
            Participation land, List<TriggerMention> triggers, PersonMention mention, List<Participation> found) {
        return !document.language().cased()
                && mention.start() - land.to() <= 1
                && triggers.stream()
                        .filter(t -> t.frame() == Frame.MEET && annotations.isCue(t.from(), Cue.PAST))
                        .anyMatch(met -> found.stream()
                                .anyMatch(p -> p.sign() == Participation.Sign.PERSON
                                        && p.from() >= met.to()
                                        && p.to() <= land.from()
                                        && !p.actor().equals(land.actor())));
    }

    /** "وكان في استقباله نائب رئيس …": a verb with its object written onto it; whoever follows is its subject. */
    private boolean hasObject(TriggerMention trigger) {
        String last = document.tokens().get(trigger.to() - 1).folded();
        return trigger.frame() == Frame.RECEIVE
                && document.language().objectSuffixes().stream().anyMatch(last::endsWith);
    }
}
