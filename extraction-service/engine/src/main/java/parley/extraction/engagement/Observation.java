package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.extraction.ActorCatalogue;
import parley.extraction.date.DateInterval;
import parley.extraction.topic.Topic;

/**
 * What a text says about one occasion.
 *
 * @param forms at least one
 * @param status held, planned or cancelled
 * @param parties actor ids, in alphabetical order
 * @param date when; empty when the text does not tell
 * @param country ISO 3166-1 alpha-2 code; empty when not told
 * @param city English name; empty when not told
 * @param persons who took part
 * @param topics what they talked about
 * @param evidence which sentence proves which field; the one of the occasion first
 * @param session number of the session of a standing mechanism
 * @param confidence 0 to 1
 * @param derivation how the text leads to all this, step by step
 */
public record Observation(
        Set<Form> forms,
        Status status,
        SortedSet<String> parties,
        Optional<DateInterval> date,
        Optional<String> country,
        Optional<String> city,
        List<Participant> persons,
        Set<Topic> topics,
        List<Evidence> evidence,
        Optional<Integer> session,
        double confidence,
        List<Step> derivation) {
    public Observation {
        if (forms.isEmpty()) throw new IllegalArgumentException("an observation without a form");
        if (parties.isEmpty()) throw new IllegalArgumentException("an observation without parties");
        if (evidence.isEmpty()) throw new IllegalArgumentException("an observation without evidence");
        if (!(confidence >= 0 && confidence <= 1)) throw new IllegalArgumentException("confidence " + confidence);
        forms = java.util.Collections.unmodifiableSet(java.util.EnumSet.copyOf(forms));
        parties = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(parties));
        persons = List.copyOf(persons);
        topics = topics.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(java.util.EnumSet.copyOf(topics));
        evidence = List.copyOf(evidence);
        derivation = List.copyOf(derivation);
    }

    /** The same with a confidence. */
    Observation with(double likelihood) {
        return new Observation(
                forms,
                status,
                parties,
                date,
                country,
                city,
                persons,
                topics,
                evidence,
                session,
                likelihood,
                derivation);
    }

    /** The same with actors as records call them. */
    Observation shown() {
        return new Observation(
                forms,
                status,
                parties.stream().map(ActorCatalogue::shownAs).collect(Collectors.toCollection(TreeSet::new)),
                date,
                country,
                city,
                persons.stream().map(Participant::shown).toList(),
                topics,
                evidence.stream().map(Evidence::shown).toList(),
                session,
                confidence,
                derivation.stream().map(Step::shown).toList());
    }

    /** The rules that made it, each once, in the order of the steps. */
    public List<Rule> rules() {
        return derivation.stream().map(Step::rule).distinct().toList();
    }

    /** The part of an observation that a sentence proves. */
    public enum Field {
        OCCASION,
        PARTIES,
        FORMS,
        STATUS,
        DATE,
        PLACE,
        PERSONS,
        TOPICS,
        SESSION
    }

    /**
     * A sentence that proves a value.
     *
     * @param field of which field
     * @param value the value
     * @param start first UTF-16 offset of the sentence in the source
     * @param end one past the last offset
     */
    public record Evidence(Field field, String value, int start, int end) {
        private Evidence shown() {
            return field == Field.PARTIES ? new Evidence(field, ActorCatalogue.shownAs(value), start, end) : this;
        }
    }

    /**
     * A person who took part.
     *
     * @param name longest form in the text
     * @param party actor id; empty when not told
     * @param head whether the person leads a side
     * @param title rank and office; empty when not told
     */
    public record Participant(String name, Optional<String> party, boolean head, Optional<String> title) {
        private Participant shown() {
            return new Participant(name, party.map(ActorCatalogue::shownAs), head, title);
        }
    }
}
