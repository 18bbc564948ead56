package parley.query.engagement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.text.Folding;
import parley.text.NameMatch;
import parley.text.Romanisation;

/**
 * Names as words of a text search: each word as it is written, and how its consonants sound, so that "Chanegriha"
 * finds "شنقريحة".
 */
public final class PeopleIndex {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Marks a skeleton, so that it is never taken for a word; a digit, because no name begins with one. */
    private static final String SKELETON = "0";

    private static final int MIN_SKELETON = 3;
    private static final String VOICED = "GZDBV";
    private static final String VOICELESS = "KSTPF";

    private PeopleIndex() {}

    /** What is indexed of some people. */
    public static String document(Collection<Participant> persons) {
        return persons.stream()
                .flatMap(p -> Stream.concat(words(p.name()), skeletons(p.name())))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The search for people whose names have words that begin like these or sound like them; empty for no word. */
    static String query(String name) {
        List<String> conditions = new ArrayList<>();
        words(name)
                .forEach(word -> conditions.add("(" + word + ":*"
                        + skeletons(word).map(skeleton -> " | " + skeleton).collect(Collectors.joining()) + ")"));
        return String.join(" & ", conditions);
    }

    private static Stream<String> words(String name) {
        return BETWEEN_WORDS.splitAsStream(Folding.fold(name)).filter(word -> !word.isEmpty());
    }

    private static Stream<String> skeletons(String name) {
        return NameMatch.words(name).stream()
                .map(Romanisation::skeleton)
                .filter(skeleton -> skeleton.length() >= MIN_SKELETON)
                .map(skeleton -> SKELETON + voiceless(skeleton));
    }

    /** Scripts that lack a letter write its voiced or voiceless neighbour: "شنڨريحة" and "شنقريحة". */
    private static String voiceless(String skeleton) {
        StringBuilder plain = new StringBuilder(skeleton);
        for (int i = 0; i < plain.length(); i++) {
            int voiced = VOICED.indexOf(plain.charAt(i));
            if (voiced >= 0) plain.setCharAt(i, VOICELESS.charAt(voiced));
        }
        return plain.toString();
    }
}
