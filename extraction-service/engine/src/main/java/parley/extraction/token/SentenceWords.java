package parley.extraction.token;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a language has written where its sentences end or begin. All words are folded.
 *
 * @param abbreviations words after which a full stop ends no sentence
 * @param closingAbbreviations abbreviations before which no name stands
 * @param clauseOpeners words with which a new statement begins
 * @param signOffs words with which a report ends ("أ ف ب"), word by word
 * @param functionWords words ("the", "she") that are no part of a name, whatever their letters
 */
public record SentenceWords(
        Set<String> abbreviations,
        Set<String> closingAbbreviations,
        Set<String> clauseOpeners,
        Set<List<String>> signOffs,
        Set<String> functionWords) {
    public SentenceWords {
        abbreviations = Set.copyOf(abbreviations);
        closingAbbreviations = Set.copyOf(closingAbbreviations);
        clauseOpeners = Set.copyOf(clauseOpeners);
        signOffs = signOffs.stream().map(List::copyOf).collect(Collectors.toUnmodifiableSet());
        functionWords = Set.copyOf(functionWords);
    }

    /** The words with which signatures of reports end. */
    Set<String> lastWords() {
        return signOffs.stream().map(words -> words.get(words.size() - 1)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a report is signed with the words that end at a token, and the sentence does not go on about the signer. */
    boolean isSignedOff(List<Token> tokens, int last) {
        for (List<String> words : signOffs) if (endsWith(words, tokens, last)) return !goesOn(tokens, last + 1);
        return false;
    }

    private boolean goesOn(List<Token> tokens, int next) {
        return next >= tokens.size() || functionWords.contains(tokens.get(next).folded());
    }

    private static boolean endsWith(List<String> words, List<Token> tokens, int last) {
        int first = last + 1 - words.size();
        if (first < 1) return false;
        for (int i = words.size() - 1; i >= 0; i--)
            if (!tokens.get(first + i).folded().equals(words.get(i))) return false;
        return true;
    }
}
