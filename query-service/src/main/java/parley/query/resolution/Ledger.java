package parley.query.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parley.query.engagement.Participant;
import parley.query.engagement.Period;

/** Who says what about each field of an engagement, and which of it Parley accepts. */
public final class Ledger {
    private final Consensus consensus;
    private final List<Entry> entries = new ArrayList<>();

    private Ledger(Consensus consensus) {
        this.consensus = consensus;
    }

    /**
     * What is said about one field.
     *
     * @param field name of the field, as in evidence
     * @param claims every value that is told: what is accepted first, then what is most widespread
     * @param contested whether documents contradict each other
     */
    public record Entry(String field, List<Claim> claims, boolean contested) {
        public Entry {
            claims = List.copyOf(claims);
        }
    }

    /**
     * A value and who tells it.
     *
     * @param value as evidence gives it
     * @param accepted whether the engagement shows it
     * @param documents who tells it
     */
    public record Claim(String value, boolean accepted, SortedSet<UUID> documents) {
        public Claim {
            documents = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(documents));
        }
    }

    /** The entries of all fields that any document tells. */
    public static List<Entry> of(Consensus consensus) {
        Ledger ledger = new Ledger(consensus);
        Set<String> shown = Set.of(consensus.status());
        ledger.enter("PARTIES", Observation::parties, consensus.parties(), ledger::namesAnotherSide);
        ledger.enter("FORMS", Observation::forms, consensus.forms(), o -> false);
        ledger.enter("STATUS", o -> List.of(o.status()), shown, ledger::deniesWhatWasHeld);
        ledger.enter("DATE", o -> days(o.period()), days(consensus.period()), ledger::tellsOtherDays);
        ledger.enter("PLACE", o -> told(o.country()), told(consensus.country()), ledger::tellsAnotherCountry);
        ledger.enter(
                "PLACE",
                o -> city(o.country(), o.city()),
                city(consensus.country(), consensus.city()),
                ledger::tellsAnotherCity);
        ledger.enter("PERSONS", ledger::people, names(consensus.persons()), o -> false);
        ledger.enter("SESSION", o -> number(o.session()), number(consensus.session()), o -> false);
        ledger.enter("TOPICS", Observation::topics, consensus.topics(), o -> false);
        return List.copyOf(ledger.entries);
    }

    private void enter(
            String field,
            Function<Observation, ? extends Collection<String>> told,
            Collection<String> accepted,
            Predicate<Observation> contradicts) {
        Map<String, SortedSet<UUID>> tellers = new TreeMap<>();
        for (Observation o : consensus.observations())
            for (String value : told.apply(o))
                tellers.computeIfAbsent(value, v -> new TreeSet<>()).add(o.documentId());
        if (tellers.isEmpty()) return;
        List<Claim> claims = tellers.entrySet().stream()
                .map(e -> new Claim(e.getKey(), accepted.contains(e.getKey()), e.getValue()))
                .sorted(Comparator.comparing((Claim c) -> !c.accepted())
                        .thenComparing(c -> -c.documents().size())
                        .thenComparing(Claim::value))
                .toList();
        entries.add(new Entry(field, claims, consensus.observations().stream().anyMatch(contradicts)));
    }

    private boolean namesAnotherSide(Observation o) {
        return !consensus.parties().containsAll(o.parties());
    }

    /** That something was announced before it was held is its history; that it was called off is another story. */
    private boolean deniesWhatWasHeld(Observation o) {
        return consensus.status().equals("HELD") && o.status().equals("CANCELLED");
    }

    /** A month in which the day lies says less, but nothing else. */
    private boolean tellsOtherDays(Observation o) {
        if (o.period().isEmpty() || o.period().equals(consensus.period())) return false;
        Period told = o.period().get();
        return !told.approximate() || !told.meets(consensus.period().orElseThrow(), 0);
    }

    private boolean tellsAnotherCountry(Observation o) {
        return !o.country().isEmpty() && !o.country().equals(consensus.country());
    }

    private boolean tellsAnotherCity(Observation o) {
        return !o.city().isEmpty() && !o.city().equals(consensus.city());
    }

    /** People under the spelling that the engagement shows, so that spellings do not look like contradictions. */
    private List<String> people(Observation o) {
        return o.persons().stream()
                .map(person -> consensus.persons().stream()
                        .filter(shown -> SamePerson.of(shown, person))
                        .findFirst()
                        .orElse(person)
                        .name())
                .toList();
    }

    private static Set<String> names(List<Participant> persons) {
        return persons.stream().map(Participant::name).collect(Collectors.toSet());
    }

    private static List<String> number(int session) {
        return session == 0 ? List.of() : List.of(Integer.toString(session));
    }

    private static List<String> told(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private static List<String> city(String country, String city) {
        return city.isEmpty() ? List.of() : List.of(country + "/" + city);
    }

    private static List<String> days(Optional<Period> period) {
        return period
                .map(p -> (p.approximate() ? "~" : "")
                        + (p.start().equals(p.end()) ? p.start().toString() : p.start() + "/" + p.end()))
                .stream()
                .toList();
    }
}
