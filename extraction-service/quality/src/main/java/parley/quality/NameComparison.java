package parley.quality;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares names as the reference scorer does: without titles, accents and case, one spelling mistake a word allowed. */
final class NameComparison {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final Set<String> SMALL = Set.of("ال", "al", "el", "ben", "bin");
    private static final String ARABIC = "أإآٱىئؤةڨگ";
    private static final String ARABIC_FOLDED = "ااااييوهقك";
    private static final int MIN_LENGTH_FOR_A_MISTAKE = 4;

    private NameComparison() {}

    static boolean samePerson(String a, String b) {
        List<String> x = words(a);
        List<String> y = words(b);
        if (x.isEmpty() || y.isEmpty()) return false;
        List<String> few = x.size() > y.size() ? y : x;
        List<String> many = x.size() > y.size() ? x : y;
        if (!few.stream().allMatch(w -> many.stream().anyMatch(v -> close(w, v)))) return false;
        return few.size() > 1
                || close(few.get(0), many.get(many.size() - 1))
                || close(few.get(0), many.get(0)) && many.size() == 1;
    }

    /** Letters and digits only, for the comparison of cities. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String name) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            int arabic = ARABIC.indexOf(c);
            boolean dropped = c == 'ـ' || Character.getType(c) == Character.NON_SPACING_MARK;
            if (arabic >= 0) folded.append(ARABIC_FOLDED.charAt(arabic));
            else if (!dropped) folded.appendCodePoint(c);
        });
        String lower = folded.toString().toLowerCase(Locale.ROOT).replace("ß", "ss");
        return Arrays.stream(BETWEEN_WORDS.split(lower))
                .filter(w -> !w.isEmpty() && !SMALL.contains(w))
                .toList();
    }

    private static boolean close(String a, String b) {
        if (a.equals(b) || isArticleMore(a, b) || isArticleMore(b, a)) return true;
        String few = a.length() > b.length() ? b : a;
        String many = a.length() > b.length() ? a : b;
        if (few.length() < MIN_LENGTH_FOR_A_MISTAKE || many.length() - few.length() > 1) return false;
        int i = 0;
        while (i < few.length() && few.charAt(i) == many.charAt(i)) i++;
        return few.substring(i).equals(many.substring(i + 1))
                || few.length() == many.length() && few.substring(i + 1).equals(many.substring(i + 1));
    }

    private static boolean isArticleMore(String a, String b) {
        return a.startsWith("ال") && a.substring(2).equals(b);
    }
}
