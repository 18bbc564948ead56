package parley.extraction.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parley.extraction.token.InOrder;
import parley.extraction.token.Sentence;

/** The people of a text, or of a part of it. */
public final class Persons {
    private record Occurrence(int from, Person person) {}

    private final List<Person> named;
    private final List<Title> unnamed;
    private final List<Occurrence> occurrences;

    // Rules ask for these at every turn.
    private final List<PersonMention> mentions;
    private final List<Title> titles;

    /**
     * The people of a text.
     *
     * @param named people with a name, in the order of their first mention
     * @param unnamed titles without a name ("the Algerian minister"), in the order of the text
     */
    public Persons(List<Person> named, List<Title> unnamed) {
        this(
                named,
                unnamed,
                named.stream()
                        .flatMap(person -> person.mentions().stream().map(m -> new Occurrence(m.from(), person)))
                        .sorted(Comparator.comparingInt(Occurrence::from))
                        .toList());
    }

    private Persons(List<Person> named, List<Title> unnamed, List<Occurrence> occurrences) {
        this.named = List.copyOf(named);
        this.unnamed = List.copyOf(unnamed);
        this.occurrences = List.copyOf(occurrences);
        List<PersonMention> all = new ArrayList<>();
        for (Person person : named) all.addAll(person.mentions());
        List<Title> told = new ArrayList<>(all.size() + unnamed.size());
        for (PersonMention mention : all) mention.title().ifPresent(told::add);
        told.addAll(unnamed);
        this.mentions = Collections.unmodifiableList(all);
        this.titles = Collections.unmodifiableList(told);
    }

    /** People with a name, in the order of their first mention. */
    public List<Person> named() {
        return named;
    }

    /** Titles without a name, in the order of the text. */
    public List<Title> unnamed() {
        return unnamed;
    }

    /** Every place where one of them is named, person by person. */
    public Stream<PersonMention> mentions() {
        return mentions.stream();
    }

    /** The titles of all of them, with a name and without. */
    public Stream<Title> titles() {
        return titles.stream();
    }

    /** Those who are mentioned in a sentence, or in a part of it; each person with all mentions of the text. */
    public Persons within(Sentence sentence) {
        List<Occurrence> here = InOrder.within(sentence, occurrences, Occurrence::from);
        List<Person> people = new ArrayList<>(here.size());
        // The same person is the same object here, and comparing all mentions of everybody is slow.
        for (Occurrence occurrence : here) if (!isAmong(people, occurrence.person())) people.add(occurrence.person());
        return new Persons(people, InOrder.within(sentence, unnamed, Title::from), here);
    }

    private static boolean isAmong(List<Person> people, Person person) {
        for (Person known : people) if (known == person) return true;
        return false;
    }
}
