package parley.extraction.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.date.DateInterval;
import parley.extraction.engagement.Abstention.Reason;
import parley.extraction.engagement.ClauseSplitter.Clause;
import parley.extraction.engagement.Observation.Field;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.person.Person;
import parley.extraction.token.Sentence;

/**
 * Gathers what the sentences of a text say into occasions: same sides, same status and dates that agree are one
 * occasion; a sentence that names only one side, or none, continues the occasion before it.
 */
final class Consolidator {
    /** So many sentences on, "the talks" of nobody may be any other talks. */
    private static final int SENTENCES_ON = 6;

    /** So many sentences on, it is told who took part. */
    private static final int SENTENCES_TO_PARTICIPANTS = 2;

    /** What many take part in. */
    private static final Set<Form> OF_MANY = EnumSet.of(Form.CONFERENCE, Form.DIALOGUE, Form.EXERCISE, Form.TRAINING);

    /** "en préparation de la". */
    private static final int AHEAD_OF_WORDS = 4;

    /** A season or year that ended so many months before the publication is long ago. */
    private static final int MONTHS_AGO = 3;

    private final DocumentReading document;
    private final PartyGuess guess;
    private final Retelling retelling;
    private final Optional<Agenda> agenda;
    private final Optional<String> protagonist;
    private final List<Occasion> occasions = new ArrayList<>();
    private final List<Abstention> abstentions = new ArrayList<>();
    private final List<Draft> incomplete = new ArrayList<>();
    private final List<Sentence> unplaced = new ArrayList<>();
    private Optional<Occasion> current = Optional.empty();
    private Discourse discourse = Discourse.NONE;
    private Optional<Tour> tour = Optional.empty();

    Consolidator(DocumentReading document, PartyGuess guess) {
        this.document = document;
        this.guess = guess;
        this.retelling = new Retelling(document);
        this.agenda = Agenda.of(document);
        this.protagonist = document.persons().named().stream()
                .filter(person -> !person.speaksForOthers())
                .findFirst()
                .flatMap(person -> guess.of(person, Optional.empty()));
    }

    /** The occasions of a text, in the order of their first sentences. */
    List<Occasion> consolidate() {
        for (Sentence sentence : document.sentences()) {
            boolean silent = true;
            for (Clause clause : new ClauseSplitter(document.within(sentence)).split(sentence)) {
                Sentence words = clause.words();
                List<Draft> drafts = analyse(words);
                silent &= drafts.isEmpty();
                tour = Tour.of(drafts).or(() -> tour);
                List<Draft> beginning = List.copyOf(incomplete);
                for (Draft read : drafts) {
                    if (clause.aside()) recall(ahead(onDayBefore(read)));
                    else tell(dated(read), beginning);
                }
            }
            if (silent && isTableOfBefore(sentence)) continue;
            if (silent && current.isPresent())
                stopsOfJourney().forEach(o -> o.addContext(sentence, discourse.subject()));
            else if (silent) unplaced.add(sentence);
        }
        Groupings groupings = new Groupings(document);
        occasions.forEach(o -> o.takeSides(groupings.resolve(o)));
        document.dates().publishedOn().ifPresent(day -> occasions.forEach(o -> o.planIfAfter(day)));
        incomplete.stream()
                .filter(Draft::strong)
                .forEach(d -> abstentions.add(new Abstention(Reason.PARTY_UNKNOWN, d.sentence())));
        occasions.stream()
                .filter(o -> !o.isReported())
                .forEach(o -> abstentions.add(
                        new Abstention(Reason.EVIDENCE_WEAK, o.drafts().get(0).sentence())));
        return occasions.stream()
                .flatMap(o -> HeadlineList.apart(o).stream())
                .filter(Occasion::isReported)
                .filter(o -> !Echoes.isEcho(o, occasions))
                .toList();
    }

    /** What words say; most say nothing of any occasion. */
    private List<Draft> analyse(Sentence words) {
        return document.annotations().has(words.from(), words.to(), Term.Trigger.class)
                ? new SentenceAnalyst(document.within(words), guess, discourse).analyse(words)
                : List.of();
    }

    /** What tells no day of its own is of the day of the agenda, or of the journey. */
    private Draft dated(Draft draft) {
        Draft whole = current.filter(o -> retelling.isSameJourney(o, draft))
                .map(o -> draft.between(o.parties()))
                .orElse(draft);
        Draft told = whole.date().isEmpty() && retelling.isOfThisVisit(whole.sentence()) ? whole.undated() : whole;
        boolean again = current.filter(o -> retelling.pointsBack(o, told)).isPresent() && !isOfWhatWasHeld(told);
        Draft read = again || isUnderWayAhead(told) || isOnJourneyAhead(told) ? told.ahead() : told;
        if (agenda.isPresent()) return agenda.get().date(read);
        Draft also = alsoDated(read);
        return also.date().isPresent() ? also : tour.map(t -> t.date(also)).orElse(also);
    }

    /** "met in Oslo and will visit Riga in May. The meeting …": of two occasions, the one of that kind. */
    private boolean isOfWhatWasHeld(Draft read) {
        return Collections.disjoint(current.orElseThrow().forms(), read.forms())
                && occasions.stream()
                        .anyMatch(o -> o.status() == Status.HELD
                                && o.parties().containsAll(read.parties())
                                && o.forms().containsAll(read.forms()));
    }

    /**
     * "The minister will travel to Riga next week. While in Riga, she is meeting …": the present of a visit that lies
     * ahead.
     */
    private boolean isUnderWayAhead(Draft read) {
        Sentence sentence = read.sentence();
        return read.status() == Status.HELD
                && !read.dated()
                && !sentence.headline()
                && read.parties().size() >= 2
                && !document.annotations().hasCue(sentence.from(), sentence.to(), Cue.PAST)
                && occasions.stream()
                        .noneMatch(o -> o.status() == Status.HELD
                                && !o.isHeadlineOnly()
                                && o.parties().equals(read.parties()))
                && occasions.stream()
                        .anyMatch(o -> o.status() == Status.PLANNED
                                && o.parties().equals(read.parties())
                                && o.date().isPresent()
                                && isThere(o, read));
    }

    /** "will travel to Accra and Lomé. She is travelling to the region to discuss …": the present of a journey ahead. */
    private boolean isOnJourneyAhead(Draft read) {
        Sentence sentence = read.sentence();
        return read.status() == Status.HELD
                && !document.annotations().hasCue(sentence.from(), sentence.to(), Cue.PAST)
                && tour.filter(t -> t.status() == Status.PLANNED && t.isTold(read))
                        .isPresent();
    }

    /** "He also met …", "She will be in Rome on Monday. She will meet …": on the day, and in the third place, of before. */
    private Draft alsoDated(Draft read) {
        Sentence sentence = read.sentence();
        boolean also = !read.dated()
                && (document.annotations().hasCue(sentence.from(), sentence.to(), Cue.ALSO)
                        || document.annotations().isCue(sentence.from(), Cue.GOES_ON)
                        || current.filter(this::isPresence).isPresent());
        return current.filter(o -> also && o.status() == read.status())
                .filter(o -> read.subject().filter(o.parties()::contains).isPresent())
                .map(before -> read.asAlso(before, isPresence(before) ? read.parties() : before.parties()))
                .orElse(read);
    }

    /** "will be in Rome": the last that was told is where somebody is. */
    private boolean isPresence(Occasion occasion) {
        Sentence told = occasion.lastTold().sentence();
        return document.annotations().hasCue(told.from(), told.to(), Cue.PRESENCE);
    }

    /**
     * A sentence goes on with what the text tells.
     *
     * @param beginning what named one side only, before the sentence that names all others
     */
    private void tell(Draft read, List<Draft> beginning) {
        if (current.filter(o -> retelling.speaksAfter(o, read)).isPresent())
            current.get().add(joined(ofSidesOf(current.get(), read), "join.continues"));
        else if (tableOf(read).isPresent()) sitDown(read);
        else if (read.parties().size() >= 2) {
            Occasion told = place(read);
            for (Draft waiting : beginning)
                if (continues(told, waiting)) told.add(joined(waiting, "join.continues"));
                else if (incomplete.contains(waiting))
                    abstentions.add(new Abstention(Reason.PARTY_UNKNOWN, waiting.sentence()));
            // What stood between a beginning that named one side only and the sentence that names both.
            if (!incomplete.isEmpty()) unplaced.forEach(s -> told.addContext(s, Optional.empty()));
            incomplete.clear();
            unplaced.clear();
            // "He accepted an invitation to …": the text goes on about what it was telling.
            if (current.isEmpty() || !told.isBareInvitation()) current = Optional.of(told);
        } else if (continued(read).isPresent())
            stops(continued(read).get(), read).forEach(o -> o.add(joined(read, "join.continues")));
        else if (current.filter(o -> completes(o, read)).isPresent()) current = Optional.of(place(ofSidesBefore(read)));
        else if (isByProtagonist(read))
            current = Optional.of(place(joined(read.between(withProtagonist(read)), "join.protagonist")));
        else incomplete.add(read);
        discourse = discourse.after(read, current.map(Occasion::parties).orElse(read.parties()));
    }

    /** "Leaders of the Union met on Monday. The presidents of Ghana and Togo attended the summit": where these were. */
    private Optional<Occasion> tableOf(Draft read) {
        if (!retelling.attendsIt(read.sentence())
                || read.parties().isEmpty()
                || !read.parties().stream().allMatch(ActorCatalogue::isState)) return Optional.empty();
        if (current.filter(o -> isTable(o.parties()) && o.status() == read.status() && o.datesAgree(read))
                .isPresent()) return current;
        return incomplete.stream()
                .filter(d -> isTable(d.parties()) && d.status() == read.status())
                .reduce((earlier, later) -> later)
                .map(Occasion::new)
                .filter(o -> o.datesAgree(read));
    }

    /** "The exercise ended on Friday. Troops from 30 countries, including Ghana and Togo, took part": who was there. */
    private boolean isTableOfBefore(Sentence sentence) {
        Optional<Draft> told = incomplete.stream()
                .filter(d -> sentence.index() - d.sentence().index() <= SENTENCES_TO_PARTICIPANTS)
                .filter(d -> !Collections.disjoint(d.forms(), OF_MANY))
                .reduce((earlier, later) -> later);
        if (told.isEmpty()) return false;
        List<Participation> listed = participants(sentence);
        Set<String> sides = new TreeSet<>(told.get().parties());
        listed.forEach(participation -> participation.actor().ifPresent(sides::add));
        if (sides.size() < 2) return false;
        incomplete.remove(told.get());
        Pieces pieces = new Pieces(document.tokens());
        Draft table = listed.stream()
                .flatMap(participation -> participation.step(pieces).stream())
                .reduce(joined(told.get().between(sides), "join.table"), Draft::by, (one, other) -> other);
        current = Optional.of(place(table));
        return true;
    }

    /** Those of a list, else the officials who attended: "Ghana's and Togo's chiefs of staff also attended". */
    private List<Participation> participants(Sentence sentence) {
        DocumentReading within = document.within(sentence);
        List<Participation> listed = new ListedParticipants(within).read(sentence);
        if (!listed.isEmpty() || !document.annotations().hasCue(sentence.from(), sentence.to(), Cue.ATTENDS))
            return listed;
        return new ActorSignReader(within)
                .read(sentence, List.of(), List.of()).stream()
                        .filter(sign -> sign.sign() == Participation.Sign.OFFICIAL)
                        .toList();
    }

    private static boolean isTable(Set<String> sides) {
        return sides.stream().anyMatch(side -> !ActorCatalogue.isState(side));
    }

    private void sitDown(Draft read) {
        Occasion table = tableOf(read).orElseThrow();
        table.add(joined(read, "join.table"));
        if (occasions.contains(table)) return;
        incomplete.removeAll(table.drafts());
        occasions.add(table);
        current = Optional.of(table);
    }

    /** The same, of those only who take part in an occasion. */
    private static Draft ofSidesOf(Occasion occasion, Draft read) {
        Set<String> sides = new TreeSet<>(read.parties());
        sides.retainAll(occasion.parties());
        return read.between(sides);
    }

    /** The occasion with which a sentence goes on: of several, the one with whoever's country it names. */
    private Optional<Occasion> continued(Draft read) {
        if (current.filter(o -> isJoinedBy(o, read)).isPresent()) return current;
        Optional<Occasion> there = occasions.stream()
                .filter(o -> read.country().filter(o.parties()::contains).isPresent() && continues(o, read))
                .reduce((earlier, later) -> later);
        return there.or(() -> current.filter(o -> continues(o, read)));
    }

    /** "travelled to Ghana and Togo. She was joined by …": what is said right behind a journey holds for all its stops. */
    private List<Occasion> stopsOfJourney() {
        Draft last = current.orElseThrow().lastTold();
        return occasions.stream()
                .filter(o -> o == current.get()
                        || last.forms().contains(Form.VISIT)
                                && o.lastTold().sentence().equals(last.sentence()))
                .toList();
    }

    /** "Envoy travels to Togo and Benin": what the text tells of the journey of a headline holds for all its stops. */
    private List<Occasion> stops(Occasion told, Draft read) {
        Optional<Tour> all = tour.filter(t -> t.isTold(read) && t.isStop(told));
        if (all.isPresent()) return occasions.stream().filter(all.get()::isStop).toList();
        if (!told.isHeadlineOnly()) return List.of(told);
        Sentence headline = told.drafts().get(0).sentence();
        return occasions.stream()
                .filter(o -> o.isHeadlineOnly() && o.drafts().get(0).sentence().equals(headline))
                .toList();
    }

    /** "met the minister on Thursday, a day after | talks in Accra": on the day before what is told. */
    private Draft onDayBefore(Draft read) {
        boolean next = !read.dated()
                && document.annotations()
                        .endsBefore(read.sentence().from(), ClauseSplitter.DAY_AFTER_WORDS, Cue.DAY_AFTER);
        return next
                ? read.on(current.flatMap(Occasion::date)
                        .filter(days -> !days.approximate())
                        .map(days -> DateInterval.day(days.start().minusDays(1))))
                : read;
    }

    /** "discussed preparations for | the visit of …": what is spoken of lies ahead. */
    private Draft ahead(Draft read) {
        boolean ahead = document.annotations().endsBefore(read.sentence().from(), AHEAD_OF_WORDS, Cue.AHEAD_OF);
        return ahead && read.date().isEmpty() ? read.ahead() : read;
    }

    /** A sentence recalls another occasion, and then goes on with what it was telling. */
    private void recall(Draft read) {
        if (read.parties().size() >= 2) place(read);
        else if (isOfSubjectWithAnother(read)) place(joined(read.between(withSubject(read)), "join.subject"));
        else if (current.filter(o -> completes(o, read)).isPresent())
            // "…, a day after meeting the president": whoever did the one did the other.
            place(ofSidesBefore(read).alsoBy(read.status() == Status.HELD ? peopleOfSubject() : List.of()));
        else if (current.filter(o -> continues(o, read) && isThere(o, read)).isPresent())
            current.get().add(joined(read, "join.continues"));
    }

    private List<Person> peopleOfSubject() {
        return current.map(Occasion::lastTold).map(Draft::peopleOfSubject).orElse(List.of());
    }

    /** "…, a day after meeting the president of Ghana": somebody who is none of the sides that are told. */
    private boolean isOfSubjectWithAnother(Draft read) {
        return read.parties().size() == 1
                && !read.forms().equals(Set.of(Form.AGREEMENT))
                && discourse.subject().filter(s -> !read.parties().contains(s)).isPresent()
                && current.filter(o -> o.parties().containsAll(read.parties())).isEmpty();
    }

    private Set<String> withSubject(Draft read) {
        Set<String> parties = new TreeSet<>(read.parties());
        discourse.subject().ifPresent(parties::add);
        return parties;
    }

    /** Whether what is recalled took place in the country of one of the sides, or nowhere that is told. */
    private static boolean isThere(Occasion occasion, Draft draft) {
        return draft.country()
                .filter(country -> !occasion.parties().contains(country))
                .isEmpty();
    }

    /** What was not reported, after {@link #consolidate()}. */
    List<Abstention> abstentions() {
        return List.copyOf(abstentions);
    }

    private Draft joined(Draft draft, String rule) {
        return draft.by(new Step(
                Field.OCCASION,
                String.join("-", draft.parties().isEmpty() ? Set.of("?") : draft.parties()),
                rule,
                List.of(new Pieces(document.tokens()).of(draft.sentence()))));
    }

    private Occasion place(Draft draft) {
        for (Occasion known : occasions)
            if (known.accepts(draft)) {
                known.add(joined(draft, "join.same-sides"));
                return known;
            }
        Occasion fresh = new Occasion(draft);
        occasions.add(fresh);
        return fresh;
    }

    /** A sentence about one of the sides, or about "the two sides", goes on about the same occasion. */
    private boolean continues(Occasion current, Draft draft) {
        return current.parties().containsAll(draft.parties())
                && (draft.status() == current.status() || current.isPartOfVisit(draft))
                && current.datesAgree(draft)
                && !isLongAgo(current, draft)
                && isNear(current, draft)
                && (!draft.forms().contains(Form.CALL) || current.mayHaveBeenACall());
    }

    /** What names nobody goes on with what was told just before; whoever was there may be named anywhere. */
    private static boolean isNear(Occasion current, Draft draft) {
        int sentences = draft.sentence().index() - current.lastTold().sentence().index();
        return !draft.persons().isEmpty() || Math.abs(sentences) <= SENTENCES_ON;
    }

    /** "In autumn 2012 the government began talks": what has its own season is not what the text tells of, without a day. */
    private boolean isLongAgo(Occasion current, Draft draft) {
        Optional<LocalDate> published = document.dates().publishedOn();
        return current.date().isEmpty()
                && draft.date()
                        .filter(DateInterval::approximate)
                        .filter(days -> published
                                .filter(p -> days.end().isBefore(p.minusMonths(MONTHS_AGO)))
                                .isPresent())
                        .isPresent();
    }

    /** "The secretary-general of the league took part in the meeting": one side more at a table of many. */
    private boolean isJoinedBy(Occasion current, Draft draft) {
        return current.parties().size() > 2
                && draft.parties().size() == 1
                && !draft.strong()
                && draft.date().isEmpty()
                && draft.status() == current.status()
                && draft.vouchesForSides()
                && listsParticipants(document, draft.sentence());
    }

    /** "The second session will be held in Baghdad next year": another occasion of the same two sides. */
    private boolean completes(Occasion current, Draft draft) {
        boolean pointsBack = draft.parties().size() == 1 && current.parties().containsAll(draft.parties())
                // "West African leaders will hold a summit": a conference without sides is another matter.
                || draft.parties().isEmpty() && !draft.forms().equals(Set.of(Form.CONFERENCE));
        boolean concrete =
                draft.date().isPresent() && (draft.status() != current.status() || !current.datesAgree(draft));
        return pointsBack && concrete;
    }

    /** "This builds on their meeting in May": of the sides that were just told of, and of the same people. */
    private Draft ofSidesBefore(Draft read) {
        Occasion before = current.orElseThrow();
        Sentence sentence = read.sentence();
        Draft ofSides = read.between(before.parties());
        // "Their last meeting dates back to April": nothing else need vouch for it.
        Draft told = document.annotations().hasCue(sentence.from(), sentence.to(), Cue.DATES_BACK)
                ? before.lastTold().steps().stream()
                        .filter(step -> step.field() == Field.PARTIES)
                        .reduce(joined(ofSides, "join.recalled"), Draft::by, (one, other) -> other)
                : joined(ofSides, "join.sides-of-before");
        boolean samePeople = document.annotations().hasCue(sentence.from(), sentence.to(), Cue.THEIRS)
                || document.annotations().hasCue(sentence.from(), sentence.to(), Cue.BOTH_SIDES);
        return samePeople ? told.withPeopleOf(before) : told;
    }

    /** "He will then travel to Amman": the text goes on about whoever it named first. */
    private boolean isByProtagonist(Draft draft) {
        boolean dated = !draft.persons().isEmpty() && draft.date().isPresent();
        boolean tells = (draft.strong() || dated || isJourneyToCome(draft))
                && (!draft.persons().isEmpty() || draft.country().isPresent());
        return tells
                && draft.parties().size() == 1
                && protagonist.filter(side -> !draft.parties().contains(side)).isPresent();
    }

    /** "ومن المنتظر أن يتوجه الأربعاء إلى الجزائر": whoever goes is told by the verb alone. */
    private boolean isJourneyToCome(Draft draft) {
        return draft.status() == Status.PLANNED
                && draft.forms().equals(Set.of(Form.VISIT))
                && draft.date().isPresent()
                && draft.steps().stream().anyMatch(step -> step.rule().equals("party.destination"));
    }

    private Set<String> withProtagonist(Draft draft) {
        Set<String> parties = new TreeSet<>(draft.parties());
        protagonist.ifPresent(parties::add);
        return parties;
    }

    /** Whether a sentence lists people who took part. */
    static boolean listsParticipants(DocumentReading document, Sentence sentence) {
        return document.annotations().hasCue(sentence.from(), sentence.to(), Cue.ATTENDED);
    }
}
