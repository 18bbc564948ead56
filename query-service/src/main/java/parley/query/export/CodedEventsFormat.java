package parley.query.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import parley.query.engagement.Engagement;
import parley.query.engagement.Period;

/**
 * Engagements as the events of PLOVER and CAMEO: one line a pair of actors and form, for whoever compares with event data.
 * The codes stand in {@code event-codes.csv}.
 */
final class CodedEventsFormat implements Format {
    private record Kind(String form, String status) {}

    private record Codes(String plover, String mode, String cameo, String meaning) {}

    private final Map<Kind, Codes> codes = new HashMap<>();

    CodedEventsFormat() {
        CSVFormat table = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(CodedEventsFormat.class.getResourceAsStream("event-codes.csv")),
                StandardCharsets.UTF_8)) {
            for (CSVRecord row : table.parse(file))
                codes.put(
                        new Kind(row.get("form"), row.get("status")),
                        new Codes(
                                row.get("plover"), row.get("plover_mode"), row.get("cameo"), row.get("cameo_meaning")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String extension() {
        return "events.csv";
    }

    @Override
    public Stream<String> pieces(Stream<Engagement> engagements) {
        Stream<String> header = Stream.of(line(
                "engagement_id",
                "date",
                "actor1",
                "actor2",
                "form",
                "status",
                "plover",
                "plover_mode",
                "cameo",
                "cameo_meaning",
                "country",
                "city"));
        return Stream.concat(header, engagements.flatMap(e -> events(e).stream()));
    }

    private List<String> events(Engagement e) {
        List<String> lines = new ArrayList<>();
        List<String> parties = e.parties();
        for (int i = 0; i < parties.size(); i++)
            for (int j = i + 1; j < parties.size(); j++)
                for (String form : e.forms()) lines.add(event(e, parties.get(i), parties.get(j), form));
        return lines;
    }

    private String event(Engagement e, String one, String other, String form) {
        Codes code = Objects.requireNonNull(codes.get(new Kind(form, e.status())), () -> form + " " + e.status());
        return line(
                e.id(),
                e.period().map(Period::start).map(Object::toString).orElse(""),
                one,
                other,
                form,
                e.status(),
                code.plover(),
                code.mode(),
                code.cameo(),
                code.meaning(),
                e.country(),
                e.city());
    }

    private static String line(Object... values) {
        return CSVFormat.RFC4180.format(values) + "\r\n";
    }
}
