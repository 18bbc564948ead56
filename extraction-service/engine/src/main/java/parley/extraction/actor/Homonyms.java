package parley.extraction.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;

/**
 * Words that several states share: "عمان" is Oman, or the capital of Jordan; "congolais" is of either Congo. They mean the
 * one that the text speaks of in words of its own; where it speaks of all of them, or of none, the one that comes first in
 * the lexicon.
 */
public final class Homonyms {
    /** So many words in, a text names the agency that reports. */
    private static final int HEADER = 30;

    private Homonyms() {}

    /** What the lexicon knows of a text, without the actors whom a shared word does not mean in it. */
    public static Annotations resolved(int tokens, Annotations annotations) {
        Set<String> told = new HashSet<>();
        Set<Match> shared = new HashSet<>();
        for (int i = 0; i < tokens; i++) {
            Optional<ActorMention> actor = ActorReader.at(i, annotations);
            if (actor.isEmpty()) continue;
            List<Match> others = others(actor.get(), annotations);
            if (others.isEmpty()) told.add(actor.get().actor());
            else shared.addAll(others);
        }
        if (shared.isEmpty()) return annotations;
        told.addAll(toldByOthers(tokens, annotations));
        Set<Match> meant = new HashSet<>();
        for (Match other : shared)
            if (told.contains(actorOf(other)) && !told.contains(first(other, annotations))) meant.add(other);
        return meant.isEmpty()
                ? annotations
                : annotations.without(match -> match.term() instanceof Term.Actor
                        && meant.stream().anyMatch(m -> m.from() == match.from() && m.to() == match.to())
                        && !meant.contains(match));
    }

    /** States of which agencies and public figures tell: "عمان (بترا)", "اللواء … في عمان". */
    private static Set<String> toldByOthers(int tokens, Annotations annotations) {
        Set<String> told = new HashSet<>();
        annotations
                .longest(0, Math.min(tokens, HEADER), Term.Press.class)
                .map(agency -> (Term.Press) agency.term())
                .forEach(agency -> told.add(agency.country()));
        annotations
                .longest(0, tokens, Term.Leader.class)
                .map(figure -> (Term.Leader) figure.term())
                .forEach(figure -> told.add(figure.actor()));
        return told;
    }

    /** Other actors whom the same words may mean. */
    private static List<Match> others(ActorMention mention, Annotations annotations) {
        return annotations.at(mention.from()).stream()
                .filter(match -> match.to() == mention.to()
                        && match.term() instanceof Term.Actor actor
                        && !actor.id().equals(mention.actor()))
                .toList();
    }

    private static String first(Match other, Annotations annotations) {
        return ActorReader.at(other.from(), annotations)
                .map(ActorMention::actor)
                .orElseThrow();
    }

    private static String actorOf(Match match) {
        return ((Term.Actor) match.term()).id();
    }
}
