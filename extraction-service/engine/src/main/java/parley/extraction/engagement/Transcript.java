package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.date.DateInterval;
import parley.extraction.engagement.Observation.Field;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/**
 * A record of what people said to each other in turn, every turn headed by who speaks: "PRESIDENT LIND: Welcome to Oslo.
 * PRESIDENT KASK: Thank you." Where they are of two sides, these met, whatever they said.
 */
final class Transcript {
    /** Marks of lists and emphasis that may stand before the name on its line. */
    private static final String MARKS = "*#_->•–— \t\u00a0";

    private static final int ASIDE = 8;

    /** "Ghana | and the | United States". */
    private static final int PAIR_GAP = 2;

    private static final Set<Form> TALKS_OR_VISITS = EnumSet.of(Form.MEETING, Form.VISIT);

    private final DocumentReading document;
    private final Pieces pieces;
    private final Optional<PlaceMention> venue;

    Transcript(DocumentReading document) {
        this.document = document;
        this.pieces = new Pieces(document.tokens());
        this.venue = new Dateline(document).venue();
    }

    /** Tells those who speak met, among what else a text tells; nothing where it is no such record. */
    void tellAmong(List<Occasion> occasions) {
        Optional<Draft> meeting = read();
        if (meeting.isEmpty()) return;
        Optional<Occasion> told = occasions.stream()
                .filter(o -> isTheirs(o, meeting.get()))
                // Of three at one table two may speak.
                .min(Comparator.comparingInt(o -> o.parties().size()));
        told.ifPresent(known -> known.add(meeting.get().joined(Rule.JOIN_SAME_SIDES, pieces)));
        Occasion recorded = told.orElseGet(() -> alone(meeting.get()));
        if (told.isEmpty()) occasions.add(0, recorded);
        recorded.hold();
    }

    /** Whether an occasion is what a record is of: its sides "before their meeting", or "it is good to be here". */
    private boolean isTheirs(Occasion told, Draft meeting) {
        return told.parties().containsAll(meeting.parties())
                && told.date().filter(this::isOtherDay).isEmpty()
                && !Collections.disjoint(told.forms(), TALKS_OR_VISITS);
    }

    /** What is said is published on the day, or on the next. */
    private boolean isOtherDay(DateInterval days) {
        return document.dates()
                .publishedOn()
                .filter(day ->
                        days.end().isBefore(day.minusDays(1)) || days.start().isAfter(day))
                .isPresent();
    }

    private Occasion alone(Draft meeting) {
        Occasion occasion = new Occasion(meeting);
        document.sentences().forEach(sentence -> occasion.addContext(sentence, meeting.subject()));
        return occasion;
    }

    /** That those met who speak; empty where the text is no such record, or none of two sides. */
    private Optional<Draft> read() {
        List<Participation> speakers = new ArrayList<>();
        List<Participation> unknown = new ArrayList<>();
        for (Person person : document.persons().named())
            person.mentions().stream()
                    .filter(this::heads)
                    .findFirst()
                    .map(turn -> speaker(person, turn))
                    .ifPresent(speaker -> (speaker.actor().isPresent() ? speakers : unknown).add(speaker));
        host(unknown, speakers).or(() -> partner(unknown, speakers)).ifPresent(speakers::add);
        speakers.sort(Comparator.comparingInt(Participation::from));
        Set<String> sides = Participation.sides(speakers);
        return sides.size() < 2 ? Optional.empty() : Optional.of(draft(speakers, sides));
    }

    private static Participation speaker(Person person, PersonMention turn) {
        return new Participation(
                turn.from(), turn.to(), person.party(), Optional.of(person), Participation.Sign.PERSON);
    }

    /** "Oslo, Norway … PRIME MINISTER LIND:": the one whose state no reader need be told is at home where they meet. */
    private Optional<Participation> host(List<Participation> unknown, List<Participation> known) {
        boolean one = unknown.size() == 1
                && unknown.get(0).person().filter(Person::isHead).isPresent();
        return venue.filter(place -> one)
                .map(PlaceMention::country)
                .filter(land -> !Participation.sides(known).contains(land))
                .map(land -> unknown.get(0).of(land));
    }

    /** "Ghana and Norway are partners": the one of whom nobody need be told is of the other state of a pair. */
    private Optional<Participation> partner(List<Participation> unknown, List<Participation> known) {
        Set<String> sides = Participation.sides(known);
        boolean one = unknown.size() == 1
                && sides.size() == 1
                && unknown.get(0).person().filter(Person::isHead).isPresent();
        if (!one) return Optional.empty();
        Set<String> partners = partnersOf(sides.iterator().next());
        return partners.size() == 1
                ? Optional.of(unknown.get(0).of(partners.iterator().next()))
                : Optional.empty();
    }

    /** The states that a text names in one breath with another: "Ghana and Norway". */
    private Set<String> partnersOf(String side) {
        List<ActorMention> states = document.actors().stream()
                .filter(actor -> ActorCatalogue.isState(actor.actor()) && !actor.isDemonym())
                .toList();
        Set<String> partners = new TreeSet<>();
        for (int i = 0; i + 1 < states.size(); i++) {
            ActorMention one = states.get(i);
            ActorMention other = states.get(i + 1);
            boolean pair = other.from() - one.to() <= PAIR_GAP
                    && document.annotations().isCue(one.to(), Cue.AND)
                    && !one.actor().equals(other.actor());
            if (pair && one.actor().equals(side)) partners.add(other.actor());
            if (pair && other.actor().equals(side)) partners.add(one.actor());
        }
        return partners;
    }

    /** Whether somebody is named at the beginning of a line, and a colon stands right behind. */
    private boolean heads(PersonMention mention) {
        List<Token> tokens = document.tokens();
        int colon = behindAside(mention.end());
        return colon + 1 < tokens.size()
                && tokens.get(colon).is(':')
                // "President Lind: 'The deal …'": what somebody is quoted with was said anywhere.
                && !tokens.get(colon + 1).isQuote()
                && beginsLine(tokens.get(mention.start()).start())
                && !isInHeadline(mention);
    }

    /** "Kask: No deal without Oslo": what a headline ascribes to somebody was said anywhere too. */
    private boolean isInHeadline(PersonMention mention) {
        return document.sentences().stream()
                .anyMatch(sentence -> sentence.headline() && sentence.contains(mention.from()));
    }

    /** "Faure Gnassingbé | (retranslated) | :" */
    private int behindAside(int end) {
        return end < document.tokens().size() ? Brackets.behind(end, document.tokens(), rest(end)) : end;
    }

    private Sentence rest(int from) {
        return new Sentence(0, from, Math.min(document.tokens().size(), from + ASIDE), false);
    }

    private boolean beginsLine(int offset) {
        String text = document.text().source();
        int i = offset - 1;
        while (i >= 0 && MARKS.indexOf(text.charAt(i)) >= 0) i--;
        return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    private Draft draft(List<Participation> speakers, Set<String> sides) {
        Participation first = speakers.get(0);
        Sentence turn = document.sentences().stream()
                .filter(sentence -> sentence.contains(first.from()))
                .findFirst()
                .orElseThrow();
        List<Step.Piece> turns = speakers.stream()
                .map(speaker -> pieces.of("speaker", speaker.from(), speaker.to()))
                .toList();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Field.FORMS, Form.MEETING.name(), Rule.TRIGGER_TRANSCRIPT, turns));
        steps.add(new Step(Field.STATUS, Status.HELD.name(), Rule.STATUS_OF_TRIGGER, turns));
        speakers.forEach(speaker -> speaker.step(pieces).ifPresent(steps::add));
        venue.ifPresent(place -> steps.add(new Step(
                Field.PLACE,
                place.country() + "/" + place.city(),
                Rule.PLACE_HEADER,
                List.of(pieces.of("words", place.from(), place.to())))));
        return new Draft(
                turn,
                Set.of(Form.MEETING),
                true,
                Status.HELD,
                sides,
                Optional.empty(),
                venue.map(PlaceMention::country),
                venue.map(PlaceMention::city),
                false,
                speakers.stream().flatMap(speaker -> speaker.person().stream()).toList(),
                first.actor(),
                false,
                steps);
    }
}
