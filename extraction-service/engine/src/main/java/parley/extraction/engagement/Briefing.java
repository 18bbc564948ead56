package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.token.Sentence;

/**
 * "The minister briefed the cabinet in Accra on Tuesday | on her talks with …": when, where and before whom somebody gives
 * account of an occasion says nothing of the occasion.
 */
final class Briefing {
    /** From "briefed" to what about: "the Security Council in New York on Tuesday on". */
    private static final int REACH = 24;

    /** "on | the outcome of his recent | talks". */
    private static final int LINK_REACH = 5;

    private final Annotations annotations;

    Briefing(DocumentReading document) {
        this.annotations = document.annotations();
    }

    /** Whether a token before the main trigger belongs to the account that is given of what the trigger tells. */
    boolean isSetting(int token, TriggerMention main, Sentence sentence) {
        return token < main.from() && verb(main, sentence).isPresent();
    }

    /** "At the meeting of the cabinet he gave account of | his talks with …": without what only tells where he did. */
    List<TriggerMention> told(Sentence sentence, List<TriggerMention> triggers) {
        if (!annotations.hasCue(sentence.from(), sentence.to(), Cue.BRIEFS)) return triggers;
        Optional<Match> verb = triggers.stream()
                .flatMap(trigger -> verb(trigger, sentence).stream())
                .findFirst();
        return verb.map(told -> triggers.stream()
                        .filter(trigger -> trigger.from() >= told.to())
                        .toList())
                .orElse(triggers);
    }

    /** The verb by which somebody gives account of what a trigger tells. */
    Optional<Match> verb(TriggerMention main, Sentence sentence) {
        int from = Math.max(sentence.from(), main.from() - REACH);
        return annotations.firstCue(from, main.from(), Cue.BRIEFS).filter(verb -> leadsTo(verb, main));
    }

    /** "briefed … on her talks", but not "briefed … on trade during talks". */
    private boolean leadsTo(Match verb, TriggerMention main) {
        int near = Math.max(verb.from() + 1, main.from() - LINK_REACH);
        return annotations
                .firstCue(near, main.from() + 1, Cue.BRIEFED_ON)
                .filter(link -> !annotations.hasCue(link.from() + 1, main.from(), Cue.DURING)
                        && !annotations.hasCue(link.from(), main.from(), Cue.MARGINS))
                .isPresent();
    }
}
