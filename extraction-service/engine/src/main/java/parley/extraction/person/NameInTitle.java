package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Token;

/** Tells given names from the titles and states that are spelt like them; nothing at or behind {@code limit} is asked. */
record NameInTitle(LanguagePack language, List<Token> tokens, Annotations annotations, int limit) {
    /** "Foreign Minister | Israel Levin": a given name that is a state's name too, before a surname. */
    boolean isLikeState(ActorMention state) {
        int surname = state.to();
        return language.cased()
                && !state.isDemonym()
                && surname == state.from() + 1
                && surname < limit
                && language.isGivenName(tokens.get(state.from()))
                && tokens.get(surname).isCapitalised()
                && !language.isGivenName(tokens.get(surname))
                && !language.commonWords().contains(tokens.get(surname).folded())
                && annotations.at(surname).isEmpty();
    }

    /** "Foreign Minister | Amir Khan": a title that is a given name too, behind an office and before a surname. */
    boolean isLikeOffice(Match head) {
        int surname = head.from() + 1;
        return language.cased()
                && head.term() instanceof Term.Office
                && head.length() == 1
                && tokens.get(head.from()).isCapitalised()
                && language.isGivenName(tokens.get(head.from()))
                && surname < limit
                && tokens.get(surname).isCapitalised()
                && annotations.at(surname).isEmpty();
    }

    /**
     * "الأمير سلطان بن ماجد", "الدكتور مساعد بن صالح", "الدكتور مساعد العمري": a title that is a given name too, before
     * "son of" or a word that is known as nothing else. {@code bare} tells that no office or rank stands before it.
     */
    boolean beginAt(int token, boolean bare) {
        boolean given = language.isGivenName(tokens.get(token));
        // "وزير الدولة | سلطان المريخي"
        boolean addressed = !language.cased() && (annotations.is(token - 1, Term.Honorific.class) || !bare && given);
        if (token + 1 >= limit || !addressed && !given) return false;
        // "صاحب السمو الشيخ | أبو بكر": what opens a name has no name before it.
        boolean son =
                annotations.isCue(token + 1, Cue.NAME_PARTICLES) && !annotations.isCue(token + 1, Cue.NAME_OPENERS);
        // "الدكتور | مساعد محمد العمري"
        boolean before = !bare
                && !language.cased()
                && annotations.is(token - 1, Term.Honorific.class)
                && language.forms().hasArticle(tokens.get(token - 1).folded())
                && !language.forms().hasArticle(tokens.get(token).folded())
                && language.isGivenName(tokens.get(token + 1));
        return son || before || addressed && isSurname(token + 1) || isBehindDefinite(token, bare);
    }

    /** "رئيسة الوزراء | جورجيا ميلوني": behind a noun with the article stands no land, so that it is a given name. */
    private boolean isBehindDefinite(int token, boolean bare) {
        return !bare
                && !language.cased()
                && ActorReader.at(token, annotations)
                        .filter(land -> !land.isDemonym() && land.to() == token + 1)
                        .isPresent()
                && language.isGivenName(tokens.get(token))
                && language.forms().hasArticle(tokens.get(token - 1).folded())
                && tokens.get(token + 1).isWord()
                && !language.functionWords().contains(tokens.get(token + 1).folded())
                && annotations.at(token + 1).stream().allMatch(m -> m.term() instanceof Term.Leader);
    }

    /** "مدير | جامعة الملك سعود | الدكتور …": behind an institution that is called by a king; the same token where none is. */
    int behindInstitution(int token) {
        Optional<Match> noun = language.cased() ? Optional.empty() : annotations.cue(token, Cue.NAMED_AFTER);
        int king = noun.map(Match::to).orElse(limit);
        if (king + 1 >= limit
                || !annotations.isCue(king, Cue.ROYAL_TITLES)
                || !tokens.get(king + 1).isWord()) return token;
        int end = king + 2;
        while (end < limit && annotations.isCue(end, Cue.NAME_PARTICLES)) end += 2;
        return Math.min(end, limit);
    }

    private boolean isSurname(int token) {
        String word = tokens.get(token).folded();
        return annotations.at(token).isEmpty()
                && !language.commonWords().contains(word)
                && language.forms().of(word).stream()
                        .anyMatch(form -> form.definite()
                                && form.proclitics().isEmpty()
                                && !language.commonWords().contains(form.stem()));
    }
}
