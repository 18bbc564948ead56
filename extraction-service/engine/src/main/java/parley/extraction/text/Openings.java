package parley.extraction.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Phrases with which a line may begin, by their first letter: most lines begin with none of them. */
final class Openings {
    private final Map<Character, List<String>> byLetter;

    /** Folded phrases, none of them empty. */
    Openings(List<String> phrases) {
        byLetter = new HashMap<>(phrases.stream().collect(Collectors.groupingBy(phrase -> phrase.charAt(0))));
    }

    /** Whether a folded line begins with one of the phrases, as whole words. */
    boolean open(String folded) {
        if (folded.isEmpty()) return false;
        for (String phrase : byLetter.getOrDefault(folded.charAt(0), List.of()))
            if (folded.startsWith(phrase) && endsWord(folded, phrase.length())) return true;
        return false;
    }

    private static boolean endsWord(String folded, int at) {
        return at == folded.length() || !Character.isLetter(folded.charAt(at));
    }
}
