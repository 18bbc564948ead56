package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.engagement.Abstention.Reason;
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
    private static final Set<Form> TALKS = EnumSet.of(Form.MEETING, Form.CALL, Form.DIALOGUE);

    /** "ومن المنتظر أن | يتوجه". */
    private static final int VERB_OPENING = 5;

    private final DocumentReading document;
    private final PartyGuess guess;
    private final Continuation continuation;
    private final Retelling retelling;
    private final Timing timing;
    private final RecentVisits recentVisits;
    private final Tables tables;
    private final PronounSpeaker speakers;
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
        this.continuation = new Continuation(document);
        this.retelling = new Retelling(document);
        this.recentVisits = new RecentVisits(document);
        this.timing = new Timing(document, retelling);
        this.tables = new Tables(document);
        this.speakers = new PronounSpeaker(document, guess);
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
                List<Draft> read = analyse(words);
                List<Draft> drafts =
                        tour.map(on -> on.byStop(read, document.annotations())).orElse(read);
                silent &= drafts.isEmpty();
                tour = Tour.of(drafts).or(() -> tour);
                List<Draft> beginning = List.copyOf(incomplete);
                for (Draft draft : drafts) {
                    if (clause.aside() || opensWithOthers(draft)) recall(timing.recalled(draft, current));
                    else tell(timing.dated(here(draft), new Timing.Before(occasions, current, tour)), beginning);
                }
            }
            if (silent && occasions.isEmpty()) {
                Discourse speaker = speakers.before(sentence, protagonist);
                if (speaker.subject().isPresent() || incomplete.isEmpty()) discourse = speaker;
            }
            if (silent && isTableOfBefore(sentence)) continue;
            if (silent && isJoinedBy(sentence)) continue;
            if (silent && current.isPresent())
                about(sentence).forEach(o -> o.addContext(sentence, discourse.subject()));
            else if (silent) unplaced.add(sentence);
        }
        new Transcript(document).tellAmong(occasions);
        List<Occasion> told = new Groupings(document).resolved(Journeys.joined(occasions));
        document.dates().publishedOn().ifPresent(day -> told.forEach(o -> o.planIfAfter(day)));
        incomplete.stream()
                .filter(Draft::strong)
                .forEach(d -> abstentions.add(new Abstention(Reason.PARTY_UNKNOWN, d.sentence())));
        told.stream()
                .filter(o -> !o.isReported())
                .forEach(o -> abstentions.add(
                        new Abstention(Reason.EVIDENCE_WEAK, o.drafts().get(0).sentence())));
        return told.stream()
                .flatMap(o -> HeadlineList.apart(o).stream())
                .filter(Occasion::isReported)
                .filter(o -> !Echoes.isEcho(o, told))
                .toList();
    }

    /** "Following their talks in Accra, the ministers agreed …": where the same sides met before, and not where they do. */
    private Draft here(Draft read) {
        Sentence sentence = read.sentence();
        if (!document.annotations().isCue(sentence.from(), Cue.RECALLED)
                || read.date().isPresent()
                || current.filter(told -> told.parties().containsAll(read.parties()))
                        .isEmpty()) return read;
        return IntStream.range(sentence.from(), sentence.to())
                .filter(i -> document.tokens().get(i).isComma())
                .mapToObj(i -> document.tokens().get(i).start())
                .findFirst()
                .filter(comma -> !read.isPlacedBefore(comma))
                .map(comma -> read)
                .orElseGet(read::nowhere);
    }

    /** "Following the presidents' call on Friday, the ministers promised …": what others did before is not gone on about. */
    private boolean opensWithOthers(Draft read) {
        return document.annotations().isCue(read.sentence().from(), Cue.RECALLED) && isOfOthers(read);
    }

    /** Whether other people of the same sides are told of than just before. */
    private boolean isOfOthers(Draft read) {
        return current.filter(
                        o -> o.isOfOtherPeople(read) || timing.isPreparedBy(o, read) || isRecentVisitOfOthers(o, read))
                .isPresent();
    }

    /** "praised President Lind's recent visit": of nobody who takes part in what is told. */
    private boolean isRecentVisitOfOthers(Occasion told, Draft read) {
        return recentVisits.beginAt(
                        read.sentence().from(),
                        document.sentences().get(read.sentence().index()))
                && told.isWithout(read.persons());
    }

    /** What words say; most say nothing of any occasion. */
    private List<Draft> analyse(Sentence words) {
        return document.annotations().has(words.from(), words.to(), Term.Trigger.class)
                ? new SentenceAnalyst(document.within(words), guess, discourse).analyse(words)
                : List.of();
    }

    /**
     * A sentence goes on with what the text tells.
     *
     * @param beginning what named one side only, before the sentence that names all others
     */
    private void tell(Draft read, List<Draft> beginning) {
        Optional<Occasion> table = tables.attended(read, current, incomplete);
        if (current.filter(o -> retelling.speaksAfter(o, read)).isPresent())
            current.get().add(joined(ofSidesOf(current.get(), read), Rule.JOIN_CONTINUES));
        else if (table.isPresent()) sitDown(table.get(), read);
        else if (read.parties().size() >= 2) {
            Occasion told = place(read);
            for (Draft waiting : beginning)
                if (continuation.continues(told, waiting)) told.add(joined(waiting, Rule.JOIN_CONTINUES));
                else if (incomplete.contains(waiting))
                    abstentions.add(new Abstention(Reason.PARTY_UNKNOWN, waiting.sentence()));
            // What stood between a beginning that named one side only and the sentence that names both.
            if (!incomplete.isEmpty()) unplaced.forEach(s -> told.addContext(s, Optional.empty()));
            incomplete.clear();
            unplaced.clear();
            // "He accepted an invitation to …": the text goes on about what it was telling.
            if (current.isEmpty() || !told.isBareInvitation()) current = Optional.of(told);
        } else if (continued(read).isPresent())
            stops(continued(read).get(), read).forEach(o -> o.add(joined(read, Rule.JOIN_CONTINUES)));
        else if (current.filter(o -> continuation.completes(o, read)).isPresent())
            current = Optional.of(place(ofSidesBefore(read)));
        else if (isByProtagonist(read))
            current = Optional.of(
                    place(joined(read.between(withProtagonist(read)).alsoBy(travellers(read)), Rule.JOIN_PROTAGONIST)));
        else incomplete.add(read);
        discourse = discourse.after(read, current.map(Occasion::parties).orElse(read.parties()));
    }

    /** Whether a sentence names those of what was told without them; that is then told. */
    private boolean isTableOfBefore(Sentence sentence) {
        Optional<Tables.Seated> seated = tables.seated(sentence, incomplete);
        seated.ifPresent(all -> {
            incomplete.remove(all.waiting());
            current = Optional.of(place(joined(all.table(), Rule.JOIN_TABLE)));
        });
        return seated.isPresent();
    }

    /** Whether a sentence names further ones who took part in what is told. */
    private boolean isJoinedBy(Sentence sentence) {
        Optional<Draft> joined = current.flatMap(told -> tables.joinedBy(sentence, told));
        joined.ifPresent(all -> current.orElseThrow().add(joined(all, Rule.JOIN_TABLE)));
        return joined.isPresent();
    }

    private void sitDown(Occasion table, Draft read) {
        table.add(joined(read, Rule.JOIN_TABLE));
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
        if (current.filter(o -> continuation.isJoinedBy(o, read)).isPresent()) return current;
        Optional<Occasion> there = occasions.stream()
                .filter(o ->
                        read.country().filter(o.parties()::contains).isPresent() && continuation.continues(o, read))
                .reduce((earlier, later) -> later);
        return there.or(() -> current.filter(o -> continuation.continues(o, read)));
    }

    /** The occasions of which a sentence tells more that tells none itself. */
    private List<Occasion> about(Sentence sentence) {
        current = talksBefore(sentence).or(() -> current);
        return stopsOfJourney();
    }

    /**
     * "spoke with his counterpart. He was grateful for the first lady's visit. The two also discussed …": on a journey that
     * somebody else made nobody talked; what was discussed goes on with the talks before.
     */
    private Optional<Occasion> talksBefore(Sentence sentence) {
        Occasion last = current.orElseThrow();
        boolean discussed = document.annotations().hasCue(sentence.from(), sentence.to(), Cue.ABOUT)
                && document.annotations().hasCue(sentence.from(), sentence.to(), Cue.BOTH_SIDES);
        if (!discussed || !last.forms().equals(Set.of(Form.VISIT))) return Optional.empty();
        return occasions.stream()
                .filter(o -> o != last
                        && o.status() == Status.HELD
                        && o.parties().equals(last.parties())
                        && o.forms().stream().anyMatch(TALKS::contains))
                .reduce((earlier, later) -> later);
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

    /** A sentence recalls another occasion, and then goes on with what it was telling. */
    private void recall(Draft read) {
        if (read.parties().size() >= 2) placeRecalled(read);
        else if (isOfSubjectWithAnother(read)) place(joined(read.between(withSubject(read)), Rule.JOIN_SUBJECT));
        else if (current.filter(o -> continuation.completes(o, read) || isBeforeElsewhere(o, read))
                .isPresent())
            // "…, a day after meeting the president": whoever did the one did the other.
            placeRecalled(ofSidesBefore(read).alsoBy(read.status() == Status.HELD ? peopleOfSubject() : List.of()));
        else if (current.filter(o -> continuation.continues(o, read)
                        && o.isThere(read)
                        && !(timing.isPreparedBy(o, read) && o.isWithout(read.persons())))
                .isPresent()) current.get().add(joined(read, Rule.JOIN_CONTINUES));
    }

    /** "is in Accra. This builds on | the ministers' meeting in Oslo in March": of the same sides, in another town. */
    private boolean isBeforeElsewhere(Occasion told, Draft read) {
        return read.date().isPresent()
                && told.isInOtherTown(read)
                && told.parties().containsAll(read.parties());
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

    /** What was not reported, after {@link #consolidate()}. */
    List<Abstention> abstentions() {
        return List.copyOf(abstentions);
    }

    private Draft joined(Draft draft, Rule rule) {
        return draft.joined(rule, new Pieces(document.tokens()));
    }

    private Occasion place(Draft draft) {
        return place(draft, Optional.empty());
    }

    private Occasion place(Draft draft, Optional<Occasion> but) {
        for (Occasion known : occasions)
            if (known.accepts(draft) && but.filter(known::equals).isEmpty()) {
                known.add(joined(draft, Rule.JOIN_SAME_SIDES));
                return known;
            }
        Occasion fresh = new Occasion(draft);
        occasions.add(fresh);
        return fresh;
    }

    /** "following the call between the presidents": not what their ministers did, though it be of the same two sides. */
    private void placeRecalled(Draft read) {
        if (isOfOthers(read)) occasions.add(new Occasion(read));
        else place(read, current.filter(told -> told.isInOtherTown(read) || told.isVisitOfOthersBefore(read)));
    }

    /** "This builds on their meeting in May": of the sides that were just told of, and of the same people. */
    private Draft ofSidesBefore(Draft read) {
        Occasion before = current.orElseThrow();
        Sentence sentence = read.sentence();
        Draft ofSides = read.between(before.parties());
        // "Their last meeting dates back to April": nothing else need vouch for it.
        boolean theirs = document.annotations().hasCue(sentence.from(), sentence.to(), Cue.THEIRS);
        // "following up on their call of 11 February": of both, on a day
        boolean onDay =
                theirs && read.date().filter(days -> !days.approximate()).isPresent();
        Draft told = onDay || document.annotations().hasCue(sentence.from(), sentence.to(), Cue.DATES_BACK)
                ? before.lastTold().steps().stream()
                        .filter(step -> step.field() == Field.PARTIES)
                        .reduce(joined(ofSides, Rule.JOIN_RECALLED), Draft::by, (one, other) -> other)
                : joined(ofSides, Rule.JOIN_SIDES_OF_BEFORE);
        return theirs || continuation.isOfBoth(read) ? told.withPeopleOf(before) : told;
    }

    /** "He will then travel to Amman": the text goes on about whoever it named first. */
    private boolean isByProtagonist(Draft draft) {
        boolean dated = !draft.persons().isEmpty() && draft.date().isPresent();
        boolean tells = (draft.strong() || dated || isJourneyToCome(draft))
                && (!draft.persons().isEmpty() || draft.country().isPresent());
        return tells
                && draft.parties().size() == 1
                && !opensWithVerb(draft.sentence())
                && protagonist.filter(side -> !draft.parties().contains(side)).isPresent();
    }

    /** "وتوجه الثلاثاء إلى توغو": where a sentence opens with a verb that needs no subject, whoever was told of before travels. */
    private List<Person> travellers(Draft journey) {
        int from = journey.sentence().from();
        int opening = Math.min(journey.sentence().to(), from + VERB_OPENING);
        boolean verbAlone = !document.language().cased()
                && IntStream.range(from, opening)
                        .anyMatch(i -> document.annotations().isTrigger(i, Frame.VISIT));
        boolean one = discourse.people().size() == 1 && discourse.subject().equals(protagonist);
        return verbAlone && one ? discourse.people() : List.of();
    }

    /** "استقبل الرئيس …": where the verb comes first and nothing is written onto it, whoever does it follows. */
    private boolean opensWithVerb(Sentence sentence) {
        return !document.language().cased()
                && document.annotations()
                        .cue(sentence.from(), Cue.PAST)
                        .filter(verb -> verb.proclitics().isEmpty())
                        .isPresent();
    }

    /** "ومن المنتظر أن يتوجه الأربعاء إلى الجزائر": whoever goes is told by the verb alone. */
    private boolean isJourneyToCome(Draft draft) {
        return draft.status() == Status.PLANNED
                && draft.forms().equals(Set.of(Form.VISIT))
                && draft.date().isPresent()
                && draft.steps().stream().anyMatch(step -> step.rule() == Rule.PARTY_DESTINATION);
    }

    private Set<String> withProtagonist(Draft draft) {
        Set<String> parties = new TreeSet<>(draft.parties());
        protagonist.ifPresent(parties::add);
        return parties;
    }
}
