package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.token.Sentence;

/**
 * Reads whose cooperation a sentence opens with: "Under the cooperation programme between Ghana and Togo, experts of the
 * two sides met". Where the rest names no side, or one of these two, both take part.
 */
record Framework(DocumentReading document) {
    /** A phrase opens a sentence with at most so many words before it. */
    private static final int OPENING = 2;

    /**
     * The signs of both, in order; none where the sentence opens with anything else, or tells others.
     *
     * @param told the sides that the rest of the sentence tells
     */
    List<Participation> read(Sentence sentence, TriggerMention main, Set<String> told) {
        if (told.size() > 1) return List.of();
        int from = new SentenceOpening(document.tokens()).of(sentence);
        Optional<Match> opening =
                document.annotations().firstCue(from, Math.min(from + OPENING, sentence.to()), Cue.FRAMEWORK);
        if (opening.isEmpty()) return List.of();
        int end = IntStream.range(opening.get().to(), main.from())
                .filter(i -> document.tokens().get(i).isComma())
                .findFirst()
                .orElse(main.from());
        List<Participation> signs = document.actors().stream()
                .filter(actor -> opening.get().to() <= actor.from() && actor.to() <= end)
                .map(Framework::sign)
                .toList();
        Set<String> both = Participation.sides(signs);
        return both.size() == 2 && both.containsAll(told) ? signs : List.of();
    }

    private static Participation sign(ActorMention actor) {
        return new Participation(
                actor.from(), actor.to(), Optional.of(actor.actor()), Optional.empty(), Participation.Sign.TIED);
    }
}
