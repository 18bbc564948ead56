package parley.extraction.person;

import java.util.List;
import java.util.OptionalInt;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.token.Token;

/** What stands in brackets behind an office and belongs to it; nothing at or behind {@code limit} does. */
record TitleBrackets(List<Token> tokens, Annotations annotations, int limit) {
    /** "General | (Rtd) | Lind": behind the brackets with what is only said besides; empty where there are none. */
    OptionalInt behindAside(int bracket) {
        if (!tokens.get(bracket).is('(')) return OptionalInt.empty();
        return annotations
                .cue(bracket + 1, Cue.TITLE_ASIDES)
                .map(Match::to)
                .map(to -> to < limit && tokens.get(to).is('.') ? to + 1 : to)
                .filter(to -> to < limit && tokens.get(to).is(')'))
                .map(closing -> OptionalInt.of(closing + 1))
                .orElseGet(OptionalInt::empty);
    }

    /** "Chief of Defence Staff | (CDS) Kwame Mensah", "le député | (UDPS) Jean Kaba": before a name. */
    boolean holdAcronymBeforeName(int bracket) {
        int behind = bracket + TitleOwner.ACRONYM_IN_BRACKETS;
        return behind < limit
                && tokens.get(bracket).is('(')
                && tokens.get(bracket + 1).isUpperCase()
                && tokens.get(bracket + 2).is(')')
                && tokens.get(behind).isCapitalised();
    }
}
