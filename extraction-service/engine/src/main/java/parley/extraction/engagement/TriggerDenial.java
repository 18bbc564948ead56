package parley.extraction.engagement;

import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.person.PersonMention;
import parley.extraction.token.Sentence;

/** Whether what a trigger tells is denied, declined, made a condition or only wished for. */
final class TriggerDenial {
    private static final int NEGATION_BEFORE = 4;

    /** How far before that a phrase may begin which ends within it. */
    private static final int PHRASE = 3;

    /** Between whoever refuses and what they refuse stand a day and "to attend" at most. */
    private static final int PERSON_REACH = 2;

    private static final int INVITATION_REACH = 24;
    private static final int CONDITION_REACH = 20;
    private static final int CONDITION_WITHOUT_MARKS = 8;

    private final DocumentReading document;
    private final Annotations annotations;

    TriggerDenial(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
    }

    /** Whether the sentence says that it did not take place, or does not say that it did. */
    boolean isDenied(Match match, Sentence sentence) {
        // "called for peace during | his meeting with …": what is said then is wished for, and they met.
        if (isDuring(match, sentence)) return false;
        int near = Math.max(sentence.from(), beforePerson(match.from()) - NEGATION_BEFORE);
        return annotations.hasCue(near, match.from() + 1, Cue.NEGATED)
                || isDeclined(match, sentence)
                || isConditional(match, sentence)
                || isHypothetical(sentence, near, match.from());
    }

    /** "during | his meeting", "after | his meeting": right behind such a word. */
    private boolean isDuring(Match trigger, Sentence sentence) {
        int from = Math.max(sentence.from(), trigger.from() - WordsBefore.DURING_REACH);
        if (!annotations.hasCue(from, trigger.from(), Cue.DURING)
                && !annotations.hasCue(from, trigger.from(), Cue.RECALLED)) return false;
        return IntStream.range(from, trigger.from())
                .filter(i -> !annotations.isCue(i, Cue.AHEAD_OF) && !annotations.isCue(i, Cue.BEFORE_DOING))
                .mapToObj(i -> annotations.cue(i, Cue.DURING).or(() -> annotations.cue(i, Cue.RECALLED)))
                .flatMap(Optional::stream)
                .anyMatch(during -> during.to() <= trigger.from() && trigger.from() - during.to() <= 1);
    }

    /** "turned down an invitation from Prime Minister Lind | to visit Oslo": where a declined invitation leads. */
    private boolean isDeclined(Match match, Sentence sentence) {
        int from = Math.max(sentence.from(), match.from() - INVITATION_REACH);
        return !annotations.isCue(match.from(), Cue.PAST)
                && annotations
                        .firstCue(from, match.from(), Cue.DECLINED)
                        .filter(declined -> !annotations.hasCue(declined.to(), match.from(), Cue.PAST))
                        .isPresent();
    }

    /** "What if Ghana and Togo conclude that … and begin talks": up to a comma, all of it is a condition. */
    private boolean isConditional(Match match, Sentence sentence) {
        int reach = document.language().cased() ? CONDITION_REACH : CONDITION_WITHOUT_MARKS;
        int from = Math.max(sentence.from(), match.from() - reach);
        return annotations.hasCue(from, match.from(), Cue.CONDITIONAL)
                && IntStream.rangeClosed(1, match.from() - from)
                        .map(back -> match.from() - back)
                        .takeWhile(i -> !document.tokens().get(i).isPunctuation())
                        .anyMatch(i -> annotations.isCue(i, Cue.CONDITIONAL));
    }

    /** "may visit", "ouvrir la voie | à des pourparlers"; but not "on 10 May met": a month is no wish. */
    private boolean isHypothetical(Sentence sentence, int from, int to) {
        return annotations
                .cues(Math.max(sentence.from(), from - PHRASE), to, Cue.HYPOTHETICAL)
                .filter(wish -> !(annotations.is(wish.from(), Term.Month.class)
                        && document.tokens().get(wish.from()).isCapitalised()))
                .anyMatch(wish -> wish.to() > from);
    }

    /** "عدم قيام الوزير كاي نيلسن | بزيارة …": where somebody's name and titles begin that end near before a verb or noun. */
    private int beforePerson(int trigger) {
        return document.persons()
                .mentions()
                .filter(m -> m.end() <= trigger && trigger - m.end() <= PERSON_REACH)
                .mapToInt(PersonMention::start)
                .findFirst()
                .orElse(trigger);
    }
}
