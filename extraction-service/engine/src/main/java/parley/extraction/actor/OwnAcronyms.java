package parley.extraction.actor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Token;
import parley.text.Folding;

/**
 * Acronyms to which a text gives a meaning of its own: "the Space for Climate Observatory (SCO)" is no Shanghai
 * Cooperation Organisation, here or further down. A definition is found as by Schwartz and Hearst (2003): the words before
 * the bracket, read backwards, begin with the letters of the acronym.
 */
public final class OwnAcronyms {
    private static final int MIN_LETTERS = 3;
    private static final int MAX_LETTERS = 8;

    /** Shorter words than this ("of", "des") say nothing about what a body is. */
    private static final int TELLING_LETTERS = 4;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;

    private OwnAcronyms(LanguagePack language, List<Token> tokens, Annotations annotations) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
    }

    /** What the lexicon knows of a text, without the organisations whose acronyms mean something else in it. */
    public static Annotations removed(LanguagePack language, List<Token> tokens, Annotations annotations) {
        if (!language.cased()) return annotations;
        Set<String> own = new OwnAcronyms(language, tokens, annotations).find();
        return own.isEmpty()
                ? annotations
                : annotations.without(match -> match.length() == 1
                        && match.term() instanceof Term.Actor
                        && own.contains(tokens.get(match.from()).surface()));
    }

    private Set<String> find() {
        Set<String> own = new HashSet<>();
        for (int i = 2; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean bracketed = tokens.get(i - 1).is('(') && tokens.get(i + 1).is(')');
            if (bracketed && isAcronym(token) && isDefinedAnew(i)) own.add(token.surface());
        }
        return own;
    }

    private static boolean isAcronym(Token token) {
        int letters = token.surface().length();
        return token.isWord() && token.isUpperCase() && letters >= MIN_LETTERS && letters <= MAX_LETTERS;
    }

    private boolean isDefinedAnew(int acronym) {
        Optional<String> actor =
                ActorReader.at(acronym, annotations).map(ActorMention::actor).filter(id -> !ActorCatalogue.isState(id));
        Set<String> name = actor.map(id -> telling(language.actorNames().getOrDefault(id, "")))
                .orElse(Set.of());
        int from = definition(acronym);
        if (name.size() < 2 || from < 0) return false;
        boolean known = ActorReader.within(from, acronym - 1, annotations)
                .anyMatch(mention -> actor.filter(mention.actor()::equals).isPresent());
        return !known
                && IntStream.range(from, acronym - 1)
                        .noneMatch(i -> name.contains(tokens.get(i).folded()));
    }

    /** Where the words begin for which an acronym stands; -1 where it stands for none of those before it. */
    private int definition(int acronym) {
        String letters = tokens.get(acronym).folded();
        int window = Math.max(0, acronym - 1 - Math.min(letters.length() + 6, letters.length() * 3));
        int letter = letters.length() - 1;
        for (int i = acronym - 2; i >= window; i--) {
            if (!tokens.get(i).isWord()) return -1;
            boolean begins = tokens.get(i).folded().startsWith(letters.substring(letter, letter + 1));
            if (begins && --letter < 0) return i;
        }
        return -1;
    }

    private static Set<String> telling(String name) {
        return Arrays.stream(name.split("[^\\p{L}]+"))
                .map(Folding::fold)
                .filter(word -> word.length() >= TELLING_LETTERS)
                .collect(Collectors.toSet());
    }
}
