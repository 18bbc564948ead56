package parley.extraction.engagement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.person.Company;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;

/**
 * "Lind and Defence Minister Kask travelled to Accra": of two who do together what has another side, the second, whose
 * title tells no state, is of the side of the first.
 */
final class Companions {
    /** Frames of which whoever is told before the verb, or right behind it where it comes first, is one side. */
    private static final Set<Frame> DONE_BY_ONE_SIDE = EnumSet.of(Frame.VISIT, Frame.RECEIVE);

    /** "called on | Malawi's | minister". */
    private static final int OWNER_REACH = 3;

    /** Between a subject and its verb stand at most so many words: "have been", "ont été". */
    private static final int VERB_REACH = 3;

    /** "et le ministre". */
    private static final int ARTICLE_REACH = 2;

    private static final int UNIT_REACH = 4;

    /** "met | in Accra on 1 April | with". */
    private static final int WITH_REACH = 9;

    private final DocumentReading document;
    private final Annotations annotations;
    private final Company company;

    Companions(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.company = new Company(annotations);
    }

    /** The side of whoever somebody acts together with; empty where the sentence does not tell them as such a pair. */
    Optional<String> sideOf(
            Person person, PersonMention mention, List<TriggerMention> triggers, List<Participation> found) {
        boolean office = person.office()
                        .filter(kind -> kind != OfficeKind.COUNTERPART && kind != OfficeKind.SECRETARY_GENERAL)
                        .isPresent()
                || person.grade().isPresent();
        if (person.party().isPresent() || !office || mention.title().isEmpty()) return Optional.empty();
        return found.stream()
                .filter(p -> p.sign() == Participation.Sign.PERSON && isPair(p, mention))
                .filter(p -> p.person()
                        .filter(first -> mayBeOfOneSide(first, person))
                        .isPresent())
                .filter(p -> triggers.stream()
                        .anyMatch(t -> doTogether(p.from(), mention, t) || areReceived(p.from(), person, t)))
                .findFirst()
                .flatMap(Participation::actor);
    }

    /** "Ambassador Lind, accompanied by Swedish General Berg, called on …": of the side of whoever is named behind. */
    Optional<String> sideOfNext(
            Person person,
            PersonMention mention,
            List<TriggerMention> triggers,
            List<PersonMention> people,
            List<Person> who) {
        if (person.party().isPresent() || !isSentAbroad(person)) return Optional.empty();
        return IntStream.range(0, people.size())
                .filter(i -> people.get(i).start() >= mention.end()
                        && (isListed(mention.end(), people.get(i).start())
                                || company.follows(mention.end(), people.get(i).start())))
                .filter(i -> triggers.stream().anyMatch(t -> doTogether(mention.from(), people.get(i), t)))
                .mapToObj(who::get)
                .findFirst()
                .flatMap(Person::party);
    }

    /** "Minister Lind was joined by | Minister Berg | and Ambassador Ek": of the side of whoever is told before "joined by". */
    Optional<String> sideOfCompany(Person person, PersonMention mention, List<Participation> found) {
        if (person.party().isPresent()) return Optional.empty();
        return found.stream()
                .filter(p -> p.sign() == Participation.Sign.PERSON && p.to() <= mention.start())
                .filter(p -> company.follows(endOf(p), mention.start())
                        || isListed(endOf(p), mention.start()) && company.isAccompanying(p.from()))
                .reduce((earlier, later) -> later)
                .flatMap(Participation::actor);
    }

    /** "M. Virtanen, | président du Parlement, | accompagné de": a title behind the name belongs to whoever has company. */
    private static int endOf(Participation named) {
        return named.person().stream()
                .flatMap(person -> person.mentions().stream())
                .filter(mention -> mention.start() <= named.from() && named.from() < mention.end())
                .mapToInt(PersonMention::end)
                .findFirst()
                .orElse(named.to());
    }

    static boolean isSentAbroad(Person person) {
        return person.office().filter(OfficeKind.SENT_ABROAD::contains).isPresent();
    }

    /** "received | Minister Lind and Ambassador Berg". */
    private boolean areReceived(int first, Person second, TriggerMention trigger) {
        return isSentAbroad(second)
                && trigger.frame() == Frame.RECEIVE
                && trigger.to() <= first
                && document.language().cased()
                && document.dates().wordsBetween(trigger.to(), first) <= WITH_REACH;
    }

    private boolean isPair(Participation first, PersonMention second) {
        return isListed(first.to(), second.start());
    }

    /** Whether nothing but a land, a comma, an "and" and an article stand between two people. */
    private boolean isListed(int end, int start) {
        if (!document.language().cased() && end == start) return true;
        int mark = behindLand(end);
        int gap = start - mark;
        // "and | USAID Mission | Director Berg"
        boolean unit = mark + 1 < start && ActorReader.at(mark + 1, annotations).isPresent();
        return gap >= 1
                && gap <= (unit ? UNIT_REACH : ARTICLE_REACH)
                && (annotations.isCue(mark, Cue.AND)
                        || document.tokens().get(mark).isComma());
    }

    /** "Minister Kask | of Estonia | and": where the name goes on to a land, the token behind that. */
    private int behindLand(int name) {
        return annotations.isCue(name, Cue.OF)
                ? ActorReader.at(name + 1, annotations).map(ActorMention::to).orElse(name)
                : name;
    }

    /** A state has one president, and one head of government. */
    private static boolean mayBeOfOneSide(Person first, Person second) {
        return !(second.isHead() && first.office().equals(second.office()));
    }

    private boolean doTogether(int first, PersonMention second, TriggerMention trigger) {
        int end = endOfList(second);
        int gap = document.language().cased()
                ? document.dates().wordsBetween(end, trigger.from())
                : document.dates().wordsBetween(trigger.to(), first);
        boolean subject = document.language().cased() ? trigger.from() >= end : trigger.to() <= first;
        if (!subject || gap > VERB_REACH) return false;
        return DONE_BY_ONE_SIDE.contains(trigger.frame())
                || trigger.frame() == Frame.MEET && isWithOthers(Math.max(trigger.from(), end), trigger);
    }

    /** "Lind, Minister Kask | and Minister Tamm | met": where the last of those ends who are listed with somebody. */
    private int endOfList(PersonMention mention) {
        int end = mention.end();
        for (PersonMention next : document.persons().mentions().toList())
            if (next.start() >= end && isListed(end, next.start())) end = next.end();
        return end;
    }

    /** "met in Accra with President …", "met President …": whoever is met is none of those who meet. */
    private boolean isWithOthers(int from, TriggerMention trigger) {
        Optional<Match> with = annotations.firstCue(from, from + WITH_REACH, Cue.WITH);
        return document.persons()
                .mentions()
                .anyMatch(other -> document.language().cased() && isRightBehind(other, trigger.to())
                        || with.filter(w -> isRightBehind(other, w.to())).isPresent());
    }

    private static boolean isRightBehind(PersonMention person, int token) {
        return person.start() >= token && person.start() - token <= OWNER_REACH;
    }
}
