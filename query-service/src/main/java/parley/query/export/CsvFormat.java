package parley.query.export;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import parley.query.engagement.Engagement;
import parley.query.engagement.Participant;
import parley.query.engagement.Period;

/** Comma-separated values (RFC 4180), one line an engagement; lists within a field are separated by blanks or semicolons. */
final class CsvFormat implements Format {
    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public Stream<String> pieces(Stream<Engagement> engagements) {
        Stream<String> header = Stream.of(line(
                "id",
                "status",
                "forms",
                "parties",
                "start",
                "end",
                "approximate",
                "country",
                "city",
                "session",
                "persons",
                "topics",
                "independent_sources",
                "confidence",
                "documents"));
        return Stream.concat(header, engagements.map(CsvFormat::line));
    }

    private static String line(Engagement e) {
        return line(
                e.id(),
                e.status(),
                String.join(" ", e.forms()),
                String.join(" ", e.parties()),
                e.period().map(Period::start).map(Object::toString).orElse(""),
                e.period().map(Period::end).map(Object::toString).orElse(""),
                e.period().map(Period::approximate).orElse(false),
                e.country(),
                e.city(),
                e.session() == 0 ? "" : e.session(),
                e.persons().stream().map(CsvFormat::person).collect(Collectors.joining("; ")),
                String.join(" ", e.topics()),
                e.independentSources(),
                e.confidence(),
                e.sources().stream()
                        .map(source -> source.documentId().toString())
                        .collect(Collectors.joining(" ")));
    }

    private static String person(Participant person) {
        return person.party().isEmpty() ? person.name() : person.name() + " (" + person.party() + ")";
    }

    private static String line(Object... values) {
        return CSVFormat.RFC4180.format(values) + "\r\n";
    }
}
