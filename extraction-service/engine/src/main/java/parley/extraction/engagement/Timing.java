package parley.extraction.engagement;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import parley.extraction.DocumentReading;
import parley.extraction.date.DateInterval;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;

/**
 * When a sentence's occasion is, and whether it lies ahead, as what the text told before says it: the day of an agenda,
 * the days of a journey, the day on which somebody "also" met.
 */
final class Timing {
    private final DocumentReading document;
    private final Annotations annotations;
    private final Retelling retelling;
    private final Optional<Agenda> agenda;
    private final ClauseLead lead;

    Timing(DocumentReading document, Retelling retelling) {
        this.document = document;
        this.annotations = document.annotations();
        this.retelling = retelling;
        this.agenda = Agenda.of(document);
        this.lead = new ClauseLead(document);
    }

    /**
     * What a text told before a sentence.
     *
     * @param occasions all of them, in the order of their first sentences
     * @param current the one that it is telling
     * @param tour the journey that it is telling
     */
    record Before(List<Occasion> occasions, Optional<Occasion> current, Optional<Tour> tour) {}

    /** What tells no day of its own is of the day of the agenda, or of the journey. */
    Draft dated(Draft draft, Before before) {
        Draft whole = before.current()
                .filter(o -> retelling.isSameJourney(o, draft))
                .map(o -> draft.between(o.parties()))
                .orElse(draft);
        Draft told = whole.date().isEmpty() && retelling.isOfThisVisit(whole.sentence()) ? whole.undated() : whole;
        Draft read = isAhead(told, before) ? told.ahead() : told;
        if (agenda.isPresent()) return agenda.get().date(read);
        Draft also = also(read, before);
        return also.date().isPresent()
                ? also
                : before.tour().map(t -> t.date(also)).orElse(also);
    }

    /** The same for an aside, which recalls another occasion than the one that is told. */
    Draft recalled(Draft draft, Optional<Occasion> current) {
        Draft read = dayBefore(draft, current);
        // "discussed preparations for | the visit of …"
        return lead.liesAhead(read.sentence()) && read.date().isEmpty() ? read.ahead() : read;
    }

    /** "will visit Accra to prepare for | a summit between …": of what is told, and what it prepares, neither is the other. */
    boolean isPreparedBy(Occasion told, Draft read) {
        return lead.liesAhead(read.sentence())
                && told.lastTold().sentence().index() == read.sentence().index()
                && Collections.disjoint(told.forms(), read.forms());
    }

    /** "met the minister on Thursday, a day after | talks in Accra": on the day before what is told. */
    private Draft dayBefore(Draft read, Optional<Occasion> current) {
        boolean next = !read.dated() && lead.isDayAfter(read.sentence().from());
        return next
                ? read.on(current.flatMap(Occasion::date)
                        .filter(days -> !days.approximate())
                        .map(days -> DateInterval.day(days.start().minusDays(1))))
                : read;
    }

    private boolean isAhead(Draft read, Before before) {
        boolean again = before.current()
                .filter(o -> retelling.pointsBack(o, read) && !isOfWhatWasHeld(read, o, before))
                .isPresent();
        return again || isUnderWayAhead(read, before) || isOnJourneyAhead(read, before) || isNextOfPlan(read, before);
    }

    /** "met in Oslo and will visit Riga in May. The meeting …": of two occasions, the one of that kind. */
    private boolean isOfWhatWasHeld(Draft read, Occasion current, Before before) {
        return Collections.disjoint(current.forms(), read.forms())
                && before.occasions().stream()
                        .anyMatch(o -> o.status() == Status.HELD
                                && o.parties().containsAll(read.parties())
                                && o.forms().containsAll(read.forms()));
    }

    /**
     * "The minister will travel to Riga next week. While in Riga, she is meeting …": the present of a visit that lies
     * ahead.
     */
    private boolean isUnderWayAhead(Draft read, Before before) {
        return read.status() == Status.HELD
                && !read.dated()
                && !read.sentence().headline()
                && read.parties().size() >= 2
                && !isPast(read.sentence())
                && before.occasions().stream()
                        .noneMatch(o -> o.status() == Status.HELD
                                && !o.isHeadlineOnly()
                                && o.parties().equals(read.parties()))
                && before.occasions().stream()
                        .anyMatch(o -> o.status() == Status.PLANNED
                                && o.parties().equals(read.parties())
                                && o.date().isPresent()
                                && o.isThere(read));
    }

    /** "will visit Togo and then | travel to Ghana", "will meet … before | travelling to Ghana": what a plan goes on with. */
    private boolean isNextOfPlan(Draft read, Before before) {
        return read.status() == Status.HELD
                && annotations.isCue(read.sentence().from(), Cue.CONTRAST)
                && !isPast(read.sentence())
                && before.current()
                        .filter(told -> told.status() == Status.PLANNED
                                && told.lastTold().sentence().index()
                                        == read.sentence().index())
                        .isPresent();
    }

    /** "will travel to Accra and Lomé. She is travelling to the region to discuss …": the present of a journey ahead. */
    private boolean isOnJourneyAhead(Draft read, Before before) {
        return read.status() == Status.HELD
                && !isPast(read.sentence())
                && before.tour()
                        .filter(t -> t.status() == Status.PLANNED && t.isTold(read))
                        .isPresent();
    }

    private boolean isPast(Sentence sentence) {
        return annotations.hasCue(sentence.from(), sentence.to(), Cue.PAST);
    }

    /** "He also met …", "She will be in Rome on Monday. She will meet …": on the day, and in the third place, of before. */
    private Draft also(Draft read, Before before) {
        Sentence sentence = read.sentence();
        boolean also = !read.dated()
                && (annotations.hasCue(sentence.from(), sentence.to(), Cue.ALSO)
                        || annotations.isCue(sentence.from(), Cue.GOES_ON)
                        || before.current().filter(this::isPresence).isPresent());
        return before.current()
                .filter(o -> also && o.status() == read.status())
                .filter(o -> read.subject().filter(o.parties()::contains).isPresent())
                .map(told -> read.asAlso(told, isPresence(told) ? read.parties() : told.parties()))
                .orElse(read);
    }

    /** "will be in Rome": the last that was told is where somebody is. */
    private boolean isPresence(Occasion occasion) {
        Sentence told = occasion.lastTold().sentence();
        return annotations.hasCue(told.from(), told.to(), Cue.PRESENCE);
    }
}
