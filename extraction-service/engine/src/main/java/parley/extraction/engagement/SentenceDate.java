package parley.extraction.engagement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.date.DateInterval;
import parley.extraction.date.DateMention;
import parley.extraction.date.PublicationDate;
import parley.extraction.date.Stay;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.token.Sentence;

/** Reads from a sentence when it happened, and from the date whether it has happened. */
final class SentenceDate {
    /** "after | his first official | stay". */
    private static final int STAY_RECALLED_REACH = 4;

    private static final int DATE_REACH = 45;
    private static final int SAID_REACH = 7;
    private static final int TOUCHING = 2;
    private static final int LOOSE_DATE_REACH = 20;

    /** So many words may stand before a date that opens a sentence: "During the week of March 14". */
    private static final int OPENING = 2;

    /** Between "opens" and the day stand at most "in Accra on". */
    private static final int OPENS_REACH = 4;

    /** Between "began" and the day stands at most what began: "a tour of West Africa". */
    private static final int BEGUN_REACH = 6;

    /** A length of time belongs to a visit that stands near it. */
    private static final int STAY_REACH = 6;

    private static final int VISIT_REACH = 7;

    /** What goes on since a day began less than so many days ago. */
    private static final int GOING_ON = 15;
    /** A longer time is none of an occasion. */
    private static final int MOST_DAYS = 31;

    private final DocumentReading document;
    private final Annotations annotations;
    private final WordsBefore wordsBefore;
    private final ClauseLead lead;
    private final Dateline dateline;
    private final DatesElsewhere elsewhere;

    SentenceDate(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.wordsBefore = new WordsBefore(document);
        this.lead = new ClauseLead(document);
        this.dateline = new Dateline(document);
        this.elsewhere = new DatesElsewhere(document);
    }

    /** The date expression that tells when; an exact one before a vague one, the nearest to a trigger before others. */
    Optional<DateMention> read(Sentence sentence, TriggerMention main, List<TriggerMention> found) {
        List<DateMention> candidates = document.dates().mentions().stream()
                .filter(m -> sentence.contains(m.from()) && m.interval().isPresent())
                .filter(m -> !isPublicationLine(m) && !elsewhere.has(m, main, sentence))
                .filter(m -> !dateline.holds(m.from(), sentence))
                .filter(m -> gap(m, found) <= reach(m, sentence))
                .toList();
        return candidates.stream()
                .min(Comparator.comparing((DateMention m) -> isReports(sentence, m, main, found))
                        .thenComparing((DateMention m) -> isPastOfPlan(m, main))
                        .thenComparing(
                                (DateMention m) -> m.interval().orElseThrow().approximate())
                        .thenComparingInt(m -> gap(m, found)))
                .filter(m -> !isReports(sentence, m, main, found) || main.status() == Status.HELD)
                .map(m -> allDays(m, sentence, found));
    }

    /**
     * "concluded on Monday the exercise that ran from 29 September to 3 October", "on a visit from 2 to 4 October, was received
     * on Wednesday": all its days, and not one of them.
     */
    private DateMention allDays(DateMention day, Sentence sentence, List<TriggerMention> found) {
        DateInterval told = day.interval().orElseThrow();
        boolean firstOrLast = annotations.hasCue(sentence.from(), sentence.to(), Cue.ENDS)
                || annotations.hasCue(sentence.from(), sentence.to(), Cue.BEGINS);
        if (told.approximate() || !told.start().equals(told.end())) return day;
        return document.dates().mentions().stream()
                .filter(m -> sentence.contains(m.from()) && (firstOrLast || isOfVisit(m, found)))
                .filter(m -> m.interval()
                        .filter(days -> !days.approximate()
                                && days.covers(told)
                                && days.end().isBefore(days.start().plusDays(MOST_DAYS))
                                && !days.equals(told))
                        .isPresent())
                .findFirst()
                .orElse(day);
    }

    /** "on a visit | to Morocco from | 2 to 4 October". */
    private boolean isOfVisit(DateMention days, List<TriggerMention> found) {
        return found.stream()
                .anyMatch(t -> t.frame() == Frame.VISIT
                        && t.to() <= days.from()
                        && days.from() - t.to() <= VISIT_REACH
                        && IntStream.range(t.to(), days.from())
                                .allMatch(i -> document.tokens().get(i).isWord()));
    }

    /**
     * "who arrived yesterday, will be received on Thursday": a day that has passed is not that of what lies ahead; a day of
     * a month may be, where a report is spread late.
     */
    private boolean isPastOfPlan(DateMention date, TriggerMention main) {
        return main.status() == Status.PLANNED
                && IntStream.range(date.from(), date.to())
                        .noneMatch(i -> document.tokens().get(i).isNumber())
                && document.dates()
                        .publishedOn()
                        .filter(date.interval(true).orElseThrow().end()::isBefore)
                        .isPresent();
    }

    /** "This week, …": a loose date that opens a sentence dates all of it; elsewhere what stands near. */
    private static int reach(DateMention date, Sentence sentence) {
        boolean loose = date.interval().orElseThrow().approximate();
        return loose && date.from() > sentence.from() + OPENING ? LOOSE_DATE_REACH : DATE_REACH;
    }

    /** The days that an expression means for an occasion that lies ahead or not, and as many as it lasts. */
    Optional<DateInterval> days(
            DateMention mention, Sentence sentence, TriggerMention main, List<TriggerMention> found) {
        // What was called off was to come; "arrives on Wednesday" is said before the day, or on it.
        // "is visiting since Monday" is said behind the day.
        boolean since = wordsBefore.end(mention.from(), Cue.SINCE);
        boolean announced = !sentence.headline()
                && !since
                && !isPast(main)
                && !lead.recalls(sentence)
                && isInPresent(mention, sentence, main);
        boolean ahead = (main.status() != Status.HELD || announced) && !hasBegun(mention, sentence);
        Optional<DateInterval> days = mention.interval(ahead);
        boolean past = isPast(main) || lead.recalls(sentence) && main.status() == Status.HELD;
        return days.map(d -> past && !mention.anchored() ? inThePast(d) : d)
                .map(d -> lasting(d, sentence, found))
                .map(d -> since && main.status() == Status.HELD ? untilNow(d) : d);
    }

    /** "begins a visit on Wednesday", "the summit opens on Thursday". */
    private boolean isInPresent(DateMention day, Sentence sentence, TriggerMention main) {
        int before = Math.max(sentence.from(), main.from() - STAY_REACH);
        int behind = Math.max(main.to(), day.from() - OPENS_REACH);
        return IntStream.concat(IntStream.rangeClosed(before, main.from()), IntStream.range(behind, day.from()))
                // "held talks on Monday with his counterpart, who is paying a visit"
                .filter(i -> i < day.from() || !annotations.hasCue(sentence.from(), day.from(), Cue.PAST))
                // "who is visiting Togo, met her counterpart on Monday"
                .filter(i -> !annotations.hasCue(i, day.from(), Cue.PAST))
                .anyMatch(i -> annotations.isCue(i, Cue.PRESENT)
                        // "a débuté lundi": without accents nothing else tells the one from the other.
                        && !annotations.endsBefore(i, 1, Cue.AUXILIARIES));
    }

    /** "began on Monday | a tour that will take her to Togo": of what lies ahead, a day that has passed. */
    private boolean hasBegun(DateMention day, Sentence sentence) {
        int from = Math.max(sentence.from(), day.from() - BEGUN_REACH);
        int to = Math.min(sentence.to(), day.to() + BEGUN_REACH);
        return annotations.hasCue(from, to, Cue.BEGUN);
    }

    /** "has been meeting since Monday": up to the day of the report, where that is near. */
    private DateInterval untilNow(DateInterval beginning) {
        return document.dates()
                .publishedOn()
                .filter(day -> !beginning.approximate()
                        && day.isAfter(beginning.end())
                        && day.isBefore(beginning.start().plusDays(GOING_ON)))
                .map(day -> beginning.with(DateInterval.day(day)))
                .orElse(beginning);
    }

    private boolean isPast(TriggerMention main) {
        return main.status() == Status.HELD
                && annotations
                        .cue(main.from(), Cue.PAST)
                        .filter(m -> m.to() >= main.to())
                        .isPresent();
    }

    /** "was signed in January", told in November: not the January to come. */
    private DateInterval inThePast(DateInterval days) {
        boolean ahead = document.dates()
                .publication()
                .filter(p -> days.start().isAfter(p.date().plusDays(1)))
                .isPresent();
        if (!ahead) return days;
        // "met this weekend", told on a Wednesday: the last one.
        return days.isWeekend()
                ? new DateInterval(days.start().minusWeeks(1), days.end().minusWeeks(1), days.approximate())
                : new DateInterval(days.start().minusYears(1), days.end().minusYears(1), days.approximate());
    }

    /** "began a three-day visit on Monday", "concluded a three-day visit on Wednesday": the days before or behind. */
    private DateInterval lasting(DateInterval day, Sentence sentence, List<TriggerMention> found) {
        if (day.approximate() || !day.start().equals(day.end())) return day;
        Optional<Stay> stay = document.dates().stays().stream()
                .filter(s -> sentence.contains(s.from()) && isOf(s, found))
                .filter(s -> !isOfEarlierStay(s, sentence))
                .findFirst();
        if (stay.isEmpty()) return day;
        int more = stay.get().days() - 1;
        boolean setsOut = setsOut(stay.get(), sentence);
        if (annotations.hasCue(sentence.from(), sentence.to(), Cue.ENDS) && !setsOut)
            return new DateInterval(day.start().minusDays(more), day.end(), false);
        boolean begins = setsOut || annotations.hasCue(sentence.from(), sentence.to(), Cue.BEGINS);
        return begins ? new DateInterval(day.start(), day.end().plusDays(more), false) : day;
    }

    /** "left Accra on Monday for a | two-day stay in Togo", but not "left Lomé on Monday after a two-day stay". */
    private boolean setsOut(Stay stay, Sentence sentence) {
        return annotations
                .firstCue(sentence.from(), stay.from(), Cue.LEAVES)
                .filter(leaves -> annotations.hasCue(leaves.to(), stay.from(), Cue.BOUND_FOR))
                .isPresent();
    }

    /** "arrived in Kenya on Monday after a | two-day stay in Togo"; but "left Togo on Monday after a two-day stay". */
    private boolean isOfEarlierStay(Stay stay, Sentence sentence) {
        return annotations.hasCue(
                        Math.max(sentence.from(), stay.from() - STAY_RECALLED_REACH), stay.from(), Cue.RECALLED)
                && !annotations.hasCue(sentence.from(), stay.from(), Cue.LEAVES);
    }

    private static boolean isOf(Stay stay, List<TriggerMention> found) {
        return found.stream()
                .anyMatch(t -> stay.to() <= t.from()
                        ? t.from() - stay.to() <= STAY_REACH
                        : stay.from() - t.to() <= STAY_REACH);
    }

    /** "announced on Monday that he will visit …": the day on which something was said. */
    private boolean isReports(Sentence sentence, DateMention date, TriggerMention main, List<TriggerMention> triggers) {
        int from = Math.max(sentence.from(), date.from() - SAID_REACH);
        if (annotations.hasCue(from, date.from(), Cue.SAID)
                && (saidRightBefore(date) || wordsBefore.report(date.from(), sentence))) return true;
        boolean said = annotations.hasCue(from, Math.min(sentence.to(), date.to() + SAID_REACH / 2), Cue.SAID);
        return said && date.to() <= main.from() && gap(date, triggers) > TOUCHING;
    }

    /** "…, a annoncé jeudi le ministre". */
    private boolean saidRightBefore(DateMention date) {
        for (int i = Math.max(0, date.from() - SAID_REACH); i < date.from(); i++) {
            Optional<Match> said = annotations.cue(i, Cue.SAID);
            if (said.filter(m -> date.from() - m.to() <= 1 && m.to() <= date.from())
                    .isPresent()) return true;
        }
        return false;
    }

    /** Whether the sentence names days, also days that cannot be told without a date of publication. */
    boolean isDated(Sentence sentence) {
        return document.dates().mentions().stream().anyMatch(m -> sentence.contains(m.from()) && !isPublicationLine(m));
    }

    private boolean isPublicationLine(DateMention mention) {
        return document.dates()
                .publication()
                .filter(p -> p.origin() == PublicationDate.Origin.TEXT && p.from() == mention.from())
                .isPresent();
    }

    private static int gap(DateMention m, List<TriggerMention> found) {
        return found.stream().mapToInt(t -> gap(m, t)).min().orElse(Integer.MAX_VALUE);
    }

    private static int gap(DateMention m, TriggerMention trigger) {
        return m.from() >= trigger.to() ? m.from() - trigger.to() : Math.max(0, trigger.from() - m.to());
    }

    /** The status once the date is known: what lies ahead of the publication is planned. */
    Status status(TriggerMention main, Optional<DateInterval> date, Optional<DateMention> mention) {
        Optional<LocalDate> published = document.dates().publishedOn();
        Status status = main.status();
        if (status == Status.CANCELLED || date.isEmpty() || published.isEmpty()) return status;
        if (date.get().start().isAfter(published.get()))
            return isOfEarlierClock(main, date.get(), published.get()) ? status : Status.PLANNED;
        boolean told = mention.map(m -> m.ahead().isEmpty()).orElse(false);
        return told && date.get().end().isBefore(published.get().minusDays(1)) ? Status.HELD : status;
    }

    /** "On Saturday, 9 December, … met", published on the 8th: the source's clock is behind that of the occasion. */
    private boolean isOfEarlierClock(TriggerMention main, DateInterval days, LocalDate published) {
        return days.equals(DateInterval.day(published.plusDays(1)))
                && document.annotations().isCue(main.from(), Cue.PAST);
    }
}
