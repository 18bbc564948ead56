package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.date.DateInterval;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/**
 * Cuts a sentence where it goes over to something else ("A met B on Monday | while C …"), and where it begins to recall
 * another occasion, which has a trigger and a date or sides of its own: "A met B on Monday | after the summit between C
 * and D in May".
 */
final class ClauseSplitter {
    private static final int OTHERS_TRIGGER_REACH = 4;
    /** "to the". */
    private static final int PREPOSITION_REACH = 2;
    /** Between "is to" and whoever it is stands the verb. */
    private static final int NAMED_REACH = 2;

    /** "and | the June 28-30 NATO summit". */
    private static final int SECOND_TRIGGER_REACH = 8;

    private static final int SECOND_REACH = 20;

    /** Longer "sentences" are those of texts without marks. */
    static final int SENTENCE_WITH_MARKS = 45;

    private static final int AGREED_REACH = 5;
    /** "avant de", "قبل أن". */
    private static final int BEFORE_DOING_WORDS = 2;

    /** Whoever said something, with an office and a day. */
    private static final int SPEAKER_REACH = 14;

    private final DocumentReading document;
    private final Annotations annotations;
    private final TriggerReader triggers;
    private final RecalledOccasions recalled;

    ClauseSplitter(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.triggers = new TriggerReader(document);
        this.recalled = new RecalledOccasions(document);
    }

    List<Clause> split(Sentence sentence) {
        List<Clause> clauses = new ArrayList<>();
        int from = sentence.from();
        for (int i = sentence.from() + 1; i < sentence.to() - 1; i++)
            if (annotations.isCue(i, Cue.CONTRAST)
                    || annotations.isCue(i, Cue.GOES_ON)
                    || leadsOn(i, from)
                    || isInTurn(i)
                    || goesOverToAnother(i, sentence)
                    || tellsSecond(i, from, sentence)
                    || announces(i, from, sentence)
                    || isSaidAfter(i, from, sentence)
                    || isBetweenHeldAndCancelled(i, from, sentence)) {
                clauses.addAll(recalled.split(sentence.part(from, i)));
                from = i;
            }
        clauses.addAll(recalled.split(sentence.part(from, sentence.to())));
        return clauses;
    }

    /** "… | بدوره أكد الوزير": what somebody else says; behind its verb ("أكد بدوره") it is of whoever was told of. */
    private boolean isInTurn(int token) {
        // Asked at every word: a look at the bits, before anything is made to look further.
        if (!annotations.isCue(token, Cue.IN_TURN)) return false;
        return annotations
                .cue(token, Cue.IN_TURN)
                .filter(turn -> annotations.isCue(turn.to(), Cue.SAID))
                .isPresent();
    }

    /** "arrived in Lusaka on a tour | that will take him to Benin": elsewhere than where it has led. */
    private boolean leadsOn(int token, int from) {
        return annotations.isCue(token, Cue.LEADS_ON)
                && IntStream.range(from, token).anyMatch(i -> annotations.isTrigger(i, Frame.VISIT))
                && IntStream.concat(
                                document.places().stream().mapToInt(PlaceMention::from),
                                document.actors().stream().mapToInt(ActorMention::from))
                        .filter(land -> from <= land && land < token)
                        .anyMatch(this::isReached);
    }

    /** "in | Lusaka", "to the | Gambia", "بلوساكا". */
    private boolean isReached(int land) {
        return Stream.of(Cue.TO, Cue.AT)
                .anyMatch(at -> annotations.isCue(land, at) || annotations.endsBefore(land, PREPOSITION_REACH, at));
    }

    /** "… ومن المقرر أن | يلتقي وزير الخارجية": what is to be, of somebody who is named. */
    private boolean goesOverToAnother(int token, Sentence sentence) {
        if (!annotations.isCue(token, Cue.IS_TO)) return false;
        return annotations
                .cue(token, Cue.IS_TO)
                .filter(words -> document.persons()
                        .titles()
                        .anyMatch(t -> sentence.contains(t.from())
                                && t.from() >= words.to()
                                && t.from() - words.to() <= NAMED_REACH
                                // "ومن المقرر أن يلتقي | بالرئيس …": whoever was told of meets somebody.
                                && annotations.at(t.from()).stream()
                                        .anyMatch(m -> m.proclitics().isEmpty())))
                .isPresent();
    }

    /** "met in Oslo on Monday | and will meet again in Accra on 3 June": each with a day and a town of its own. */
    private boolean tellsSecond(int and, int from, Sentence sentence) {
        if (!annotations.isCue(and, Cue.AND) || !document.tokens().get(and).isWord()) return false;
        int end = Math.min(sentence.to(), and + SECOND_REACH);
        if (!annotations.has(from, and, Term.Trigger.class)
                || !annotations.has(and + 1, Math.min(end, and + SECOND_TRIGGER_REACH), Term.Trigger.class))
            return false;
        Set<String> first = document.towns(from, and);
        Set<String> second = document.towns(and, end);
        return !first.isEmpty()
                && !second.isEmpty()
                && Collections.disjoint(first, second)
                && days(from, and).findAny().isPresent()
                && days(and, end).anyMatch(day -> days(from, and).noneMatch(day::equals));
    }

    /**
     * The sentence of which a clause tells the second occasion: "… | and will meet again in Accra on 3 June", "… before |
     * meeting the president of Togo".
     */
    static Optional<Sentence> wholeOf(Sentence clause, DocumentReading document) {
        Annotations annotations = document.annotations();
        boolean second = annotations.isCue(clause.from(), Cue.AND) && !annotations.isCue(clause.from(), Cue.CONTRAST)
                || annotations.endsBefore(clause.from(), BEFORE_DOING_WORDS, Cue.BEFORE_DOING);
        // Asked of every trigger: a long text has thousands of sentences.
        return second
                ? Optional.of(document.sentences().get(clause.index()))
                        .filter(sentence -> sentence.from() < clause.from())
                : Optional.empty();
    }

    private Stream<DateInterval> days(int from, int to) {
        return document.dates().mentions().stream()
                .filter(d -> from <= d.from() && d.to() <= to)
                .flatMap(d -> d.interval().stream());
    }

    /** "met the minister and | said that he would visit Accra next month", "and | agreed to meet in May": what lies ahead. */
    private boolean announces(int said, int from, Sentence sentence) {
        if (!(annotations.isCue(said, Cue.SAID) || annotations.isCue(said, Cue.AGREED))
                || !annotations.has(from, said, Term.Trigger.class)
                || annotations.hasCue(from, said, Cue.PLANNED)) return false;
        int reach = annotations.isCue(said, Cue.AGREED) ? said + AGREED_REACH : sentence.to();
        return triggers.read(sentence).stream()
                .filter(trigger -> trigger.from() >= said)
                .findFirst()
                .filter(trigger -> trigger.from() <= reach)
                .filter(trigger -> trigger.status() == Status.PLANNED && !trigger.denied())
                .isPresent();
    }

    /** "will hold talks in May, | the minister said on Monday after receiving …": what was said after, and what of. */
    private boolean isSaidAfter(int token, int from, Sentence sentence) {
        if (!document.tokens().get(token - 1).isComma()
                || !annotations.hasCue(from, token, Cue.PLANNED)
                || !annotations.has(from, token, Term.Trigger.class)) return false;
        int reach = Math.min(sentence.to(), token + SPEAKER_REACH);
        Optional<Match> said = annotations.firstCue(token, reach, Cue.SAID);
        if (said.isEmpty() || annotations.has(token, said.get().from(), Term.Trigger.class)) return false;
        return annotations
                .firstCue(said.get().to(), Math.min(sentence.to(), said.get().to() + SPEAKER_REACH), Cue.RECALLED)
                .filter(after -> annotations.has(
                        after.to(), Math.min(sentence.to(), after.to() + OTHERS_TRIGGER_REACH), Term.Trigger.class))
                .isPresent();
    }

    /** "met the prime minister, | but a planned stop in Oslo was scrapped": of two, one has not taken place. */
    private boolean isBetweenHeldAndCancelled(int token, int from, Sentence sentence) {
        if (!annotations.isCue(token, Cue.BUT)) return false;
        boolean before = annotations.hasCue(from, token, Cue.CANCELLED);
        boolean behind = annotations.hasCue(token, sentence.to(), Cue.CANCELLED);
        return before != behind
                && (before
                        ? annotations.has(token, sentence.to(), Term.Trigger.class)
                        : annotations.has(from, token, Term.Trigger.class));
    }
}
