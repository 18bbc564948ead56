package parley.extraction.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.ActorCatalogue;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;

/** Finds the actors that a text names: the longest name at every place; a name before an adjective before a capital. */
public final class ActorReader {
    /** The longest, of these the one with the fewest proclitics, of these a name. Compared at every name of a text. */
    private static final Comparator<Match> BEST = (one, other) -> {
        if (one.length() != other.length()) return one.length() - other.length();
        int proclitics = other.proclitics().length() - one.proclitics().length();
        return proclitics != 0 ? proclitics : use(other) - use(one);
    };

    /** So many words before a state a name that holds it may begin. */
    private static final int OTHER_NAME_REACH = 4;

    /** Between two items of a list stand at most a comma and an "and"; a part of a state has at most so many words. */
    private static final int LIST_GAP = 2;

    /** "Iran's Supreme | National Security Council": from a possessive to what is owned. */
    private static final int OWNED_REACH = 2;

    private ActorReader() {}

    private static int use(Match match) {
        return ((Term.Actor) match.term()).use().ordinal();
    }

    /** All mentions, in order, none overlapping another. */
    public static List<ActorMention> read(int tokens, Annotations annotations) {
        List<ActorMention> mentions = new ArrayList<>();
        int i = 0;
        while (i < tokens) {
            Optional<ActorMention> mention = at(i, annotations);
            mention.filter(m -> !isAmongSubdivisions(m, annotations) && !isTownOfSubdivision(m, tokens, annotations))
                    .ifPresent(mentions::add);
            i = mention.map(ActorMention::to).orElse(i + 1);
        }
        return ownUnits(mentions, annotations);
    }

    /** "the Russian Security Council", "Iran's National Security Council": a body of the same name of another state. */
    private static List<ActorMention> ownUnits(List<ActorMention> mentions, Annotations annotations) {
        List<ActorMention> own = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            boolean before = i > 0 && isOwner(mentions.get(i - 1), mentions.get(i), annotations);
            boolean behind =
                    i + 1 < mentions.size() && isOwnerBehind(mentions.get(i), mentions.get(i + 1), annotations);
            if (!before && !behind) own.add(mentions.get(i));
        }
        return own;
    }

    private static boolean isOwner(ActorMention state, ActorMention unit, Annotations annotations) {
        int gap = unit.from() - state.to();
        boolean possessive = gap >= 1 && gap <= OWNED_REACH && annotations.isCue(state.to(), Cue.OF);
        return isOther(state, unit) && (gap == 0 && state.isDemonym() || possessive);
    }

    private static boolean isOwnerBehind(ActorMention unit, ActorMention state, Annotations annotations) {
        int gap = state.from() - unit.to();
        boolean of = gap >= 1 && gap <= LIST_GAP && annotations.isCue(unit.to(), Cue.OF);
        return isOther(state, unit) && (gap == 0 && state.isDemonym() || of && !state.isCapital());
    }

    private static boolean isOther(ActorMention state, ActorMention unit) {
        return unit.use() == Term.ActorUse.UNIT
                && ActorCatalogue.isState(state.actor())
                && !state.actor().equals(unit.actor());
    }

    /** "Michigan, and Georgia": what is listed with parts of a state is one too. */
    private static boolean isAmongSubdivisions(ActorMention mention, Annotations annotations) {
        int before = mention.from();
        while (before > 0 && before > mention.from() - LIST_GAP && annotations.isCue(before - 1, Cue.AND)) before--;
        if (before == mention.from() || before == 0) return false;
        for (int i = Math.max(0, before - LIST_GAP); i < before; i++) {
            int end = before;
            if (annotations
                    .longest(i, Term.Subdivision.class)
                    .filter(m -> m.to() == end)
                    .isPresent()) return true;
        }
        return false;
    }

    /** "Paris, Texas" is not the capital of that name. */
    private static boolean isTownOfSubdivision(ActorMention mention, int tokens, Annotations annotations) {
        int behindComma = mention.to() + 1;
        return mention.isCapital() && behindComma < tokens && annotations.is(behindComma, Term.Subdivision.class);
    }

    private static ActorMention mention(Match match) {
        Term.Actor actor = (Term.Actor) match.term();
        return new ActorMention(match.from(), match.to(), actor.id(), actor.use(), match.proclitics());
    }

    /** The mention that begins at a token. */
    public static Optional<ActorMention> at(int token, Annotations annotations) {
        return annotations
                .greatest(token, Term.Actor.class, BEST)
                .filter(best -> !insideOtherName(best, annotations))
                .map(ActorReader::mention);
    }

    /** The mentions that begin in a range of tokens. */
    public static Stream<ActorMention> within(int from, int to, Annotations annotations) {
        return annotations.has(from, to, Term.Actor.class)
                ? IntStream.range(Math.max(0, from), to)
                        .mapToObj(token -> at(token, annotations))
                        .flatMap(Optional::stream)
                : Stream.empty();
    }

    /** "Agence France-Presse", "Voice of America": names with a state in them that do not stand for it. */
    private static boolean insideOtherName(Match actor, Annotations annotations) {
        for (int i = actor.from(); i >= 0 && i > actor.from() - OTHER_NAME_REACH; i--) {
            Optional<Match> other = annotations.cue(i, Cue.NOT_ACTORS);
            if (other.isPresent()
                    && other.get().to() >= actor.to()
                    && other.get().to() - i > actor.length()) return true;
        }
        return false;
    }
}
