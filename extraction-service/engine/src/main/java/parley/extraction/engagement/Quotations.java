package parley.extraction.engagement;

import java.util.List;
import java.util.stream.IntStream;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Tells the words of a quotation from those of whoever reports it. */
record Quotations(List<Token> tokens) {
    /** Whether a word stands in a quotation of its sentence that is closed before another: "'We talked', said | Minister …". */
    boolean isClosed(Sentence sentence, int word, int before) {
        return marks(sentence.from(), word) % 2 == 1 && marks(word, before) > 0;
    }

    private long marks(int from, int to) {
        return IntStream.range(from, to).filter(i -> tokens.get(i).isQuote()).count();
    }
}
