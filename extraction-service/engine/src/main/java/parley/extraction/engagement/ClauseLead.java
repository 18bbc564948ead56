package parley.extraction.engagement;

import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;

/** The words right before a clause, which say when it was: "following up on | their talks", "a day after | meeting …". */
record ClauseLead(DocumentReading document) {
    /** "بعد يوم واحد من", "en préparation de la". */
    private static final int WORDS = 4;

    /** "discussed preparations for | the visit of …": what lies ahead of what the sentence tells. */
    boolean liesAhead(Sentence clause) {
        return isBefore(clause.from(), Cue.AHEAD_OF);
    }

    /** "follows | their talks in Oslo on 11 February": what the sentence only recalls, and has been. */
    boolean recalls(Sentence clause) {
        return document.sentences().get(clause.index()).from() < clause.from()
                && isBefore(clause.from(), Cue.RECALLED)
                && !liesAhead(clause);
    }

    /** "a day after | talks in Accra". */
    boolean isDayAfter(int token) {
        return isBefore(token, Cue.DAY_AFTER);
    }

    private boolean isBefore(int token, Cue cue) {
        return document.annotations().endsBefore(token, WORDS, cue);
    }
}
