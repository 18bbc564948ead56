package parley.extraction.engagement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.extraction.date.DateInterval;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;

/**
 * A journey to a place, to several, or to a region. What the text tells later of its stops without a day lies within its
 * days.
 *
 * @param guest who travels
 * @param status whether the journey lies ahead
 * @param days the days of the whole journey
 * @param stops the countries to which it leads, as far as the text tells
 * @param daysOfStops the days of those that have others than the first: "to Togo on 25 July and to Benin on the 27th"
 */
record Tour(String guest, Status status, DateInterval days, Set<String> stops, Map<String, DateInterval> daysOfStops) {
    private static final int MAX_DAYS = 31;

    /** The journey of which the drafts of one sentence are the stops; none where the sentence tells of many at one table. */
    static Optional<Tour> of(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.forms().contains(Form.VISIT))
                .filter(draft -> drafts.size() > 1 || draft.parties().size() <= 2)
                .flatMap(draft -> draft.subject().stream().flatMap(guest -> draft.date().stream()
                        .filter(Tour::isJourney)
                        .map(days -> new Tour(
                                guest, draft.status(), bounds(days), countries(drafts), others(days, drafts)))))
                .findFirst();
    }

    private static Map<String, DateInterval> others(DateInterval first, List<Draft> drafts) {
        Map<String, DateInterval> others = new HashMap<>();
        for (Draft draft : drafts)
            draft.date().filter(days -> !days.equals(first)).ifPresent(days -> draft.country()
                    .ifPresent(country -> others.put(country, bounds(days))));
        return Map.copyOf(others);
    }

    private static Set<String> countries(List<Draft> drafts) {
        return drafts.stream().flatMap(d -> d.country().stream()).collect(Collectors.toSet());
    }

    /** The days of a journey bound what is done on it; a single day is the day. */
    private static DateInterval bounds(DateInterval days) {
        return days.start().equals(days.end()) ? days : days.loosely();
    }

    private static boolean isJourney(DateInterval days) {
        return (days.start().isBefore(days.end()) || !days.approximate())
                && days.start().plusDays(MAX_DAYS).isAfter(days.end());
    }

    /** "She is travelling to the region to discuss …": whether a sentence tells of the journey and of no stop. */
    boolean isTold(Draft draft) {
        return draft.forms().contains(Form.VISIT)
                && draft.country().isEmpty()
                && draft.date().filter(day -> !day.equals(days)).isEmpty()
                && draft.parties().equals(Set.of(guest));
    }

    /** Whether an occasion is a stop of this journey. */
    boolean isStop(Occasion occasion) {
        return occasion.status() == status
                && occasion.parties().contains(guest)
                && occasion.drafts().stream()
                        .anyMatch(d -> d.forms().contains(Form.VISIT)
                                && d.country().filter(stops::contains).isPresent());
    }

    /** Drafts, where those whom somebody meets on the way are told apart by its stops. */
    List<Draft> byStop(List<Draft> drafts, Annotations annotations) {
        return drafts.stream()
                .flatMap(
                        draft -> isAtOneTable(draft.sentence(), annotations) ? Stream.of(draft) : apart(draft).stream())
                .toList();
    }

    /** "will join a trilateral meeting with her counterparts of Korea and Japan". */
    private static boolean isAtOneTable(Sentence sentence, Annotations annotations) {
        return annotations.hasCue(sentence.from(), sentence.to(), Cue.MULTILATERAL);
    }

    /**
     * "will visit Ghana and Togo. She will meet President Addo of Ghana and President Agbo of Togo": whoever is met at home
     * on the way is met there; one draft for every stop, or the draft as it is.
     */
    private List<Draft> apart(Draft draft) {
        Set<String> hosts =
                draft.parties().stream().filter(side -> !side.equals(guest)).collect(Collectors.toSet());
        boolean met = draft.forms().equals(Set.of(Form.MEETING))
                && draft.status() == status
                && draft.country().isEmpty()
                && draft.parties().contains(guest);
        return met && hosts.size() > 1 && stops.containsAll(hosts)
                ? hosts.stream()
                        .sorted()
                        .map(host -> draft.at(Set.of(guest, host), host, Optional.empty()))
                        .toList()
                : List.of(draft);
    }

    /** A stop of this journey, or what is done on it, that has no day of its own gets the days of all. */
    Draft date(Draft draft) {
        boolean visit = draft.forms().contains(Form.VISIT)
                || draft.country().filter(stops::contains).isPresent();
        boolean ofGuest = draft.subject().filter(guest::equals).isPresent();
        boolean stop = ofGuest && (visit || liesAheadSomewhere(draft)) || meetsHost(draft);
        if (!stop || draft.status() != status || draft.dated()) return draft;
        boolean there = liesAheadSomewhere(draft) && stops.size() == 1;
        Draft placed = there ? draft.at(draft.parties(), stops.iterator().next(), Optional.empty()) : draft;
        return placed.on(Optional.of(placed.country()
                .map(country -> daysOfStops.getOrDefault(country, days))
                .orElse(days)));
    }

    /** "will travel to Brussels on Monday. She will meet with the deputy secretary general": wherever it is, it is on the way. */
    private static boolean liesAheadSomewhere(Draft draft) {
        return draft.status() == Status.PLANNED
                && draft.strong()
                && draft.country().isEmpty();
    }

    /** "will travel to Seoul on Monday. She will join a trilateral meeting with her counterparts of Korea and Japan". */
    private boolean meetsHost(Draft draft) {
        return draft.strong()
                && draft.country().isEmpty()
                && draft.parties().contains(guest)
                && draft.parties().stream().anyMatch(stops::contains);
    }
}
