package parley.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How likely two names from different texts, in whatever scripts and spellings, are the same name. Words are compared by
 * their letters within a script (Jaro-Winkler) and by their consonants across scripts and ways of romanisation, and are
 * paired best first; what is left unpaired counts against the names.
 */
public final class NameMatch {
    /** From this likelihood on two names are taken for the same. */
    public static final double SAME = 0.82;

    private static final double NEAR = 0.9;
    private static final double SAME_SKELETON = 0.94;
    private static final double NEAR_SKELETON = 0.84;
    private static final double INITIAL = 0.75;
    private static final double MIN_WORD = 0.8;
    private static final double MIN_SLIP = 0.85;
    private static final int LONG_WORD = 5;
    /** A word that only the longer name has, such as a father's name, tells little. */
    private static final double SURPLUS = 0.25;

    private static final int MIN_SKELETON = 2;
    private static final int LONG_SKELETON = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> PARTICLES = new HashSet<>(WordList.lines(NameMatch.class, "name-particles.txt"));
    private static final Map<String, String> SERVANTS = WordList.lines(NameMatch.class, "name-servants.txt").stream()
            .map(line -> line.split("\\s*=\\s*"))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final LevenshteinDistance ONE_EDIT = new LevenshteinDistance(1);

    private NameMatch() {}

    /** Whether two names are taken for the same. */
    public static boolean same(String a, String b) {
        return likelihood(a, b) >= SAME;
    }

    /** From 0 to 1. */
    public static double likelihood(String a, String b) {
        List<String> x = words(a);
        List<String> y = words(b);
        if (x.isEmpty() || y.isEmpty()) return 0;
        if (String.join("", x).equals(String.join("", y))) return 1;
        if (isFatherAndSon(a, b)) return 0;
        List<String> few = x.size() <= y.size() ? x : y;
        List<String> many = few == x ? y : x;
        List<Pair> pairs = pairs(few, many);
        double matched = 0;
        double weight = 0;
        boolean[] usedFew = new boolean[few.size()];
        boolean[] usedMany = new boolean[many.size()];
        for (Pair pair : pairs) {
            if (usedFew[pair.few] || usedMany[pair.many]) continue;
            usedFew[pair.few] = true;
            usedMany[pair.many] = true;
            double w = weight(few.get(pair.few)) + weight(many.get(pair.many));
            matched += w * pair.likeness;
            weight += w;
        }
        for (int i = 0; i < usedFew.length; i++) if (!usedFew[i]) weight += 2 * weight(few.get(i));
        for (int i = 0; i < usedMany.length; i++) if (!usedMany[i]) weight += SURPLUS * weight(many.get(i));
        return weight == 0 ? 0 : matched / weight;
    }

    /** "Salman bin Abdulaziz" is in "Mohammed bin Salman bin Abdulaziz", and is not he. */
    private static boolean isFatherAndSon(String a, String b) {
        Optional<Lineage> one = Lineage.of(a);
        Optional<Lineage> other = Lineage.of(b);
        return one.isPresent()
                && other.isPresent()
                && likeness(one.get().given(), other.get().given()) == 0
                && !one.get().sharesGiven(other.get());
    }

    private record Pair(int few, int many, double likeness) {}

    private static List<Pair> pairs(List<String> few, List<String> many) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < few.size(); i++)
            for (int j = 0; j < many.size(); j++) {
                double likeness = likeness(few.get(i), many.get(j));
                if (likeness > 0) pairs.add(new Pair(i, j, likeness));
            }
        pairs.sort(
                Comparator.comparingDouble(Pair::likeness).reversed().thenComparingInt(p -> Math.abs(p.few - p.many)));
        return pairs;
    }

    private static double weight(String word) {
        return word.length() == 1 ? 0.4 : 1;
    }

    private static double likeness(String a, String b) {
        if (a.equals(b)) return 1;
        if (a.length() == 1 || b.length() == 1) return a.charAt(0) == b.charAt(0) ? INITIAL : 0;
        boolean sameScript = script(a) == script(b);
        double letters = sameScript ? JARO_WINKLER.apply(a, b) : 0;
        boolean oneEdit = sameScript && ONE_EDIT.apply(a, b) >= 0;
        if (letters >= NEAR && oneEdit) return letters;
        String s = Romanisation.skeleton(a);
        String t = Romanisation.skeleton(b);
        if (agree(s, t) && vowelsAgree(a, b, sameScript))
            return s.length() >= MIN_SKELETON ? SAME_SKELETON : sameScript ? 0 : NEAR_SKELETON;
        boolean near = Math.min(s.length(), t.length()) >= LONG_SKELETON
                && ONE_EDIT.apply(s, t) >= 0
                && (!sameScript || letters >= MIN_WORD);
        boolean slip = oneEdit && Math.min(a.length(), b.length()) >= LONG_WORD && letters >= MIN_SLIP;
        return near ? NEAR_SKELETON : slip ? MIN_WORD : 0;
    }

    /** Equal, but for a J at the beginning, which is a Y to some peoples and is not written by others. */
    private static boolean agree(String s, String t) {
        if (s.isEmpty() || t.isEmpty()) return false;
        return s.equals(t) || s.equals("J" + t) || t.equals("J" + s);
    }

    /** Within one script short words with the same consonants may well be other names: "Ali" and "Alia", "Moon" and "Min". */
    private static boolean vowelsAgree(String a, String b, boolean sameScript) {
        boolean brief = Math.min(a.length(), b.length()) < LONG_WORD;
        return !sameScript || JARO_WINKLER.apply(a, b) >= (brief ? NEAR : MIN_WORD);
    }

    /** Whether a word is the first part of a name such as "Abd al-Aziz": "servant of …". */
    public static boolean isServant(String word) {
        return SERVANTS.containsKey(Folding.fold(word));
    }

    private static Character.UnicodeScript script(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0));
    }

    /** The words of a name that tell it from others: folded, without particles and articles, "Abd al-Aziz" as one. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        String servant = "";
        for (String word : BETWEEN_WORDS.split(Folding.fold(name))) {
            if (word.isEmpty() || PARTICLES.contains(word)) continue;
            // "Abd al-Aziz", "Abdel Aziz", "عبد العزيز": one name, often written as one word.
            if (SERVANTS.containsKey(word)) servant = SERVANTS.get(word);
            else {
                words.add(servant + withoutArticle(word));
                servant = "";
            }
        }
        if (!servant.isEmpty()) words.add(servant);
        return words;
    }

    private static String withoutArticle(String word) {
        return word.startsWith("ال") && word.length() > LONG_SKELETON ? word.substring(2) : word;
    }
}
