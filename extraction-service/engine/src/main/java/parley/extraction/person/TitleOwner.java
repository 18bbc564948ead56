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
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Whose an office is, where that stands before it: "Russian President", "NATO's envoy", "the African Union (AU) envoy". */
final class TitleOwner {
    private static final int POSSESSOR_REACH = 9;
    private static final int ACTOR_WORDS = 4;
    /** "Economic Commission for Latin America and the Caribbean | Executive Secretary". */
    private static final int WORDS_OF_LONG_NAME = 10;
    /** "acting | armed forces | commander". */
    private static final int FIELD_WORDS = 4;
    /** "(NATO)": so many tokens. */
    static final int ACRONYM_IN_BRACKETS = 3;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;
    private final TitleWords words;

    TitleOwner(LanguagePack language, List<Token> tokens, Annotations annotations) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
        this.words = new TitleWords(language, tokens, annotations);
    }

    /** The actor right before a title: "Russian President", "NATO's envoy", "U.S. Secretary". */
    Optional<String> of(int start, Sentence sentence) {
        Optional<ActorMention> around = around(start, sentence);
        if (around.isPresent()) return around.map(ActorMention::actor);
        // "Lebanese army | commander": a force has its state in its name.
        int fields = endingAt(start, sentence).isPresent() ? start : beforeFields(start, sentence);
        int before = fields - 1;
        // "French Foreign Ministry Secretary General", "Japanese Ministry of Foreign Affairs Director".
        while (language.cased()
                && before > sentence.from()
                && start - before <= POSSESSOR_REACH
                && endingAt(before + 1, sentence).isEmpty()
                && (words.isCapitalised(before)
                        || annotations.isCue(before, Cue.TITLE_ADJECTIVES)
                        || annotations.isCue(before, Cue.TITLE_LINKS)
                                && (before + 1 < start
                                        ? annotations.isCue(before + 1, Cue.OFFICE_DOMAINS)
                                        // "Department of Foreign Affairs and | Trade Secretary"
                                        : annotations.isCue(before - 1, Cue.OFFICE_DOMAINS)))) before--;
        if (before >= sentence.from() && tokens.get(before).isPossessive()) before = beforeOffice(before, sentence) - 1;
        boolean adjacent = before < start - 1 || language.cased();
        // "While in Brussels, as in Belgium, President …": where somebody is does not say whom they represent.
        return adjacent
                ? endingAt(before + 1, sentence)
                        .map(actor -> owner(actor, sentence).orElse(actor))
                        .filter(actor -> actor.isDemonym() || !isLocated(actor.from(), sentence))
                        .map(ActorMention::actor)
                : Optional.empty();
    }

    /** "the Togolese | President | 's envoy": where the office begins whose holder sends somebody; the same token else. */
    private int beforeOffice(int end, Sentence sentence) {
        return annotations
                .longest(Math.max(sentence.from(), end - FIELD_WORDS), end, Term.Office.class)
                .filter(office -> office.to() == end)
                .map(Match::from)
                .findFirst()
                .orElse(end);
    }

    /** "Ghana's | water | minister": where what the office is for begins, in small letters. */
    private int beforeFields(int start, Sentence sentence) {
        int begin = start;
        for (int from = start - 1; from > sentence.from() && start - from <= FIELD_WORDS; from--) {
            int end = begin;
            boolean field = !tokens.get(from).isCapitalised()
                    && annotations
                            .cue(from, Cue.FIELDS_BEFORE)
                            .filter(words -> words.to() == end)
                            .isPresent();
            if (field) begin = from;
        }
        return begin;
    }

    /** "the Indian | Army chief": the actor inside whose name the title begins. */
    private Optional<ActorMention> around(int start, Sentence sentence) {
        for (int from = Math.max(sentence.from(), start - ACTOR_WORDS); from < start; from++) {
            Optional<ActorMention> actor =
                    ActorReader.at(from, annotations).filter(a -> a.use() == Term.ActorUse.UNIT && a.to() > start);
            if (actor.isPresent()) return actor;
        }
        return Optional.empty();
    }

    /** "Paraguay's Congress | speaker": a body that other states have too. */
    private Optional<ActorMention> owner(ActorMention body, Sentence sentence) {
        if (body.use() != Term.ActorUse.UNIT || body.from() <= sentence.from()) return Optional.empty();
        return tokens.get(body.from() - 1).isPossessive()
                ? endingAt(body.from() - 1, sentence).filter(state -> !state.isDemonym())
                : endingAt(body.from(), sentence).filter(ActorMention::isDemonym);
    }

    boolean isAcronymInBrackets(int bracket) {
        return bracket + ACRONYM_IN_BRACKETS <= tokens.size()
                && tokens.get(bracket).is('(')
                // "(الناتو)": where there are no capitals.
                && (tokens.get(bracket + 1).isUpperCase() || !language.cased())
                && tokens.get(bracket + 2).is(')')
                && ActorReader.at(bracket + 1, annotations).isPresent();
    }

    private boolean isLocated(int token, Sentence sentence) {
        // "From the United Kingdom the President will travel to …"
        int from = token - 1 > sentence.from() && annotations.isCue(token - 1, Cue.DEFINITE) ? token - 2 : token - 1;
        return token > sentence.from()
                && (annotations.isCue(token - 1, Cue.AT)
                        || annotations.isCue(token - 1, Cue.RESIDENCE)
                        || from == sentence.from() && annotations.isCue(from, Cue.COMING_FROM));
    }

    /** The actor whose name ends right before a token: "the Caribbean Community | Secretary", "… (CARICOM) | Secretary". */
    private Optional<ActorMention> endingAt(int end, Sentence sentence) {
        int bracket = end - ACRONYM_IN_BRACKETS;
        if (bracket > sentence.from() && isAcronymInBrackets(bracket)) return endingAt(bracket, sentence);
        return ActorReader.within(Math.max(sentence.from(), end - WORDS_OF_LONG_NAME), end, annotations)
                .filter(actor -> actor.to() == end)
                .findFirst();
    }
}
