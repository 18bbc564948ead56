package parley.query.place;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Where cities and states lie, to the nearest hundredth of a degree. A city that is not listed is shown at the seat of
 * government of its state, and said to be. The list stands in {@code coordinates.csv}.
 */
public final class Coordinates {
    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Point> cities = new HashMap<>();
    private final Map<String, Point> seats = new HashMap<>();

    /**
     * A point.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param precision what is known to lie here: CITY, or only COUNTRY
     */
    public record Point(double latitude, double longitude, Precision precision) {}

    /** How well a place is known. */
    public enum Precision {
        CITY,
        COUNTRY
    }

    /** Reads the list. */
    public Coordinates() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Coordinates.class.getResourceAsStream("coordinates.csv")),
                StandardCharsets.UTF_8)) {
            for (CSVRecord row : TABLE.parse(file)) add(row);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(CSVRecord row) {
        double latitude = Double.parseDouble(row.get("latitude"));
        double longitude = Double.parseDouble(row.get("longitude"));
        cities.put(row.get("country") + "/" + row.get("city"), new Point(latitude, longitude, Precision.CITY));
        if (row.get("seat").equals("yes"))
            seats.put(row.get("country"), new Point(latitude, longitude, Precision.COUNTRY));
    }

    /**
     * Where a place lies.
     *
     * @param country ISO 3166-1 alpha-2 code; empty when unknown
     * @param city English name; empty when unknown
     */
    public Optional<Point> of(String country, String city) {
        return Optional.ofNullable(cities.get(country + "/" + city)).or(() -> Optional.ofNullable(seats.get(country)));
    }
}
