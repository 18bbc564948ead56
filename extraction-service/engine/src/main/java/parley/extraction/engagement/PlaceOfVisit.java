package parley.extraction.engagement;

import java.util.stream.Stream;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;

/** Tells whether a place stands before the visit that is made there: "began in | Lusaka | a visit of two days". */
record PlaceOfVisit(DocumentReading document) {
    /** "began on Monday in". */
    private static final int BEGUN_REACH = 5;
    /** Where the verb comes first, whoever begins stands between, with all titles. */
    private static final int VERB_FIRST_REACH = 12;
    /** "on Monday an official". */
    private static final int VISIT_REACH = 4;
    /** "a visit of friendship to". */
    private static final int ELSEWHERE_REACH = 4;

    /** Whether a name, with what is written onto it, is where a visit begins or ends that leads nowhere else. */
    boolean is(int from, int to, String proclitics, TriggerMention visit, Sentence sentence) {
        int behind = Math.min(sentence.to(), visit.to() + ELSEWHERE_REACH);
        int reach = document.language().cased() ? BEGUN_REACH : VERB_FIRST_REACH;
        return visit.frame() == Frame.VISIT
                && to <= visit.from()
                && visit.from() - to <= VISIT_REACH
                && new WordsBefore(document).lead(from, proclitics, Cue.AT)
                && Stream.of(Cue.BEGINS, Cue.ENDS).anyMatch(verb -> document.annotations()
                        .hasCue(Math.max(sentence.from(), from - reach), from, verb))
                && !document.annotations().hasCue(visit.to(), behind, Cue.TO);
    }
}
