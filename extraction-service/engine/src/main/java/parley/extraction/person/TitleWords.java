package parley.extraction.person;

import java.util.List;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.token.Token;

/** Words of which titles are made. */
record TitleWords(LanguagePack language, List<Token> tokens, Annotations annotations) {
    /** "Vice", "Coordinating", "Foreign": a word of a title that is written with a capital there. */
    boolean isCapitalised(int token) {
        Token word = tokens.get(token);
        return word.isCapitalised()
                && (annotations.isCue(token, Cue.OFFICE_DOMAINS)
                        || language.commonWords().contains(word.folded()) && !language.isGivenName(word));
    }
}
