package parley.extraction.engagement;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Looks at the small words that stand right before a word. */
record WordsBefore(DocumentReading document) {
    /** "during his host's first official | visit". */
    static final int DURING_REACH = 4;

    private static final int NEAR = 3;
    private static final int ARTICLE_LETTERS = 3;
    private static final int PHRASE = 6;
    private static final int REPORT_REACH = 6;

    /** Whether nothing but articles stands between a word of a class and a token. */
    boolean are(int token, Cue cue) {
        for (int i = token - 1; i >= 0 && i >= token - NEAR; i--) {
            Optional<Match> match = document.annotations().cue(i, cue);
            if (match.isPresent() && match.get().to() <= token) return true;
            if (!isArticle(i)) return false;
        }
        return false;
    }

    /** Whether a word of a class leads to what begins at a token, before it or written onto it: "to Accra", "لأكرا". */
    boolean lead(int token, String proclitics, Cue cue) {
        return document.language().carries(proclitics, cue) || are(token, cue);
    }

    /** Whether a phrase of a class ends right before a token. */
    boolean endAt(int token, Cue cue) {
        return document.annotations().endsBefore(token, PHRASE, cue);
    }

    /** Whether a phrase of a class ends right before a token, but for an article: "on the sidelines of the …". */
    boolean end(int token, Cue cue) {
        return phrases(token, cue).anyMatch(m -> m.to() <= token && token - m.to() <= 1);
    }

    /** Whether a token stands in what something else is told to have been during: "during their first | talks". */
    boolean during(int token, int from) {
        return document.annotations().hasCue(Math.max(from, token - DURING_REACH), token, Cue.DURING);
    }

    /** Whether a day or place is that of a report: "…, he said in Beijing on Wednesday", "told reporters on Monday that". */
    boolean report(int token, Sentence sentence) {
        for (int i = token - 1; i >= Math.max(sentence.from(), token - REPORT_REACH); i--) {
            if (document.annotations().isCue(i, Cue.SAID)) return true;
            boolean goesOn = document.annotations().is(i, Term.Trigger.class)
                    || document.annotations().isCue(i, Cue.THAT)
                    || document.annotations().isCue(i, Cue.PRONOUNS)
                    || document.tokens().get(i).isComma();
            if (goesOn) return false;
        }
        return false;
    }

    /** Whether a place is that of a report: "said in Beijing". */
    boolean reportAt(int token) {
        return phrases(token, Cue.SAID)
                .anyMatch(m -> m.to() < token
                        && token - m.to() <= 2
                        // "…, the ministry announced. In Beijing, she will …": the next sentence.
                        && IntStream.range(m.to(), token)
                                .allMatch(i -> document.tokens().get(i).isWord()));
    }

    /** The phrases of a class that begin near before a token. */
    private Stream<Match> phrases(int token, Cue cue) {
        return document.annotations().cues(Math.max(0, token - PHRASE), token, cue);
    }

    /** Whether a token is a small word that ties nothing. */
    boolean isArticle(int token) {
        Token t = document.tokens().get(token);
        return t.isWord()
                && t.surface().length() <= ARTICLE_LETTERS
                && document.language().functionWords().contains(t.folded())
                && !document.annotations().isCue(token, Cue.OF)
                && !document.annotations().isCue(token, Cue.AND)
                && !document.annotations().isCue(token, Cue.AT)
                && !document.annotations().isCue(token, Cue.WITH);
    }
}
