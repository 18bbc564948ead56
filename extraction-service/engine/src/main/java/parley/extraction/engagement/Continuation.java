package parley.extraction.engagement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import parley.extraction.DocumentReading;
import parley.extraction.date.DateInterval;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;

/** Whether a sentence that does not name all sides itself goes on about an occasion that was told of, or about its sides. */
final class Continuation {
    /** So many sentences on, "the talks" of nobody may be any other talks. */
    private static final int SENTENCES_ON = 6;

    /** A season or year that ended so many months before the publication is long ago. */
    private static final int MONTHS_AGO = 3;

    /** "visited | on Thursday | the". */
    private static final int SITE_REACH = 4;

    private final DocumentReading document;

    Continuation(DocumentReading document) {
        this.document = document;
    }

    /** A sentence about one of the sides, or about "the two sides", goes on about the same occasion. */
    boolean continues(Occasion current, Draft draft) {
        return current.parties().containsAll(draft.parties())
                && (draft.status() == current.status() || current.isPartOfVisit(draft))
                && current.datesAgree(draft)
                && !isLongAgo(current, draft)
                && isNear(current, draft)
                && !isAtHome(current, draft)
                && (!draft.forms().contains(Form.CALL) || current.mayHaveBeenACall());
    }

    /** "spoke with his counterpart on Friday. He visited a hospital on Thursday": what somebody does at home is no visit to anybody. */
    private boolean isAtHome(Occasion current, Draft draft) {
        boolean otherDay = draft.date().isPresent()
                && current.date().isPresent()
                && !draft.date().equals(current.date());
        return otherDay
                && draft.forms().equals(Set.of(Form.VISIT))
                && !current.forms().contains(Form.VISIT)
                && draft.steps().stream().noneMatch(step -> step.rule() == Rule.PARTY_DESTINATION)
                && isOfSite(draft.sentence());
    }

    /** "visited | the premises of", "a visité jeudi | un hôpital". */
    private boolean isOfSite(Sentence sentence) {
        return document.annotations()
                .longest(sentence.from(), sentence.to(), Term.Trigger.class)
                .anyMatch(visit -> document.annotations()
                        .hasCue(visit.to(), Math.min(sentence.to(), visit.to() + SITE_REACH), Cue.SITES));
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
    boolean isJoinedBy(Occasion current, Draft draft) {
        return current.parties().size() > 2
                && draft.parties().size() == 1
                && !draft.strong()
                && draft.date().isEmpty()
                && draft.status() == current.status()
                && draft.vouchesForSides()
                && Attendance.attended(
                        document.annotations(),
                        draft.sentence().from(),
                        draft.sentence().to());
    }

    /** "The third round is to take place in Amman in spring": another occasion of the same two sides. */
    boolean completes(Occasion current, Draft draft) {
        boolean pointsBack = draft.parties().size() == 1 && current.parties().containsAll(draft.parties())
                // "West African leaders will hold a summit": a conference without sides is another matter.
                || draft.parties().isEmpty() && !draft.forms().equals(Set.of(Form.CONFERENCE));
        boolean other = draft.status() != current.status() || !current.datesAgree(draft);
        boolean concrete = draft.date().isPresent()
                || draft.strong()
                        && draft.status() == Status.PLANNED
                        && draft.country().isPresent()
                        && isOfBoth(draft);
        return pointsBack && other && concrete;
    }

    /**
     * "They agreed to meet in Accra", "both ministers plan to …": done by those who were told of. "They welcomed the
     * agreement of last year" says less.
     */
    boolean isOfBoth(Draft read) {
        Sentence sentence = read.sentence();
        return document.annotations().hasCue(sentence.from(), sentence.to(), Cue.BOTH_SIDES)
                || read.status() == Status.PLANNED
                        && read.strong()
                        && document.annotations().hasCue(sentence.from(), sentence.to(), Cue.THEY);
    }
}
