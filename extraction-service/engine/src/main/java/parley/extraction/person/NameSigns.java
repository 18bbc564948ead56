package parley.extraction.person;

import java.util.List;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Token;

/** What is a sign of a name in every script: particles inside it, and forms of address before it. */
record NameSigns(List<Token> tokens, Annotations annotations) {
    boolean isParticle(int i) {
        return annotations
                .cue(i, Cue.NAME_PARTICLES)
                .filter(match -> match.length() == 1)
                .isPresent();
    }

    /** "Mr. Brown", "M. Petit": behind a form of address any word is a name. */
    boolean isAddressed(int start) {
        int before = start > 1 && tokens.get(start - 1).is('.') ? start - 2 : start - 1;
        return before >= 0 && annotations.is(before, Term.Honorific.class);
    }
}
