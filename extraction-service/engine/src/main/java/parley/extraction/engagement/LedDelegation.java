package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Token;

/**
 * Verbs that tell a journey only where a delegation follows, and where it goes: "will lead a team of twelve to Togo", and not
 * "leads the country".
 */
public final class LedDelegation {
    /** "a | high-level 12-member | delegation", and "of Ghanaian officials | to Togo" behind it. */
    private static final int REACH = 6;
    /** "يقود | وزير الدفاع … | وفدا": where the verb comes first, who leads the delegation stands before it. */
    private static final int REACH_PAST_SUBJECT = 16;

    private static final int WITH_ARTICLE = 2;

    private final List<Token> tokens;
    private final Annotations annotations;
    private final boolean cased;

    private LedDelegation(boolean cased, List<Token> tokens, Annotations annotations) {
        this.cased = cased;
        this.tokens = tokens;
        this.annotations = annotations;
    }

    /** What the lexicon knows of a text, without such verbs where they tell no journey. */
    public static Annotations only(LanguagePack language, List<Token> tokens, Annotations annotations) {
        LedDelegation delegation = new LedDelegation(language.cased(), tokens, annotations);
        boolean none = IntStream.range(0, tokens.size()).noneMatch(i -> annotations.isCue(i, Cue.LEADS_DELEGATION));
        return none ? annotations : annotations.with(delegation::journey);
    }

    /** Where the verb stands before the delegation, all words up to where it goes tell the journey. */
    private Optional<Match> journey(Match match) {
        boolean leads = match.term() instanceof Term.Trigger
                && annotations
                        .cue(match.from(), Cue.LEADS_DELEGATION)
                        .filter(verb -> verb.to() == match.to())
                        .isPresent();
        if (!leads) return Optional.of(match);
        OptionalInt to = to(match);
        return to.isEmpty() || !cased
                ? Optional.of(match).filter(m -> to.isPresent())
                : Optional.of(new Match(match.term(), match.from(), to.getAsInt() + 1, match.proclitics()));
    }

    /** The word that leads from a delegation to where it goes. */
    private OptionalInt to(Match verb) {
        int reach = Math.min(tokens.size(), verb.to() + (cased ? REACH : REACH_PAST_SUBJECT));
        Optional<Match> delegation = annotations.firstCue(verb.to(), reach, Cue.SIDE_NOUNS);
        return delegation.isEmpty()
                ? OptionalInt.empty()
                : IntStream.range(
                                delegation.get().to(),
                                Math.min(tokens.size(), delegation.get().to() + REACH))
                        // "a delegation that includes the ambassador | to Togo"
                        .takeWhile(i -> !tokens.get(i).isPunctuation()
                                && !annotations.is(i, Term.Office.class)
                                && !annotations.is(i, Term.Trigger.class))
                        .filter(this::leadsSomewhere)
                        .findFirst();
    }

    /** "to | Togo", "to the | Gambia", "إلى توغو": and no event, to which no journey need lead. */
    private boolean leadsSomewhere(int token) {
        return annotations.isCue(token, Cue.TO)
                && IntStream.rangeClosed(token + 1, Math.min(tokens.size() - 1, token + WITH_ARTICLE))
                        .anyMatch(this::namesLand);
    }

    private boolean namesLand(int token) {
        return annotations
                .longest(token, Term.Place.class)
                .or(() -> annotations.longest(token, Term.Actor.class).filter(LedDelegation::isLand))
                .filter(land -> !namesEvent(land.to()))
                .isPresent();
    }

    private static boolean isLand(Match match) {
        Term.Actor actor = (Term.Actor) match.term();
        return ActorCatalogue.isState(actor.id()) && actor.use() != Term.ActorUse.DEMONYM;
    }

    /** "to the Ghana | -Togo dialogue", "to the Accra | summit". */
    private boolean namesEvent(int token) {
        return token < tokens.size() && (tokens.get(token).joined() || annotations.is(token, Term.Trigger.class));
    }
}
