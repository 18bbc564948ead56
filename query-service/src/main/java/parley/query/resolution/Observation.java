package parley.query.resolution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
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
 * @param ingestedAt when the document was first handed in
 * @param forms form names
 * @param status status name
 * @param parties actor ids
 * @param period when
 * @param country ISO code; empty when not told
 * @param city English name; empty when not told
 * @param persons who took part
 * @param topics topic names
 * @param evidence sentences that prove the fields
 * @param session number of the session of a standing mechanism; 0 when not told
 * @param confidence 0 to 1
 */
public record Observation(
        String id,
        UUID documentId,
        String language,
        Optional<LocalDate> publishedOn,
        Instant ingestedAt,
        SortedSet<String> forms,
        String status,
        SortedSet<String> parties,
        Optional<Period> period,
        String country,
        String city,
        List<Participant> persons,
        SortedSet<String> topics,
        List<Evidence> evidence,
        int session,
        double confidence) {
    /** The order in which observations became known; total. */
    public static final Comparator<Observation> AS_KNOWN =
            Comparator.comparing(Observation::ingestedAt).thenComparing(Observation::id);

    public Observation {
        forms = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(forms));
        parties = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(parties));
        topics = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(topics));
        persons = List.copyOf(persons);
        evidence = List.copyOf(evidence);
        if (parties.isEmpty()) throw new IllegalArgumentException("an observation without parties: " + id);
    }

    /** The id of the engagement of which this observation is the first. */
    @JsonIgnore
    public UUID alias() {
        return UUID.nameUUIDFromBytes(("engagement:" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** The day on which it became known, UTC. */
    @JsonIgnore
    public LocalDate knownOn() {
        return ingestedAt.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
