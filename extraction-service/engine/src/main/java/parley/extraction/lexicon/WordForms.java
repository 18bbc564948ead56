package parley.extraction.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import parley.text.Folding;

/**
 * The forms under which a word may stand in a lexicon: as it is, and without the letters that some scripts write onto
 * it. Arabic "وبالجزائر" is "جزائر" with "و", "ب" and the article.
 */
public final class WordForms {
    /** A form, the proclitics that were taken off to get it, and whether an article was among them. */
    public record Form(String stem, String proclitics, boolean definite) {}

    private static final int MIN_STEM = 3;
    private static final int MAX_KNOWN = 50_000;
    private static final int MAX_KNOWN_LETTERS = 20;

    /** Forms of words that were taken apart before; a text has few different words. */
    private final Map<String, List<Form>> known = new ConcurrentHashMap<>();

    private final List<Set<String>> outer;
    private final List<String> articles;
    private final Set<String> contracting;
    private final Set<String> shortWords;
    private final Set<String> wholeWords;

    /**
     * @param groups proclitics, outermost group first; the last group is the article. Empty where the script has none.
     * @param contracting proclitics after which the article loses its first letter
     * @param shortWords words, shorter than others from which proclitics are taken off, behind one of the outermost group
     * @param wholeWords words that begin with what only looks like a proclitic
     */
    public WordForms(
            List<List<String>> groups, List<String> contracting, List<String> shortWords, List<String> wholeWords) {
        this.wholeWords = wholeWords.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        this.shortWords = shortWords.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        this.contracting = Set.copyOf(contracting);
        this.outer = groups.isEmpty()
                ? List.of()
                : groups.subList(0, groups.size() - 1).stream()
                        .map(Set::copyOf)
                        .collect(Collectors.toUnmodifiableList());
        this.articles = groups.isEmpty() ? List.of() : List.copyOf(groups.get(groups.size() - 1));
    }

    /**
     * A folded word without its article. Taken off as often as it stands there: folding makes the first letters of a
     * word such as "ألمانيا" look like an article, and with its own article it then begins with two.
     */
    public String stem(String folded) {
        for (int i = 0; i < articles.size(); i++) {
            String article = articles.get(i);
            if (folded.length() >= article.length() + MIN_STEM && folded.startsWith(article))
                return stem(folded.substring(article.length()));
        }
        return folded;
    }

    /** Whether a folded word has its article written onto it, and nothing before that. */
    public boolean hasArticle(String folded) {
        return stem(folded).length() < folded.length();
    }

    /** All forms of a folded word, the most complete first. */
    public List<Form> of(String folded) {
        if (outer.isEmpty()) return List.of(new Form(folded, "", false));
        List<Form> cached = known.get(folded);
        if (cached != null) return cached;
        List<Form> forms = new ArrayList<>(4);
        forms.add(form(folded, ""));
        if (!wholeWords.contains(folded)) strip(folded, 0, "", forms);
        if (mayRemember(known, folded)) known.put(folded, List.copyOf(forms));
        return forms;
    }

    /** Whether there is room for one more word; what is longer than words are is not worth it. */
    static boolean mayRemember(Map<String, ?> known, String word) {
        return known.size() < MAX_KNOWN && word.length() <= MAX_KNOWN_LETTERS;
    }

    /** All definite forms of a stem. */
    public List<String> definite(String stem) {
        return articles.stream().map(article -> article + stem).toList();
    }

    private void addContracted(String rest, String proclitic, String taken, List<Form> forms) {
        if (!contracting.contains(proclitic)) return;
        for (String article : articles) {
            String shortened = article.substring(1);
            if (rest.startsWith(shortened) && rest.length() >= shortened.length() + MIN_STEM)
                forms.add(new Form(rest.substring(shortened.length()), taken, true));
        }
    }

    private Form form(String word, String proclitics) {
        String stem = stem(word);
        return new Form(stem, proclitics, stem.length() < word.length());
    }

    private void strip(String word, int group, String taken, List<Form> forms) {
        for (int g = group; g < outer.size(); g++) {
            for (String proclitic : outer.get(g)) {
                if (!word.startsWith(proclitic)) continue;
                String rest = word.substring(proclitic.length());
                // "وفي": an "and" is written onto the shortest words too.
                if (rest.length() < MIN_STEM && !(g == 0 && shortWords.contains(rest))) continue;
                forms.add(form(rest, taken + proclitic));
                addContracted(rest, proclitic, taken + proclitic, forms);
                strip(rest, g + 1, taken + proclitic, forms);
            }
        }
    }
}
