package parley.query.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import parley.query.engagement.Engagement;
import parley.query.engagement.Period;
import parley.query.engagement.StoredJson;
import parley.query.place.Coordinates;

/** A feature collection (RFC 7946) of the engagements whose place is known. */
final class GeoJsonFormat implements Format {
    private final StoredJson json;
    private final Coordinates coordinates;

    GeoJsonFormat(StoredJson json, Coordinates coordinates) {
        this.json = json;
        this.coordinates = coordinates;
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public String extension() {
        return "geojson";
    }

    @Override
    public Stream<String> pieces(Stream<Engagement> engagements) {
        AtomicBoolean first = new AtomicBoolean(true);
        Stream<String> features =
                engagements.flatMap(e -> coordinates.of(e.country(), e.city()).map(point -> feature(e, point)).stream()
                        .map(feature -> (first.getAndSet(false) ? "\n" : ",\n") + feature));
        return Stream.of(Stream.of("{\"type\":\"FeatureCollection\",\"features\":["), features, Stream.of("\n]}\n"))
                .flatMap(pieces -> pieces);
    }

    private String feature(Engagement e, Coordinates.Point point) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("status", e.status());
        properties.put("forms", e.forms());
        properties.put("parties", e.parties());
        e.period().map(Period::start).ifPresent(day -> properties.put("start", day.toString()));
        e.period().map(Period::end).ifPresent(day -> properties.put("end", day.toString()));
        properties.put("country", e.country());
        properties.put("city", e.city());
        properties.put("precision", point.precision().name());
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", e.id().toString());
        feature.put("geometry", Map.of("type", "Point", "coordinates", List.of(point.longitude(), point.latitude())));
        feature.put("properties", properties);
        return json.write(feature);
    }
}
