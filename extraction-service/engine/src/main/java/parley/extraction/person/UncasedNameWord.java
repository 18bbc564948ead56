package parley.extraction.person;

import java.util.List;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.lexicon.WordForms;
import parley.extraction.token.Token;

/** Which words may be part of a name in scripts without capitals: those that are known as nothing else. */
final class UncasedNameWord {
    /** A noun with this ending stands in the sentence as an object or adverb. */
    private static final char TANWIN = '\u064b';

    /** A shorter word that begins with these letters is a name as often as not. */
    private static final int MIN_JOINED = 5;

    /** A verb without what is written onto it has more letters. */
    private static final int MIN_VERB = 3;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;

    UncasedNameWord(LanguagePack language, List<Token> tokens, Annotations annotations) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
    }

    /**
     * Whether a word may be part of a name.
     *
     * @param inside whether words of the name stand before it
     * @param afterParticle whether a particle stands right before it
     */
    boolean isNameWord(int i, boolean inside, boolean afterParticle) {
        Token token = tokens.get(i);
        if (token.surface().length() < 2) return false;
        // "بدر البوسعيدي أمين عام …": an office of several words is none, even where its first word is a name too.
        if (inside
                && annotations
                        .longest(i, Term.Office.class)
                        .filter(m -> m.length() > 1)
                        .isPresent()) return false;
        if (afterParticle || language.isGivenName(token)) return true;
        if (inside ? isFathersName(i) : isFamilyNameBeforeName(i)) return true;
        if (token.surface().indexOf(TANWIN) >= 0) return false;
        if (annotations
                .longest(i, Term.Leader.class)
                .filter(m -> m.proclitics().isEmpty())
                .isPresent()) return true;
        if (isCommon(token) || isDefiniteWithProclitic(token, inside) || isJoinedVerb(token) || isJoinedToVowel(token))
            return false;
        if (inside && (isJoinedOn(token) || hasObject(token) || isNextPerson(token))) return false;
        for (Match match : annotations.at(i)) {
            Term term = match.term();
            // "جون كلارك": behind a given name the name of a city is a surname.
            boolean surname = inside && term instanceof Term.Place && language.isGivenName(tokens.get(i - 1));
            boolean harmless = surname
                    || term instanceof Term.TopicCue
                    || term instanceof Term.Cued cued && cued.isOnly(Cue.NAME_PARTICLES);
            // A proclitic hides a name as often as it shows a phrase: "وائل" is no "و" and "ائل".
            if (!harmless
                    && (match.proclitics().isEmpty()
                            || match.proclitics().length() < 2 && match.length() > 1
                            || !(term instanceof Term.Cued))) return false;
        }
        return true;
    }

    /**
     * "أحمد العلي", "مريم السعيد": behind a given name another with the article is a surname; and so is one more, "نواف الأحمد
     * الجابر".
     */
    boolean isFathersName(int i) {
        return (language.isGivenName(tokens.get(i - 1)) || isGivenWithArticle(i - 1)) && isGivenWithArticle(i);
    }

    boolean isGivenWithArticle(int i) {
        String folded = tokens.get(i).folded();
        return language.forms().hasArticle(folded)
                && language.givenNames().contains(language.forms().stem(folded));
    }

    /** "بارك جي وون": a family name that stands first, though it is a common word elsewhere, before a word of a name. */
    private boolean isFamilyNameBeforeName(int i) {
        String folded = tokens.get(i).folded();
        return language.familyNames().contains(folded)
                && !language.functionWords().contains(folded)
                && i + 1 < tokens.size()
                && language.nameWords().contains(tokens.get(i + 1).surface());
    }

    /** "والمحاضرين", "بالالتحاق": names are not written like that, but for foreign surnames such as "فالنتيني". */
    private boolean isDefiniteWithProclitic(Token token, boolean inside) {
        return language.forms().of(token.folded()).stream()
                .filter(form -> form.definite()
                        && !form.proclitics().isEmpty()
                        && form.stem().length() > 3)
                .anyMatch(form -> !inside
                        || form.proclitics().length() > 1
                        || language.carries(form.proclitics(), Cue.AND)
                        || isKnown(form.stem()));
    }

    private boolean isKnown(String stem) {
        return language.commonWords().contains(stem)
                || language.forms().definite(stem).stream().anyMatch(language.commonWords()::contains);
    }

    /** "وأبلغه" behind a name: an "and" that is written onto the word goes on with the sentence. */
    private boolean isJoinedOn(Token token) {
        return token.surface().length() >= MIN_JOINED
                && !language.nameWords().contains(token.surface())
                && language.forms().of(token.folded()).stream()
                        .anyMatch(form -> language.carries(form.proclitics(), Cue.AND));
    }

    /** "وفرانك" behind a title or a name: an "and" that is written onto a given name goes over to somebody else. */
    boolean isNextPerson(Token token) {
        int written = writtenOn(token);
        return written > 0
                && language.carries(token.folded().substring(0, written), Cue.AND)
                && !language.nameWords().contains(token.surface());
    }

    /** "يسلمه", "تستقبلهم", "لتبلغه": a verb with its object written onto it, and perhaps what it is for. */
    private boolean hasObject(Token token) {
        String word = token.folded();
        return word.length() >= MIN_JOINED
                && language.objectSuffixes().stream().anyMatch(word::endsWith)
                && language.forms().of(word).stream()
                        .filter(form -> form.proclitics().isEmpty() || language.carries(form.proclitics(), Cue.TO))
                        .anyMatch(form -> language.verbPrefixes().stream().anyMatch(form.stem()::startsWith));
    }

    /** "بأسامة", "لإدراج": a letter that only begins words stands behind what is written onto one. */
    private boolean isJoinedToVowel(Token token) {
        return writtenOn(token) == 0
                && language.initialLetters().stream()
                        .map(token.surface()::indexOf)
                        .anyMatch(at -> at > 0
                                && language.forms().of(token.folded()).stream()
                                        .anyMatch(form -> form.proclitics().length() == at));
    }

    /** Nouns and verbs take what is theirs, or their object, in more than one person: "جهودها", "يعقدها". */
    boolean isInflected(Token token) {
        return language.objectSuffixes().stream()
                        .filter(suffix -> language.commonWords().contains(token.folded() + suffix))
                        .count()
                > 1;
    }

    /** "وتشاورنا", "ويتقلد": an "and" and a verb in one word. */
    private boolean isJoinedVerb(Token token) {
        return token.surface().length() >= MIN_JOINED
                && writtenOn(token) == 0
                && !language.nameWords().contains(token.surface())
                && language.forms().of(token.folded()).stream()
                        .filter(form -> language.carries(form.proclitics(), Cue.AND) && !form.definite())
                        .filter(form -> form.stem().length() > MIN_VERB)
                        .anyMatch(form -> language.verbPrefixes().stream().anyMatch(form.stem()::startsWith));
    }

    private boolean isCommon(Token token) {
        if (language.nameWords().contains(token.surface())) return false;
        String folded = token.folded();
        if (language.commonWords().contains(folded) || language.functionWords().contains(folded)) return true;
        if (isIndefinite(folded) || isAdjective(folded) || isJoinedSmallWord(folded)) return true;
        return language.forms().of(folded).stream()
                .skip(1)
                .anyMatch(form ->
                        form.stem().length() > 3 && language.commonWords().contains(form.stem())
                                || form.definite()
                                        && language.forms().definite(form.stem()).stream()
                                                .anyMatch(language.commonWords()::contains));
    }

    /** "رئيس اللجنة الأولمبية": a definite feminine adjective is no name. */
    private boolean isAdjective(String folded) {
        return language.adjectiveEndings().stream()
                        .anyMatch(ending -> folded.length() > ending.length() + MIN_JOINED && folded.endsWith(ending))
                && language.forms().of(folded).stream().anyMatch(WordForms.Form::definite);
    }

    /** "وما", "ومن": a small word with an "and" written onto it. */
    boolean isJoinedSmallWord(String folded) {
        return language.forms().of(folded).stream()
                .skip(1)
                .anyMatch(form -> language.carries(form.proclitics(), Cue.AND)
                        && !form.definite()
                        && language.functionWords().contains(form.stem()));
    }

    /** "عددا", "نائبا": a common word with the ending of an object. */
    private boolean isIndefinite(String folded) {
        return language.indefiniteEndings().stream()
                .filter(ending -> folded.endsWith(ending) && folded.length() >= MIN_JOINED - 1)
                .map(ending -> folded.substring(0, folded.length() - ending.length()))
                .anyMatch(language.commonWords()::contains);
    }

    /** The same for any name behind that of somebody else: "وزير خارجية فنلندا وميروسلاف …". */
    int andWrittenOn(Token token) {
        if (language.cased() || language.isGivenName(token)) return 0;
        if (language.nameWords().contains(token.surface())) return 0;
        return language.forms().of(token.folded()).stream()
                .filter(form -> language.carries(form.proclitics(), Cue.AND) && !form.definite())
                .mapToInt(form -> form.proclitics().length())
                .findFirst()
                .orElse(0);
    }

    /** How many letters take what is written onto a given name: "وفرانك" is "and Frank", "بفرانك" is "with Frank". */
    int writtenOn(Token token) {
        if (language.cased() || language.isGivenName(token)) return 0;
        // "سلوى": a name of its own, and not "will" and another name.
        if (language.nameWords().contains(token.surface())) return 0;
        for (WordForms.Form form : language.forms().of(token.folded()))
            if (!form.definite() && language.givenNames().contains(form.stem()))
                return form.proclitics().length();
        return 0;
    }
}
