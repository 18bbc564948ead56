package parley.extraction.engagement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.engagement.Observation.Field;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/** Reads from a sentence where it happened: a city before a country, a place that is told before whoever is at home. */
final class SentencePlace {
    private final DocumentReading document;
    private final PlaceTies ties;
    private final PlacesElsewhere elsewhere;
    private final HomeOfHost homes;
    private final Locatives locatives;
    private final LandOfTown landOfTown;
    private final Pieces pieces;

    SentencePlace(DocumentReading document, Pieces pieces) {
        this.document = document;
        this.ties = new PlaceTies(document);
        this.elsewhere = new PlacesElsewhere(document, ties);
        this.homes = new HomeOfHost(document);
        this.locatives = new Locatives(document);
        this.landOfTown = new LandOfTown(document);
        this.pieces = pieces;
    }

    /**
     * Where it happened.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param city English name
     * @param hosted whether the country is that of a host, and no place that is told
     * @param step how it was read
     */
    record Where(Optional<String> country, Optional<String> city, boolean hosted, Optional<Step> step) {
        static final Where UNKNOWN = new Where(Optional.empty(), Optional.empty(), false, Optional.empty());

        static Where of(String country, boolean hosted, Step step) {
            return new Where(Optional.of(country), Optional.empty(), hosted, Optional.of(step));
        }
    }

    private Where at(PlaceMention place) {
        Step step = step(
                pieces,
                place.country() + "/" + place.city(),
                place.seat() ? Rule.PLACE_SEAT : Rule.PLACE_CITY,
                place.from(),
                place.to());
        return new Where(Optional.of(place.country()), Optional.of(place.city()), false, Optional.of(step));
    }

    /** Where what the main trigger of a sentence tells took place. */
    Where read(Telling told) {
        Sentence sentence = told.sentence();
        Optional<PlaceMention> place = document.places().stream()
                .filter(p -> sentence.contains(p.from()) && ties.is(p, told))
                .filter(p -> !elsewhere.has(p, told))
                .min(Comparator.comparing((PlaceMention p) -> !p.seat())
                        .thenComparingInt(p -> Math.abs(p.from() - told.main().from())));
        if (place.isPresent()) return at(place.get());
        Optional<Participation> destination = told.signs().stream()
                .filter(p -> p.sign() == Participation.Sign.DESTINATION)
                .filter(p -> p.actor().filter(ActorCatalogue::isState).isPresent())
                .findFirst();
        if (destination.isPresent()) return at(destination.get());
        Optional<ActorMention> country = document.actors().stream()
                .filter(m -> sentence.contains(m.from()) && ActorCatalogue.isState(m.actor()) && !m.isDemonym())
                .filter(m -> locatives.is(m) || landOfTown.unknownTown(m).isPresent())
                .filter(m -> !elsewhere.has(m, told))
                .findFirst();
        if (country.isPresent()) {
            ActorMention in = country.get();
            Optional<Integer> town = landOfTown.unknownTown(in);
            if (town.isPresent()) return inTown(town.get(), in);
            return Where.of(in.actor(), false, step(pieces, in.actor(), Rule.PLACE_COUNTRY, in.from(), in.to()));
        }
        return homes.of(sentence, told.triggers(), told.signs(), told.parties())
                .map(home -> Where.of(
                        home.country(), true, step(pieces, home.country(), Rule.PLACE_OF_HOST, home.from(), home.to())))
                .orElse(Where.UNKNOWN);
    }

    private Where inTown(int town, ActorMention land) {
        String city = pieces.words(town, land.from() - 1);
        Step step = step(pieces, land.actor() + "/" + city, Rule.PLACE_CITY, town, land.to());
        return new Where(Optional.of(land.actor()), Optional.of(city), false, Optional.of(step));
    }

    /** "a visit to Ghana", or "to Laxenburg, Austria", a town that no list has. */
    private Where at(Participation destination) {
        String country = destination.actor().orElseThrow();
        Optional<ActorMention> land = document.actors().stream()
                .filter(actor -> actor.from() == destination.from())
                .filter(actor -> landOfTown.unknownTown(actor).isPresent())
                .findFirst();
        if (land.isPresent()) return inTown(landOfTown.unknownTown(land.get()).orElseThrow(), land.get());
        return Where.of(
                country, false, step(pieces, country, Rule.PLACE_DESTINATION, destination.from(), destination.to()));
    }

    private static Step step(Pieces pieces, String value, Rule rule, int from, int to) {
        return new Step(Field.PLACE, value, rule, List.of(pieces.of("words", from, to)));
    }
}
