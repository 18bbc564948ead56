package parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A person's name as a list of folded words, comparable with other spellings of the same name: without titles, accents
 * and articles, one edit a word allowed, a bare surname standing for the whole.
 */
public record PersonName(List<String> words) {
    private static final Set<String> ARTICLES = Set.copyOf(WordList.lines(PersonName.class, "name-articles.txt"));
    private static final Set<String> SUFFIXES = Set.copyOf(WordList.lines(PersonName.class, "name-suffixes.txt"));
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MIN_STEM = 3;

    public PersonName {
        words = List.copyOf(words);
    }

    /** Reads a name as it stands in a text. */
    public static PersonName of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : wordsOf(text)) if (!ARTICLES.contains(word)) words.add(withoutArticle(word));
        return new PersonName(words);
    }

    /** The folded words of a text, without the marks between them. */
    static List<String> wordsOf(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Folding.fold(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Whether two spellings may well mean one person: every word of the shorter name has its like in the longer, one of
     * them exactly, and a single word is a surname, that is, the last word but for "Jr.".
     */
    public boolean mayBe(PersonName other) {
        PersonName shorter = words.size() <= other.words.size() ? this : other;
        PersonName longer = shorter == this ? other : this;
        if (shorter.words.isEmpty()) return false;
        List<String> left = new ArrayList<>(longer.words);
        for (String word : shorter.words) {
            Optional<String> like = left.stream().filter(w -> alike(word, w)).findFirst();
            if (like.isEmpty()) return false;
            left.remove(like.get());
        }
        if (shorter.words.size() > 1) return shorter.words.stream().anyMatch(longer.words::contains);
        return alike(shorter.words.get(0), longer.surname());
    }

    private String surname() {
        return IntStream.iterate(words.size() - 1, i -> i > 0, i -> i - 1)
                .mapToObj(words::get)
                .filter(word -> !SUFFIXES.contains(word))
                .findFirst()
                .orElse(words.get(0));
    }

    /** Equal, or for words of four letters and more one letter inserted, dropped or changed. */
    static boolean alike(String a, String b) {
        if (a.equals(b)) return true;
        if (Math.min(a.length(), b.length()) < 4 || Math.abs(a.length() - b.length()) > 1) return false;
        String shorter = a.length() <= b.length() ? a : b;
        String longer = shorter == a ? b : a;
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) same++;
        String rest = shorter.substring(same);
        return rest.equals(longer.substring(same + 1))
                || shorter.length() == longer.length() && rest.substring(1).equals(longer.substring(same + 1));
    }

    private static String withoutArticle(String word) {
        // Only scripts without capitals write the article onto the name.
        for (String article : ARTICLES)
            if (!Character.isLowerCase(article.charAt(0))
                    && word.startsWith(article)
                    && word.length() >= article.length() + MIN_STEM) return word.substring(article.length());
        return word;
    }
}
