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
 * Verbs that tell a journey only with where it leads: "will lead a team of twelve to Togo", "sent its
 * foreign minister to Togo", "left Accra for Togo", and not "leads the country", "sent a letter" or "left the room".
 */
public final class Missions {
    /** "a | high-level 12-member | delegation", and "of Ghanaian officials | to Togo" behind it. */
    private static final int REACH = 6;

    /** "يقود | وزير الدفاع … | وفدا": where the verb comes first, who leads the delegation stands before it. */
    private static final int REACH_PAST_SUBJECT = 16;

    /** "sent | its long-serving foreign | minister", "envoie | la semaine prochaine sa | ministre". */
    private static final int SENT_REACH = 6;

    /** "minister | of foreign affairs, Anna Lind, | to Togo". */
    private static final int SENT_TO_REACH = 12;

    /** "left | Accra, Ghana, on Monday evening". */
    private static final int LEFT_REACH = 9;

    private static final int WITH_ARTICLE = 2;

    private final boolean cased;
    private final List<Token> tokens;
    private final Annotations annotations;

    private Missions(boolean cased, List<Token> tokens, Annotations annotations) {
        this.cased = cased;
        this.tokens = tokens;
        this.annotations = annotations;
    }

    /** What the lexicon knows of a text, without such verbs where they tell no journey. */
    public static Annotations only(LanguagePack language, List<Token> tokens, Annotations annotations) {
        Missions missions = new Missions(language.cased(), tokens, annotations);
        boolean none = IntStream.range(0, tokens.size()).noneMatch(missions::isVerb);
        return none ? annotations : annotations.with(missions::isVerb, missions::journey);
    }

    private boolean isVerb(int token) {
        return annotations.isCue(token, Cue.LEADS_DELEGATION)
                || annotations.isCue(token, Cue.SENDS_OFFICIAL)
                || annotations.isCue(token, Cue.LEAVES_FOR);
    }

    private Optional<Match> journey(Match match) {
        if (isWhole(match, Cue.LEADS_DELEGATION)) return led(match);
        if (isWhole(match, Cue.SENDS_OFFICIAL)) return Optional.of(match).filter(this::sendsOfficial);
        if (isWhole(match, Cue.LEAVES_FOR)) return Optional.of(match).filter(this::leavesFor);
        return Optional.of(match);
    }

    private boolean isWhole(Match match, Cue cue) {
        return match.term() instanceof Term.Trigger
                && annotations
                        .cue(match.from(), cue)
                        .filter(verb -> verb.to() == match.to())
                        .isPresent();
    }

    /** Where the verb stands before the delegation, all words up to where it goes tell the journey. */
    private Optional<Match> led(Match verb) {
        OptionalInt to = to(verb);
        return to.isEmpty() || !cased
                ? Optional.of(verb).filter(m -> to.isPresent())
                : Optional.of(new Match(verb.term(), verb.from(), to.getAsInt() + 1, verb.proclitics()));
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

    /** "sent its | foreign minister, Anna Lind, | to Togo". */
    private boolean sendsOfficial(Match verb) {
        return annotations
                .longest(verb.to(), Math.min(tokens.size(), verb.to() + SENT_REACH), Term.Office.class)
                .findFirst()
                .filter(office -> IntStream.range(office.to(), Math.min(tokens.size(), office.to() + SENT_TO_REACH))
                        .takeWhile(
                                i -> (tokens.get(i).isComma() || !tokens.get(i).isPunctuation())
                                        && !annotations.is(i, Term.Trigger.class))
                        .anyMatch(this::leadsSomewhere))
                .isPresent();
    }

    /** "left | Accra on Monday | for Lomé". */
    private boolean leavesFor(Match verb) {
        return verb.to() < tokens.size()
                && namesLand(verb.to())
                && IntStream.range(verb.to() + 1, Math.min(tokens.size(), verb.to() + LEFT_REACH))
                        .takeWhile(
                                i -> tokens.get(i).isComma() || !tokens.get(i).isPunctuation())
                        .anyMatch(i -> annotations.isCue(i, Cue.BOUND_FOR) && isBeforeLand(i));
    }

    private boolean isBeforeLand(int token) {
        return IntStream.rangeClosed(token + 1, Math.min(tokens.size() - 1, token + WITH_ARTICLE))
                .anyMatch(this::namesLand);
    }

    /** "to | Togo", "to the | Gambia", "إلى توغو": and no event, to which no journey need lead. */
    private boolean leadsSomewhere(int token) {
        return annotations.isCue(token, Cue.TO) && isBeforeLand(token);
    }

    private boolean namesLand(int token) {
        return annotations
                .longest(token, Term.Place.class)
                .or(() -> annotations.longest(token, Term.Actor.class).filter(Missions::isLand))
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
