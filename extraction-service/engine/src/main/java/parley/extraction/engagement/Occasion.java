package parley.extraction.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.extraction.ActorCatalogue;
import parley.extraction.date.DateInterval;
import parley.extraction.person.Person;
import parley.extraction.token.Sentence;

/** An occasion under construction: all sentences of a text that speak of it. */
final class Occasion {
    /** So many sentences on, a text speaks of other things. */
    private static final int CONTEXT_SENTENCES = 10;

    /** Days of a visit that may lie between two of its reports. */
    private static final int STAY = 3;

    private static final int WEEK = 7;

    /** Forms whose nouns name topics as often as occasions. */
    static final Set<Form> NOMINAL =
            Set.of(Form.DIALOGUE, Form.CONFERENCE, Form.EXERCISE, Form.PORT_CALL, Form.TRAINING);

    /** What is done on a visit. */
    private static final Set<Form> ON_VISITS = EnumSet.of(Form.MEETING, Form.AGREEMENT);

    /** What goes on for some days. */
    private static final Set<Form> LASTING = EnumSet.of(Form.VISIT, Form.EXERCISE);

    private final List<Draft> drafts = new ArrayList<>();
    private final List<Context> context = new ArrayList<>();
    private final Set<String> parties = new TreeSet<>();
    private Status status;
    private Optional<DateInterval> date;

    /**
     * A sentence that goes on about an occasion without telling one.
     *
     * @param sentence the sentence
     * @param subject the side whose doings the text was telling before it
     */
    record Context(Sentence sentence, Optional<String> subject) {}

    Occasion(Draft first) {
        drafts.add(first);
        parties.addAll(first.parties());
        status = first.status();
        date = first.date();
    }

    /** Whether a sentence with at least two sides speaks of this occasion. */
    boolean accepts(Draft draft) {
        boolean strong = drafts.stream().anyMatch(Draft::strong);
        boolean wider = draft.parties().containsAll(parties) && draft.strong() && !strong;
        boolean sameSides = parties.containsAll(draft.parties()) || wider || isForBody(draft);
        boolean agrees = draft.status() == status || isAnnouncement(draft) || isWeekOfHeadline(draft)
                ? sameSides
                : isPartOfVisit(draft);
        return agrees
                && datesAgree(draft)
                && callsAgree(draft)
                && !isOtherKindElsewhere(draft)
                && !isVisitInReturn(draft);
    }

    /** "met the president of Togo; met, for his bloc as well, …": the same people, of whom one acts for an organisation too. */
    private boolean isForBody(Draft draft) {
        return forms().contains(Form.VISIT)
                && Collections.disjoint(draft.forms(), NOMINAL)
                && draft.parties().containsAll(parties)
                && parties.stream().allMatch(ActorCatalogue::isState)
                && draft.parties().stream().filter(ActorCatalogue::isState).allMatch(parties::contains)
                && drafts.stream().flatMap(d -> d.persons().stream()).anyMatch(person -> draft.persons().stream()
                        .anyMatch(other -> other.name().equals(person.name())));
    }

    /** What the text tells first of the sides of a headline is what the headline announces, whatever its tense. */
    private boolean isAnnouncement(Draft draft) {
        return isHeadlineOnly() && !draft.sentence().headline();
    }

    /** "is in Bangkok today; he will meet the prime minister": what lies ahead without a day of its own is of this visit. */
    boolean isPartOfVisit(Draft draft) {
        return status == Status.HELD
                && draft.status() == Status.PLANNED
                && parties.containsAll(draft.parties())
                && (!draft.dated() || isOnDaysOf(draft))
                && !isOfOtherPeople(draft)
                && drafts.stream().anyMatch(d -> !d.sentence().headline())
                && forms().contains(Form.VISIT)
                && (ON_VISITS.containsAll(draft.forms()) || goesOnThere(draft));
    }

    /** "begins a visit to Lithuania; he will hold talks with the president and visit troops". */
    private boolean goesOnThere(Draft draft) {
        boolean nowhereElse = draft.country().isEmpty()
                || drafts.stream().anyMatch(d -> d.country().equals(draft.country()));
        return nowhereElse && draft.forms().stream().allMatch(f -> f == Form.VISIT || ON_VISITS.contains(f));
    }

    private boolean isOnDaysOf(Draft draft) {
        return date.isPresent() && draft.date().filter(date.get()::covers).isPresent();
    }

    /** Nobody travels to a call, and no call takes place in a land: "the call came after talks between … in China". */
    private boolean callsAgree(Draft draft) {
        boolean call = forms().contains(Form.CALL);
        boolean otherCall = draft.forms().contains(Form.CALL);
        boolean travelled = forms().contains(Form.VISIT);
        boolean otherTravelled =
                draft.forms().contains(Form.VISIT) || draft.city().isPresent() || !isThere(draft) && !draft.hosted();
        return !(call && otherTravelled && !otherCall) && !(otherCall && travelled && !call);
    }

    /** Dates agree when one is unknown, when they touch, or when one makes the other more exact. */
    boolean datesAgree(Draft draft) {
        if (date.isEmpty() || draft.date().isEmpty() || isWeekOfHeadline(draft)) return true;
        return date.get()
                .meets(draft.date().get(), isStay(draft) ? STAY : isExact(draft) && !isInOtherTown(draft) ? 1 : 0);
    }

    /** "Minister visits Oslo on Tuesday": of which week is told below the headline. */
    private boolean isWeekOfHeadline(Draft draft) {
        boolean told = drafts.stream().allMatch(d -> d.sentence().headline())
                && !draft.sentence().headline();
        if (!told || date.isEmpty() || draft.date().isEmpty()) return false;
        long apart = date.orElseThrow().start().toEpochDay()
                - draft.date().orElseThrow().start().toEpochDay();
        return isExact(draft) && Math.abs(apart) == WEEK;
    }

    /** Whether what is told took place in the country of one of the sides, or nowhere that is told. */
    boolean isThere(Draft draft) {
        return draft.country().filter(country -> !parties.contains(country)).isEmpty();
    }

    /** Whether a draft tells another town than those that were told. */
    boolean isInOtherTown(Draft draft) {
        return draft.city().isPresent()
                && drafts.stream()
                        .flatMap(d -> d.city().stream())
                        .anyMatch(city -> !city.equals(draft.city().get()));
    }

    /** "the summit in Togo" and, without a day, "visited Ghana": another kind of occasion in another country. */
    private boolean isOtherKindElsewhere(Draft draft) {
        Set<String> told = drafts.stream()
                .filter(d -> !d.hosted() && !d.sentence().headline())
                .flatMap(d -> d.country().stream())
                .collect(Collectors.toSet());
        boolean elsewhere = !told.isEmpty()
                && !draft.hosted()
                && draft.country().filter(c -> !told.contains(c)).isPresent();
        boolean dated = date.isPresent() && draft.date().isPresent();
        return elsewhere && !dated && Collections.disjoint(forms(), draft.forms());
    }

    /** "President Kask visited Togo. On 3 March Togo's minister visited Estonia": of two sides the other one travels. */
    private boolean isVisitInReturn(Draft draft) {
        Set<String> visited = drafts.stream().flatMap(d -> visited(d).stream()).collect(Collectors.toSet());
        return visited.size() == 1
                && visited(draft).filter(land -> !visited.contains(land)).isPresent()
                && isWithout(draft.persons());
    }

    /** The side in whose land a visit is told. */
    private Optional<String> visited(Draft draft) {
        return draft.country()
                .filter(land -> draft.forms().contains(Form.VISIT) && !draft.hosted() && parties.contains(land));
    }

    /** "met today, following the 16 May | visit of President Owusu": on other days, by nobody who is told of. */
    boolean isVisitOfOthersBefore(Draft recalled) {
        boolean otherDays = date.isPresent()
                && recalled.date().isPresent()
                && isExact(recalled)
                && !date.get().meets(recalled.date().get(), 0);
        return otherDays
                && recalled.forms().contains(Form.VISIT)
                && !forms().contains(Form.VISIT)
                && isWithout(recalled.persons());
    }

    /** Whether people of two sides are named here and there, and nobody is named in both. */
    boolean isOfOtherPeople(Draft draft) {
        List<Person> here = drafts.stream().flatMap(d -> d.persons().stream()).toList();
        return sides(here) >= 2 && sides(draft.persons()) >= 2 && isWithout(draft.persons());
    }

    /** Whether people are named here and there, and nobody is named in both. */
    boolean isWithout(List<Person> people) {
        List<Person> here = drafts.stream().flatMap(d -> d.persons().stream()).toList();
        return !here.isEmpty()
                && !people.isEmpty()
                && people.stream().noneMatch(person -> here.stream()
                        .anyMatch(other -> other.name().equals(person.name())));
    }

    private static long sides(List<Person> people) {
        return people.stream().flatMap(p -> p.party().stream()).distinct().count();
    }

    private boolean isExact(Draft draft) {
        return !date.orElseThrow().approximate() && !draft.date().orElseThrow().approximate();
    }

    /** A visit or an exercise goes on for some days: what the same sides do on them belongs to it. */
    private boolean isStay(Draft draft) {
        boolean exact = isExact(draft);
        boolean lasts = LASTING.stream()
                .anyMatch(form -> forms().contains(form) || draft.forms().contains(form));
        return exact && lasts && parties.containsAll(draft.parties()) && !isInOtherTown(draft);
    }

    void add(Draft draft) {
        if (isAnnouncement(draft) || isWeekOfHeadline(draft)) status = draft.status();
        if (isWeekOfHeadline(draft)) date = draft.date();
        drafts.add(draft);
        parties.addAll(draft.parties());
        if (draft.date().isPresent()
                && (date.isEmpty()
                        || date.get().approximate() && !draft.date().get().approximate())) date = draft.date();
        else if (draft.date().isPresent() && isStay(draft))
            date = date.map(d -> d.with(draft.date().get()));
    }

    /**
     * What a day that was told later shows to lie ahead is planned, whatever the tense in which it was told first; the day
     * after publication may have been told as past where the source's clock is behind.
     */
    void planIfAfter(LocalDate published) {
        DateInterval next = DateInterval.day(published.plusDays(1));
        boolean toldAsPast = drafts.stream()
                .anyMatch(d -> d.status() == Status.HELD
                        && d.date().filter(next::equals).isPresent());
        boolean ahead = date.filter(days -> !days.approximate() && days.start().isAfter(published))
                .filter(days -> !(days.equals(next) && toldAsPast))
                .isPresent();
        if (ahead && status == Status.HELD) status = Status.PLANNED;
    }

    /** Whether all that is told of another occasion of the same sides speaks of this one. */
    boolean acceptsAll(Occasion other) {
        return other.drafts.stream().allMatch(draft -> accepts(draft.between(other.parties)));
    }

    /** Takes all that is told of another occasion of the same sides. */
    void takeAll(Occasion other) {
        other.drafts.forEach(draft -> add(draft.between(other.parties)));
        drafts.sort(Comparator.comparingInt(d -> d.sentence().from()));
        context.addAll(other.context);
        context.sort(Comparator.comparingInt(c -> c.sentence().from()));
    }

    /** Of two who talk to each other it is no plan that they meet. */
    void hold() {
        status = Status.HELD;
    }

    /** Takes others for its sides, once all of it is told. */
    void takeSides(Set<String> sides) {
        parties.clear();
        parties.addAll(sides);
    }

    /** A sentence that tells of no occasion is about the last that was told, unless that was long before. */
    void addContext(Sentence sentence, Optional<String> subject) {
        if (sentence.index() - lastTold().sentence().index() <= CONTEXT_SENTENCES)
            context.add(new Context(sentence, subject));
    }

    /** "has invited President … for a visit": host and guest are named, and nobody has met. */
    boolean isInvitation() {
        return status == Status.PLANNED
                && drafts.stream().allMatch(d -> d.steps().stream()
                        .map(Step::rule)
                        .anyMatch(rule -> rule == Rule.TRIGGER_INVITE || rule == Rule.TRIGGER_WEAK_INVITE));
    }

    /** An invitation that tells no day or month is none that is announced. */
    boolean isBareInvitation() {
        return isInvitation() && date.isEmpty();
    }

    /** Whether what is told of it is enough to report it. */
    boolean isReported() {
        return new Sufficiency(this).isReported();
    }

    /** Whether nothing told so far speaks against a call: nobody travelled and no place is told. */
    boolean mayHaveBeenACall() {
        return forms().contains(Form.CALL)
                || !forms().contains(Form.VISIT)
                        && drafts.stream().noneMatch(d -> d.country().isPresent());
    }

    /** Whether nothing but the headline speaks of it, and the headline does not say when. */
    boolean isHeadlineOnly() {
        return date.isEmpty() && drafts.stream().allMatch(d -> d.sentence().headline());
    }

    /** What the text told last of it. */
    Draft lastTold() {
        return drafts.get(drafts.size() - 1);
    }

    List<Draft> drafts() {
        return Collections.unmodifiableList(drafts);
    }

    /** Of the sentences around a wider occasion, those that follow what is told of this one and of no other part of it. */
    void takeContext(Occasion whole, List<Occasion> parts) {
        for (Context around : whole.context)
            if (lastBefore(around.sentence(), parts).filter(this::equals).isPresent()) context.add(around);
    }

    private static Optional<Occasion> lastBefore(Sentence sentence, List<Occasion> parts) {
        return parts.stream()
                .filter(part -> part.lastBefore(sentence) >= 0)
                .max(Comparator.comparingInt(part -> part.lastBefore(sentence)));
    }

    private int lastBefore(Sentence sentence) {
        return drafts.stream()
                .mapToInt(d -> d.sentence().from())
                .filter(from -> from <= sentence.from())
                .max()
                .orElse(-1);
    }

    /** Takes a journey for its own: whoever made it, when and where to. */
    void takeJourney(Occasion journey) {
        Set<String> sides = new TreeSet<>(journey.parties());
        sides.retainAll(parties);
        List<Draft> later = List.copyOf(drafts);
        drafts.clear();
        journey.drafts.forEach(draft -> add(draft.between(sides)));
        later.forEach(this::add);
        drafts.sort(Comparator.comparingInt(d -> d.sentence().from()));
        context.addAll(journey.context);
        context.sort(Comparator.comparingInt(c -> c.sentence().from()));
    }

    /** Sentences around those that tell of it, in the order of the text. */
    List<Sentence> context() {
        return context.stream().map(Context::sentence).toList();
    }

    /** The side whose doings the text was telling before a sentence of the context. */
    Optional<String> subjectBefore(Sentence sentence) {
        return context.stream()
                .filter(c -> c.sentence().equals(sentence))
                .findFirst()
                .flatMap(Context::subject);
    }

    Set<String> parties() {
        return Collections.unmodifiableSet(parties);
    }

    Status status() {
        return status;
    }

    Optional<DateInterval> date() {
        return date;
    }

    Set<Form> forms() {
        EnumSet<Form> forms = EnumSet.noneOf(Form.class);
        EnumSet<Form> doubtful = EnumSet.noneOf(Form.class);
        for (Draft draft : drafts) {
            boolean mentioned = !draft.strong() && draft.parties().size() < 2;
            for (Form form : draft.forms()) (mentioned && NOMINAL.contains(form) ? doubtful : forms).add(form);
        }
        return forms.isEmpty() ? doubtful : forms;
    }
}
