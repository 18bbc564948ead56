package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import parley.extraction.person.Superior;
import parley.extraction.person.Title;
import parley.extraction.token.Sentence;

/** Tells who is named in the sentence of an occasion and takes no part in it. */
final class Bystanders {
    /** Who is met or comes along as well. */
    private static final Set<OfficeKind> BESIDE = Set.of(OfficeKind.COUNTERPART, OfficeKind.SPOUSE);

    /** So many words before a person a phrase begins that says that they were not there. */
    private static final int ABSENT_REACH = 5;

    /** Between whoever sends somebody and the verb stand their state and a day. */
    private static final int SENDS_REACH = 5;

    /** "previewed the upcoming official | visit". */
    private static final int SPOKEN_OF_REACH = 4;

    /** "The minister | also briefly discussed". */
    private static final int SPEAKER_REACH = 2;

    /** "of the | President". */
    private static final int VISITOR_REACH = 2;

    private static final int BETWEEN_REACH = 7;

    /** What is recalled has so many words. */
    private static final int RECALLED_LENGTH = 40;

    private final DocumentReading document;
    private final Annotations annotations;
    private final TalkedAbout talkedAbout;
    private final Visitors visitors;
    private final Possessors possessors;

    Bystanders(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.talkedAbout = new TalkedAbout(annotations, document.tokens());
        this.visitors = new Visitors(annotations, document.tokens());
        this.possessors = new Possessors(document);
    }

    /** Whether somebody takes no part in an occasion of which a sentence tells. */
    boolean includes(Person person, Sentence sentence, Occasion occasion) {
        if (person.former() || person.speaksForOthers()) return true;
        List<PersonMention> here = mentions(person, sentence).toList();
        if (isBesideRecalled(person, here, sentence)) return true;
        return speaksOfVisit(here, sentence)
                || !here.isEmpty()
                        && (here.stream().allMatch(m -> isAbsent(m, sentence))
                                || here.stream().allMatch(m -> isBehindGreetings(sentence, m.start()))
                                || here.stream().allMatch(m -> possessors.endAt(m.to(), sentence))
                                || here.stream().allMatch(m -> isServed(m, sentence))
                                || here.stream().allMatch(m -> isTalkedAbout(m, sentence, occasion))
                                || here.stream().allMatch(m -> isOfOtherDay(m, sentence, occasion))
                                || here.stream().allMatch(visitors::isBeside)
                                || here.stream().allMatch(this::sends));
    }

    private static Stream<PersonMention> mentions(Person person, Sentence sentence) {
        return person.mentions().stream().filter(m -> sentence.contains(m.from()));
    }

    /** "The President today | announced the designation of a delegation": whoever sends it stays at home. */
    private boolean sends(PersonMention person) {
        return annotations.hasCue(person.end(), person.end() + SENDS_REACH, Cue.SENDS);
    }

    /** "The minister, or she, previewed | the visit of President …": whoever speaks of somebody else's visit. */
    private boolean speaksOfVisit(List<PersonMention> here, Sentence sentence) {
        return IntStream.range(sentence.from(), sentence.to())
                .filter(i -> annotations.isTrigger(i, Frame.VISIT) && isOfVisitor(i, sentence))
                .boxed()
                .findFirst()
                .flatMap(visit ->
                        annotations.firstCue(Math.max(sentence.from(), visit - SPOKEN_OF_REACH), visit, Cue.ABOUT))
                .map(Match::from)
                .filter(about -> here.isEmpty()
                        ? annotations.hasCue(about - SPEAKER_REACH, about, Cue.PRONOUNS)
                        : here.stream().allMatch(m -> m.end() <= about && about - m.end() <= SPEAKER_REACH))
                .isPresent();
    }

    /** "the upcoming | visit of President …" */
    private boolean isOfVisitor(int visit, Sentence sentence) {
        int of = annotations.longest(visit, Term.Trigger.class).orElseThrow().to();
        boolean linked = annotations.isCue(of, Cue.OF) || annotations.isCue(of, Cue.WITH);
        return linked
                && document.persons()
                        .mentions()
                        .anyMatch(
                                m -> sentence.contains(m.from()) && m.start() > of && m.start() - of <= VISITOR_REACH);
    }

    /** "represented President …": named, and not there; but not "represented by Minister …". */
    private boolean isAbsent(PersonMention person, Sentence sentence) {
        return annotations
                .cues(Math.max(sentence.from(), person.start() - ABSENT_REACH), person.start(), Cue.ABSENT)
                .anyMatch(cue -> cue.to() <= person.start()
                        && person.start() - cue.to() <= 1
                        && !annotations.isCue(cue.to(), Cue.WITH));
    }

    /** "President Lind's | special envoy, Jan Kask, met …": whose minister or envoy comes stays at home. */
    private boolean isServed(PersonMention person, Sentence sentence) {
        int mark = person.end();
        if (mark >= sentence.to() || !document.tokens().get(mark).isPossessive()) return false;
        Superior superior = new Superior(document.tokens(), annotations);
        Predicate<Title> follows = title -> superior.isServedBy(mark, title.from());
        boolean named = document.persons()
                .mentions()
                .flatMap(m -> m.title().stream())
                .filter(follows)
                .anyMatch(title -> title.office()
                        .filter(office -> !BESIDE.contains(office))
                        .isPresent());
        return named
                || document.persons().unnamed().stream().filter(follows).anyMatch(title -> title.office()
                        .filter(OfficeKind.SERVANTS::contains)
                        .isPresent());
    }

    /** "they discussed the trip of President Lind", unless it is that trip which is told. */
    private boolean isTalkedAbout(PersonMention person, Sentence sentence, Occasion occasion) {
        boolean travelled = occasion.forms().equals(Set.of(Form.VISIT)) && visitors.owns(person.end());
        return talkedAbout.coversNoOccasion(sentence, person.start()) && !travelled;
    }

    /** "conveyed the greetings of King … and Prince … to President …": nobody behind greetings need have been there. */
    private boolean isBehindGreetings(Sentence sentence, int token) {
        for (int i = token - 1; i >= sentence.from(); i--) {
            if (annotations.isCue(i, Cue.GREETINGS)) return true;
            if (annotations.is(i, Term.Trigger.class)) return false;
        }
        return false;
    }

    /**
     * "Following the meeting between President A and President B, their ministers C and D …": where people of both sides
     * are named behind the "between" of what is recalled, others of these sides recall it.
     */
    private boolean isBesideRecalled(Person person, List<PersonMention> here, Sentence sentence) {
        Optional<Match> recalled = annotations.firstCue(sentence.from(), sentence.to(), Cue.RECALLED);
        Optional<Match> between = recalled.flatMap(r -> annotations
                .firstCue(r.to(), Math.min(sentence.to(), r.to() + BETWEEN_REACH), Cue.BETWEEN)
                .filter(b -> annotations.has(r.to(), b.from(), Term.Trigger.class)));
        if (between.isEmpty()) return false;
        int from = between.get().to();
        int to = recalled.get().from() == sentence.from()
                ? end(from, sentence)
                : Math.min(sentence.to(), from + RECALLED_LENGTH);
        Set<String> sides = document.persons().within(sentence).named().stream()
                .filter(other -> mentions(other, sentence).anyMatch(m -> from <= m.from() && m.from() < to))
                .flatMap(other -> other.party().stream())
                .collect(Collectors.toSet());
        boolean theirs = person.party().filter(sides::contains).isPresent();
        return sides.size() >= 2 && theirs && here.stream().noneMatch(m -> from <= m.from() && m.from() < to);
    }

    /** "Following the launch by President Lind in Oslo in May 2022, the ministers …": who did something on another day. */
    private boolean isOfOtherDay(PersonMention person, Sentence sentence, Occasion occasion) {
        return annotations
                .cues(sentence.from(), person.start(), Cue.RECALLED)
                .map(recalled -> end(recalled.to(), sentence))
                .filter(end -> person.to() <= end)
                .anyMatch(end -> document.dates().mentions().stream()
                        .filter(day -> person.to() <= day.from() && day.to() <= end)
                        .flatMap(day -> day.interval().stream())
                        .anyMatch(day -> occasion.date()
                                .filter(days -> !days.meets(day, 1))
                                .isPresent()));
    }

    /** Where an opening phrase ends: at the comma. */
    private int end(int from, Sentence sentence) {
        int reach = Math.min(sentence.to(), from + RECALLED_LENGTH);
        return IntStream.range(from, reach)
                .filter(i -> document.tokens().get(i).isComma())
                .findFirst()
                .orElse(reach);
    }
}
