package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.date.DateInterval;
import parley.extraction.date.DateMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/** Tells a tour from a visit: every stop is an occasion of its own. */
final class TourReader {
    private static final int FIRST_STOP_REACH = 4;
    private static final int STOP_GAP = 3;
    /** "Accra, Ghana |, from | June 5 to 9". */
    private static final int DAYS_GAP = 2;

    /** "a tour | on Monday that will take her to | Togo". */
    private static final int LED_REACH = 12;

    private final DocumentReading document;
    private final Annotations annotations;
    private final TriggerReader triggers;
    private final WordsBefore wordsBefore;
    private final Pieces pieces;

    TourReader(DocumentReading document, TriggerReader triggers) {
        this.document = document;
        this.annotations = document.annotations();
        this.triggers = triggers;
        this.wordsBefore = new WordsBefore(document);
        this.pieces = new Pieces(document.tokens());
    }

    /** The draft as it is, or one for every stop where the sentence tells several. */
    List<Draft> read(Draft draft, Sentence sentence) {
        Optional<TriggerMention> visit = draft.forms().contains(Form.CALL)
                ? Optional.empty()
                : triggers.read(sentence).stream()
                        .filter(t -> t.frame() == Frame.VISIT && !t.denied())
                        .findFirst();
        Optional<Integer> opening = visit.isPresent() ? Optional.empty() : behindOpening(sentence);
        Optional<Integer> from = visit.map(TriggerMention::to).or(() -> opening);
        boolean ahead = draft.status() == Status.PLANNED;
        List<Stop> stops = from.map(first -> stops(sentence, first, ahead)).orElse(List.of());
        return stops.size() < 2 || opening.isPresent() && !isAwayFrom(stops, draft)
                ? List.of(draft)
                : stopBy(draft, stops, visit.map(TriggerMention::from).orElse(sentence.from()), sentence);
    }

    /** "In Togo and Benin, she will meet …": behind the preposition with which a sentence opens. */
    private Optional<Integer> behindOpening(Sentence sentence) {
        return annotations.cue(sentence.from(), Cue.AT).map(Match::to);
    }

    /** Whoever meets somebody at every stop is at home at none. */
    private static boolean isAwayFrom(List<Stop> stops, Draft draft) {
        return draft.forms().contains(Form.MEETING)
                && draft.parties().stream().anyMatch(guest -> stops.stream()
                        .noneMatch(stop -> stop.country().equals(guest)));
    }

    /** Where a visit leads: a country, a city and days of its own where told. */
    private record Stop(Step step, Optional<String> city, Optional<DateInterval> days) {
        String country() {
            return step.value();
        }

        Stop on(Optional<DateInterval> own) {
            return new Stop(step, city, own);
        }
    }

    /**
     * The places that stand in a row from a token on: "travel to | Riyadh, Bahrain and Kuwait".
     *
     * @param ahead whether the journey lies ahead, and with it the days of its stops
     */
    private List<Stop> stops(Sentence sentence, int from, boolean ahead) {
        List<Stop> stops = new ArrayList<>();
        int last = -1;
        for (int i = from; i < sentence.to(); i++) {
            int at = i;
            Optional<DateMention> days = last >= 0 && i - last <= DAYS_GAP ? daysAt(at) : Optional.empty();
            if (days.isPresent()) {
                stops.add(stops.remove(stops.size() - 1).on(days.get().interval(ahead)));
                last = days.get().to();
                i = last - 1;
                continue;
            }
            if (i == last && Brackets.behind(i, document.tokens(), sentence) > i) {
                Optional<DateMention> inside = daysAt(i + 1);
                if (inside.isPresent())
                    stops.add(stops.remove(stops.size() - 1).on(inside.get().interval(ahead)));
                last = Brackets.behind(i, document.tokens(), sentence);
                i = last - 1;
                continue;
            }
            Optional<PlaceMention> place =
                    document.places().stream().filter(p -> p.from() == at).findFirst();
            Optional<ActorMention> actor = document.actors().stream()
                    .filter(a -> a.from() == at && !a.isDemonym() && ActorCatalogue.isState(a.actor()))
                    .findFirst();
            if (place.isEmpty() && actor.isEmpty()) continue;
            // "to Geneva, Switzerland, for a Norway-Russia dialogue": what two states do leads nowhere.
            if (actor.filter(this::isOfPair).isPresent()) break;
            boolean near = i - from <= FIRST_STOP_REACH || i - from <= LED_REACH && wordsBefore.are(i, Cue.TO);
            boolean first = last < 0 && near;
            boolean next = last >= 0
                    && i - last <= STOP_GAP
                    && (isListed(last, i) || joined(at))
                    // "visit to Jeddah, during which Yemen …"
                    && !annotations.hasCue(last, i, Cue.DURING);
            if (!first && !next) break;
            String country = place.map(PlaceMention::country)
                    .orElseGet(() -> actor.orElseThrow().actor());
            boolean city = place.isPresent() && (actor.isEmpty() || actor.get().isCapital());
            last = city ? place.orElseThrow().to() : actor.map(ActorMention::to).orElse(i + 1);
            if (stops.stream().noneMatch(s -> s.country().equals(country)))
                stops.add(new Stop(
                        step(country, i, last),
                        city ? place.map(PlaceMention::city) : Optional.empty(),
                        Optional.empty()));
            i = last - 1;
        }
        return stops;
    }

    private Step step(String country, int from, int to) {
        return new Step(
                Observation.Field.PARTIES, country, Rule.PARTY_DESTINATION, List.of(pieces.of("words", from, to)));
    }

    private boolean isOfPair(ActorMention one) {
        return document.actors().stream()
                .anyMatch(other -> other.from() == one.to()
                        && document.tokens().get(other.from()).joined());
    }

    /** "Milan June 20-22, Tirana June 30": the days of the stop before them. */
    private Optional<DateMention> daysAt(int token) {
        return document.dates().mentions().stream()
                .filter(m -> m.from() == token)
                .filter(m -> m.interval().filter(days -> !days.approximate()).isPresent())
                .findFirst();
    }

    /** "Nairobi, Kenya; Kampala, Uganda; and …": a comma, a semicolon, an "and" or a "then" before the next stop. */
    private boolean isListed(int last, int next) {
        return annotations.hasCue(last, next + 1, Cue.AND)
                || annotations.hasCue(last, next, Cue.ONWARD)
                || document.tokens().get(last).is(';')
                || document.tokens().get(last).is('؛');
    }

    /** "والكويت": an "and" that is written onto the name. */
    private boolean joined(int token) {
        return annotations.at(token).stream().anyMatch(m -> !m.proclitics().isEmpty());
    }

    private List<Draft> stopBy(Draft draft, List<Stop> stops, int visit, Sentence sentence) {
        Set<String> guests = guests(draft, stops, visit);
        // Whatever else is on the way is no subject of a stop.
        Draft journey = stops.stream().map(Stop::step).reduce(draft, Draft::by, (one, other) -> other);
        boolean eachHasDays = stops.stream().limit(stops.size() - 1L).allMatch(stop -> stop.days.isPresent());
        return stops.stream()
                .map(stop -> {
                    Set<String> parties = new LinkedHashSet<>(guests);
                    parties.add(stop.country());
                    return journey.at(parties, stop.country(), stop.city.or(() -> onlyCity(stop, sentence)))
                            .on(eachHasDays ? stop.days : withinTour(draft.date()));
                })
                .toList();
    }

    /** "will travel to Germany and France to attend the ministerial in Berlin, …": where else the sentence leads to there. */
    private Optional<String> onlyCity(Stop stop, Sentence sentence) {
        Set<String> cities = document.places().stream()
                .filter(place -> sentence.contains(place.from())
                        && !place.seat()
                        && place.country().equals(stop.country()))
                .map(PlaceMention::city)
                .collect(Collectors.toSet());
        return cities.size() == 1 ? Optional.of(cities.iterator().next()) : Optional.empty();
    }

    /** Who travels: those who are named before the journey; "to attend the meeting of …" behind it names others. */
    private Set<String> guests(Draft draft, List<Stop> stops, int visit) {
        Set<String> guests = new LinkedHashSet<>(draft.parties());
        stops.forEach(stop -> guests.remove(stop.country()));
        int journey = document.tokens().get(visit).start();
        Set<String> before = draft.steps().stream()
                .filter(step -> step.field() == Observation.Field.PARTIES && guests.contains(step.value()))
                .filter(step -> step.pieces().stream().anyMatch(piece -> piece.start() < journey))
                .map(Step::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return before.isEmpty() ? guests : before;
    }

    /** The days of a tour bound its stops, and are the days of none. */
    private static Optional<DateInterval> withinTour(Optional<DateInterval> tour) {
        return tour.map(days -> days.start().equals(days.end()) ? days : days.loosely());
    }
}
