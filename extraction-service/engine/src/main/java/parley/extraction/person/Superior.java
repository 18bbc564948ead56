package parley.extraction.person;

import java.util.List;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Token;

/** Tells who is named as the one whom somebody serves: "Norwegian President Lind's foreign policy adviser Jan Kask". */
public record Superior(List<Token> tokens, Annotations annotations) {
    /** "Lind's | foreign policy | adviser". */
    private static final int REACH = 3;

    /**
     * Whether a title belongs to somebody of the one who is named before it, and is not whom they met: "President Lind's
     * call with President Kask".
     *
     * @param end behind the one who may be served
     * @param title where the title begins
     */
    public boolean isServedBy(int end, int title) {
        return title > end
                && title - end <= REACH
                && tokens.get(end).isPossessive()
                && !annotations.has(end + 1, title, Term.Trigger.class)
                && !annotations.hasCue(end + 1, title, Cue.WITH);
    }
}
