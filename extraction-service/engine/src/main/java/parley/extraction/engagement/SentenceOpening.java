package parley.extraction.engagement;

import java.util.List;
import java.util.stream.IntStream;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Where a sentence begins that stands on the line of its dateline: "NEW YORK (Agency) — | On the sidelines of …". */
record SentenceOpening(List<Token> tokens) {
    /** A dateline has so many words and marks at most. */
    private static final int DATELINE_REACH = 8;

    /** The first token behind a dateline, else that of the sentence. */
    int of(Sentence sentence) {
        int reach = Math.min(sentence.to() - 1, sentence.from() + DATELINE_REACH);
        return IntStream.range(sentence.from(), reach)
                .filter(i -> tokens.get(i).is('—') || tokens.get(i).is('–'))
                .map(i -> i + 1)
                .findFirst()
                .orElse(sentence.from());
    }
}
