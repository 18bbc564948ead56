package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Tells of whom a sentence speaks that took no part: who judges or reports it, whose relations they are, where it was. */
final class Uninvolved {
    /** So many words behind "said" the "that" stands. */
    private static final int THAT_REACH = 4;

    private static final int BETWEEN_REACH = 7;
    private static final int INSTRUMENT_REACH = 3;
    /** "during | a working visit to the Kingdom of". */
    private static final int GROUND_REACH = 8;

    private final Annotations annotations;
    private final List<Token> tokens;
    private final Briefing briefing;

    Uninvolved(DocumentReading document) {
        this.annotations = document.annotations();
        this.tokens = document.tokens();
        this.briefing = new Briefing(document);
    }

    /** The signs of those who may have taken part in what the triggers of a sentence tell. */
    List<Participation> without(
            Sentence sentence, TriggerMention main, List<TriggerMention> found, List<Participation> signs) {
        List<Participation> taking = withoutJudge(sentence, main, withoutVenue(signs));
        return withoutRelations(sentence, found, withoutBriefed(sentence, main, taking));
    }

    /** "A condemned the visit of B to C", "A welcomed the talks between B and C": whoever judges it takes no part. */
    private List<Participation> withoutJudge(Sentence sentence, TriggerMention main, List<Participation> signs) {
        Optional<Match> judges = annotations.firstCue(sentence.from(), main.from(), Cue.JUDGES);
        if (judges.isEmpty()) return signs;
        List<Participation> judged =
                signs.stream().filter(p -> p.from() >= judges.get().to()).toList();
        boolean others = Participation.sides(judged).size() >= 2
                && !Participation.sides(judged).equals(Participation.sides(signs));
        return others ? judged : signs;
    }

    /** "A briefed B on Tuesday on his talks with C": whoever is given account of it takes no part. */
    private List<Participation> withoutBriefed(Sentence sentence, TriggerMention main, List<Participation> signs) {
        Optional<Match> verb = briefing.verb(main, sentence);
        if (verb.isEmpty()) return signs;
        // Where the verb comes first, whoever gives account stands behind it, and whoever is given it behind them.
        Optional<String> speaker =
                signs.stream().filter(p -> p.from() < main.from()).findFirst().flatMap(Participation::actor);
        List<Participation> others = signs.stream()
                .filter(p -> p.from() < verb.get().to()
                        || p.from() >= main.from()
                        || p.actor().equals(speaker))
                .toList();
        return Participation.sides(others).size() >= 2 ? others : signs;
    }

    /** "Relations between A and B cooled when C visited B": where others are told, a relation is no occasion. */
    private List<Participation> withoutRelations(
            Sentence sentence, List<TriggerMention> found, List<Participation> signs) {
        List<Participation> others = signs.stream()
                .filter(sign -> sign.sign() != Participation.Sign.SUBJECT || !isOfRelation(sign, sentence, found))
                .toList();
        return Participation.sides(others).size() >= 2 ? others : signs;
    }

    private boolean isOfRelation(Participation sign, Sentence sentence, List<TriggerMention> found) {
        int from = Math.max(sentence.from(), sign.from() - BETWEEN_REACH);
        return annotations
                .firstCue(from, sign.from(), Cue.BETWEEN)
                .filter(between -> between.from() > sentence.from()
                        && found.stream().noneMatch(t -> t.from() < between.from())
                        // "a treaty between Ghana and Togo"
                        && !annotations.hasCue(between.from() - INSTRUMENT_REACH, between.from(), Cue.INSTRUMENTS)
                        && IntStream.range(between.to(), sign.from())
                                .noneMatch(i -> tokens.get(i).isComma()))
                .isPresent();
    }

    /** "travelled to Ghana for the African Union summit": where others hold a conference is no side of it. */
    private static List<Participation> withoutVenue(List<Participation> signs) {
        if (signs.stream().noneMatch(sign -> sign.sign() == Participation.Sign.ASSEMBLY)) return signs;
        return signs.stream()
                .filter(sign -> sign.sign() != Participation.Sign.DESTINATION
                        || signs.stream()
                                .anyMatch(other -> other.sign() != Participation.Sign.DESTINATION
                                        && other.actor().equals(sign.actor())))
                .toList();
    }

    /** "A recalled that B would visit C": whoever speaks takes no part in what others do. */
    List<Participation> afterReport(Sentence sentence, TriggerMention main, List<Participation> signs) {
        Optional<Match> said = annotations.firstCue(sentence.from(), main.from(), Cue.SAID);
        Optional<Match> that =
                said.flatMap(m -> annotations.firstCue(m.to(), Math.min(main.from(), m.to() + THAT_REACH), Cue.THAT));
        if (that.isEmpty()) return signs;
        List<Participation> behind =
                signs.stream().filter(p -> p.from() >= that.get().to()).toList();
        boolean others = Participation.sides(behind).size() >= 2
                && behind.stream().anyMatch(p -> p.to() <= main.from() && p.sign() != Participation.Sign.DESTINATION);
        return others ? behind : signs;
    }

    /** "trilateral talks with those of Ghana and Togo | during a visit to | Benin": all three without where it was. */
    Set<String> withoutGround(Set<String> all, Sentence sentence, List<Participation> signs) {
        Set<String> others = Participation.sides(
                signs.stream().filter(p -> !isGround(p, sentence)).toList());
        return others.size() > 2 ? others : all;
    }

    private boolean isGround(Participation sign, Sentence sentence) {
        return sign.sign() == Participation.Sign.DESTINATION
                && annotations
                        .firstCue(Math.max(sentence.from(), sign.from() - GROUND_REACH), sign.from(), Cue.DURING)
                        .filter(during -> IntStream.range(during.to(), sign.from())
                                .anyMatch(i -> annotations.isTrigger(i, Frame.VISIT)))
                        .isPresent();
    }
}
