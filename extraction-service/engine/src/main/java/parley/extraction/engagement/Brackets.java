package parley.extraction.engagement;

import java.util.List;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** "the African Union | (AU) | and …": what is added in brackets interrupts no list. */
final class Brackets {
    /** An acronym, or a land and a word, stands in brackets; longer ones say something of their own. */
    private static final int REACH = 4;

    private Brackets() {}

    /** One past the closing bracket where a short addition begins at a token; else the token itself. */
    static int behind(int token, List<Token> tokens, Sentence sentence) {
        if (token >= sentence.to() || !tokens.get(token).is('(')) return token;
        for (int i = token + 1; i < Math.min(sentence.to(), token + REACH); i++)
            if (tokens.get(i).is(')')) return i + 1;
        return token;
    }
}
