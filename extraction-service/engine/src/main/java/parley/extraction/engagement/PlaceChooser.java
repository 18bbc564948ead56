package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.engagement.Observation.Field;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.Person;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/** Chooses where an occasion took place: a city before a country, a place before a host, a host before a guess. */
final class PlaceChooser {
    private final DocumentReading document;
    private final Pieces pieces;
    private final Optional<PlaceMention> venue;

    PlaceChooser(DocumentReading document, Pieces pieces) {
        this.document = document;
        this.pieces = pieces;
        this.venue = new Dateline(document).venue();
    }

    /** A place with the sentence that tells it. */
    record Choice(String country, Optional<String> city, Sentence sentence, List<Step> steps) {}

    /** The place; none for a call, which takes place at two. */
    Optional<Choice> choose(Occasion occasion) {
        if (occasion.forms().contains(Form.CALL)) return Optional.empty();
        return occasion.drafts().stream()
                .filter(d -> d.country().isPresent())
                .min(Comparator.comparing(Draft::hosted)
                        .thenComparing(d -> isAsideOfVisit(d, occasion))
                        .thenComparing(d -> d.city().isEmpty())
                        .thenComparingInt(d -> d.sentence().index()))
                .map(d -> new Choice(d.country().orElseThrow(), d.city(), d.sentence(), placing(d)))
                .or(() -> visited(occasion))
                .map(choice -> here(choice, occasion))
                .or(() -> told(occasion).flatMap(this::inReportsTown))
                .map(choice -> occasion.date().isEmpty() && occasion.status() == Status.HELD ? inTown(choice) : choice);
    }

    /** "on a visit to Togo"; "migrants arrived in Calais": a town elsewhere, of which nothing strong tells. */
    private static boolean isAsideOfVisit(Draft draft, Occasion occasion) {
        return !draft.strong()
                && draft.country().filter(occasion.parties()::contains).isEmpty()
                && occasion.drafts().stream()
                        .anyMatch(visit -> visit.strong()
                                && !visit.hosted()
                                && visit.forms().contains(Form.VISIT)
                                && visit.country()
                                        .filter(occasion.parties()::contains)
                                        .isPresent());
    }

    /** "met with the visiting minister | here": in the town from which the text reports. */
    private Choice here(Choice choice, Occasion occasion) {
        return told(occasion)
                .filter(sentence -> choice.city().isEmpty())
                .flatMap(this::inReportsTown)
                .filter(town -> town.country().equals(choice.country()))
                .orElse(choice);
    }

    private Optional<Sentence> told(Occasion occasion) {
        return occasion.drafts().stream()
                .map(Draft::sentence)
                .filter(sentence -> document.annotations().hasCue(sentence.from(), sentence.to(), Cue.HERE))
                .findFirst();
    }

    private Optional<Choice> inReportsTown(Sentence sentence) {
        return new Dateline(document).town().map(town -> {
            String city = town.country() + "/" + town.city();
            Step step =
                    new Step(Field.PLACE, city, Rule.PLACE_HEADER, List.of(pieces.of("words", town.from(), town.to())));
            return new Choice(town.country(), Optional.of(town.city()), sentence, List.of(step));
        });
    }

    /** Where two talk to each other before the press, the line above says in which town of the country they are. */
    private Choice inTown(Choice choice) {
        return venue.filter(town -> choice.city().isEmpty() && town.country().equals(choice.country()))
                .map(town -> {
                    String city = town.country() + "/" + town.city();
                    List<Step> steps = new ArrayList<>(choice.steps());
                    steps.add(new Step(
                            Field.PLACE, city, Rule.PLACE_HEADER, List.of(pieces.of("words", town.from(), town.to()))));
                    return new Choice(choice.country(), Optional.of(town.city()), choice.sentence(), steps);
                })
                .orElse(choice);
    }

    private static List<Step> placing(Draft draft) {
        return draft.steps().stream().filter(s -> s.field() == Field.PLACE).toList();
    }

    /** Of two sides one of which visits, the other one is at home. */
    private Optional<Choice> visited(Occasion occasion) {
        if (occasion.parties().size() != 2) return Optional.empty();
        for (Draft draft : occasion.drafts()) {
            Optional<String> visitor = draft.forms().contains(Form.VISIT) ? visitor(draft) : Optional.empty();
            if (visitor.filter(occasion.parties()::contains).isEmpty()) continue;
            Optional<String> host = occasion.parties().stream()
                    .filter(party -> !party.equals(visitor.get()))
                    .filter(ActorCatalogue::isState)
                    .findFirst();
            if (host.isPresent()) {
                Step step =
                        new Step(Field.PLACE, host.get(), Rule.PLACE_OF_VISITED, List.of(pieces.of(draft.sentence())));
                return Optional.of(new Choice(host.get(), Optional.empty(), draft.sentence(), List.of(step)));
            }
        }
        return Optional.empty();
    }

    /** "met with General Sarr, on a visit …": whoever is named right before the visit; else whose doings are told. */
    private Optional<String> visitor(Draft draft) {
        return draft.steps().stream()
                .filter(step -> step.rule() == Rule.TRIGGER_VISIT || step.rule() == Rule.TRIGGER_WEAK_VISIT)
                .flatMap(step -> step.pieces().stream())
                .flatMap(
                        visit -> namedBefore(visit, draft)
                                .or(() -> namedBehind(visit, draft))
                                .or(() -> officialBehind(visit, draft))
                                .stream())
                .findFirst()
                .or(draft::subject);
    }

    private Optional<String> namedBefore(Step.Piece visit, Draft draft) {
        return draft.persons().stream()
                .filter(person -> person.mentions().stream()
                        .anyMatch(m -> pieces.isBefore(m.end(), visit)
                                // "met the army chief, General Sarr, | and toured": whoever met him.
                                && !isJoined(m.end())))
                .findFirst()
                .flatMap(Person::party);
    }

    /** Whether an "and" stands at a token, or behind the mark there. */
    private boolean isJoined(int token) {
        return IntStream.range(token, Math.min(token + 2, document.tokens().size()))
                .anyMatch(i -> document.tokens().get(i).isWord()
                        && document.annotations().isCue(i, Cue.AND));
    }

    /** "a state visit by President …". */
    private Optional<String> namedBehind(Step.Piece visit, Draft draft) {
        return draft.persons().stream()
                .filter(person -> person.mentions().stream().anyMatch(m -> pieces.isBehind(m.start(), visit)))
                .findFirst()
                .flatMap(Person::party);
    }

    /** "cancelled the visit of | Ghana's foreign minister": whoever calls a visit off is as often the host. */
    private Optional<String> officialBehind(Step.Piece visit, Draft draft) {
        if (draft.status() != Status.CANCELLED) return Optional.empty();
        return draft.steps().stream()
                .filter(step -> step.rule() == Rule.PARTY_OFFICIAL)
                .filter(step ->
                        step.pieces().stream().anyMatch(official -> isBehind(official, visit, draft.sentence())))
                .map(Step::value)
                .findFirst();
    }

    private boolean isBehind(Step.Piece official, Step.Piece visit, Sentence sentence) {
        return IntStream.range(sentence.from(), sentence.to())
                .filter(i -> document.tokens().get(i).start() == official.start())
                .anyMatch(i -> pieces.isBehind(i, visit));
    }
}
