package parley.extraction.engagement;

import java.util.Optional;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Token;

/**
 * The land that is told behind a town: "in Vilnius, Lithuania", and behind one that no gazetteer knows: "in Laxenburg,
 * Austria", "à Laxenbourg (Autriche)". Only scripts with capitals show that this is a name.
 */
record LandOfTown(DocumentReading document) {
    private static final int MAX_WORDS = 3;

    /** Whether a state is named as where a town lies. */
    boolean is(ActorMention state) {
        return unknownTown(state).isPresent()
                || isMark(document.tokens().get(Math.max(0, state.from() - 1)))
                        && document.places().stream()
                                .anyMatch(p -> p.to() == state.from() - 1
                                        && p.country().equals(state.actor()));
    }

    /** "Rome | , Italy": a town that is named with its land is a place, and stands for no government. */
    boolean follows(ActorMention town) {
        return town.isCapital()
                && document.actors().stream()
                        .anyMatch(land ->
                                land.from() == town.to() + 1 && land.actor().equals(town.actor()) && is(land));
    }

    /** Where the name of a town begins that is not known; it ends before the mark before its land. */
    Optional<Integer> unknownTown(ActorMention land) {
        int mark = land.from() - 1;
        boolean named = document.language().cased()
                && mark >= 2
                && ActorCatalogue.isState(land.actor())
                && !land.isDemonym()
                && isMark(document.tokens().get(mark))
                && !isKnown(mark - 1)
                && !goesOn(land.to());
        return named ? beginning(mark) : Optional.empty();
    }

    private Optional<Integer> beginning(int mark) {
        Annotations annotations = document.annotations();
        int town = mark;
        while (town > 0
                && town > mark - MAX_WORDS
                && document.tokens().get(town - 1).isCapitalised()) town--;
        boolean located = town > 0 && (annotations.isCue(town - 1, Cue.AT) || annotations.isCue(town - 1, Cue.TO));
        return town < mark && located ? Optional.of(town) : Optional.empty();
    }

    private static boolean isMark(Token token) {
        return token.isComma() || token.is('(') || token.is('–') || token.is('—');
    }

    private boolean isKnown(int token) {
        return document.places().stream().anyMatch(p -> p.from() <= token && token < p.to())
                || document.actors().stream().anyMatch(a -> a.from() <= token && token < a.to());
    }

    /** "In Laxenburg, Ghana | and Togo …", "In Laxenburg, Ghana | signed …": no land, but who does what is told. */
    private boolean goesOn(int behind) {
        if (behind >= document.tokens().size()) return false;
        Token next = document.tokens().get(behind);
        if (next.isPunctuation()) return false;
        boolean small = document.language().functionWords().contains(next.folded())
                && !document.annotations().isCue(behind, Cue.AND);
        return !small && document.dates().mentions().stream().noneMatch(d -> d.from() == behind);
    }
}
