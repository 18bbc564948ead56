package parley.extraction.engagement;

import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;

/**
 * "condemned President Lind's war", "reaffirmed President Lind's support": who is named for what is theirs only, unless
 * that is the occasion or their people.
 */
record Possessors(DocumentReading document) {
    /** So many words behind somebody's name what is theirs is told. */
    private static final int OWNED_REACH = 4;

    /** Whether whoever is named right before a token owns what follows, and takes no part. */
    boolean endAt(int behind, Sentence sentence) {
        if (behind >= sentence.to() || !document.tokens().get(behind).isPossessive()) return false;
        Annotations annotations = document.annotations();
        return IntStream.range(behind + 1, Math.min(sentence.to(), behind + 1 + OWNED_REACH))
                .noneMatch(i -> annotations.is(i, Term.Trigger.class)
                        || annotations.isCue(i, Cue.DELEGATION_NOUNS)
                        || annotations.isCue(i, Cue.BETWEEN));
    }

    /** The same, where no office of theirs follows: "met President Lind's adviser". */
    boolean endWithoutOffice(int behind, Sentence sentence) {
        Annotations annotations = document.annotations();
        int reach = Math.min(sentence.to(), behind + 1 + OWNED_REACH);
        return endAt(behind, sentence)
                && !annotations.has(behind + 1, reach, Term.Office.class)
                && !annotations.has(behind + 1, reach, Term.Rank.class);
    }
}
