package parley.extraction.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import parley.extraction.token.Token;
import parley.extraction.token.Tokenizer;
import parley.text.Folding;

/** All phrases of a language in one tree of word forms, so that a text is matched in a single pass. */
public final class PhraseTrie {
    private enum Letters {
        ANY,
        CAPITAL_FIRST,
        ALL_CAPITALS;

        boolean fit(Token token) {
            return switch (this) {
                case ANY -> true;
                case CAPITAL_FIRST -> token.isCapitalised();
                case ALL_CAPITALS -> token.isUpperCase();
            };
        }
    }

    private enum Article {
        ANY,
        WITH,
        WITHOUT;

        boolean fits(WordForms.Form form) {
            return this == ANY || form.definite() == (this == WITH);
        }
    }

    /**
     * How the first word of a phrase is written.
     *
     * @param accents the word as it must stand, where accents alone tell it from others; else empty
     */
    private record Spelling(Letters letters, String accents) {
        static final Spelling ANY = new Spelling(Letters.ANY, "");

        boolean fits(Token token) {
            return letters.fit(token)
                    && (accents.isEmpty() || accents.equalsIgnoreCase(token.surface()) || isCapitalOf(token));
        }

        /** "A Lomé": a capital is often written without its accent, and never with one that it has not. */
        private boolean isCapitalOf(Token token) {
            return token.isCapitalised()
                    && token.surface().equalsIgnoreCase(token.folded())
                    && Folding.fold(accents).equals(token.folded());
        }
    }

    /**
     * A definite phrase of one word ("العراق") is not found where the word stands without its article, and the name of a
     * town or state that has none ("ماليه", "سورية") not where the word stands with one ("المالية", "السورية").
     */
    private record Leaf(Term term, Article article, Spelling first) {
        boolean fits(Token token, WordForms.Form form) {
            return article.fits(form) && first.fits(token);
        }

        /** One leaf for two phrases of cues that are written alike; empty where they are more than that. */
        Optional<Leaf> union(Leaf other) {
            return term instanceof Term.Cued here
                            && other.term instanceof Term.Cued there
                            && article == other.article
                            && first.equals(other.first)
                    ? Optional.of(new Leaf(here.union(there), article, first))
                    : Optional.empty();
        }
    }

    /** The tail of an opening, and how that begins. */
    private record Continuation(Node tail, Spelling first) {}

    private static final class Node {
        private static final Leaf[] NONE = {};

        // Most nodes lead no further, and at many nothing ends.
        private Map<String, Node> children = Map.of();
        private Leaf[] leaves = NONE;

        /** What follows this opening and others, besides what follows only this one. */
        private Optional<Continuation> tail = Optional.empty();

        Node child(String stem) {
            if (children.isEmpty()) children = new HashMap<>(4);
            return children.computeIfAbsent(stem, s -> new Node());
        }

        void add(Leaf leaf) {
            if (Arrays.asList(leaves).contains(leaf)) return;
            for (int i = 0; i < leaves.length; i++) {
                Optional<Leaf> both = leaves[i].union(leaf);
                if (both.isPresent()) {
                    leaves[i] = both.get();
                    return;
                }
            }
            leaves = Arrays.copyOf(leaves, leaves.length + 1);
            leaves[leaves.length - 1] = leaf;
        }
    }

    /** Where phrases go on behind a first word, and the form under which that word begins them. */
    private record Beginning(Node node, WordForms.Form form) {}

    /**
     * A word as phrases know it.
     *
     * @param stem how phrases go on with it
     * @param forms under which it may begin one
     * @param beginnings where those lead that do
     */
    record Word(String stem, List<WordForms.Form> forms, Beginning[] beginnings) {}

    private static final Beginning[] NOWHERE = {};

    /** Words that were looked up before; a text has few different ones. */
    private final Map<String, Word> known = new ConcurrentHashMap<>();

    private final Node root = new Node();
    private final WordForms forms;
    private final boolean cased;

    PhraseTrie(WordForms forms, boolean cased) {
        this.forms = forms;
        this.cased = cased;
    }

    void add(String phrase, Term term) {
        List<Token> words = words(phrase);
        node(root, words).add(new Leaf(term, articleOf(words, term), spelling(words.get(0))));
    }

    /**
     * What may follow each of several openings, kept once for all of them: the names of states behind "Republic of" and
     * "Kingdom of".
     */
    Tail tail(List<String> openings) {
        Node tail = new Node();
        for (String opening : openings) {
            List<Token> words = words(opening);
            Node end = node(root, words);
            if (end.tail.isPresent()) throw new IllegalArgumentException("has a tail already: " + opening);
            end.tail = Optional.of(new Continuation(tail, spelling(words.get(0))));
        }
        return new Tail(tail);
    }

    /** Phrases behind openings; see {@link #tail}. */
    final class Tail {
        private final Node root;

        private Tail(Node root) {
            this.root = root;
        }

        void add(String phrase, Term term) {
            node(root, words(phrase)).add(new Leaf(term, Article.ANY, Spelling.ANY));
        }
    }

    private static List<Token> words(String phrase) {
        List<Token> words = Tokenizer.tokenize(phrase);
        if (words.isEmpty()) throw new IllegalArgumentException("no words in \"" + phrase + "\"");
        // No text has an apostrophe of its own behind a word: "d'" is written "d".
        if (words.get(words.size() - 1).is('\''))
            throw new IllegalArgumentException("ends with an apostrophe, and would never match: " + phrase);
        return words;
    }

    private Node node(Node from, List<Token> words) {
        Node node = from;
        for (Token word : words) node = node.child(forms.stem(word.folded()));
        return node;
    }

    private Article articleOf(List<Token> words, Term term) {
        if (words.size() > 1) return Article.ANY;
        if (forms.hasArticle(words.get(0).folded())) return Article.WITH;
        // "الكاميرون" is a state, and nobody of the name of "كاميرون".
        return term.namesPlace() || term instanceof Term.Leader ? Article.WITHOUT : Article.ANY;
    }

    /** The words of a text, each looked up once. */
    Word[] words(List<Token> tokens) {
        Word[] words = new Word[tokens.size()];
        for (int i = 0; i < words.length; i++) words[i] = word(tokens.get(i).folded());
        return words;
    }

    private Word word(String folded) {
        Word before = known.get(folded);
        if (before != null) return before;
        List<WordForms.Form> all = forms.of(folded);
        Beginning[] beginnings = all.stream()
                .filter(form -> root.children.containsKey(form.stem()))
                .map(form -> new Beginning(root.children.get(form.stem()), form))
                .toArray(Beginning[]::new);
        Word word = new Word(forms.stem(folded), all, beginnings.length == 0 ? NOWHERE : beginnings);
        if (WordForms.mayRemember(known, folded)) known.put(folded, word);
        return word;
    }

    /** Adds to {@code found} every phrase that begins at a token, longer ones last. */
    void matchAt(List<Token> tokens, Word[] words, int at, List<Match> found) {
        for (Beginning beginning : words[at].beginnings())
            walk(tokens, words, at, at + 1, beginning.node(), beginning.form(), found);
    }

    private void walk(
            List<Token> tokens, Word[] words, int from, int to, Node node, WordForms.Form form, List<Match> found) {
        for (Leaf leaf : node.leaves)
            if (leaf.fits(tokens.get(from), form)) found.add(new Match(leaf.term(), from, to, form.proclitics()));
        if (node.tail.isPresent() && node.tail.get().first().fits(tokens.get(from)))
            walk(tokens, words, from, to, node.tail.get().tail(), form, found);
        if (to == tokens.size() || node.children.isEmpty()) return;
        // 'حركة "طالبان"': a name may stand in quotation marks behind the word that says what it is.
        int word = opensQuotation(tokens, to) ? to + 1 : to;
        Node next = node.children.get(words[word].stem());
        if (next != null) walk(tokens, words, from, word + 1, next, form, found);
    }

    /** A mark with a space before it; "the ministers' meeting" quotes nobody. */
    private static boolean opensQuotation(List<Token> tokens, int mark) {
        return tokens.get(mark).isQuote()
                && mark + 1 < tokens.size()
                && tokens.get(mark).start() > tokens.get(mark - 1).end();
    }

    private Spelling spelling(Token first) {
        return new Spelling(lettersOf(first), accentsOf(first));
    }

    private Letters lettersOf(Token word) {
        if (!cased) return Letters.ANY;
        if (word.isUpperCase() && word.surface().length() <= 6) return Letters.ALL_CAPITALS;
        return word.isCapitalised() ? Letters.CAPITAL_FIRST : Letters.ANY;
    }

    /** Short words are told apart by their accents alone: French "à" is no "a". Empty for words that fold freely. */
    private String accentsOf(Token word) {
        return cased && word.isWord() && word.surface().length() <= 2
                ? word.surface().toLowerCase(Locale.ROOT)
                : "";
    }
}
