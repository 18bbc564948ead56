package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.ActorCatalogue;
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
    private static final int TRIGGER_REACH = 10;
    private static final int OTHERS_TRIGGER_REACH = 4;
    private static final int OTHERS_REACH = 14;
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
    /** "a day after", "بعد يوم واحد من". */
    static final int DAY_AFTER_WORDS = 4;

    /** "avant de", "قبل أن". */
    private static final int BEFORE_DOING_WORDS = 2;

    /** Whoever said something, with an office and a day. */
    private static final int SPEAKER_REACH = 14;

    private final DocumentReading document;
    private final Annotations annotations;
    private final TriggerReader triggers;

    ClauseSplitter(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.triggers = new TriggerReader(document);
    }

    /**
     * A part of a sentence that is read by itself.
     *
     * @param words the part
     * @param aside true for an occasion that the sentence only recalls
     */
    record Clause(Sentence words, boolean aside) {}

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
                clauses.addAll(recalled(part(sentence, from, i)));
                from = i;
            }
        clauses.addAll(recalled(part(sentence, from, sentence.to())));
        return clauses;
    }

    /** "… | بدوره أكد الوزير": what somebody else says; behind its verb ("أكد بدوره") it is of whoever was told of. */
    private boolean isInTurn(int token) {
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
        Set<String> first = towns(from, and);
        Set<String> second = towns(and, end);
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

    private List<Clause> recalled(Sentence sentence) {
        Optional<Integer> told = behindOpening(sentence);
        if (told.isPresent())
            return List.of(
                    new Clause(part(sentence, told.get(), sentence.to()), false),
                    new Clause(part(sentence, sentence.from(), told.get()), true));
        for (int i = sentence.from() + 1; i < sentence.to(); i++) {
            if (annotations.isCue(i, Cue.CONCLUDED) && isBehindOccasion(i, sentence))
                return List.of(
                        new Clause(part(sentence, sentence.from(), i), false),
                        new Clause(part(sentence, i, sentence.to()), true));
            int at = i;
            Optional<Match> recalled = annotations.cue(i, Cue.RECALLED).or(() -> annotations.cue(at, Cue.DAY_AFTER));
            if (recalled.isPresent()
                    && !isSinceWeekday(i)
                    && (isToldBefore(i, sentence)
                            || isOfOthers(i, recalled.get().to(), sentence))
                    && (isOwnOccasion(recalled.get().to(), sentence)
                            || isWithOthers(i, recalled.get().to(), sentence)
                            || isHeldBehindPlan(i, recalled.get().to(), sentence)
                            || isDayBeforeElsewhere(i, recalled.get().to(), sentence)))
                return List.of(
                        new Clause(part(sentence, sentence.from(), i), false),
                        new Clause(part(sentence, recalled.get().to(), sentence.to()), true));
        }
        return List.of(new Clause(sentence, false));
    }

    /** Whether an occasion is told before a word, and not only in a quotation: "'We met often', she said after | talks". */
    private boolean isToldBefore(int token, Sentence sentence) {
        Quotations quotations = new Quotations(document.tokens());
        return annotations
                .longest(sentence.from(), token, Term.Trigger.class)
                .anyMatch(told -> !quotations.isClosed(sentence, told.from(), token));
    }

    /** "The ministers also discussed Gaza, following | the phone call between the presidents": of whoever is named behind it. */
    private boolean isOfOthers(int token, int from, Sentence sentence) {
        int reach = Math.min(sentence.to(), from + TRIGGER_REACH);
        return document.persons().mentions().anyMatch(m -> sentence.from() <= m.from() && m.to() <= token)
                && annotations
                        .longest(from, reach, Term.Trigger.class)
                        .flatMap(
                                told -> annotations
                                        .firstCue(
                                                told.from() + 1, Math.min(sentence.to(), told.from() + 3), Cue.BETWEEN)
                                        .stream())
                        .anyMatch(between -> document.persons()
                                .mentions()
                                .anyMatch(m -> m.start() - between.to() <= NAMED_REACH
                                        && m.start() >= between.to()
                                        && sentence.contains(m.from())));
    }

    /** "has hosted since Monday talks between …": when what is told began. */
    private boolean isSinceWeekday(int token) {
        return annotations
                .cue(token, Cue.SINCE)
                .filter(since -> annotations.has(since.to(), since.to() + 2, Term.Weekday.class))
                .isPresent();
    }

    /** "visited Accra under an accord | signed between …", but not "have been | signed between …". */
    private boolean isBehindOccasion(int token, Sentence sentence) {
        return annotations.has(sentence.from(), token, Term.Trigger.class)
                && annotations
                        .longest(sentence.from(), token, Term.Trigger.class)
                        .noneMatch(m -> m.to() > token);
    }

    /**
     * "After his visit to Togo, | the minister met …", "After Lomé, where he met …, | the minister arrived in …": where what
     * is told begins behind what is recalled first.
     */
    private Optional<Integer> behindOpening(Sentence sentence) {
        if (!annotations.hasCue(sentence.from(), sentence.from() + 1, Cue.RECALLED)) return Optional.empty();
        for (int i = sentence.from() + 1; i < sentence.to() - 1; i++) {
            if (isNextVerb(i, sentence)) return Optional.of(i);
            boolean goesOn = annotations.isCue(i + 1, Cue.WHERE);
            if (document.tokens().get(i).isComma() && !goesOn)
                return annotations.has(sentence.from(), i, Term.Trigger.class)
                                && annotations.has(i + 1, sentence.to(), Term.Trigger.class)
                        ? Optional.of(i + 1)
                        : Optional.empty();
        }
        return Optional.empty();
    }

    /** "وبعد زيارته إلى ألمانيا | سيتوجه الوزير إلى الهند": where the verb comes first, it needs no mark before it. */
    private boolean isNextVerb(int token, Sentence sentence) {
        return !document.language().cased()
                && annotations.is(token, Term.Trigger.class)
                && (annotations.isCue(token, Cue.PLANNED) || annotations.isCue(token, Cue.PAST))
                && annotations.has(sentence.from(), token, Term.Trigger.class);
    }

    private boolean isOwnOccasion(int from, Sentence sentence) {
        int reach = Math.min(sentence.to(), from + TRIGGER_REACH);
        for (int i = from; i < reach; i++) {
            if (document.tokens().get(i).isComma()) return false;
            if (!annotations.is(i, Term.Trigger.class)) continue;
            // "after a visit | on 16 May", "following the May 16 | visit of …", but "ahead of the May 16 | summit"
            int dated = annotations.isTrigger(i, Frame.CONFERENCE) ? i : from;
            if (document.dates().mentions().stream().anyMatch(m -> m.from() >= dated && sentence.contains(m.from())))
                return true;
            return annotations.hasCue(i + 1, Math.min(sentence.to(), i + 3), Cue.BETWEEN);
        }
        return false;
    }

    /** "met her Togolese counterpart, a day after | meeting the president of Ghana": with a side that is none of the two. */
    private boolean isWithOthers(int recalled, int from, Sentence sentence) {
        int reach = Math.min(sentence.to(), from + OTHERS_TRIGGER_REACH);
        // Where a text has no marks, a "sentence" goes on to other matters.
        boolean whole = sentence.to() - sentence.from() <= SENTENCE_WITH_MARKS;
        if (!whole || !annotations.has(from, reach, Term.Trigger.class)) return false;
        Set<String> told = sides(sentence.from(), recalled);
        return told.size() >= 2
                && sides(from, Math.min(sentence.to(), from + OTHERS_REACH)).stream()
                        .anyMatch(side -> !told.contains(side));
    }

    /** "will meet in Riga, a week after | their minister flew to Oslo": what happened before what lies ahead. */
    private boolean isHeldBehindPlan(int recalled, int from, Sentence sentence) {
        int reach = Math.min(sentence.to(), from + OTHERS_REACH);
        return document.language().cased()
                && annotations.hasCue(sentence.from(), recalled, Cue.PLANNED)
                && !annotations.hasCue(from, reach, Cue.PLANNED)
                && annotations
                        .cues(from, reach, Cue.PAST)
                        .anyMatch(past -> annotations.is(past.from(), Term.Trigger.class));
    }

    /** "visited Kumasi, a day after | talks in Accra": in another town of the same state, on another day. */
    private boolean isDayBeforeElsewhere(int recalled, int from, Sentence sentence) {
        int reach = Math.min(sentence.to(), from + OTHERS_TRIGGER_REACH);
        if (!annotations.endsBefore(from, DAY_AFTER_WORDS, Cue.DAY_AFTER)
                || !annotations.has(from, reach, Term.Trigger.class)) return false;
        Set<String> told = towns(sentence.from(), recalled);
        return !told.isEmpty()
                && towns(from, Math.min(sentence.to(), from + OTHERS_REACH)).stream()
                        .anyMatch(town -> !told.contains(town));
    }

    private Set<String> towns(int from, int to) {
        return document.places().stream()
                .filter(place -> from <= place.from() && place.to() <= to)
                .map(PlaceMention::city)
                .collect(Collectors.toSet());
    }

    /** The states that a part of a sentence names, or whose people it names. */
    private Set<String> sides(int from, int to) {
        Stream<String> actors = document.actors().stream()
                .filter(m -> from <= m.from() && m.to() <= to)
                .map(ActorMention::actor);
        Stream<String> people = document.persons().named().stream()
                .filter(person -> person.mentions().stream().anyMatch(m -> from <= m.start() && m.to() <= to))
                .flatMap(person -> person.party().stream());
        return Stream.concat(actors, people).filter(ActorCatalogue::isState).collect(Collectors.toSet());
    }

    private static Sentence part(Sentence sentence, int from, int to) {
        return new Sentence(sentence.index(), from, to, sentence.headline());
    }
}
