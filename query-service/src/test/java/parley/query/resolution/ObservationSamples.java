package parley.query.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import parley.query.engagement.Evidence;
import parley.query.engagement.Participant;
import parley.query.engagement.Period;

/** Observations for tests; a builder, so that each test names only what matters to it. */
public final class ObservationSamples {
    private final String id;
    private UUID document;
    private Optional<LocalDate> published = Optional.empty();
    private Instant ingested = Instant.parse("2026-01-01T00:00:00Z");
    private int session;
    private List<String> forms = List.of("MEETING");
    private String status = "HELD";
    private List<String> parties = List.of("DZ", "IT");
    private Optional<Period> period = Optional.empty();
    private String country = "";
    private String city = "";
    private List<Participant> persons = List.of();
    private String quote;

    private ObservationSamples(String id) {
        this.id = id;
        this.quote = "Quote of " + id;
        this.document = UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static ObservationSamples observation(String id) {
        return new ObservationSamples(id);
    }

    public ObservationSamples of(UUID document) {
        this.document = document;
        return this;
    }

    public ObservationSamples published(String day) {
        published = Optional.of(LocalDate.parse(day));
        return this;
    }

    public ObservationSamples ingested(String day) {
        ingested = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        return this;
    }

    public ObservationSamples session(int number) {
        session = number;
        return this;
    }

    public ObservationSamples forms(String... forms) {
        this.forms = List.of(forms);
        return this;
    }

    public ObservationSamples status(String status) {
        this.status = status;
        return this;
    }

    public ObservationSamples parties(String... parties) {
        this.parties = List.of(parties);
        return this;
    }

    public ObservationSamples on(String day) {
        return between(day, day, false);
    }

    public ObservationSamples between(String start, String end, boolean approximate) {
        period = Optional.of(new Period(LocalDate.parse(start), LocalDate.parse(end), approximate));
        return this;
    }

    public ObservationSamples in(String country, String city) {
        this.country = country;
        this.city = city;
        return this;
    }

    public ObservationSamples with(String name, String party) {
        persons = java.util.stream.Stream.concat(
                        persons.stream(),
                        java.util.stream.Stream.of(new Participant(name, party, persons.isEmpty(), "")))
                .toList();
        return this;
    }

    public ObservationSamples saying(String sentence) {
        quote = sentence;
        return this;
    }

    public Observation build() {
        return new Observation(
                id,
                document,
                "en",
                published,
                ingested,
                new TreeSet<>(forms),
                status,
                new TreeSet<>(parties),
                period,
                country,
                city,
                persons,
                new TreeSet<>(List.of("POLITICAL")),
                List.of(new Evidence("OCCASION", "en", 0, 5, quote)),
                session,
                0.8);
    }
}
