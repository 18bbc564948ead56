package parley.extraction.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.extraction.token.Token;

/** Tells the language of a text by the share of its frequent words. */
public final class LanguageIdentifier {
    /**
     * A language as far as telling it from others goes.
     *
     * @param tag BCP-47 tag
     * @param functionWords frequent words, folded
     * @param minShare the share of function words below which a text is not in this language
     */
    public record Profile(String tag, Set<String> functionWords, double minShare) {
        public Profile {
            functionWords = Set.copyOf(functionWords);
        }
    }

    /** Real news has 25 to 50 % of function words; a language that writes them onto other words has fewer. */
    public static final double USUAL_MIN_SHARE = 0.08;

    /** A shorter text may well have no function word at all. */
    private static final int ENOUGH_TO_TELL = 40;

    private static final int ENOUGH_WORDS = 2000;

    private final List<Profile> profiles;

    /** An identifier that tells these languages apart; neighbours that are not read belong here too. */
    public LanguageIdentifier(List<Profile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    /** The tag of a text's language; empty when it is none that we know. A hint decides where the text does not. */
    public Optional<String> identify(List<Token> tokens, Optional<String> hint) {
        List<String> words = new ArrayList<>();
        for (Token token : tokens) {
            if (token.isWord()) words.add(token.folded());
            if (words.size() == ENOUGH_WORDS) break;
        }
        String best = "";
        double bestShare = 0;
        for (Profile profile : profiles) {
            double share = share(profile, words);
            if (share >= profile.minShare() && share > bestShare) {
                best = profile.tag();
                bestShare = share;
            }
        }
        if (!best.isEmpty()) return Optional.of(best);
        boolean tooShortToTell = words.size() < ENOUGH_TO_TELL;
        return hint.filter(
                tag -> profiles.stream().anyMatch(p -> p.tag().equals(tag) && (tooShortToTell || share(p, words) > 0)));
    }

    private static double share(Profile profile, List<String> words) {
        if (words.isEmpty()) return 0;
        int hits = 0;
        for (String word : words) if (profile.functionWords().contains(word)) hits++;
        return (double) hits / words.size();
    }
}
