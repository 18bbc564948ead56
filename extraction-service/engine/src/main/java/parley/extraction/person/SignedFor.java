package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.engagement.Frame;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Tells for whom people signed: "signed by Minister Lind for Sweden and Ambassador Kask for Estonia". */
final class SignedFor {
    /** "for the government of the | Republic of Ghana". */
    private static final int ACTOR_REACH = 3;

    /** A title behind a name has so many words: "Deputy Minister for Foreign Affairs and Regional Integration". */
    private static final int TITLE_WORDS = 12;

    /** Between a name and "for" stand at most a mark and the verb. */
    private static final int VERB_REACH = 4;

    /** Between the side and a title stand at most a mark and an article. */
    private static final int TITLE_REACH = 2;

    private static final int FULL_NAME = 2;

    /** "signed the | Lind Accords". */
    private static final int SIGNED_REACH = 2;

    /** From the verb to the "for" behind what is signed. */
    private static final int OBJECT_WORDS = 9;

    private final List<Token> tokens;
    private final Annotations annotations;

    SignedFor(List<Token> tokens, Annotations annotations) {
        this.tokens = tokens;
        this.annotations = annotations;
    }

    /**
     * The side for which somebody who is named in a sentence signed; none where nothing is signed.
     *
     * @param next where the next name begins, with its title
     */
    Optional<String> side(Sentence sentence, PersonMention mention, int next) {
        // "signed the Lind Accords for …": only a title or a full name tells a person who signs.
        boolean signs = mention.title().isPresent()
                || mention.comparable().words().size() >= FULL_NAME
                        && IntStream.range(Math.max(sentence.from(), mention.from() - SIGNED_REACH), mention.from())
                                .noneMatch(this::isSigning);
        if (!signs || IntStream.range(sentence.from(), sentence.to()).noneMatch(this::isSigning))
            return Optional.empty();
        int end = mention.end();
        return behind(end, next, sentence)
                .or(() -> IntStream.range(end, Math.min(next, end + TITLE_WORDS))
                        .filter(i -> tokens.get(i).isComma())
                        .mapToObj(comma -> behind(comma, next, sentence))
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> before(sentence, mention));
    }

    /** "Minister Lind | signed for Sweden", "Anna Lind, minister for trade and transport |, signed for Sweden". */
    private Optional<String> behind(int end, int next, Sentence sentence) {
        return IntStream.range(end, Math.min(next, end + VERB_REACH))
                .takeWhile(i -> i == end || isBetween(i - 1))
                .filter(i ->
                        annotations.at(i).stream().allMatch(m -> m.proclitics().isEmpty()))
                .mapToObj(i -> represented(i, sentence))
                .flatMap(Optional::stream)
                .map(ActorMention::actor)
                .findFirst()
                .or(() -> behindObject(end, next, sentence));
    }

    /** "Minister Lind | signed the Northern Charter on behalf of Sweden". */
    private Optional<String> behindObject(int end, int next, Sentence sentence) {
        return IntStream.range(end, Math.min(next, end + VERB_REACH))
                .takeWhile(i -> i == end || isBetween(i - 1))
                .filter(this::isSigning)
                .boxed()
                .findFirst()
                .flatMap(verb -> IntStream.range(verb + 1, Math.min(next, verb + OBJECT_WORDS))
                        .takeWhile(i -> tokens.get(i).isWord())
                        .mapToObj(i -> represented(i, sentence))
                        .flatMap(Optional::stream)
                        .map(ActorMention::actor)
                        .findFirst());
    }

    /** "signed for Sweden | by the minister, Anna Lind". */
    private Optional<String> before(Sentence sentence, PersonMention mention) {
        return IntStream.range(sentence.from(), mention.start())
                .mapToObj(i -> represented(i, sentence))
                .flatMap(Optional::stream)
                .filter(actor -> actor.to() <= mention.start() && mention.start() - actor.to() <= TITLE_REACH)
                .filter(actor -> !annotations.hasCue(actor.to(), mention.start(), Cue.AND))
                .map(ActorMention::actor)
                .findFirst();
    }

    /** The actor for whom something is done, where a word for that begins at a token. */
    private Optional<ActorMention> represented(int token, Sentence sentence) {
        Optional<Match> words = annotations.cue(token, Cue.SIGNED_FOR);
        return words.flatMap(m -> IntStream.range(m.to(), Math.min(sentence.to(), m.to() + ACTOR_REACH))
                .takeWhile(i -> tokens.get(i).isWord())
                .mapToObj(i -> ActorReader.at(i, annotations))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private boolean isBetween(int token) {
        return tokens.get(token).isComma() || isSigning(token) || annotations.isCue(token, Cue.PAST);
    }

    private boolean isSigning(int token) {
        return annotations.isTrigger(token, Frame.SIGN);
    }
}
