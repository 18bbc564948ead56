package parley.extraction.engagement;

import java.util.Optional;
import parley.extraction.lexicon.Match;

/**
 * A word that announces an engagement, with what its surroundings say about it.
 *
 * @param from first token
 * @param to one past the last token
 * @param frame who stands where
 * @param weak whether it counts only in company
 * @param status held, planned or cancelled, as far as the words around it tell
 * @param told the words that tell the status; empty where nothing does
 * @param denied true when it is negated or only wished for
 */
public record TriggerMention(
        int from, int to, Frame frame, boolean weak, Status status, Optional<Match> told, boolean denied) {
    /** The same, denied. */
    TriggerMention deny() {
        return new TriggerMention(from, to, frame, weak, status, told, true);
    }

    /** The same, still to come. */
    TriggerMention ahead() {
        return new TriggerMention(from, to, frame, weak, Status.PLANNED, told, denied);
    }
}
