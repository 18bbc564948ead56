package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/**
 * Finds where a sentence begins to recall another occasion, which has a trigger and a date, a place, people or sides of its
 * own: "A met B on Monday | after the summit between C and D in May", "… from Lomé, | where she met E", "… praised | E's
 * recent visit".
 */
final class RecalledOccasions {
    private static final int TRIGGER_REACH = 10;
    private static final int OTHERS_TRIGGER_REACH = 4;
    private static final int OTHERS_REACH = 14;
    /** "The two presidents' call follows". */
    private static final int FOLLOWING_REACH = 5;

    /** "talks | held between". */
    private static final int NAMED_REACH = 2;

    private final DocumentReading document;
    private final Annotations annotations;
    private final RecentVisits recentVisits;

    RecalledOccasions(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.recentVisits = new RecentVisits(document);
    }

    /**
     * Where the one occasion ends and the other begins.
     *
     * @param told the first token that tells no more of what is told
     * @param recalled the first token that tells of what is recalled
     */
    private record Cut(int told, int recalled) {}

    /** What a part of a sentence tells, and what it recalls. */
    List<Clause> split(Sentence sentence) {
        Optional<Integer> opening = behindOpening(sentence);
        if (opening.isPresent())
            return List.of(
                    new Clause(sentence.part(opening.get(), sentence.to()), false),
                    new Clause(sentence.part(sentence.from(), opening.get()), true));
        // Asked of every word of a text: most sentences recall nothing.
        boolean recent = recentVisits.mayBeIn(sentence);
        for (int i = sentence.from() + 1; i < sentence.to(); i++) {
            Optional<Cut> cut =
                    recent && recentVisits.beginAt(i, sentence) ? Optional.of(new Cut(i, i)) : cutAt(i, sentence);
            if (cut.isPresent())
                return List.of(
                        new Clause(sentence.part(sentence.from(), cut.get().told()), false),
                        new Clause(sentence.part(cut.get().recalled(), sentence.to()), true));
        }
        return List.of(new Clause(sentence, false));
    }

    private Optional<Cut> cutAt(int token, Sentence sentence) {
        if (annotations.isCue(token, Cue.CONCLUDED) && isBehindOccasion(token, sentence))
            return Optional.of(new Cut(token, token));
        if (opensRecalled(token)) return recalledAt(token, sentence).map(words -> new Cut(token, words.to()));
        if (!annotations.isCue(token, Cue.COMING_FROM)) return Optional.empty();
        return annotations
                .cue(token, Cue.COMING_FROM)
                .filter(from -> isOfStopBefore(from, sentence))
                .map(from -> new Cut(token, from.to()));
    }

    private Optional<Match> recalledAt(int token, Sentence sentence) {
        return recalledBy(token)
                .filter(recalled -> !isSinceWeekday(token)
                        && (isToldBefore(token, sentence)
                                || isWhatItFollows(token, sentence)
                                || isOfOthers(token, recalled.to(), sentence))
                        && (isOwnOccasion(recalled.to(), sentence)
                                || isLongBefore(token, recalled.to(), sentence)
                                || isWithOthers(token, recalled.to(), sentence)
                                || isHeldBehindPlan(token, recalled.to(), sentence)
                                || isDayBeforeElsewhere(token, recalled.to(), sentence)));
    }

    private boolean opensRecalled(int token) {
        return annotations.isCue(token, Cue.RECALLED)
                || annotations.isCue(token, Cue.DAY_AFTER)
                || annotations.isCue(token, Cue.LONG_AFTER);
    }

    private Optional<Match> recalledBy(int token) {
        return annotations
                .cue(token, Cue.LONG_AFTER)
                .or(() -> annotations.cue(token, Cue.RECALLED))
                .or(() -> annotations.cue(token, Cue.DAY_AFTER));
    }

    /** "The call follows | …", "This comes after | …", "ويأتي الاتصال بعد | …": what a sentence says of the occasion before. */
    private boolean isWhatItFollows(int token, Sentence sentence) {
        return token - sentence.from() <= FOLLOWING_REACH && annotations.hasCue(sentence.from(), token + 1, Cue.COMES);
    }

    /** "…, a month after | her trip to Accra": what is told to be long ago needs no day of its own. */
    private boolean isLongBefore(int token, int from, Sentence sentence) {
        return annotations.isCue(token, Cue.LONG_AFTER)
                && annotations.has(from, Math.min(sentence.to(), from + OTHERS_TRIGGER_REACH), Term.Trigger.class);
    }

    /** "arrived in Accra from | Nairobi, where she met …": what was done at the stop before. */
    private boolean isOfStopBefore(Match from, Sentence sentence) {
        Optional<PlaceMention> stop = document.places().stream()
                .filter(place -> place.from() == from.to())
                .findFirst();
        return stop.isPresent()
                && isToldBefore(from.from(), sentence)
                && new Scene(document)
                        .leadsFrom(stop.get())
                        .filter(where -> annotations.has(where.to(), sentence.to(), Term.Trigger.class))
                        .isPresent();
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
        if (!annotations.isCue(sentence.from(), Cue.RECALLED) && !annotations.isCue(sentence.from(), Cue.LONG_AFTER))
            return Optional.empty();
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
        boolean whole = sentence.to() - sentence.from() <= ClauseSplitter.SENTENCE_WITH_MARKS;
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
        if (!new ClauseLead(document).isDayAfter(from) || !annotations.has(from, reach, Term.Trigger.class))
            return false;
        Set<String> told = document.towns(sentence.from(), recalled);
        return !told.isEmpty()
                && document.towns(from, Math.min(sentence.to(), from + OTHERS_REACH)).stream()
                        .anyMatch(town -> !told.contains(town));
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
}
