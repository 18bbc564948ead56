package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.List;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Cue;

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

    /** Where one sentence in so many speaks of sport, a text is about it. */
    private static final int SPORT_SHARE = 3;

    /** Reads the engagements of a text. */
    public static Engagements read(DocumentReading document, Confidence confidence) {
        if (isAboutSport(document)) return new Engagements(List.of(), List.of());
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

    /** Whether so many sentences speak of sport that the others are about teams too. */
    private static boolean isAboutSport(DocumentReading document) {
        long sentences = document.sentences().stream()
                .filter(s -> document.annotations().hasCue(s.from(), s.to(), Cue.SPORT))
                .count();
        return sentences >= 2 && sentences * SPORT_SHARE >= document.sentences().size();
    }
}
