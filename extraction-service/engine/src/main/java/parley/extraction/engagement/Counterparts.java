package parley.extraction.engagement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.person.Persons;
import parley.extraction.person.Title;
import parley.extraction.token.Sentence;

/** Of which state somebody is not: that of a counterpart, or of whoever holds the same office. */
final class Counterparts {
    /** Offices of which, by their full name, a state has one. */
    private static final Set<String> SINGLE = Set.of("MINISTER", "DEPUTY_MINISTER", "CHIEF_OF_STAFF");

    /** By the first token of a name: of which state whoever is named there has a counterpart. */
    private final Map<Integer, String> counterpartOf = new HashMap<>();

    /**
     * "the president held talks with his Kenyan counterpart": whoever has a counterpart of a state is of another one. So is
     * whoever was named just before "…, she said after talks with her Kenyan counterpart".
     */
    Counterparts(DocumentReading document) {
        List<Person> before = List.of();
        for (Sentence sentence : document.sentences()) {
            Persons people = document.persons().within(sentence);
            List<Person> last = before;
            people.titles()
                    .filter(t -> sentence.contains(t.from()))
                    .filter(t -> t.office().filter("COUNTERPART"::equals).isPresent())
                    .forEach(t -> t.affiliation().ifPresent(side -> lastNamed(people.named(), sentence.from(), t)
                            .or(() -> document.annotations().hasCue(sentence.from(), t.from(), Cue.PRONOUNS)
                                    ? lastNamed(last, 0, t)
                                    : Optional.empty())
                            .ifPresent(p -> p.mentions().forEach(m -> counterpartOf.put(m.from(), side)))));
            ofSameOffice(document, people.named());
            before = people.named();
        }
    }

    /** "the minister of state, …, met the Spanish minister of state": a state has one of each office. */
    private void ofSameOffice(DocumentReading document, List<Person> people) {
        for (Person other : people) {
            Optional<String> state = other.party().filter(ActorCatalogue::isState);
            if (state.isEmpty()) continue;
            List<List<String>> offices = officesOf(document, other);
            for (Person person : people)
                if (person.party().isEmpty()
                        && officesOf(document, person).stream().anyMatch(offices::contains))
                    person.mentions().forEach(m -> counterpartOf.putIfAbsent(m.from(), state.get()));
        }
    }

    /** The words of the offices of which a state has one, without whose they are and how their holders are addressed. */
    private static List<List<String>> officesOf(DocumentReading document, Person person) {
        return person.mentions().stream()
                .flatMap(mention -> mention.title().stream())
                .filter(title -> title.office().filter(SINGLE::contains).isPresent())
                .map(title -> IntStream.range(title.from(), title.to())
                        .filter(i -> !document.annotations().is(i, Term.Honorific.class)
                                && document.actors().stream().noneMatch(a -> a.from() <= i && i < a.to()))
                        .mapToObj(i -> document.language()
                                .forms()
                                .stem(document.tokens().get(i).folded()))
                        .toList())
                .filter(words -> words.size() >= 2)
                .toList();
    }

    private static Optional<Person> lastNamed(List<Person> people, int from, Title before) {
        return people.stream()
                .filter(p -> p.mentions().stream().anyMatch(m -> m.from() >= from && m.end() <= before.from()))
                .max(Comparator.comparingInt(p -> lastBefore(p, before)));
    }

    private static int lastBefore(Person person, Title title) {
        return person.mentions().stream()
                .mapToInt(PersonMention::from)
                .filter(from -> from < title.from())
                .max()
                .orElse(-1);
    }

    /** The state of which somebody has a counterpart. */
    Optional<String> of(Person person) {
        return person.mentions().stream()
                .map(m -> counterpartOf.get(m.from()))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
