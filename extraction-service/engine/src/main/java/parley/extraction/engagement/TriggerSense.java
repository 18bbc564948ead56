package parley.extraction.engagement;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.person.Title;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/**
 * Whether a word that may tell an engagement does so where it stands: "received the minister", and not "received funds".
 */
final class TriggerSense {
    private static final int TRAVELLER_BEFORE = 8;
    private static final int TRAVELLER_AFTER = 3;
    private static final int TRAVELS_AS_REACH = 7;
    private static final int CALLED_REACH = 2;
    private static final int CIRCUMSTANCES_REACH = 10;
    private static final int APPEAL_REACH = 4;
    private static final int DISCUSSED_WITH = 3;
    private static final int SUBJECT_BEHIND = 1;
    private static final int GUEST_BEFORE = 8;
    private static final int GUEST_AFTER = 16;
    private static final int HOSTED_REACH = 4;
    private static final int MET_REACH = 10;
    private static final int SIGNED_REACH = 5;
    private static final int SIGNED_BEFORE = 4;
    private static final int CONCLUDED_REACH = 12;
    private static final int INSTRUMENT_BEFORE = 8;
    private static final int INSTRUMENT_BEHIND = 5;
    private static final int DESCRIBED_REACH = 4;
    /** The side of officials whose state the text does not tell. */
    private static final String TAKEN_FOR_GRANTED = "";

    private final DocumentReading document;
    private final Annotations annotations;
    private final Visitors visitors;
    private final HostsOfGuests hosts;

    TriggerSense(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.visitors = new Visitors(annotations, document.tokens());
        this.hosts = new HostsOfGuests(document);
    }

    /** Whether it tells an engagement between two sides, of a day that may be known. */
    boolean tells(Match match, Sentence sentence) {
        return !insideName(match)
                && !hosts.isHost(match.from())
                && !isJourney(match, sentence)
                && !describesNext(match, sentence)
                && !receivesThing(match, sentence)
                && !meetsThing(match, sentence)
                && !signsThing(match, sentence)
                && !callsThing(match, sentence)
                && !isOfOneSide(match, sentence)
                && !isOfNoInstrument(match, sentence)
                && !isUndatedAgreement(match, sentence);
    }

    /** Whether the words of a trigger are, all of them, such words. */
    private boolean isOf(Match match, Cue cue) {
        return annotations
                .cue(match.from(), cue)
                .filter(words -> words.to() == match.to())
                .isPresent();
    }

    /** "the trilateral coast guard exercise": an adjective is no occasion beside the noun that it belongs to. */
    private boolean describesNext(Match match, Sentence sentence) {
        return isOf(match, Cue.ADJECTIVAL) && (isInTopic(match) || isBesideTrigger(match, sentence));
    }

    /** "stressed the strong | bilateral partnership". */
    private boolean isInTopic(Match match) {
        return annotations
                .longest(match.from(), Term.TopicCue.class)
                .filter(topic -> topic.length() > match.length())
                .isPresent();
    }

    private boolean isBesideTrigger(Match match, Sentence sentence) {
        return IntStream.range(match.to(), Math.min(sentence.to(), match.to() + DESCRIBED_REACH))
                .takeWhile(i -> document.tokens().get(i).isWord())
                .anyMatch(i -> annotations.is(i, Term.Trigger.class));
    }

    /** "Fifty refugees arrived in …": a journey of people who represent nobody. */
    private boolean isJourney(Match match, Sentence sentence) {
        Frame frame = ((Term.Trigger) match.term()).frame();
        if (frame != Frame.VISIT && frame != Frame.PORT_CALL) return false;
        int from = Math.max(sentence.from(), match.from() - TRAVELLER_BEFORE);
        int to = Math.min(sentence.to(), match.to() + TRAVELLER_AFTER);
        // "who arrived in Norway as a child refugee"
        if (annotations.hasCue(match.to(), Math.min(sentence.to(), match.to() + TRAVELS_AS_REACH), Cue.TRAVELS_AS))
            return true;
        // "The minister visited refugees in …": whoever is visited does not travel.
        return annotations
                .cues(from, isByOfficial(match, sentence) ? match.from() : to, Cue.TRAVELLERS)
                .anyMatch(traveller -> !isOfName(traveller.from()));
    }

    /** "Minister Paul Bishop travelled": a surname is nobody's calling. */
    private boolean isOfName(int token) {
        return document.persons().mentions().anyMatch(m -> m.from() <= token && token < m.to());
    }

    /** Whether somebody who holds an office is named before a verb. */
    private boolean isByOfficial(Match verb, Sentence sentence) {
        return document.language().cased()
                && document.persons()
                        .titles()
                        .anyMatch(t -> sentence.contains(t.from())
                                && t.to() <= verb.from()
                                && verb.from() - t.to() <= TRAVELLER_BEFORE);
    }

    /** "imports that receive favoured treatment", "hosted a website": nobody stands beside the verb. */
    private boolean receivesThing(Match match, Sentence sentence) {
        if (((Term.Trigger) match.term()).frame() != Frame.RECEIVE) return false;
        if (isBeforeThing(match, sentence)) return true;
        int from = Math.max(sentence.from(), match.from() - GUEST_BEFORE);
        int to = Math.min(sentence.to(), match.to() + GUEST_AFTER);
        int hosted = behindWhenAndWhere(match.to(), sentence) + HOSTED_REACH;
        return !annotations.hasCue(from, to, Cue.DELEGATION_NOUNS)
                && !annotations.hasCue(from, to, Cue.PRONOUNS)
                && document.persons().unnamed().stream().noneMatch(t -> from <= t.from() && t.from() < to)
                && document.persons().mentions().noneMatch(m -> from <= m.from() && m.from() < to)
                && document.actors().stream().noneMatch(a -> match.to() <= a.from() && a.from() < hosted);
    }

    /** "welcomed Peru's efforts", "a reçu le soutien de …": a thing is named before any guest. */
    private boolean isBeforeThing(Match match, Sentence sentence) {
        int reach = Math.min(sentence.to(), behindWhenAndWhere(match.to(), sentence) + HOSTED_REACH);
        if (isBeforeVisit(match, reach)) return true;
        for (int i = match.to(); i < reach; i++) {
            if (isGuest(i)) return false;
            if (annotations.isCue(i, Cue.RECEIVED_THINGS) || isBeforeOwnedThing(i, sentence)) return true;
        }
        return false;
    }

    private boolean isGuest(int token) {
        return annotations.isCue(token, Cue.DELEGATION_NOUNS)
                || document.persons().unnamed().stream().anyMatch(t -> t.from() == token)
                || document.persons().mentions().anyMatch(m -> m.from() <= token && token < m.end());
    }

    /** "welcomed Peru's | restoration of": what a state has and nobody is. */
    private boolean isBeforeOwnedThing(int token, Sentence sentence) {
        int owned = token + 1;
        return document.tokens().get(token).isPossessive()
                && owned + 1 < sentence.to()
                && !isGuest(owned)
                && annotations.isCue(owned + 1, Cue.OF);
    }

    /** "to meet Ukraine's humanitarian needs": nobody is named between the verb and what is met. */
    private boolean meetsThing(Match match, Sentence sentence) {
        if (((Term.Trigger) match.term()).frame() != Frame.MEET) return false;
        boolean past = annotations.isCue(match.from(), Cue.PAST);
        for (int i = match.to(); i < Math.min(sentence.to(), match.to() + MET_REACH); i++) {
            if (annotations.isCue(i, Cue.MET_THINGS)) return true;
            int at = i;
            Token token = document.tokens().get(i);
            boolean ends = token.isPunctuation() && (past || !token.isComma())
                    || annotations.isCue(i, Cue.WITH)
                    || annotations.isCue(i, Cue.PURPOSE)
                    || annotations.isCue(i, Cue.AT)
                    || annotations.isCue(i, Cue.DELEGATION_NOUNS)
                    || document.persons().titles().anyMatch(t -> t.from() <= at && at < t.to());
            if (ends) return false;
        }
        return false;
    }

    /** "signed the new law on migration", "a decree signed by …": what is signed, nearest to the verb, is nothing between states. */
    private boolean signsThing(Match match, Sentence sentence) {
        if (((Term.Trigger) match.term()).frame() != Frame.SIGN
                || annotations.hasCue(match.from(), match.to(), Cue.INSTRUMENTS)) return false;
        IntStream behind = IntStream.range(match.to(), Math.min(sentence.to(), match.to() + SIGNED_REACH));
        IntStream before = IntStream.rangeClosed(1, SIGNED_BEFORE)
                .map(back -> match.from() - back)
                .filter(i -> i >= sentence.from());
        return Stream.of(behind, before)
                .flatMap(words -> words.takeWhile(i -> !document.tokens().get(i).isPunctuation())
                        .filter(i -> annotations.isCue(i, Cue.INSTRUMENTS) || annotations.isCue(i, Cue.SIGNED_THINGS))
                        .boxed())
                .findFirst()
                .filter(thing -> !annotations.isCue(thing, Cue.INSTRUMENTS))
                .filter(thing -> document.persons().titles().noneMatch(t -> t.from() <= thing && thing < t.to()))
                .isPresent();
    }

    /** "welcomed Minister Lind's visit to …": what is welcome is a visit. */
    private boolean isBeforeVisit(Match match, int reach) {
        return document.persons()
                .mentions()
                .anyMatch(m -> match.to() <= m.start() && m.start() < reach && visitors.owns(m.end()));
    }

    /** "called the attack barbaric": words that tell a call only right before whoever is called. */
    private boolean callsThing(Match match, Sentence sentence) {
        if (!isOf(match, Cue.BEFORE_PERSON)) return false;
        int reach = Math.min(sentence.to(), behindWhenAndWhere(match.to(), sentence) + CALLED_REACH);
        Optional<PersonMention> called = document.persons()
                .mentions()
                .filter(m -> m.from() >= match.to()
                        && m.title()
                                .filter(title -> title.from() >= match.to() && title.from() <= reach)
                                .isPresent())
                .findFirst();
        // "called his French counterpart on Tuesday"
        boolean counterpart = called.isEmpty()
                && document.persons().unnamed().stream()
                        .anyMatch(t -> t.office()
                                        .filter(OfficeKind.COUNTERPART::equals)
                                        .isPresent()
                                && t.from() >= match.to()
                                && t.from() <= reach + CALLED_REACH
                                && !isAppeal(match, t.to(), sentence));
        if (counterpart) return false;
        // "called on President … to resign" is an appeal.
        return called.isEmpty()
                || annotations.isCue(match.from(), Cue.APPEALS)
                        && annotations.hasCue(
                                called.get().end(),
                                Math.min(sentence.to(), called.get().end() + 1),
                                Cue.PURPOSE)
                        && !annotations.hasCue(
                                called.get().end(),
                                Math.min(sentence.to(), called.get().end() + CALLED_REACH),
                                Cue.ABOUT);
    }

    /** "a appelé | lundi depuis Oslo | son homologue": behind a day and a place. */
    private int behindWhenAndWhere(int from, Sentence sentence) {
        int end = from;
        for (int i = from; i < Math.min(sentence.to(), from + CIRCUMSTANCES_REACH); i++) {
            int at = i;
            boolean told = document.dates().cover(at)
                    || document.places().stream().anyMatch(p -> p.from() <= at && at < p.to());
            if (told) end = i + 1;
            else if (!annotations.isCue(i, Cue.AT)
                    && !document.language()
                            .functionWords()
                            .contains(document.tokens().get(i).folded())) break;
        }
        return end;
    }

    /** "called on his counterpart | to release …", "a appelé son homologue | à libérer …". */
    private boolean isAppeal(Match call, int end, Sentence sentence) {
        int reach = Math.min(sentence.to(), end + APPEAL_REACH);
        return annotations.isCue(call.from(), Cue.APPEALS)
                && (annotations.hasCue(end, reach, Cue.PURPOSE)
                        || annotations.hasCue(end, Math.min(reach, end + 1), Cue.AT))
                && !annotations.hasCue(end, reach, Cue.ABOUT);
    }

    /** "concluded an agreement", "a letter of intent was exchanged": words that tell a signing only beside what is signed. */
    private boolean isOfNoInstrument(Match match, Sentence sentence) {
        return isOf(match, Cue.OF_INSTRUMENTS)
                && !annotations.hasCue(
                        Math.max(sentence.from(), match.from() - INSTRUMENT_BEFORE),
                        Math.min(sentence.to(), match.to() + INSTRUMENT_BEHIND),
                        Cue.INSTRUMENTS);
    }

    /** "Minister Lind and Ambassador Mensah discussed …": words that tell a meeting only of people of two sides. */
    private boolean isOfOneSide(Match match, Sentence sentence) {
        if (!isOf(match, Cue.OF_TWO_SIDES)) return false;
        Set<String> sides = new HashSet<>();
        for (Person person : document.persons().named())
            for (PersonMention mention : person.mentions())
                if (!person.speaksForOthers() && isTold(mention.start(), mention.to(), match, sentence))
                    person.party()
                            .or(() -> person.office().map(office -> TAKEN_FOR_GRANTED))
                            .ifPresent(sides::add);
        for (Title title : document.persons().unnamed())
            if (isTold(title.from(), title.to(), match, sentence))
                title.affiliation().ifPresent(sides::add);
        return sides.size() < 2;
    }

    /** Before the verb, or behind it and tied to it: "discussed trade with Minister Lind". */
    private boolean isTold(int from, int to, Match verb, Sentence sentence) {
        if (from < sentence.from() || to > sentence.to()) return false;
        // "دشن الوزير مع نظيره": where the verb comes first, its subject stands right behind it.
        boolean subject = !document.language().cased() && from >= verb.to() && from - verb.to() <= SUBJECT_BEHIND;
        return subject
                || to <= verb.from()
                || from >= verb.to()
                        && annotations.hasCue(Math.max(verb.to(), from - DISCUSSED_WITH), from + 1, Cue.WITH);
    }

    /** "Organisation de la Conférence islamique": what is part of a name tells nothing. */
    private boolean insideName(Match trigger) {
        int token = trigger.from();
        return document.actors().stream()
                        .anyMatch(a -> a.from() < token && token < a.to() || a.from() == token && trigger.to() < a.to())
                || isOfName(token);
    }

    /** "the agreement concluded between Togo and Ghana": one that is spoken of, and nobody says when it was signed. */
    private boolean isUndatedAgreement(Match match, Sentence sentence) {
        return annotations.isCue(match.from(), Cue.CONCLUDED)
                // "ووقعها عن الجانب الغاني …": a sentence that opens so tells who signed what was just told.
                && document.sentences().stream().noneMatch(whole -> whole.from() == match.from())
                && document.dates().mentions().stream()
                        .noneMatch(d -> sentence.contains(d.from())
                                && d.from() >= match.from()
                                && d.from() - match.to() <= CONCLUDED_REACH);
    }
}
