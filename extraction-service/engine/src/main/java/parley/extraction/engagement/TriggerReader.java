package parley.extraction.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;

/** Finds the triggers of a sentence and reads from the words around them whether the occasion took place. */
final class TriggerReader {
    /** What people agree to do at a meeting, as often as they do it. */
    private static final Set<Frame> DECIDED_ON = EnumSet.of(Frame.EXERCISE, Frame.TRAINING, Frame.SIGN);

    private static final int BEFORE = 8;
    private static final int BEFORE_PAST = 3;
    private static final int AFTER = 4;
    /** "The visit of …, due on …, has been postponed": the verb stands at the end. */
    private static final int CANCELLATION_AFTER = 25;

    private static final int DELEGATION_REACH = 5;
    private static final int DENIAL_REACH = 16;
    private static final int PLANNED_BEHIND_REACH = 24;
    /** "agreed | to meet", "sont convenus | de se rencontrer". */
    private static final int AGREED_REACH = 3;

    /** "lead | the Ghanaian delegation to the Ghana-Togo". */
    private static final int LED_REACH = 14;

    private static final int NEXT_DATE_REACH = 6;
    private static final int PURPOSE_REACH = 15;
    /** "the first | Norwegian minister of foreign affairs | to visit". */
    private static final int FOREMOST_REACH = 8;

    /** "a accordé | lundi au palais une". */
    private static final int GRANTED_REACH = 6;

    /** From "for" to the summit that it is for stand "the" and its name. */
    private static final int AIM_REACH = 4;

    /** From "invitation" to what one is invited to stand a name and a title. */
    private static final int INVITED_REACH = 10;

    private static final int SHIP_BEFORE = 6;
    private static final int SHIP_AFTER = 2;
    private static final int OFFICIAL_BEFORE = 8;

    private final WordsBefore wordsBefore;
    private final DocumentReading document;
    private final Annotations annotations;
    private final TriggerSense sense;
    private final TriggerStrength strength;
    private final TriggerDenial denial;
    private final Sport sport;

    TriggerReader(DocumentReading document) {
        this.wordsBefore = new WordsBefore(document);
        this.document = document;
        this.annotations = document.annotations();
        this.sense = new TriggerSense(document);
        this.strength = new TriggerStrength(document);
        this.denial = new TriggerDenial(document);
        this.sport = new Sport(document);
    }

    /** All triggers, the longest at every place, none overlapping another. */
    List<TriggerMention> read(Sentence sentence) {
        List<TriggerMention> triggers = new ArrayList<>();
        if (sport.isToldIn(sentence)) return triggers;
        int i = sentence.from();
        while (i < sentence.to()) {
            Optional<Match> match = annotations.longest(i, Term.Trigger.class);
            Optional<Match> other = annotations.cue(i, Cue.NOT_TRIGGERS).or(() -> match.flatMap(this::goesOn));
            boolean harmless = other.filter(words -> match.isEmpty() || outweighs(words, match.get()))
                    .isPresent();
            if (match.isPresent()
                    && !harmless
                    && sense.tells(match.get(), sentence)
                    && !isOnlyMeant(match.get(), sentence))
                triggers.add(alsoInvited(alsoDenied(mention(match.get(), sentence), triggers), triggers));
            i = harmless ? other.get().to() : match.map(Match::to).orElse(i + 1);
        }
        return triggers;
    }

    /**
     * "will not travel to Minsk to meet …": what somebody does not travel for does not take place for them, nor what they
     * would have done during it.
     */
    private TriggerMention alsoDenied(TriggerMention trigger, List<TriggerMention> before) {
        boolean denied = !before.isEmpty() && before.get(before.size() - 1).denied();
        int from = denied ? before.get(before.size() - 1).to() : trigger.from();
        boolean purpose = denied
                && trigger.from() - from <= PURPOSE_REACH
                && annotations.hasCue(Math.max(from, trigger.from() - 2), trigger.from(), Cue.PURPOSE);
        boolean venue = denied && wordsBefore.during(trigger.from(), from);
        return purpose || venue ? trigger.deny() : trigger;
    }

    /** "accepted an invitation from his counterpart to pay a state visit": what somebody is invited to lies ahead. */
    private TriggerMention alsoInvited(TriggerMention trigger, List<TriggerMention> before) {
        boolean invited = trigger.frame() == Frame.VISIT
                && trigger.status() == Status.HELD
                && !annotations.isCue(trigger.from(), Cue.PAST)
                && !before.isEmpty()
                && before.get(before.size() - 1).frame() == Frame.INVITE;
        return invited ? trigger.ahead() : trigger;
    }

    /** Of two readings of the same words, the one with fewer letters written onto it holds: "ستوقع" is no "توقع". */
    private static boolean outweighs(Match other, Match trigger) {
        return other.to() > trigger.to()
                || other.to() == trigger.to()
                        && other.proclitics().length() <= trigger.proclitics().length();
    }

    /** "has | signed a decree": a phrase that begins inside a trigger and leads beyond it. */
    private Optional<Match> goesOn(Match trigger) {
        for (int i = trigger.from() + 1; i < trigger.to(); i++) {
            Optional<Match> other = annotations.cue(i, Cue.NOT_TRIGGERS);
            if (other.filter(m -> m.to() > trigger.to()).isPresent()) return other;
        }
        return Optional.empty();
    }

    private TriggerMention mention(Match match, Sentence sentence) {
        Term.Trigger trigger = (Term.Trigger) match.term();
        // "travelled to Accra to meet …": a verb of the past tells what happened, whatever was intended.
        boolean past = annotations
                .cue(match.from(), Cue.PAST)
                .filter(m -> m.to() >= match.to())
                .isPresent();
        int before = Math.max(sentence.from(), match.from() - (past ? BEFORE_PAST : BEFORE));
        int after = past ? match.from() : Math.min(sentence.to(), match.to() + AFTER);
        boolean future = isFuture(match);
        int far = Math.min(sentence.to(), match.to() + CANCELLATION_AFTER);
        int wide = Math.max(sentence.from(), match.from() - BEFORE);
        Optional<Match> cancelled =
                annotations.firstCue(wide, far, Cue.CANCELLED).or(() -> deniedBefore(match, sentence));
        Optional<Match> planned = annotations
                .firstCue(before, after, Cue.PLANNED)
                .filter(words ->
                        !isDelegationsPurpose(words, match, sentence) && !isDeedOfForemost(words, match, sentence))
                .or(() -> isWhen(match, sentence)
                                || isConferenceAimedAt(match, sentence)
                                || goesOnBehindAnd(match)
                                || isWhereDelegationIsLed(match, sentence)
                                || annotations.isCue(sentence.from(), Cue.IS_TO)
                        ? plannedBefore(match, sentence.from())
                        : Optional.empty())
                .or(() -> ClauseSplitter.wholeOf(sentence, document)
                        .filter(whole -> !past)
                        .flatMap(whole ->
                                plannedBefore(match, whole.from()).or(() -> futureBefore(match, whole.from()))))
                .or(() -> plannedBehind(match, sentence));
        boolean ahead = future || planned.isPresent() || trigger.frame() == Frame.INVITE || isAgreed(match, sentence);
        Status status = cancelled.isPresent() ? Status.CANCELLED : ahead ? Status.PLANNED : Status.HELD;
        boolean denied = status != Status.CANCELLED && denial.isDenied(match, sentence);
        return new TriggerMention(
                match.from(),
                match.to(),
                frame(match, sentence),
                trigger.weak() && !strength.lends(match, past, sentence),
                status,
                cancelled.or(() -> planned),
                denied);
    }

    /** "denied the truth of reports that spoke of | a meeting": what was denied stands farther behind. */
    private Optional<Match> deniedBefore(Match match, Sentence sentence) {
        int from = Math.max(sentence.from(), match.from() - DENIAL_REACH);
        // Where a text has no marks, a "sentence" goes on to other matters.
        if (sentence.to() - sentence.from() > ClauseSplitter.SENTENCE_WITH_MARKS) return Optional.empty();
        return annotations
                .firstCue(from, match.from(), Cue.CANCELLED)
                .filter(denied -> annotations.isCue(denied.from(), Cue.SAID));
    }

    /** "met and agreed to hold joint exercises": what was decided on, and has not taken place. */
    private boolean isAgreed(Match match, Sentence sentence) {
        boolean deed = DECIDED_ON.contains(((Term.Trigger) match.term()).frame());
        int from = deed ? sentence.from() : Math.max(sentence.from(), match.from() - AGREED_REACH);
        return annotations.hasCue(from, match.from(), Cue.AGREED)
                && !annotations.isCue(match.from(), Cue.PAST)
                && !isWhen(match, sentence)
                && (deed || isAheadBehind(match, sentence));
    }

    /** "agreed to meet in Oslo in April": a day that lies ahead right behind it. */
    private boolean isAheadBehind(Match match, Sentence sentence) {
        Optional<LocalDate> published = document.dates().publishedOn();
        return document.dates().mentions().stream()
                .filter(d -> d.from() >= match.to()
                        && d.from() - match.to() <= NEXT_DATE_REACH
                        && sentence.contains(d.from()))
                .flatMap(d -> d.interval(true).stream())
                .anyMatch(days -> published.filter(days.start()::isAfter).isPresent());
    }

    /** What was agreed on, or what somebody was invited to, is nothing that is announced without a day. */
    private boolean isOnlyMeant(Match match, Sentence sentence) {
        return (isAgreed(match, sentence) || isInvited(match, sentence)) && !isDatedBehind(match, sentence);
    }

    /** "repeated the king's invitation to President Owusu | to visit Norway": what somebody was asked to, and nothing else. */
    private boolean isInvited(Match match, Sentence sentence) {
        int from = Math.max(sentence.from(), match.from() - INVITED_REACH);
        return ((Term.Trigger) match.term()).frame() == Frame.VISIT
                && !annotations.isCue(match.from(), Cue.PAST)
                && annotations
                        .firstCue(from, match.from(), Cue.INVITATIONS)
                        .filter(invitation -> !annotations.has(invitation.to(), match.from(), Term.Trigger.class))
                        .isPresent();
    }

    /** Without a day or month behind it, it is no occasion that is announced. */
    private boolean isDatedBehind(Match match, Sentence sentence) {
        return document.dates().mentions().stream()
                .anyMatch(d -> d.from() >= match.from() && sentence.contains(d.from()));
    }

    /** "سيلتقي": a letter written onto the verb makes it future, also where the lexicon has the whole word. */
    private boolean isFuture(Match trigger) {
        String letter = document.language().futureProclitic();
        return !letter.isEmpty()
                && annotations.at(trigger.from()).stream()
                        .anyMatch(m -> m.to() == trigger.to()
                                && m.term() instanceof Term.Trigger
                                && m.proclitics().contains(letter));
    }

    /** "led a delegation to Oslo | to meet …": what a delegation came for that is told as past. */
    private boolean isDelegationsPurpose(Match planned, Match trigger, Sentence sentence) {
        return planned.from() < trigger.from()
                && planned.to() > trigger.from()
                && !annotations.hasCue(sentence.from(), planned.from(), Cue.PLANNED)
                && annotations
                        .firstCue(sentence.from(), planned.from(), Cue.PAST)
                        .filter(past -> annotations.hasCue(
                                        past.to(),
                                        Math.min(planned.from(), past.to() + DELEGATION_REACH),
                                        Cue.DELEGATION_NOUNS)
                                && !annotations.hasCue(past.to(), planned.from(), Cue.SAID))
                        .isPresent();
    }

    /** "the first Norwegian minister | to visit Togo": whoever is counted among those who did. */
    private boolean isDeedOfForemost(Match planned, Match trigger, Sentence sentence) {
        int from = Math.max(sentence.from(), planned.from() - FOREMOST_REACH);
        return planned.from() < trigger.from()
                && planned.to() >= trigger.from()
                && annotations.hasCue(planned.from(), planned.from() + 1, Cue.PURPOSE)
                && annotations
                        .firstCue(from, planned.from(), Cue.FOREMOST)
                        .filter(first -> IntStream.range(first.to(), planned.from())
                                .allMatch(i ->
                                        document.tokens().get(i).isWord() && !annotations.is(i, Term.Trigger.class)))
                        .isPresent();
    }

    /** "will lead a delegation to the conference and | meet with …": a verb of no tense goes on with the one before. */
    private boolean goesOnBehindAnd(Match trigger) {
        return trigger.from() > 0
                && annotations.isCue(trigger.from() - 1, Cue.AND)
                && document.tokens().get(trigger.from() - 1).isWord()
                && !annotations.isCue(trigger.from(), Cue.PAST);
    }

    /** "will lead Ghana's delegation to | the ministerial meeting": what a delegation is led to. */
    private boolean isWhereDelegationIsLed(Match trigger, Sentence sentence) {
        int from = Math.max(sentence.from(), trigger.from() - LED_REACH);
        return annotations
                .firstCue(from, trigger.from(), Cue.LEADS_DELEGATION)
                .filter(verb -> annotations.hasCue(verb.to(), trigger.from(), Cue.SIDE_NOUNS)
                        && !annotations.has(verb.to(), trigger.from(), Term.Trigger.class))
                .isPresent();
    }

    /** "during the visit": when something else is done. */
    private boolean isWhen(Match trigger, Sentence sentence) {
        return wordsBefore.during(trigger.from(), sentence.from());
    }

    /** "hopes to be back in Riga with her ministers for | a climate summit": for what somebody will be there. */
    private boolean isConferenceAimedAt(Match trigger, Sentence sentence) {
        int from = Math.max(sentence.from(), trigger.from() - AIM_REACH);
        return document.language().cased()
                && ((Term.Trigger) trigger.term()).frame() == Frame.CONFERENCE
                && annotations.cues(from, trigger.from(), Cue.PURPOSE).anyMatch(aim -> IntStream.range(
                                aim.to(), trigger.from())
                        .allMatch(i -> document.tokens().get(i).isWord()));
    }

    /** "will exchange views on many matters during the visit": the nearest word that the verb lies ahead, and no other verb. */
    private Optional<Match> plannedBefore(Match trigger, int from) {
        Optional<Match> planned = annotations.firstCue(from, trigger.from(), Cue.PLANNED);
        return planned.filter(p -> !annotations.hasCue(p.to(), trigger.from(), Cue.PAST));
    }

    /** "سيلتقي الوزير … قبل أن | يلتقي": the nearest verb with the letter of the future written onto it. */
    private Optional<Match> futureBefore(Match trigger, int from) {
        return IntStream.iterate(trigger.from() - 1, i -> i >= from, i -> i - 1)
                .mapToObj(i -> annotations.longest(i, Term.Trigger.class))
                .flatMap(Optional::stream)
                .filter(this::isFuture)
                .findFirst()
                .filter(verb -> !annotations.hasCue(verb.to(), trigger.from(), Cue.PAST));
    }

    /** "The talks between Ghana and Togo | will focus on …": what lies ahead is told behind the sides, and nothing else is. */
    private Optional<Match> plannedBehind(Match trigger, Sentence sentence) {
        if (annotations.isCue(trigger.from(), Cue.PAST) || isWhen(trigger, sentence)) return Optional.empty();
        return annotations
                .firstCue(
                        trigger.to(), Math.min(sentence.to(), trigger.to() + PLANNED_BEHIND_REACH), Cue.PLANNED_BEHIND)
                .filter(planned -> !annotations.hasCue(trigger.to(), planned.from(), Cue.PAST)
                        && !annotations.hasCue(trigger.to(), planned.from(), Cue.SAID));
    }

    private Frame frame(Match match, Sentence sentence) {
        Frame frame = ((Term.Trigger) match.term()).frame();
        if (frame == Frame.VISIT && isShips(match, sentence)) return Frame.PORT_CALL;
        if (frame == Frame.MEET && isGranted(match, sentence)) return Frame.RECEIVE;
        return frame == Frame.PORT_CALL && isOfficials(match, sentence) ? Frame.VISIT : frame;
    }

    /** "a accordé lundi | une audience", "granted on Monday | an audience": whoever gives it is the host. */
    private boolean isGranted(Match match, Sentence sentence) {
        int from = Math.max(sentence.from(), match.from() - GRANTED_REACH);
        return annotations.isCue(match.from(), Cue.AUDIENCES)
                && annotations
                        .cues(from, match.from(), Cue.GRANTS_AUDIENCE)
                        .anyMatch(verb -> !annotations.has(verb.to(), match.from(), Term.Trigger.class));
    }

    /** "Le ministre … a fait escale à Oslo": where no ship is told of, whoever stops over visits. */
    private boolean isOfficials(Match match, Sentence sentence) {
        return !annotations.hasCue(sentence.from(), sentence.to(), Cue.SHIPS)
                && document.persons()
                        .titles()
                        .anyMatch(t -> sentence.contains(t.from())
                                && t.office().isPresent()
                                && t.to() <= match.from()
                                && match.from() - t.to() <= OFFICIAL_BEFORE);
    }

    /** "The destroyer arrived in …", "وصلت المدمرة إلى …": what a ship visits is a port. */
    private boolean isShips(Match match, Sentence sentence) {
        if (!annotations.isCue(match.from(), Cue.PAST)) return false;
        return document.language().cased()
                ? annotations.hasCue(Math.max(sentence.from(), match.from() - SHIP_BEFORE), match.from(), Cue.SHIPS)
                : annotations.hasCue(match.to(), Math.min(sentence.to(), match.to() + SHIP_AFTER), Cue.SHIPS);
    }
}
