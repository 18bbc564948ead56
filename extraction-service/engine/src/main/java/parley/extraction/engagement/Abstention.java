package parley.extraction.engagement;

import parley.extraction.token.Sentence;

/**
 * Something that reads like an engagement and was not reported.
 *
 * @param reason why not
 * @param sentence where
 */
public record Abstention(Reason reason, Sentence sentence) {
    /** Why something is not reported. */
    public enum Reason {
        /** The text names fewer than two sides. */
        PARTY_UNKNOWN,
        /** Words that may mean an engagement, and too little that vouches for one: date, place, people of both sides. */
        EVIDENCE_WEAK
    }
}
