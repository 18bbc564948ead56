package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/** Tells a tour from a visit: every stop is an occasion of its own. */
final class TourReader {
    private static final int FIRST_STOP_REACH = 4;
    private static final int STOP_GAP = 3;

    private final DocumentReading document;
    private final Annotations annotations;
    private final TriggerReader triggers;

    TourReader(DocumentReading document, TriggerReader triggers) {
        this.document = document;
        this.annotations = document.annotations();
        this.triggers = triggers;
    }

    /** The draft as it is, or one for every stop where the sentence tells several. */
    List<Draft> read(Draft draft, Sentence sentence) {
        List<Stop> stops = draft.forms().contains(Form.CALL) ? List.of() : stops(sentence);
        return stops.size() < 2 ? List.of(draft) : stopBy(draft, stops);
    }

    /** Where a visit leads: a country, and a city where told. */
    private record Stop(String country, Optional<String> city) {}

    /** The places that stand in a row behind the trigger of a visit: "travel to Riyadh, Bahrain and Kuwait". */
    private List<Stop> stops(Sentence sentence) {
        Optional<TriggerMention> visit = triggers.read(sentence).stream()
                .filter(t -> t.frame() == Frame.VISIT && !t.denied())
                .findFirst();
        if (visit.isEmpty()) return List.of();
        List<Stop> stops = new ArrayList<>();
        int last = -1;
        for (int i = visit.get().to(); i < sentence.to(); i++) {
            int at = i;
            Optional<PlaceMention> place =
                    document.places().stream().filter(p -> p.from() == at).findFirst();
            Optional<ActorMention> actor = document.actors().stream()
                    .filter(a -> a.from() == at && !a.isDemonym() && ActorCatalogue.isState(a.actor()))
                    .findFirst();
            if (place.isEmpty() && actor.isEmpty()) continue;
            boolean first = last < 0 && i - visit.get().to() <= FIRST_STOP_REACH;
            boolean next = last >= 0 && i - last <= STOP_GAP && annotations.hasCue(last, i + 1, Cue.AND)
                    || last >= 0 && i - last <= STOP_GAP && joined(at);
            if (!first && !next) break;
            String country = place.map(PlaceMention::country)
                    .orElseGet(() -> actor.orElseThrow().actor());
            boolean city = place.isPresent() && (actor.isEmpty() || actor.get().isCapital());
            if (stops.stream().noneMatch(s -> s.country.equals(country)))
                stops.add(new Stop(country, city ? place.map(PlaceMention::city) : Optional.empty()));
            last = city ? place.orElseThrow().to() : actor.map(ActorMention::to).orElse(i + 1);
            i = last - 1;
        }
        return stops;
    }

    /** "والكويت": an "and" that is written onto the name. */
    private boolean joined(int token) {
        return annotations.at(token).stream().anyMatch(m -> !m.proclitics().isEmpty());
    }

    private static List<Draft> stopBy(Draft draft, List<Stop> stops) {
        Set<String> guests = new LinkedHashSet<>(draft.parties());
        stops.forEach(stop -> guests.remove(stop.country));
        return stops.stream()
                .map(stop -> {
                    Set<String> parties = new LinkedHashSet<>(guests);
                    parties.add(stop.country);
                    // The days of a tour bound its stops, and are the days of none.
                    return draft.at(parties, stop.country, stop.city)
                            .on(draft.date().map(d -> d.start().equals(d.end()) ? d : d.loosely()));
                })
                .toList();
    }
}
