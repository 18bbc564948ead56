package parley.extraction.person;

import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;

/** Tells who came with whom: somebody's company and the members of a delegation are of one side with its head. */
public record Company(Annotations annotations) {
    /** So many words before the first of them stands that they came with somebody. */
    private static final int REACH = 8;

    /** Between somebody and "who was accompanied by" stand at most a comma, a "who" and a "was". */
    private static final int MARKS = 4;

    /** Between "accompanied by" and somebody stand at most an article and another word. */
    private static final int GAP = 2;

    /** "led | an interagency delegation to Accra, Ghana, on November 1-3, including". */
    private static final int DELEGATION_REACH = 16;

    /** "accompanied by | Ambassador Berg", "led a delegation to Accra, including | Ambassador Berg". */
    boolean isBrought(PersonMention mention) {
        int from = Math.max(0, mention.from() - REACH);
        return isAccompanying(mention.from())
                || annotations.hasCue(from, mention.from(), Cue.INCLUDING)
                        && annotations.hasCue(from - DELEGATION_REACH, mention.from(), Cue.LEADS_DELEGATION);
    }

    /** Whether the one behind came with the one before. */
    boolean isWith(PersonMention before, PersonMention behind) {
        return follows(before.end(), behind.start()) || isInDelegationOf(before, behind);
    }

    /** "accompanied by Minister Lind and | Ambassador Berg": whether who is named at a token is somebody's company. */
    public boolean isAccompanying(int token) {
        return annotations.hasCue(token - REACH, token, Cue.ACCOMPANIED);
    }

    /**
     * "Minister Lind, | accompanied by her | ambassador".
     *
     * @param end behind the one who has company
     * @param start where the title or name of the company begins
     */
    public boolean follows(int end, int start) {
        return annotations
                .firstCue(end, Math.min(start, end + MARKS), Cue.ACCOMPANIED)
                .filter(company -> start - company.to() <= GAP)
                .isPresent();
    }

    /** "Minister Lind | led a delegation to Accra, including | Ambassador Berg". */
    private boolean isInDelegationOf(PersonMention before, PersonMention behind) {
        return annotations.hasCue(before.end(), before.end() + MARKS, Cue.LEADS_DELEGATION)
                && annotations
                        .firstCue(before.end(), behind.start(), Cue.INCLUDING)
                        .filter(including -> behind.start() - including.to() <= GAP
                                && annotations.hasCue(before.end(), including.from(), Cue.SIDE_NOUNS))
                        .isPresent();
    }
}
