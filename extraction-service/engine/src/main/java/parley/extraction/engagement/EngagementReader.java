package parley.extraction.engagement;

import java.util.List;
import parley.extraction.DocumentReading;

/** The last stage of the cascade: from what was recognised to what was done. */
public final class EngagementReader {
    private EngagementReader() {}

    /** One observation an occasion, in the order of the text. */
    public static List<Observation> read(DocumentReading document) {
        ObservationWriter writer = new ObservationWriter(document);
        return new Consolidator(document)
                .consolidate().stream().map(writer::write).toList();
    }
}
