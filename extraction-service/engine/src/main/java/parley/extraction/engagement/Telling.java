package parley.extraction.engagement;

import java.util.List;
import java.util.Set;
import parley.extraction.token.Sentence;

/**
 * What a sentence was read to tell, before it is asked where that was.
 *
 * @param sentence the sentence
 * @param main what tells the occasion
 * @param status held, planned or cancelled
 * @param triggers all that tell an occasion in it
 * @param signs who shows a sign of taking part
 * @param parties who took part
 */
record Telling(
        Sentence sentence,
        TriggerMention main,
        Status status,
        List<TriggerMention> triggers,
        List<Participation> signs,
        Set<String> parties) {
    /** Whether it is told as having happened. */
    boolean isHeld() {
        return status == Status.HELD;
    }
}
