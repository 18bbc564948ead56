package parley.query.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.query.engagement.Engagement;
import parley.query.engagement.EngagementFilter;
import parley.query.engagement.Engagements;
import parley.query.engagement.StoredJson;
import parley.query.engagement.Vocabulary;
import parley.query.place.Coordinates;

/** Writes engagements as files. */
@ApplicationScoped
public class Exports {
    private static final int PAGE = 500;

    private final Engagements engagements;
    private final Map<String, Format> formats;

    @Inject
    Exports(Engagements engagements, StoredJson json) {
        this.engagements = engagements;
        this.formats = Map.of(
                "CSV", new CsvFormat(),
                "JSON_LINES", new JsonLinesFormat(json),
                "ICALENDAR", new CalendarFormat(),
                "GEOJSON", new GeoJsonFormat(json, new Coordinates()),
                "CODED_EVENTS", new CodedEventsFormat());
    }

    /**
     * A file.
     *
     * @param mediaType what it is
     * @param name how it may be called
     * @param pieces its content, in pieces that are made as they are read
     */
    public record File(String mediaType, String name, Stream<String> pieces) {}

    /** The engagements that a filter lets through, as a file of a format of the contract. */
    public File file(EngagementFilter filter, String format) {
        Format chosen = formats.get(Vocabulary.EXPORT_FORMAT.checked("format", format));
        return new File(chosen.mediaType(), "engagements." + chosen.extension(), chosen.pieces(everyPage(filter)));
    }

    /** One page after the other; what changes in between is found or not, but nothing is found twice. */
    private Stream<Engagement> everyPage(EngagementFilter filter) {
        return Stream.iterate(
                        engagements.search(filter, PAGE, ""),
                        page -> page != null,
                        page -> page.nextPageToken().isEmpty()
                                ? null
                                : engagements.search(filter, PAGE, page.nextPageToken()))
                .map(Engagements.Page::engagements)
                .flatMap(List::stream);
    }
}
