package parley.extraction.person;

import java.util.List;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;
import parley.text.PersonName;

/** Where names end inside their sentence. */
final class NameBounds {
    private final NameReader names;
    private final String source;
    private final List<Token> tokens;

    NameBounds(NameReader names, String source, List<Token> tokens) {
        this.names = names;
        this.source = source;
        this.tokens = tokens;
    }

    /** The end of the name that begins at a token, or −1; behind a title one word is enough. */
    int end(int start, Sentence sentence, boolean titled) {
        return start < sentence.to() ? names.end(start, sentence.to(), titled) : -1;
    }

    /** The end of a name of at least two words, however common they are, or −1. */
    int fullEnd(int start, Sentence sentence) {
        int end = end(start, sentence, true);
        if (end < 0) return -1;
        String name =
                source.substring(tokens.get(start).start(), tokens.get(end - 1).end());
        return PersonName.of(name).words().size() >= 2 ? end : -1;
    }
}
