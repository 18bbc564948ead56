package parley.extraction.token;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Whether a report is signed with the words that end at a token, and the sentence does not go on about the signer. */
    boolean isSignedOff(List<Token> tokens, int last) {
        return last + 1 < tokens.size()
                && !functionWords.contains(tokens.get(last + 1).folded())
                && signOffs.stream().filter(words -> words.size() <= last).anyMatch(words -> words(
                                tokens, last + 1 - words.size(), last + 1)
                        .toList()
                        .equals(words));
    }

    private static Stream<String> words(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().map(Token::folded);
    }
}
