package parley.extraction.engagement;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.person.Person;
import parley.extraction.token.Sentence;

/** Where many sit or exercise, told without them, and the sentence behind it that names who took part. */
final class Tables {
    /** So many sentences on, it is told who took part. */
    private static final int SENTENCES_ON = 2;

    /** "took part in | the". */
    private static final int ATTENDED_REACH = 4;

    /** What is attended. */
    private static final Set<Frame> ATTENDED = EnumSet.of(Frame.MEET, Frame.DIALOGUE, Frame.CONFERENCE);

    /** What many take part in. */
    private static final Set<Form> OF_MANY = EnumSet.of(Form.CONFERENCE, Form.DIALOGUE, Form.EXERCISE, Form.TRAINING);

    private final DocumentReading document;
    private final Annotations annotations;

    Tables(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
    }

    /**
     * What is told with all who took part.
     *
     * @param waiting what was told without them
     * @param table the same between them
     */
    record Seated(Draft waiting, Draft table) {}

    /**
     * "Leaders of the Union met on Monday. The presidents of Ghana and Togo attended the summit": where these were.
     *
     * @param incomplete what was told of one side only
     */
    Optional<Occasion> attended(Draft read, Optional<Occasion> current, List<Draft> incomplete) {
        if (!attendsIt(read.sentence())
                || read.parties().isEmpty()
                || !read.parties().stream().allMatch(ActorCatalogue::isState)) return Optional.empty();
        return current.filter(o -> isTable(o.parties()) && o.status() == read.status() && o.datesAgree(read))
                .or(() -> incomplete.stream()
                        .filter(d -> isTable(d.parties()) && d.status() == read.status())
                        .reduce((earlier, later) -> later)
                        .map(Occasion::new)
                        .filter(o -> o.datesAgree(read)));
    }

    /** "The exercise ended on Friday. Troops from 30 countries, including Ghana and Togo, took part": who was there. */
    Optional<Seated> seated(Sentence sentence, List<Draft> incomplete) {
        return incomplete.stream()
                .filter(d -> sentence.index() - d.sentence().index() <= SENTENCES_ON)
                .filter(d -> !Collections.disjoint(d.forms(), OF_MANY))
                .reduce((earlier, later) -> later)
                .flatMap(waiting -> seated(waiting, sentence));
    }

    private Optional<Seated> seated(Draft waiting, Sentence sentence) {
        return Optional.of(with(participants(sentence), waiting, sentence))
                .filter(table -> table.parties().size() >= 2)
                .map(table -> new Seated(waiting, table));
    }

    /**
     * "The presidents of Ghana and Togo attended the summit. President Adjovi of Benin also took part": what is told of a
     * conference, with those whom a further sentence adds.
     */
    Optional<Draft> joinedBy(Sentence sentence, Occasion told) {
        boolean close = sentence.index() - told.lastTold().sentence().index() <= SENTENCES_ON;
        boolean ofMany =
                !Collections.disjoint(told.forms(), OF_MANY) || told.parties().size() >= ListedParticipants.MANY;
        boolean attended = annotations.hasCue(sentence.from(), sentence.to(), Cue.ATTENDS)
                && !annotations.hasCue(sentence.from(), sentence.to(), Cue.NEGATED);
        if (!close || !ofMany || !attended || isOfOtherDay(sentence, told)) return Optional.empty();
        List<Participation> participants = participants(sentence);
        // "In Togo Minister Lind will take part in …": whoever was told of does something else.
        boolean goesOn = document.persons().within(sentence).named().stream()
                .anyMatch(person ->
                        person.party().filter(told.parties()::contains).isPresent());
        return Optional.of(with(participants, told.lastTold(), sentence))
                .filter(table -> !goesOn && !told.parties().containsAll(table.parties()));
    }

    /** "Kenya attended the summit of last May": of another than the one that is told. */
    private boolean isOfOtherDay(Sentence sentence, Occasion told) {
        return document.dates().mentions().stream()
                .filter(day -> sentence.contains(day.from()))
                .flatMap(day -> day.interval().stream())
                .anyMatch(day -> told.date().filter(days -> days.meets(day, 0)).isEmpty());
    }

    private Draft with(List<Participation> participants, Draft waiting, Sentence sentence) {
        Set<String> sides = new TreeSet<>(waiting.parties());
        participants.forEach(participation -> participation.actor().ifPresent(sides::add));
        Pieces pieces = new Pieces(document.tokens());
        List<Person> people = document.persons().within(sentence).named().stream()
                .filter(person -> person.party().filter(sides::contains).isPresent())
                .toList();
        return participants.stream()
                .flatMap(participation -> participation.step(pieces).stream())
                .reduce(waiting.between(sides).alsoBy(people), Draft::by, (one, other) -> other);
    }

    /** Those of a list, else the officials who attended: "Ghana's and Togo's chiefs of staff also attended". */
    private List<Participation> participants(Sentence sentence) {
        DocumentReading within = document.within(sentence);
        List<Participation> listed = new ListedParticipants(within).read(sentence);
        if (!listed.isEmpty() || !annotations.hasCue(sentence.from(), sentence.to(), Cue.ATTENDS)) return listed;
        return new ActorSignReader(within)
                .read(sentence, List.of(), List.of()).stream()
                        .filter(sign -> sign.sign() == Participation.Sign.OFFICIAL)
                        .toList();
    }

    private static boolean isTable(Set<String> sides) {
        return sides.stream().anyMatch(side -> !ActorCatalogue.isState(side));
    }

    /** "The presidents of Ghana and Togo took part in the summit": in the one that was told before. */
    private boolean attendsIt(Sentence sentence) {
        return annotations.cues(sentence.from(), sentence.to(), Cue.ATTENDS).anyMatch(verb -> annotations
                .longest(verb.to(), Math.min(sentence.to(), verb.to() + ATTENDED_REACH), Term.Trigger.class)
                .anyMatch(m -> isDefinite(m.from()) && ATTENDED.contains(((Term.Trigger) m.term()).frame())));
    }

    private boolean isDefinite(int noun) {
        return document.language().cased()
                ? annotations.isCue(noun - 1, Cue.DEFINITE)
                : document.language()
                        .forms()
                        .hasArticle(document.tokens().get(noun).folded());
    }
}
