package parley.query.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One occasion, merged from everything that documents say about it; empty texts stand for "not told".
 *
 * @param id stable id
 * @param forms form names
 * @param status status name
 * @param parties actor ids
 * @param period when
 * @param country ISO code
 * @param city English name
 * @param persons who took part
 * @param topics topic names
 * @param sources documents that speak of it
 * @param independentSources sources that are no copies of each other
 * @param session number of the session of a standing mechanism; 0 when no document tells
 * @param knownFrom the day on which it became known like this, UTC
 * @param confidence 0 to 1
 */
public record Engagement(
        UUID id,
        List<String> forms,
        String status,
        List<String> parties,
        Optional<Period> period,
        String country,
        String city,
        List<Participant> persons,
        List<String> topics,
        List<Source> sources,
        int independentSources,
        int session,
        LocalDate knownFrom,
        double confidence) {
    public Engagement {
        forms = List.copyOf(forms);
        parties = List.copyOf(parties);
        persons = List.copyOf(persons);
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
    }

    /**
     * A document that speaks of an engagement.
     *
     * @param documentId UUID in the ingest service
     * @param names names under which it was ingested
     * @param uri where it was found
     * @param outlet who published it
     * @param language BCP-47 tag
     * @param publishedAt date of publication
     * @param evidence what it says
     */
    public record Source(
            UUID documentId,
            List<String> names,
            String uri,
            String outlet,
            String language,
            Optional<LocalDate> publishedAt,
            List<Evidence> evidence) {
        public Source {
            names = List.copyOf(names);
            evidence = List.copyOf(evidence);
        }
    }
}
