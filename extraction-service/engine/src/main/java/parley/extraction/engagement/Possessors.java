package parley.extraction.engagement;

import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.person.PersonMention;
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
        int mark = mark(behind);
        if (mark >= sentence.to() || !document.tokens().get(mark).isPossessive()) return false;
        Annotations annotations = document.annotations();
        // "thanked her for President Lind's participation in the summit"
        if (annotations.isCue(mark + 1, Cue.PARTICIPATION)) return true;
        return IntStream.range(mark + 1, Math.min(sentence.to(), mark + 1 + OWNED_REACH))
                .noneMatch(i -> annotations.is(i, Term.Trigger.class)
                        || annotations.isCue(i, Cue.DELEGATION_NOUNS)
                        || annotations.isCue(i, Cue.BETWEEN));
    }

    /** The same, where no office of theirs follows: "met President Lind's adviser". */
    boolean endWithoutOffice(int behind, Sentence sentence) {
        Annotations annotations = document.annotations();
        int mark = mark(behind);
        int reach = Math.min(sentence.to(), mark + 1 + OWNED_REACH);
        return endAt(behind, sentence)
                && !annotations.has(mark + 1, reach, Term.Office.class)
                && !annotations.has(mark + 1, reach, Term.Rank.class);
    }

    /** Where a mark of possession would stand: behind somebody, or behind the other of "President Lind and Prime Minister Kask's". */
    private int mark(int behind) {
        if (!document.annotations().isCue(behind, Cue.AND)) return behind;
        return document.persons()
                .mentions()
                .filter(other -> other.start() == behind + 1)
                .mapToInt(PersonMention::to)
                .findFirst()
                .orElse(behind);
    }
}
