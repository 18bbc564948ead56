package parley.query.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.query.resolution.Observation;

/** Reads documents: the extraction service, seen from the projection. */
public interface Reader {
    /**
     * What was read from a document.
     *
     * @param language BCP-47 tag; "und" when it could not be told
     * @param publishedOn the date of publication, given or found
     * @param observations one an occasion
     * @param extractorVersion who read it
     */
    record Reading(
            String language, Optional<LocalDate> publishedOn, List<Observation> observations, String extractorVersion) {
        public Reading {
            observations = List.copyOf(observations);
        }
    }

    /** Reads a document. Throws {@link DocumentFeed.Unreachable} when the extractor is away. */
    Reading read(FeedDocument document);

    /** Names of all actors by language, by actor id. Throws {@link DocumentFeed.Unreachable}. */
    Map<String, Map<String, String>> actorNames();
}
