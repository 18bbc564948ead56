package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/** Reads the signs of sides that only a place tells: the port of a call, the town of a journey, the seat of whoever receives. */
final class PlaceSignReader {
    private static final int TOWN_REACH = 8;
    /** Between a port and the adjective that says whose it is stands its name. */
    private static final int PORT_REACH = 3;
    /** Where the verb comes first, the ship and its name stand before the port. */
    private static final int SHIP_NAMED_REACH = 12;

    private static final int JOURNEY_REACH = 8;
    private static final int MOORING_REACH = 12;

    private final DocumentReading document;
    private final Annotations annotations;
    private final WordsBefore wordsBefore;
    private final PlaceOfVisit placeOfVisit;

    PlaceSignReader(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.wordsBefore = new WordsBefore(document);
        this.placeOfVisit = new PlaceOfVisit(document);
    }

    /** "docked at Mombasa", "رست في ميناء تيما الغاني": whose port a ship calls at is its host. */
    Optional<Participation> port(Sentence sentence, List<TriggerMention> triggers, List<Participation> found) {
        return leadsSomewhere(found)
                ? Optional.empty()
                : triggers.stream()
                        .filter(t -> t.frame() == Frame.PORT_CALL)
                        .findFirst()
                        .flatMap(t -> port(sentence, t));
    }

    private Optional<Participation> port(Sentence sentence, TriggerMention mooring) {
        Optional<Participation> town = document.places().stream()
                .filter(p -> sentence.contains(p.from()))
                .filter(p -> p.from() >= mooring.to() && wordsBetween(mooring.to(), p.from()) <= MOORING_REACH)
                .findFirst()
                .map(p -> destination(p.from(), p.to(), p.country()));
        return town.or(() -> document.actors().stream()
                .filter(a -> sentence.contains(a.from()) && a.isDemonym() && ActorCatalogue.isState(a.actor()))
                .filter(a -> a.from() >= mooring.to() && wordsBetween(mooring.to(), a.from()) <= SHIP_NAMED_REACH)
                .filter(a -> annotations.hasCue(
                        Math.max(mooring.to(), a.from() - PORT_REACH), Math.min(sentence.to(), a.to() + 1), Cue.SITES))
                .findFirst()
                .map(a -> destination(a.from(), a.to(), a.actor())));
    }

    /** "The minister visited Kumasi", "arrived in Kumasi": where an official's journey leads, if no other side is told. */
    Optional<Participation> townOfJourney(Sentence sentence, List<TriggerMention> triggers, List<Participation> found) {
        boolean elsewhere = triggers.stream().anyMatch(t -> t.frame() != Frame.VISIT);
        boolean official = found.stream()
                .anyMatch(p -> p.sign() == Participation.Sign.PERSON || p.sign() == Participation.Sign.OFFICIAL);
        if (elsewhere
                || !official
                || leadsSomewhere(found)
                || found.stream().flatMap(p -> p.actor().stream()).distinct().count() > 1) return Optional.empty();
        return document.places().stream()
                .filter(p -> !p.seat() && sentence.contains(p.from()))
                .filter(p -> triggers.stream()
                        .anyMatch(t -> leadsTo(t, p) || placeOfVisit.is(p.from(), p.to(), p.proclitics(), t, sentence)))
                .findFirst()
                .map(p -> destination(p.from(), p.to(), p.country()));
    }

    private boolean leadsTo(TriggerMention journey, PlaceMention town) {
        int gap = wordsBetween(journey.to(), town.from());
        return town.from() >= journey.to()
                && gap <= JOURNEY_REACH
                && (gap <= 1 && !wordsBefore.are(town.from(), Cue.OF)
                        || wordsBefore.lead(town.from(), town.proclitics(), Cue.TO)
                        || wordsBefore.lead(town.from(), town.proclitics(), Cue.AT)
                        || isTownVisited(journey, town));
    }

    private int wordsBetween(int from, int to) {
        return document.dates().wordsBetween(from, to);
    }

    private static boolean leadsSomewhere(List<Participation> found) {
        return found.stream().anyMatch(p -> p.sign() == Participation.Sign.DESTINATION);
    }

    private static Participation destination(int from, int to, String state) {
        return new Participation(from, to, Optional.of(state), Optional.empty(), Participation.Sign.DESTINATION);
    }

    /** "was received at the White House": whoever resides there is the host. */
    Optional<Participation> residence(Sentence sentence, List<TriggerMention> triggers) {
        if (triggers.stream().noneMatch(t -> t.frame() == Frame.RECEIVE)) return Optional.empty();
        return document.places().stream()
                .filter(p -> p.seat() && sentence.contains(p.from()) && wordsBefore.are(p.from(), Cue.AT))
                .findFirst()
                .map(seat -> new Participation(
                        seat.from(),
                        seat.to(),
                        Optional.of(hostAt(seat)),
                        Optional.empty(),
                        Participation.Sign.OFFICIAL));
    }

    /** "زارت ميركل أمس الخميس مدينة سيدني": where the verb comes first, whoever travels stands before the town. */
    boolean isTownVisited(TriggerMention visit, PlaceMention place) {
        return !document.language().cased()
                && wordsBetween(visit.to(), place.from()) <= TOWN_REACH
                && annotations.hasCue(place.from() - 1, place.from(), Cue.PLACE_NOUNS);
    }

    /** Whose a place is: the organisation's that a seat is called by, else the country's. */
    String hostAt(PlaceMention place) {
        return document.actors().stream()
                .filter(a -> place.seat() && place.from() <= a.from() && a.to() <= place.to())
                .map(ActorMention::actor)
                .findFirst()
                .orElse(place.country());
    }
}
