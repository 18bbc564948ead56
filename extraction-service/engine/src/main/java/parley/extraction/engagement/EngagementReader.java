package parley.extraction.engagement;

import java.util.ArrayList;
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
        if (new Sport(document).isSubject()) return new Engagements(List.of(), List.of());
        PartyGuess guess = new PartyGuess(document);
        ObservationWriter writer = new ObservationWriter(document, guess);
        Consolidator consolidator = new Consolidator(document, guess);
        List<Observation> observations = new ArrayList<>();
        List<Abstention> doubtful = new ArrayList<>();
        for (Occasion occasion : consolidator.consolidate()) {
            Observation read = writer.write(occasion);
            Observation observation = read.with(confidence.of(read));
            if (confidence.isEnough(observation)) observations.add(observation.shown());
            else
                doubtful.add(new Abstention(
                        Abstention.Reason.EVIDENCE_WEAK,
                        occasion.drafts().get(0).sentence()));
        }
        doubtful.addAll(consolidator.abstentions());
        return new Engagements(observations, doubtful);
    }
}
