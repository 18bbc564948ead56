package parley.extraction.engagement;

import java.util.List;
import parley.extraction.DocumentReading;

/** The last stage of the cascade: from what was recognised to what was done. */
public final class EngagementReader {
    private EngagementReader() {}

    /**
     * What a text says about engagements.
     *
     * @param observations one an occasion, in the order of the text
     * @param abstentions what reads like an occasion and was not reported
     */
    public record Engagements(List<Observation> observations, List<Abstention> abstentions) {
        public Engagements {
            observations = List.copyOf(observations);
            abstentions = List.copyOf(abstentions);
        }
    }

    /** Reads the engagements of a text. */
    public static Engagements read(DocumentReading document, Confidence confidence) {
        ObservationWriter writer = new ObservationWriter(document);
        Consolidator consolidator = new Consolidator(document);
        List<Observation> observations = consolidator.consolidate().stream()
                .map(writer::write)
                .map(observation -> observation.with(confidence.of(observation)))
                .toList();
        return new Engagements(observations, consolidator.abstentions());
    }
}
