package parley.extraction;

import java.util.List;
import java.util.Optional;
import parley.extraction.engagement.Observation;

/**
 * What was read from a text.
 *
 * @param language BCP-47 tag; "und" when it could not be told
 * @param published the date against which relative dates were resolved
 * @param entities everything recognised, in the order of the text
 * @param observations one an occasion, in the order of the text
 * @param notes what was abstained from, and why
 */
public record Extraction(
        String language,
        Optional<Publication> published,
        List<Entity> entities,
        List<Observation> observations,
        List<Note> notes) {
    /** The tag of an unknown language. */
    public static final String UNKNOWN_LANGUAGE = "und";

    public Extraction {
        entities = List.copyOf(entities);
        observations = List.copyOf(observations);
        notes = List.copyOf(notes);
    }

    /**
     * A date of publication.
     *
     * @param date the day
     * @param found whether it was found in the text rather than given
     * @param start first UTF-16 offset, where found
     * @param end one past the last offset, where found
     */
    public record Publication(java.time.LocalDate date, boolean found, int start, int end) {}
}
