package parley.query.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import parley.query.engagement.Evidence;
import parley.query.engagement.Participant;
import parley.query.engagement.Period;

/**
 * What one document says about one occasion.
 *
 * @param id content hash of the document and number of the observation: the same wherever and whenever it is read
 * @param documentId the document
 * @param language language of the document
 * @param publishedOn date of publication of the document
 * @param forms form names
 * @param status status name
 * @param parties actor ids
 * @param period when
 * @param country ISO code; empty when not told
 * @param city English name; empty when not told
 * @param persons who took part
 * @param topics topic names
 * @param evidence sentences that prove the fields
 * @param confidence 0 to 1
 */
public record Observation(
        String id,
        UUID documentId,
        String language,
        Optional<LocalDate> publishedOn,
        SortedSet<String> forms,
        String status,
        SortedSet<String> parties,
        Optional<Period> period,
        String country,
        String city,
        List<Participant> persons,
        SortedSet<String> topics,
        List<Evidence> evidence,
        double confidence) {
    public Observation {
        forms = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(forms));
        parties = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(parties));
        topics = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(topics));
        persons = List.copyOf(persons);
        evidence = List.copyOf(evidence);
        if (parties.isEmpty()) throw new IllegalArgumentException("an observation without parties: " + id);
    }
}
