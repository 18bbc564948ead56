package parley.extraction.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.token.Token;

/** Tells the language of a text by the share of its frequent words. */
public final class LanguageIdentifier {
    /**
     * A language as far as telling it from others goes.
     *
     * @param tag BCP-47 tag
     * @param functionWords frequent words, folded
     * @param minShare the share of function words below which a text is not in this language
     * @param script the script that it is written in, for a language that is read; empty for a neighbour
     * @param lexicon what else is known of a language that is read
     */
    public record Profile(
            String tag,
            Set<String> functionWords,
            double minShare,
            Optional<Character.UnicodeScript> script,
            Lexicon lexicon) {
        public Profile {
            functionWords = Set.copyOf(functionWords);
        }
    }

    /** How many words of a text are of those that a language tells news with. */
    public interface Lexicon {
        int told(List<Token> tokens);
    }

    /** Real news has 25 to 50 % of function words; a language that writes them onto other words has fewer. */
    public static final double USUAL_MIN_SHARE = 0.08;

    /** A shorter text may well have no function word at all. */
    private static final int ENOUGH_TO_TELL = 40;

    /** Of so few words a hint tells more than the words do. */
    private static final int TOO_FEW = 15;

    private static final int ENOUGH_WORDS = 2000;
    private static final int[] NONE = {};

    private final List<Profile> profiles;
    /** For every function word the places of its languages in {@code profiles}, so that one look-up serves all. */
    private final Map<String, int[]> languagesOf = new HashMap<>();

    /** An identifier that tells these languages apart; neighbours that are not read belong here too. */
    public LanguageIdentifier(List<Profile> profiles) {
        this.profiles = List.copyOf(profiles);
        for (int i = 0; i < profiles.size(); i++) {
            int place = i;
            for (String word : profiles.get(i).functionWords())
                languagesOf.merge(word, new int[] {place}, (a, b) -> IntStream.concat(IntStream.of(a), IntStream.of(b))
                        .toArray());
        }
    }

    /** The tag of a text's language; empty when it is none that we know. A hint decides where the text does not. */
    public Optional<String> identify(List<Token> tokens, Optional<String> hint) {
        int[] hits = new int[profiles.size()];
        int words = 0;
        for (Token token : tokens) {
            if (!token.isWord()) continue;
            for (int place : languagesOf.getOrDefault(token.folded(), NONE)) hits[place]++;
            if (++words == ENOUGH_WORDS) break;
        }
        if (words < ENOUGH_TO_TELL) addLexicon(tokens, hits);
        int best = -1;
        for (int i = 0; i < hits.length; i++) {
            boolean enough =
                    words > 0 && (double) hits[i] / words >= profiles.get(i).minShare();
            if (enough && (best < 0 || hits[i] > hits[best])) best = i;
        }
        if (best >= 0 && (words >= TOO_FEW || hint.isEmpty()))
            return Optional.of(profiles.get(best).tag());
        boolean tooShortToTell = words < ENOUGH_TO_TELL;
        Optional<String> guess = best < 0
                ? (tooShortToTell ? likeliest(hits).or(() -> byScript(tokens, hits)) : Optional.empty())
                : Optional.of(profiles.get(best).tag());
        return hint.filter(tag -> IntStream.range(0, hits.length)
                        .anyMatch(i -> profiles.get(i).tag().equals(tag) && (tooShortToTell || hits[i] > 0)))
                .or(() -> guess);
    }

    /** "Lind met Kask in Rome": of the three words that are no names two are Dutch as well, and one of these is a verb. */
    private void addLexicon(List<Token> tokens, int[] hits) {
        for (int i = 0; i < hits.length; i++)
            hits[i] += profiles.get(i).lexicon().told(tokens);
    }

    /** A sentence of names with few function words: the language of most of them, where no other comes near. */
    private Optional<String> likeliest(int[] hits) {
        int best = 0;
        for (int i = 1; i < hits.length; i++) if (hits[i] > hits[best]) best = i;
        int first = best;
        boolean alone = IntStream.range(0, hits.length).allMatch(i -> i == first || hits[i] * 2 <= hits[first]);
        return hits[first] > 0 && alone ? Optional.of(profiles.get(first).tag()) : Optional.empty();
    }

    /** A few words without any function word: the only language that is read in their script, if no neighbour is likelier. */
    private Optional<String> byScript(List<Token> tokens, int[] hits) {
        Optional<Character.UnicodeScript> script = tokens.stream()
                .filter(Token::isWord)
                .map(token -> Character.UnicodeScript.of(token.surface().codePointAt(0)))
                .findFirst();
        List<Profile> written = profiles.stream()
                .filter(profile ->
                        profile.script().isPresent() && profile.script().equals(script))
                .toList();
        boolean neighbour = IntStream.range(0, hits.length)
                .anyMatch(i -> hits[i] > 0 && profiles.get(i).script().isEmpty());
        boolean throughout = tokens.stream()
                .filter(Token::isWord)
                .allMatch(token -> script.equals(
                        Optional.of(Character.UnicodeScript.of(token.surface().codePointAt(0)))));
        return written.size() == 1 && throughout && !neighbour
                ? Optional.of(written.get(0).tag())
                : Optional.empty();
    }
}
