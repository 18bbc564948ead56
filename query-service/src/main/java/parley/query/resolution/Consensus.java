package parley.query.resolution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.query.engagement.Participant;
import parley.query.engagement.Period;

/** Merges the observations of one occasion into what Parley says about it; depends on the set alone. */
public final class Consensus {
    private final List<Observation> observations;

    /** A consensus of at least one observation. */
    public Consensus(List<Observation> observations) {
        if (observations.isEmpty()) throw new IllegalArgumentException("no observations");
        this.observations = observations.stream().sorted(Observation.AS_KNOWN).toList();
    }

    /** What was merged, in the order in which it became known. */
    public List<Observation> observations() {
        return observations;
    }

    /** An id that later documents do not change; only a merge with what was known before does. */
    public UUID id() {
        return observations.get(0).alias();
    }

    /** Differs whenever anything that was merged differs. */
    public String digest() {
        return UUID.nameUUIDFromBytes(observations.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The number of the session that most observations tell; 0 when none does. */
    public int session() {
        return mostFrequent(
                        observations.stream()
                                .map(Observation::session)
                                .filter(n -> n > 0)
                                .toList(),
                        Comparator.<Integer>naturalOrder())
                .orElse(0);
    }

    /** The sides that at least half of the observations name. */
    public TreeSet<String> parties() {
        Map<String, Long> counts = observations.stream()
                .flatMap(o -> o.parties().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        counts.values().removeIf(count -> 2 * count < observations.size());
        return new TreeSet<>(counts.keySet());
    }

    /** What took place took place; else the latest word counts, and a cancellation before an announcement. */
    public String status() {
        if (observations.stream().anyMatch(o -> o.status().equals("HELD"))) return "HELD";
        return observations.stream()
                .max(Comparator.comparing((Observation o) ->
                                o.publishedOn().map(d -> d.toEpochDay()).orElse(Long.MIN_VALUE))
                        .thenComparing(o -> o.status().equals("CANCELLED")))
                .orElseThrow()
                .status();
    }

    /** The days that most observations tell; exact ones before spans. */
    public Optional<Period> period() {
        List<Period> periods =
                observations.stream().flatMap(o -> o.period().stream()).toList();
        List<Period> exact = periods.stream().filter(p -> !p.approximate()).toList();
        return mostFrequent(
                exact.isEmpty() ? periods : exact,
                Comparator.comparing(Period::start).thenComparing(Period::end));
    }

    /** The country that most observations tell; empty when none does. */
    public String country() {
        return mostFrequent(told(Observation::country), Comparator.<String>naturalOrder())
                .orElse("");
    }

    /** The city that most observations tell; empty when none does. */
    public String city() {
        return mostFrequent(told(Observation::city), Comparator.<String>naturalOrder())
                .orElse("");
    }

    /** All forms. */
    public TreeSet<String> forms() {
        return observations.stream().flatMap(o -> o.forms().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All topics. */
    public TreeSet<String> topics() {
        return observations.stream().flatMap(o -> o.topics().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everyone, each person once under the longest spelling of their name. */
    public List<Participant> persons() {
        List<Participant> longestFirst = observations.stream()
                .flatMap(o -> o.persons().stream())
                .sorted(Comparator.comparingInt((Participant p) -> -p.name().length())
                        .thenComparing(Participant::name)
                        .thenComparing(Participant::party)
                        .thenComparing(p -> -p.title().length())
                        .thenComparing(Participant::title))
                .toList();
        List<Participant> merged = new ArrayList<>();
        for (Participant person : longestFirst) {
            int known = indexOf(merged, person);
            if (known < 0) merged.add(person);
            else merged.set(known, join(merged.get(known), person));
        }
        merged.sort(Comparator.comparing(Participant::party)
                .thenComparing(p -> !p.head())
                .thenComparing(Participant::name));
        return List.copyOf(merged);
    }

    /** How many independent reports there are: copies of one text count once. */
    public int independentSources() {
        return Lineages.count(observations);
    }

    /** Independent reports make each other more certain; copies of one text do not. */
    public double confidence() {
        double best =
                observations.stream().mapToDouble(Observation::confidence).max().orElseThrow();
        double doubt = Math.pow(1 - best, independentSources());
        return Math.round((1 - doubt) * 1000) / 1000.0;
    }

    private static int indexOf(List<Participant> merged, Participant person) {
        for (int i = 0; i < merged.size(); i++) if (SamePerson.of(merged.get(i), person)) return i;
        return -1;
    }

    private static Participant join(Participant known, Participant other) {
        return new Participant(
                known.name(),
                known.party().isEmpty() ? other.party() : known.party(),
                known.head() || other.head(),
                known.title().isEmpty() ? other.title() : known.title());
    }

    private List<String> told(Function<Observation, String> field) {
        return observations.stream().map(field).filter(v -> !v.isEmpty()).toList();
    }

    private static <T> Optional<T> mostFrequent(Collection<T> values, Comparator<T> order) {
        Map<T, Long> counts = new TreeMap<>(order);
        values.forEach(value -> counts.merge(value, 1L, Long::sum));
        Stream<Map.Entry<T, Long>> entries = counts.entrySet().stream();
        return entries.max(Map.Entry.<T, Long>comparingByValue()
                        .thenComparing(Map.Entry.<T, Long>comparingByKey(order).reversed()))
                .map(Map.Entry::getKey);
    }
}
