package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.PersonMention;
import parley.extraction.token.Token;

/** Tells whose a visit is: "Minister Lind's recent visit to Ghana" is made by nobody but her. */
record Visitors(Annotations annotations, List<Token> tokens) {
    /** Between an owner and the visit stand at most so many adjectives. */
    private static final int ADJECTIVES = 2;

    /** "defence minister", "foreign affairs committee chair". */
    private static final int OFFICE_WORDS = 4;

    /** "on the margins of" has so many words at most. */
    private static final int MARGINS_WORDS = 5;

    /** Whether the visit of somebody is told right behind their name, which ends before {@code end}. */
    boolean owns(int end) {
        return visitBehind(end).isPresent();
    }

    /** Whether whoever's name ends before {@code end} makes this very journey. */
    boolean owns(int end, TriggerMention journey) {
        return visitBehind(end).filter(visit -> visit == journey.from()).isPresent();
    }

    /** "the Ghanaian | defence minister's visit": whether those whose state is named before {@code from} make a visit. */
    boolean ownBehind(int from) {
        return IntStream.rangeClosed(from, Math.min(tokens.size() - 1, from + OFFICE_WORDS))
                .takeWhile(i -> i == from || tokens.get(i - 1).isWord())
                .anyMatch(this::owns);
    }

    /** "met on the margins of President Lind's trip": whoever makes the trip beside which something else takes place. */
    boolean isBeside(PersonMention person) {
        return annotations.endsBefore(person.start(), MARGINS_WORDS, Cue.MARGINS) && owns(person.end());
    }

    /** Where the visit begins that belongs to a name: "Minister Lind's visit", "Minister Lind of Sweden's visit". */
    private Optional<Integer> visitBehind(int name) {
        int end = endOfState(name);
        if (end >= tokens.size() || !tokens.get(end).isPossessive()) return Optional.empty();
        return IntStream.rangeClosed(end + 1, Math.min(tokens.size() - 1, end + 1 + ADJECTIVES))
                .takeWhile(i -> tokens.get(i).isWord())
                .filter(this::isVisit)
                .boxed()
                .findFirst();
    }

    private int endOfState(int name) {
        boolean of = name + 1 < tokens.size() && annotations.isCue(name, Cue.OF);
        return of ? ActorReader.at(name + 1, annotations).map(ActorMention::to).orElse(name) : name;
    }

    private boolean isVisit(int token) {
        return annotations.isTrigger(token, Frame.VISIT);
    }
}
