package parley.extraction.engagement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.person.Title;
import parley.extraction.token.InOrder;
import parley.extraction.token.Sentence;

/**
 * Who holds the offices of a text: "the Ghanaian president", or "the Ghanaian minister", is whoever the text names with such
 * an office of Ghana, where it names one only; and which state speaks for an organisation that its president chairs.
 */
final class Incumbents {
    /** Offices that several hold for a state: who is meant is told where the text names one of them only. */
    private static final Set<OfficeKind> SHARED =
            Set.of(OfficeKind.MINISTER, OfficeKind.DEPUTY_MINISTER, OfficeKind.AMBASSADOR);

    /** "President of the Committee on …" has more words than the office of a head of state. */
    private static final int MAX_WORDS = 5;

    /** "of Togo, the current chairperson of the". */
    private static final int APPOSITION_REACH = 9;

    private record Office(OfficeKind kind, String side) {}

    private final Map<Office, Person> holders = new HashMap<>();

    /** By organisation: the state of whoever chairs it. */
    private final Map<String, String> chairs = new HashMap<>();

    Incumbents(DocumentReading document) {
        Set<Office> ambiguous = new HashSet<>();
        for (Person person : document.persons().named())
            office(person)
                    .filter(office -> holders.containsKey(office) || holds(person))
                    .ifPresent(office -> {
                        if (holders.putIfAbsent(office, person) != null) ambiguous.add(office);
                    });
        ambiguous.forEach(holders::remove);
        chairs(document);
    }

    /** "President Mbala of Togo, | the current chairperson of the African Union": who speaks for an organisation in turn. */
    private void chairs(DocumentReading document) {
        for (Person person : document.persons().named())
            person.party().filter(ActorCatalogue::isState).ifPresent(side -> person.mentions().stream()
                    .flatMap(mention -> chaired(mention.end(), document).stream())
                    .forEach(organisation -> chairs.putIfAbsent(organisation, side)));
    }

    private static Optional<String> chaired(int from, DocumentReading document) {
        int to = Math.min(document.tokens().size(), from + APPOSITION_REACH);
        if (!document.annotations().hasCue(from, to, Cue.ROTATING)
                || IntStream.range(from, to)
                        .noneMatch(i -> document.tokens().get(i).isComma())) return Optional.empty();
        return InOrder.within(new Sentence(0, from, to, false), document.actors(), ActorMention::from).stream()
                .map(ActorMention::actor)
                .filter(Predicate.not(ActorCatalogue::isState))
                .findFirst();
    }

    /** The side that speaks for an organisation in turn, as the text told it. */
    Optional<String> sideOfChair(String organisation) {
        return Optional.ofNullable(chairs.get(organisation));
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
                .filter(kind -> OfficeKind.HEADS.contains(kind) || SHARED.contains(kind))
                .filter(kind -> !person.former())
                .flatMap(kind -> person.party().map(side -> new Office(kind, side)));
    }

    private static boolean holds(Person person) {
        return person.mentions().stream()
                .map(PersonMention::title)
                .flatMap(Optional::stream)
                .anyMatch(title -> title.office().filter(SHARED::contains).isPresent()
                        || title.office().filter(OfficeKind.HEADS::contains).isPresent()
                                && title.to() - title.from() <= MAX_WORDS);
    }
}
