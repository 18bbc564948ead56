package parley.extraction.engagement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.extraction.DocumentReading;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.person.Title;

/**
 * Who holds the offices of a text of which a state has one: "the Ghanaian president" is whoever the text names as the
 * president of Ghana, where it names one only.
 */
final class Incumbents {
    private static final Set<String> SINGLE = Set.of("HEAD_OF_STATE", "HEAD_OF_GOVERNMENT");

    /** "President of the Committee on …" has more words than the office of a head of state. */
    private static final int MAX_WORDS = 5;

    private record Office(String kind, String side) {}

    private final Map<Office, Person> holders = new HashMap<>();

    Incumbents(DocumentReading document) {
        Set<Office> shared = new HashSet<>();
        for (Person person : document.persons().named())
            office(person)
                    .filter(office -> holders.containsKey(office) || holds(person))
                    .ifPresent(office -> {
                        if (holders.putIfAbsent(office, person) != null) shared.add(office);
                    });
        shared.forEach(holders::remove);
    }

    /** Whoever an office without a name stands for. */
    Optional<Person> of(Title title) {
        return title.former()
                ? Optional.empty()
                : title.office()
                        .flatMap(kind -> title.affiliation().map(side -> new Office(kind, side)))
                        .map(holders::get);
    }

    private static Optional<Office> office(Person person) {
        return person.office()
                .filter(SINGLE::contains)
                .filter(kind -> !person.former())
                .flatMap(kind -> person.party().map(side -> new Office(kind, side)));
    }

    private static boolean holds(Person person) {
        return person.mentions().stream()
                .map(PersonMention::title)
                .flatMap(Optional::stream)
                .anyMatch(title ->
                        title.office().filter(SINGLE::contains).isPresent() && title.to() - title.from() <= MAX_WORDS);
    }
}
