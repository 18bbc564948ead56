package parley.extraction.actor;

import java.util.List;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Token;

/**
 * Names behind or before a hyphen that only say what somebody else is like: the leader of an "Iran-backed" movement does not
 * act for Iran, "Yemen-related" talks lead nowhere, and a "pro-Russian" deputy is no Russian one.
 */
public final class Qualifiers {
    private Qualifiers() {}

    /** What the lexicon knows of a text, without the actors and places that only qualify others. */
    public static Annotations removed(List<Token> tokens, Annotations annotations) {
        boolean none = true;
        for (int i = 1; i < tokens.size() && none; i++) none = !isHyphened(i, tokens, annotations);
        return none
                ? annotations
                : annotations.without(match -> isNamed(match) && qualifies(match, tokens, annotations));
    }

    private static boolean isHyphened(int token, List<Token> tokens, Annotations annotations) {
        return tokens.get(token).joined()
                && (annotations.isCue(token, Cue.QUALIFIED_BEHIND)
                        || annotations.isCue(token - 1, Cue.QUALIFIED_BEFORE));
    }

    private static boolean isNamed(Match match) {
        return match.term() instanceof Term.Actor
                || match.term() instanceof Term.Place
                || match.term() instanceof Term.Subdivision;
    }

    private static boolean qualifies(Match match, List<Token> tokens, Annotations annotations) {
        boolean behind = match.to() < tokens.size()
                && tokens.get(match.to()).joined()
                && annotations.isCue(match.to(), Cue.QUALIFIED_BEHIND);
        boolean before = match.from() > 0
                && tokens.get(match.from()).joined()
                && annotations.isCue(match.from() - 1, Cue.QUALIFIED_BEFORE);
        return behind || before;
    }
}
