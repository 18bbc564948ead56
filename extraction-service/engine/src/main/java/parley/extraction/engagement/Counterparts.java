package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.person.Persons;
import parley.extraction.person.Title;
import parley.extraction.token.Sentence;

/** Of which state somebody is not: that of a counterpart, or of whoever holds the same office. */
final class Counterparts {
    /** Offices of which, by their full name, a state has one. */
    private static final Set<OfficeKind> SINGLE =
            Set.of(OfficeKind.MINISTER, OfficeKind.DEPUTY_MINISTER, OfficeKind.CHIEF_OF_STAFF);

    /** Somebody with the words of their offices in a sentence. */
    private record Holder(Person person, List<List<String>> offices) {
        boolean sharesOffice(Holder other) {
            return offices.stream().anyMatch(other.offices::contains);
        }
    }

    private final DocumentReading document;

    /** By the first token of a name: of which state whoever is named there has a counterpart. */
    private final Map<Integer, String> counterpartOf = new HashMap<>();

    /**
     * "the president held talks with his Kenyan counterpart": whoever has a counterpart of a state is of another one. So is
     * whoever was named just before "…, she said after talks with her Kenyan counterpart".
     */
    Counterparts(DocumentReading document) {
        this.document = document;
        List<Person> before = List.of();
        for (Sentence sentence : document.sentences()) {
            Persons people = document.persons().within(sentence);
            List<Person> last = before;
            people.titles()
                    .filter(t -> sentence.contains(t.from()))
                    .filter(t ->
                            t.office().filter(OfficeKind.COUNTERPART::equals).isPresent())
                    .forEach(t -> t.affiliation().ifPresent(side -> lastNamed(people.named(), sentence.from(), t)
                            .or(() -> document.annotations().hasCue(sentence.from(), t.from(), Cue.PRONOUNS)
                                    ? lastNamed(last, 0, t)
                                    : Optional.empty())
                            .ifPresent(p -> p.mentions().forEach(m -> counterpartOf.put(m.from(), side)))));
            ofSameOffice(sentence, people.named());
            before = people.named();
        }
    }

    /** "the minister of state, …, met the Spanish minister of state": a state has one of each office. */
    private void ofSameOffice(Sentence sentence, List<Person> people) {
        List<Holder> holders = people.stream()
                .map(person -> new Holder(person, offices(person, sentence)))
                .filter(holder -> !holder.offices().isEmpty())
                .toList();
        for (Holder other : holders)
            other.person().party().filter(ActorCatalogue::isState).ifPresent(state -> holders.stream()
                    .filter(holder -> holder.person().party().isEmpty() && holder.sharesOffice(other))
                    .flatMap(holder -> holder.person().mentions().stream())
                    .forEach(mention -> counterpartOf.putIfAbsent(mention.from(), state)));
    }

    /** The words of the offices of which a state has one, without whose they are and how their holders are addressed. */
    private List<List<String>> offices(Person person, Sentence sentence) {
        return person.mentions().stream()
                .filter(mention -> sentence.contains(mention.from()))
                .flatMap(mention -> mention.title().stream())
                .filter(title -> title.office().filter(SINGLE::contains).isPresent())
                .map(this::words)
                .filter(words -> words.size() >= 2)
                .toList();
    }

    private List<String> words(Title title) {
        List<String> words = new ArrayList<>();
        for (int i = title.from(); i < title.to(); i++) {
            Optional<ActorMention> owner = ActorReader.at(i, document.annotations());
            if (owner.isPresent()) i = owner.get().to() - 1;
            else if (!document.annotations().is(i, Term.Honorific.class))
                words.add(document.language()
                        .forms()
                        .stem(document.tokens().get(i).folded()));
        }
        return words;
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
