package parley.extraction.engagement;

import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.date.DateInterval;
import parley.extraction.date.DateMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;

/** Tells which of the days that a sentence names are of something else than the occasion: what was, happened or is to come. */
final class DatesElsewhere {
    private static final int SINCE_REACH = 7;

    /** "since | the independence of this small state in the south | in 1991". */
    private static final int BEGINNING_REACH = 12;

    /** Between what happened and its day stand at most so many words: "over Togo on". */
    private static final int HAPPENING_REACH = 6;

    /** "follows their September 2022 meeting": a date before a noun that is an occasion is its own. */
    private static final int OWN_REACH = 8;

    /** "the March 24 | extraordinary Union summit": between a day and what it is of. */
    private static final int MODIFIER_REACH = 4;

    /** "upcoming | African Union ministerial summit". */
    private static final int NEXT_REACH = 6;
    /** "at the". */
    private static final int AT_REACH = 2;

    private final DocumentReading document;
    private final Annotations annotations;
    private final WordsBefore wordsBefore;
    private final Briefing briefing;

    DatesElsewhere(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.wordsBefore = new WordsBefore(document);
        this.briefing = new Briefing(document);
    }

    /** Whether a day is not that of what the main trigger of a sentence tells. */
    boolean has(DateMention date, TriggerMention main, Sentence sentence) {
        return isBeginning(date)
                || isOfRecalled(date, sentence)
                || isEnd(date)
                || isOfHappening(date, sentence)
                || isOfWhatIsPrepared(date, main)
                || isOfPlan(date, main)
                || isOfNextTo(date, main, sentence)
                || briefing.isSetting(date.from(), main, sentence);
    }

    /** "the first visit since the independence in 1991": years from which something is counted. */
    private boolean isBeginning(DateMention date) {
        DateInterval days = date.interval().orElseThrow();
        boolean year = !days.start().plusYears(1).minusDays(1).isAfter(days.end());
        return year
                && annotations
                        .firstCue(date.from() - BEGINNING_REACH, date.from() + 1, Cue.SINCE)
                        .filter(since -> IntStream.range(since.to(), date.from())
                                .allMatch(i -> document.tokens().get(i).isWord()))
                        .isPresent();
    }

    /**
     * "the visit follows the election in January 2024", "arrived after the riots of 24 June": when something came about that
     * is no occasion.
     */
    private boolean isOfRecalled(DateMention date, Sentence sentence) {
        boolean loose = date.interval().orElseThrow().approximate();
        if (!loose && !isOfNoun(date)) return false;
        int from = Math.max(sentence.from(), date.from() - SINCE_REACH);
        return annotations
                .firstCue(from, date.from(), Cue.RECALLED)
                .filter(recalled -> !annotations.has(
                        recalled.from(),
                        loose ? Math.min(sentence.to(), date.to() + OWN_REACH) : date.from(),
                        Term.Trigger.class))
                .filter(recalled -> loose
                        || !annotations.hasCue(recalled.to(), date.from(), Cue.INSTRUMENTS)
                                && IntStream.range(recalled.to(), date.from())
                                        .allMatch(i -> document.tokens().get(i).isWord()
                                                || document.tokens().get(i).joined()))
                .isPresent();
    }

    /** "condemned the attack on Lomé on 3 March": the day of what happened to somebody, and of no occasion. */
    private boolean isOfHappening(DateMention date, Sentence sentence) {
        int from = Math.max(sentence.from(), date.from() - HAPPENING_REACH);
        return annotations
                .cues(from, date.from(), Cue.HAPPENINGS)
                .anyMatch(event -> !annotations.has(event.to(), date.from(), Term.Trigger.class)
                        && IntStream.range(event.to(), date.from())
                                .noneMatch(i -> document.tokens().get(i).isPunctuation()));
    }

    /** "the visit paves the way for the meeting on 27 August": the day of what is to come of it. */
    private boolean isOfWhatIsPrepared(DateMention date, TriggerMention main) {
        return annotations
                        .cues(main.to(), date.from(), Cue.PREPARES)
                        .anyMatch(prepares -> annotations.has(prepares.to(), date.from(), Term.Trigger.class))
                || annotations
                        .cues(main.to(), date.from(), Cue.UPCOMING)
                        .anyMatch(next -> isOfNextOccasion(next, main, date));
    }

    /** "signed a plan | for 2024": the year of what was signed. */
    private boolean isOfPlan(DateMention date, TriggerMention main) {
        DateInterval days = date.interval().orElseThrow();
        boolean year = !days.start().plusYears(1).minusDays(1).isAfter(days.end());
        return year
                && main.frame() == Frame.SIGN
                && date.from() >= main.to()
                && (annotations.endsBefore(date.from(), 1, Cue.BOUND_FOR)
                        || annotations.hasCue(date.from() - 1, date.from() + 1, Cue.FOR_YEAR));
    }

    /** "discussed the | upcoming summit on 20 May", but not "will meet at the upcoming summit on 20 May". */
    private boolean isOfNextOccasion(Match next, TriggerMention main, DateMention date) {
        return annotations.hasCue(main.from(), next.from(), Cue.ABOUT)
                && !annotations.hasCue(Math.max(main.to(), next.from() - AT_REACH), next.from(), Cue.AT)
                // The next meeting of two is rather one of those who talk about it.
                && IntStream.range(next.to(), Math.min(date.from(), next.to() + NEXT_REACH))
                        .anyMatch(i -> annotations.isTrigger(i, Frame.CONFERENCE));
    }

    /** "discussed the March 24 Union summit and the minister's visit": the day of what stands right behind it. */
    private boolean isOfNextTo(DateMention date, TriggerMention main, Sentence sentence) {
        boolean talkedAbout = annotations.hasCue(sentence.from(), date.from(), Cue.ABOUT);
        return talkedAbout
                && IntStream.range(date.to(), Math.min(date.to() + MODIFIER_REACH, main.from()))
                        .takeWhile(i ->
                                i == date.to() || document.tokens().get(i - 1).isWord())
                        .mapToObj(i -> annotations.longest(i, Term.Trigger.class))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .filter(other ->
                                other.to() < main.from() && annotations.hasCue(other.to(), main.from(), Cue.AND))
                        .isPresent();
    }

    /** "the riots | of 24 June", "les émeutes | du 19 au 24 juin", "following | the July 7 | assassination". */
    private boolean isOfNoun(DateMention date) {
        if (annotations.isCue(date.from(), Cue.OF) || wordsBefore.end(date.from(), Cue.OF)) return true;
        return wordsBefore.end(date.from(), Cue.RECALLED)
                && !wordsBefore.end(date.from(), Cue.SINCE)
                && !annotations.has(date.to(), date.to() + OWN_REACH, Term.Trigger.class)
                && date.to() < document.tokens().size()
                && document.tokens().get(date.to()).isWord()
                && !document.language()
                        .functionWords()
                        .contains(document.tokens().get(date.to()).folded());
    }

    /** "the exercise lasts until 20 March": a day that tells only when it ends. */
    private boolean isEnd(DateMention date) {
        DateInterval days = date.interval().orElseThrow();
        return days.start().equals(days.end()) && wordsBefore.end(date.from(), Cue.UNTIL);
    }
}
