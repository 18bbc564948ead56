package parley.query.projection;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.query.engagement.Evidence;
import parley.query.engagement.Facets;
import parley.query.engagement.Participant;
import parley.query.engagement.PeopleIndex;
import parley.query.engagement.Period;
import parley.query.resolution.Consensus;
import parley.query.resolution.Neighbourhood;
import parley.query.resolution.Observation;
import parley.query.resolution.Version;
import parley.text.Folding;

/** Writes versions of engagements and numbers what changed. */
final class EngagementWriter {
    /** The digest of an engagement that is no longer. */
    static final String GONE = "";

    private static final String FOR_EVER = "infinity";

    private final EntityManager database;

    EngagementWriter(EntityManager database) {
        this.database = database;
    }

    /** Deletes all versions of the engagements to which some observations belong; returns their ids. */
    Set<UUID> delete(String[] observations) {
        List<?> versions = database.createNativeQuery(ProjectionSql.VERSIONS, Long.class)
                .setParameter("observations", observations)
                .getResultList();
        if (versions.isEmpty()) return Set.of();
        Long[] numbers = versions.toArray(Long[]::new);
        count(-1, numbers);
        List<?> ids = database.createNativeQuery(ProjectionSql.DELETE_ENGAGEMENTS)
                .setParameter("versions", numbers)
                .getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    void insert(List<Version> versions) {
        count(1, versions.stream().map(this::insert).toArray(Long[]::new));
    }

    private void count(int sign, Long[] versions) {
        database.createNativeQuery(ProjectionSql.COUNT)
                .setParameter("sign", sign)
                .setParameter("versions", versions)
                .executeUpdate();
    }

    private long insert(Version version) {
        Consensus consensus = version.consensus();
        List<Participant> persons = consensus.persons();
        Number row = (Number) database.createNativeQuery(ProjectionSql.INSERT_ENGAGEMENT)
                .setParameter("id", consensus.id())
                .setParameter("knownFrom", version.knownFrom().toString())
                .setParameter(
                        "knownUntil",
                        version.knownUntil().map(LocalDate::toString).orElse(FOR_EVER))
                .setParameter("parties", texts(consensus.parties()))
                .setParameter("dyads", texts(Neighbourhood.dyads(consensus.parties())))
                .setParameter("forms", texts(consensus.forms()))
                .setParameter("topics", texts(consensus.topics()))
                .setParameter("status", consensus.status())
                .setParameter("startOn", day(consensus, Period::start))
                .setParameter("endOn", day(consensus, Period::end))
                .setParameter(
                        "approximate",
                        consensus.period().map(Period::approximate).orElse(false))
                .setParameter("country", consensus.country())
                .setParameter("city", consensus.city())
                .setParameter("session", consensus.session())
                .setParameter("confidence", consensus.confidence())
                .setParameter("independentSources", consensus.independentSources())
                .setParameter("facets", facets(consensus))
                .setParameter("words", words(consensus.observations(), persons))
                .setParameter("people", PeopleIndex.document(persons))
                .getSingleResult();
        insert(row.longValue(), persons);
        database.createNativeQuery(ProjectionSql.LINK_OBSERVATIONS)
                .setParameter("version", row.longValue())
                .setParameter(
                        "observations",
                        texts(consensus.observations().stream()
                                .map(Observation::id)
                                .toList()))
                .executeUpdate();
        return row.longValue();
    }

    /**
     * Numbers what changed, so that whoever follows the changes gets each engagement's last one.
     *
     * @param digests of what is said at present by id; {@link #GONE} for what is no longer
     */
    void noteChanges(Map<UUID, String> digests) {
        long number =
                ((Number) database.createNativeQuery(ProjectionSql.LAST_CHANGE).getSingleResult()).longValue();
        for (Map.Entry<UUID, String> change : digests.entrySet())
            number += database.createNativeQuery(ProjectionSql.NOTE_CHANGE)
                    .setParameter("id", change.getKey())
                    .setParameter("number", number + 1)
                    .setParameter("digest", change.getValue())
                    .executeUpdate();
        database.createNativeQuery(ProjectionSql.SET_LAST_CHANGE)
                .setParameter("number", number)
                .executeUpdate();
    }

    private void insert(long version, List<Participant> persons) {
        if (persons.isEmpty()) return;
        database.createNativeQuery(ProjectionSql.INSERT_PERSONS)
                .setParameter("version", version)
                .setParameter("names", column(persons, Participant::name))
                .setParameter("parties", column(persons, Participant::party))
                .setParameter("heads", persons.stream().map(Participant::head).toArray(Boolean[]::new))
                .setParameter("titles", column(persons, Participant::title))
                .executeUpdate();
    }

    private static String[] column(List<Participant> persons, Function<Participant, String> column) {
        return persons.stream().map(column).toArray(String[]::new);
    }

    private static String day(Consensus consensus, Function<Period, LocalDate> day) {
        return consensus.period().map(day).map(LocalDate::toString).orElse(null);
    }

    private static String[] facets(Consensus consensus) {
        return new Facets()
                .with(Facets.Kind.ACTOR, consensus.parties())
                .with(Facets.Kind.DYAD, Neighbourhood.dyads(consensus.parties()))
                .with(Facets.Kind.FORM, consensus.forms())
                .with(Facets.Kind.STATUS, consensus.status())
                .with(Facets.Kind.TOPIC, consensus.topics())
                .with(Facets.Kind.COUNTRY, consensus.country())
                .during(consensus.period())
                .words();
    }

    private static String words(List<Observation> occasion, List<Participant> persons) {
        Stream<String> quotes = occasion.stream()
                .flatMap(o -> o.evidence().stream())
                .map(Evidence::quote)
                .distinct();
        Stream<String> people = persons.stream().map(p -> p.name() + " " + p.title());
        return Folding.fold(Stream.concat(quotes, people).collect(Collectors.joining(" ")));
    }

    private static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
