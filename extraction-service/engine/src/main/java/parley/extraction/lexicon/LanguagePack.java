package parley.extraction.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.date.DateShapes;
import parley.extraction.token.SentenceWords;
import parley.extraction.token.Token;
import parley.extraction.topic.Topic;

/**
 * Everything that the engine knows of one language; all of it is data.
 *
 * @param tag BCP-47 tag
 * @param name English name
 * @param script the script that it is written in
 * @param cased whether the script tells names by capitals
 * @param functionWords frequent words by which the language is recognised, folded
 * @param minFunctionWordShare share of function words below which a text is not in this language
 * @param commonWords words that are no names, folded
 * @param nameWords words that are names although, folded, they look like common ones; as they are written
 * @param initialLetters letters that only begin a word, whatever is written onto it, as they are written
 * @param verbPrefixes letters with which a verb begins, where it carries its object as a suffix, folded
 * @param objectSuffixes objects that are written onto a verb, folded
 * @param indefiniteEndings letters that a common word takes on as an object, folded
 * @param adjectiveEndings letters with which a definite adjective ends that is no surname, folded
 * @param familyEndings letters with which the name of a family ends behind "son of", folded
 * @param givenNames frequent given names of the world, folded
 * @param familyNames frequent family names of peoples who write them first, folded
 * @param sentenceWords what is written where sentences end or begin
 * @param ordinalSuffixes what may follow a day's number, folded
 * @param numbers small numbers in words, folded
 * @param futureProclitic letter that makes a verb future; empty where there is none
 * @param procliticCues what other proclitics say
 * @param forms how word forms are taken apart
 * @param phrases all phrases
 * @param dateShapes shapes of date expressions
 * @param rangeLinks words and marks between the first and the last day of a range, folded
 * @param weekdayLinks words between the first and the last weekday of a range, or letters written onto the last, folded
 * @param sameDayLinks words between a day and the same day told once more, folded
 * @param capitals the English name of every state's capital, by id
 * @param actorNames the shown name of every actor, by id
 * @param topicNames the shown name of every topic
 */
public record LanguagePack(
        String tag,
        String name,
        Character.UnicodeScript script,
        boolean cased,
        Set<String> functionWords,
        double minFunctionWordShare,
        Set<String> commonWords,
        Set<String> nameWords,
        Set<String> initialLetters,
        Set<String> verbPrefixes,
        Set<String> objectSuffixes,
        Set<String> indefiniteEndings,
        Set<String> adjectiveEndings,
        Set<String> familyEndings,
        Set<String> givenNames,
        Set<String> familyNames,
        SentenceWords sentenceWords,
        Set<String> ordinalSuffixes,
        Map<String, Integer> numbers,
        String futureProclitic,
        Map<Cue, Set<String>> procliticCues,
        WordForms forms,
        PhraseTrie phrases,
        DateShapes dateShapes,
        Set<String> rangeLinks,
        Set<String> weekdayLinks,
        Set<String> sameDayLinks,
        Map<String, String> capitals,
        Map<String, String> actorNames,
        Map<Topic, String> topicNames) {
    public LanguagePack {
        functionWords = lookedUp(functionWords);
        commonWords = lookedUp(commonWords);
        nameWords = lookedUp(nameWords);
        initialLetters = lookedUp(initialLetters);
        verbPrefixes = Set.copyOf(verbPrefixes);
        objectSuffixes = Set.copyOf(objectSuffixes);
        indefiniteEndings = Set.copyOf(indefiniteEndings);
        adjectiveEndings = Set.copyOf(adjectiveEndings);
        familyEndings = Set.copyOf(familyEndings);
        givenNames = lookedUp(givenNames);
        familyNames = lookedUp(familyNames);
        ordinalSuffixes = Set.copyOf(ordinalSuffixes);
        numbers = Collections.unmodifiableMap(new HashMap<>(numbers));
        rangeLinks = Set.copyOf(rangeLinks);
        weekdayLinks = Set.copyOf(weekdayLinks);
        sameDayLinks = Set.copyOf(sameDayLinks);
        capitals = Map.copyOf(capitals);
        actorNames = Map.copyOf(actorNames);
        procliticCues = Map.copyOf(procliticCues);
        topicNames = Map.copyOf(topicNames);
    }

    /** Asked of many words of every text: a hash set answers "no" by the hash alone, where a set of {@link Set#copyOf} compares. */
    private static Set<String> lookedUp(Set<String> words) {
        return Collections.unmodifiableSet(new HashSet<>(words));
    }

    /** How many words of a text are of those that news is told with: who does what, and on which day. */
    public int told(List<Token> tokens) {
        PhraseTrie.Word[] words = phrases.words(tokens);
        return (int) IntStream.range(0, tokens.size())
                .filter(word -> tokens.get(word).isWord() && tells(tokens, words, word))
                .count();
    }

    private boolean tells(List<Token> tokens, PhraseTrie.Word[] words, int word) {
        List<Match> found = new ArrayList<>();
        phrases.matchAt(tokens, words, word, found);
        return found.stream()
                .map(Match::term)
                .anyMatch(term -> term instanceof Term.Trigger
                        || term instanceof Term.Office
                        || term instanceof Term.Rank
                        || term instanceof Term.Month
                        || term instanceof Term.Weekday);
    }

    /** Whether letters that are written onto a word say what a class of words says. */
    public boolean carries(String proclitics, Cue cue) {
        return !proclitics.isEmpty()
                && procliticCues.getOrDefault(cue, Set.of()).stream().anyMatch(proclitics::contains);
    }

    /** Whether a word is a given name, and no other word that merely looks like one when it is folded. */
    public boolean isGivenName(Token word) {
        String folded = word.folded();
        if (!givenNames.contains(folded)) return false;
        boolean common = !word.isCapitalised() && (commonWords.contains(folded) || functionWords.contains(folded));
        return !common || nameWords.contains(word.surface());
    }

    /** Whether a word is written in the script of the language. */
    public boolean writes(Token word) {
        return Character.UnicodeScript.of(word.surface().codePointAt(0)) == script;
    }
}
