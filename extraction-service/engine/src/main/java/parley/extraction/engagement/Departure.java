package parley.extraction.engagement;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.person.PersonMention;
import parley.extraction.person.Title;
import parley.extraction.token.Sentence;

/** Tells from where somebody sets out, and to where: "left Accra on Sunday for Lomé". */
final class Departure {
    /** Between where somebody leaves and where they go stand at most so many words besides the day. */
    private static final int WORDS_BETWEEN = 4;

    /** The longest day: "on Sunday, the 16th of March 2025,". */
    private static final int DAY_WORDS = 10;

    /** The name of where somebody leaves is at most so long. */
    private static final int NAME_WORDS = 4;

    /** An office with a name has so many words at most. */
    private static final int WHO_LEAVES = 20;

    /** "returned home | to". */
    private static final int RETURN_WORDS = 3;

    private final DocumentReading document;
    private final Annotations annotations;
    private final WordsBefore wordsBefore;

    Departure(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.wordsBefore = new WordsBefore(document);
    }

    /** "left | Accra | on Sunday for Lomé": whether somebody leaves what stands there for somewhere else. */
    boolean isLeft(int from, int to) {
        return (wordsBefore.end(from, Cue.LEAVES) || isBehindWhoLeaves(from))
                && onward(to).isPresent();
    }

    /** "غادر | الوزير جون موانغي | كينيا": where the verb comes first, whoever leaves stands between. */
    private boolean isBehindWhoLeaves(int from) {
        return !document.language().cased()
                && annotations.hasCue(from - WHO_LEAVES, from, Cue.LEAVES)
                && Stream.concat(
                                document.persons()
                                        .mentions()
                                        .filter(m -> m.end() == from)
                                        .map(PersonMention::start),
                                document.persons().unnamed().stream()
                                        .filter(title -> title.to() == from)
                                        .map(Title::from))
                        .anyMatch(start -> wordsBefore.end(start, Cue.LEAVES));
    }

    /** "the Ghanaian minister left for home, returning to | Ghana": back where somebody comes from whom the sentence names. */
    boolean isHome(ActorMention land, Sentence sentence) {
        return annotations
                        .cues(Math.max(sentence.from(), land.from() - RETURN_WORDS), land.from(), Cue.RETURNED)
                        .anyMatch(back -> IntStream.range(back.to(), land.from())
                                .allMatch(i -> annotations.isCue(i, Cue.TO) || wordsBefore.isArticle(i)))
                && document.actors().stream()
                        .anyMatch(other -> other != land
                                && sentence.contains(other.from())
                                && other.isDemonym()
                                && other.actor().equals(land.actor()));
    }

    /** "left Accra on Sunday for | Lomé": whether somebody who leaves another place goes to what begins there. */
    boolean isBoundFor(int token) {
        return IntStream.range(Math.max(0, token - DAY_WORDS - NAME_WORDS), token)
                .filter(i -> isNamed(i) && wordsBefore.end(i, Cue.LEAVES))
                .mapToObj(this::onward)
                .anyMatch(onward -> onward.isPresent() && onward.getAsInt() == token);
    }

    /** Where the name begins to which somebody goes on. */
    private OptionalInt onward(int left) {
        return IntStream.range(left, Math.min(document.tokens().size(), left + DAY_WORDS))
                .takeWhile(i ->
                        document.tokens().get(i).isWord() || document.dates().cover(i))
                .takeWhile(i -> document.dates().wordsBetween(left, i) <= WORDS_BETWEEN)
                .mapToObj(i -> annotations.cue(i, Cue.BOUND_FOR))
                .flatMap(Optional::stream)
                .filter(to -> to.to() < document.tokens().size())
                .mapToInt(to -> wordsBefore.isArticle(to.to()) ? to.to() + 1 : to.to())
                .filter(this::isNamed)
                .findFirst();
    }

    private boolean isNamed(int token) {
        return annotations.is(token, Term.Place.class) || annotations.is(token, Term.Actor.class);
    }
}
