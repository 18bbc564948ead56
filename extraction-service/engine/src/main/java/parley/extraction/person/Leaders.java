package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Tells of which side people are of whom a sentence says, before or behind their names, that they lead it. */
record Leaders(List<Token> tokens, Annotations annotations) {
    /** Between two people of a list stand at most a comma, an "and" and an article. */
    static final int MAX_LIST_GAP = 3;

    static final int LED_BY_REACH = 4;
    static final int LED_BY_WORDS = 3;

    /** An actor has so many words at most: "the Economic Community of West African States". */
    private static final int ACTOR_WORDS = 7;

    private static final int LEADING_REACH = 2;

    /** Between a mark and "delegation" stand at most an article and an adjective. */
    private static final int NOUN_REACH = 4;

    /** "Conduite par Mme Kask, | la délégation estonienne …": the side of which whoever leads it is told first. */
    Optional<String> openingOf(Sentence sentence, PersonMention mention) {
        int mark = mention.end();
        boolean opens = mention.start() - sentence.from() <= LED_BY_REACH
                && annotations.hasCue(sentence.from(), mention.start(), Cue.LED_BY)
                && ActorReader.within(sentence.from(), mention.start(), annotations)
                        .findAny()
                        .isEmpty()
                && mark < sentence.to()
                && tokens.get(mark).isComma();
        if (!opens) return Optional.empty();
        int to = Math.min(sentence.to(), mark + NOUN_REACH);
        return annotations.firstCue(mark, to, Cue.SIDE_NOUNS).flatMap(noun -> ActorReader.within(
                        mark, Math.min(sentence.to(), noun.to() + 2), annotations)
                .filter(actor -> !actor.isCapital())
                .map(ActorMention::actor)
                .findFirst());
    }

    private boolean isSpokenAnd(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> tokens.get(i).isWord() && annotations.isCue(i, Cue.AND));
    }

    /** "a delegation comprising | Anna Lind, Jan Kask and Eero Laine": whether somebody is named among its members. */
    boolean isMember(Sentence sentence, PersonMention mention) {
        return annotations
                .cues(sentence.from(), mention.start(), Cue.INCLUDING)
                .filter(members -> annotations.hasCue(
                        Math.max(sentence.from(), members.from() - NOUN_REACH), members.from(), Cue.SIDE_NOUNS))
                .anyMatch(members -> IntStream.range(members.to(), mention.start())
                        .allMatch(i -> tokens.get(i).isCapitalised()
                                || tokens.get(i).isComma()
                                || tokens.get(i).is('.')
                                || annotations.isCue(i, Cue.AND)));
    }

    /** "the Ghanaian delegation was led by …, and that of the Union by | Secretary-General …": of whom the noun is left out. */
    Optional<String> leftOut(Sentence sentence, PersonMention mention) {
        int by = mention.start() - 1;
        return IntStream.rangeClosed(Math.max(sentence.from(), by - 1), by)
                .filter(i -> annotations.isCue(i, Cue.WITH))
                .boxed()
                .findFirst()
                .flatMap(with -> ActorReader.within(Math.max(sentence.from(), with - ACTOR_WORDS), with, annotations)
                        .filter(actor -> actor.to() == with)
                        .filter(actor -> annotations.endsBefore(actor.from(), 2, Cue.THAT_OF)
                                || annotations.endsBefore(actor.from() - 1, 2, Cue.THAT_OF))
                        .map(ActorMention::actor)
                        .findFirst());
    }

    /** "Secretary Tamm | and General Kask headed the Estonian side": the side that the first of several leads. */
    Optional<String> leadingTogether(Sentence sentence, List<PersonMention> people) {
        // "headed by Secretary Tamm, while General Lind headed the Swedish side"
        if (annotations.endsBefore(people.get(0).start(), LED_BY_WORDS, Cue.LED_BY)) return Optional.empty();
        for (int i = 1; i < people.size(); i++) {
            PersonMention before = people.get(i - 1);
            PersonMention next = people.get(i);
            boolean listed = next.start() - before.end() <= MAX_LIST_GAP
                    && annotations.hasCue(before.end(), next.start(), Cue.AND);
            if (!listed) return Optional.empty();
            Optional<String> side = leading(sentence, next);
            if (side.isPresent()) return side;
        }
        return Optional.empty();
    }

    /** "while Admiral Kask headed the Estonian side", "Admiral Kask for the Estonian side". */
    Optional<String> leading(Sentence sentence, PersonMention mention) {
        Optional<Match> leads =
                annotations.firstCue(mention.end(), Math.min(sentence.to(), mention.end() + LEADING_REACH), Cue.LEADS);
        // "ماركو غالو | ومثل الجانب الصربي", "General Kask | and on the Swedish side": an "and" goes over to somebody
        // else.
        if (leads.filter(verb -> verb.proclitics().isEmpty() && !isSpokenAnd(mention.end(), verb.from()))
                .isEmpty()) return Optional.empty();
        int to = Math.min(sentence.to(), leads.get().to() + LED_BY_REACH);
        boolean side = annotations.hasCue(leads.get().to(), to, Cue.SIDE_NOUNS);
        return side
                ? ActorReader.within(leads.get().to(), to, annotations)
                        // "is leading a delegation to Ghana"
                        .filter(a -> !a.isCapital() && !annotations.isCue(a.from() - 1, Cue.TO))
                        .map(ActorMention::actor)
                        .findFirst()
                : Optional.empty();
    }
}
