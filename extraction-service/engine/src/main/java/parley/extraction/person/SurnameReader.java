package parley.extraction.person;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Term;
import parley.extraction.lexicon.WordForms;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;
import parley.text.PersonName;

/**
 * Finds the places where a person whom the text has named in full stands with the surname alone and without any title:
 * "Lindqvist will then travel to …".
 */
final class SurnameReader {
    private static final int MIN_LETTERS = 3;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final Annotations annotations;

    SurnameReader(LanguagePack language, List<Token> tokens, List<Sentence> sentences, Annotations annotations) {
        this.language = language;
        this.tokens = tokens;
        this.sentences = sentences;
        this.annotations = annotations;
    }

    /** Further mentions of people of whom {@code known} mentions tell the full name and an office or side. */
    List<PersonMention> read(List<PersonMention> known, List<Title> titles) {
        Set<String> surnames = surnames(known);
        if (surnames.isEmpty()) return List.of();
        BitSet taken = new BitSet(tokens.size());
        known.forEach(m -> taken.set(m.start(), m.end()));
        titles.forEach(t -> taken.set(t.from(), t.to()));
        List<PersonMention> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++)
            if (!taken.get(i) && isSurname(i, surnames)) {
                String name = tokens.get(i).surface();
                found.add(new PersonMention(i, i + 1, name, PersonName.of(name), Optional.empty(), Optional.empty()));
            }
        return found;
    }

    /**
     * Last words of full names, and the first where it is a family name ("Kim Jong-min"); one that two people share, or
     * that is a word like any other, names nobody.
     */
    private Set<String> surnames(List<PersonMention> known) {
        Map<String, String> namesakes = new HashMap<>();
        Set<String> shared = new HashSet<>();
        // "كريم المصري": the name of a people is no word like any other where it stands alone.
        Set<String> nations = new HashSet<>();
        for (PersonMention mention : known) {
            List<String> words = mention.comparable().words();
            boolean told = mention.title().filter(t -> !t.bare()).isPresent()
                    || mention.known().isPresent();
            if (words.size() < 2 || !told) continue;
            String first = words.get(0);
            String last = words.get(words.size() - 1);
            if (annotations.is(mention.to() - 1, Term.Actor.class)) nations.add(last);
            String before = namesakes.putIfAbsent(last, first);
            if (before != null && !before.equals(first)) shared.add(last);
            if (!language.familyNames().contains(first)) continue;
            String given = namesakes.putIfAbsent(first, words.get(1));
            if (given != null && !given.equals(words.get(1))) shared.add(first);
        }
        namesakes.keySet().removeAll(shared);
        namesakes.keySet().removeIf(name -> isAnyWord(name) && !nations.contains(name));
        return namesakes.keySet();
    }

    private boolean isAnyWord(String name) {
        return language.familyNames().contains(name)
                ? language.functionWords().contains(name)
                : name.length() < MIN_LETTERS || language.commonWords().contains(name);
    }

    private boolean isSurname(int at, Set<String> surnames) {
        Token token = tokens.get(at);
        if (!token.isWord()) return false;
        if (language.cased()) return token.isCapitalised() && surnames.contains(compared(token)) && standsAlone(at);
        if (token.surface().length() < MIN_LETTERS) return false;
        return isFormOf(at, surnames)
                && (annotations.at(at).stream().allMatch(m -> m.term() instanceof Term.Leader) || isNoAdjective(at));
    }

    /** Asked of every word of a text. */
    private boolean isFormOf(int token, Set<String> surnames) {
        for (WordForms.Form form : annotations.forms(token)) if (surnames.contains(form.stem())) return true;
        return false;
    }

    /** "O'Brien" is compared by what stands behind the apostrophe. */
    private static String compared(Token token) {
        return token.folded().substring(token.folded().indexOf('\'') + 1);
    }

    /** "السوداني يستقبل …", "وأكد السوداني": the name of a people with nothing before it that it could describe. */
    private boolean isNoAdjective(int at) {
        boolean opens = at == 0
                || tokens.get(at - 1).isPunctuation()
                || sentences.stream().anyMatch(sentence -> sentence.from() == at);
        return annotations.at(at).stream()
                        .allMatch(m -> m.term() instanceof Term.Actor || m.term() instanceof Term.Leader)
                && (opens || annotations.isCue(at - 1, Cue.SAID) || annotations.isCue(at - 1, Cue.PAST));
    }

    /** "Lindqvist Foundation" is something else. */
    private boolean standsAlone(int at) {
        boolean runsOn = at + 1 < tokens.size()
                && tokens.get(at + 1).isCapitalised()
                && annotations.at(at + 1).isEmpty();
        return !runsOn && annotations.at(at).stream().noneMatch(m -> m.term() instanceof Term.Actor);
    }
}
