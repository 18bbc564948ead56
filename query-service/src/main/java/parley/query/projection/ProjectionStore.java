package parley.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.query.engagement.Participant;
import parley.query.engagement.Period;
import parley.query.resolution.Clustering;
import parley.query.resolution.Consensus;
import parley.query.resolution.Neighbourhood;
import parley.query.resolution.Observation;
import parley.text.Folding;

/**
 * Writes the projection. A document, its observations and the engagements that they change are one transaction; doing it
 * twice gives the same.
 */
@ApplicationScoped
public class ProjectionStore {
    private final EntityManager database;
    private final ObjectMapper json;

    @Inject
    ProjectionStore(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How far the log has been read. */
    @Transactional
    public String cursor() {
        return (String)
                database.createNativeQuery(ProjectionSql.CURSOR, String.class).getSingleResult();
    }

    /** Notes that the log has been read up to a cursor. */
    @Transactional
    public void moveOn(String previous, String next) {
        database.createNativeQuery(ProjectionSql.MOVE_CURSOR)
                .setParameter("previous", previous)
                .setParameter("next", next)
                .executeUpdate();
    }

    /** Puts a document's observations in the place of what was known of it. */
    @Transactional
    public void project(FeedDocument document, Reader.Reading reading) {
        lock();
        Instant now = Instant.now();
        database.createNativeQuery(ProjectionSql.UPSERT_DOCUMENT)
                .setParameter("id", document.id())
                .setParameter("contentHash", document.contentHash())
                .setParameter("names", document.names().toArray(String[]::new))
                .setParameter("uri", document.uri())
                .setParameter("outlet", document.outlet())
                .setParameter("language", reading.language())
                .setParameter(
                        "publishedOn",
                        reading.publishedOn().map(LocalDate::toString).orElse(null))
                .setParameter("now", now)
                .executeUpdate();
        // What stood near the old observations has to be made anew, and what stands near the new ones.
        List<String> old = texts(database.createNativeQuery(ProjectionSql.OBSERVATIONS_OF_DOCUMENT, String.class)
                .setParameter("id", document.id())
                .getResultList());
        Set<String> touched = neighbourhood(old);
        deleteEngagements(touched);
        database.createNativeQuery(ProjectionSql.DELETE_OBSERVATIONS)
                .setParameter("id", document.id())
                .executeUpdate();
        old.forEach(touched::remove);
        for (Observation observation : reading.observations()) {
            insert(observation);
            touched.add(observation.id());
        }
        resolve(neighbourhood(touched));
        forgetFailure(document.id());
        database.createNativeQuery(ProjectionSql.TOUCH)
                .setParameter("now", now)
                .setParameter("version", reading.extractorVersion())
                .executeUpdate();
    }

    /** Whether a document has been read. */
    @Transactional
    public boolean isProjected(UUID document) {
        return !database.createNativeQuery(ProjectionSql.FIND_DOCUMENT)
                .setParameter("id", document)
                .getResultList()
                .isEmpty();
    }

    /** Sets a document aside with its error. */
    @Transactional
    public void setAside(UUID document, String error, int attempts) {
        database.createNativeQuery(ProjectionSql.FAILED)
                .setParameter("id", document)
                .setParameter("error", error)
                .setParameter("attempts", attempts)
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    /** Keeps the names of actors. */
    @Transactional
    public void nameActors(Map<String, Map<String, String>> names) {
        lock();
        names.forEach((id, byLanguage) -> database.createNativeQuery(ProjectionSql.UPSERT_ACTOR)
                .setParameter("id", id)
                .setParameter("names", write(byLanguage))
                .executeUpdate());
    }

    private void lock() {
        database.createNativeQuery(ProjectionSql.LOCK).getSingleResult();
    }

    private void forgetFailure(UUID document) {
        database.createNativeQuery(ProjectionSql.FORGET_FAILURE)
                .setParameter("id", document)
                .executeUpdate();
    }

    private void insert(Observation observation) {
        Neighbourhood near = Neighbourhood.of(observation);
        database.createNativeQuery(ProjectionSql.INSERT_OBSERVATION)
                .setParameter("id", observation.id())
                .setParameter("documentId", observation.documentId())
                .setParameter("dyads", near.dyads().toArray(String[]::new))
                .setParameter("from", near.from().map(LocalDate::toString).orElse(null))
                .setParameter("to", near.to().map(LocalDate::toString).orElse(null))
                .setParameter("data", write(observation))
                .executeUpdate();
    }

    /** Everything that may, over however many steps, be of one occasion with some observations; these included. */
    private Set<String> neighbourhood(Collection<String> observations) {
        Set<String> all = new TreeSet<>(observations);
        Set<String> edge = all;
        while (!edge.isEmpty()) {
            Set<String> found = new TreeSet<>(texts(database.createNativeQuery(ProjectionSql.NEIGHBOURS, String.class)
                    .setParameter("ids", edge.toArray(String[]::new))
                    .getResultList()));
            found.removeAll(all);
            all.addAll(found);
            edge = found;
        }
        return all;
    }

    private void deleteEngagements(Collection<String> observations) {
        database.createNativeQuery(ProjectionSql.DELETE_ENGAGEMENTS)
                .setParameter("ids", observations.toArray(String[]::new))
                .executeUpdate();
    }

    /** Makes the engagements of a neighbourhood anew. */
    private void resolve(Collection<String> ids) {
        deleteEngagements(ids);
        List<Observation> observations = texts(database.createNativeQuery(ProjectionSql.OBSERVATIONS, String.class)
                        .setParameter("ids", ids.toArray(String[]::new))
                        .getResultList())
                .stream()
                .map(this::observation)
                .toList();
        for (List<Observation> occasion : Clustering.group(observations)) insert(occasion);
    }

    private void insert(List<Observation> occasion) {
        Consensus consensus = new Consensus(occasion);
        List<Participant> persons = consensus.persons();
        database.createNativeQuery(ProjectionSql.INSERT_ENGAGEMENT)
                .setParameter("id", consensus.id())
                .setParameter("parties", consensus.parties().toArray(String[]::new))
                .setParameter("forms", consensus.forms().toArray(String[]::new))
                .setParameter("topics", consensus.topics().toArray(String[]::new))
                .setParameter("status", consensus.status())
                .setParameter(
                        "startOn",
                        consensus.period().map(p -> p.start().toString()).orElse(null))
                .setParameter(
                        "endOn", consensus.period().map(p -> p.end().toString()).orElse(null))
                .setParameter(
                        "approximate",
                        consensus.period().map(Period::approximate).orElse(false))
                .setParameter("country", consensus.country())
                .setParameter("city", consensus.city())
                .setParameter("confidence", consensus.confidence())
                .setParameter("independentSources", consensus.independentSources())
                .setParameter("words", words(occasion, persons))
                .executeUpdate();
        for (int i = 0; i < persons.size(); i++) insert(consensus.id(), i, persons.get(i));
        for (Observation observation : occasion)
            database.createNativeQuery(ProjectionSql.LINK_OBSERVATION)
                    .setParameter("engagementId", consensus.id())
                    .setParameter("observationId", observation.id())
                    .executeUpdate();
    }

    private void insert(UUID engagement, int position, Participant person) {
        database.createNativeQuery(ProjectionSql.INSERT_PERSON)
                .setParameter("engagementId", engagement)
                .setParameter("position", position)
                .setParameter("name", person.name())
                .setParameter("folded", Folding.fold(person.name()))
                .setParameter("party", person.party())
                .setParameter("head", person.head())
                .setParameter("title", person.title())
                .executeUpdate();
    }

    private static String words(List<Observation> occasion, List<Participant> persons) {
        Stream<String> quotes = occasion.stream()
                .flatMap(o -> o.evidence().stream())
                .map(e -> e.quote())
                .distinct();
        Stream<String> people = persons.stream().map(p -> p.name() + " " + p.title());
        return Folding.fold(Stream.concat(quotes, people).collect(Collectors.joining(" ")));
    }

    private Observation observation(String data) {
        try {
            return json.readValue(data, Observation.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("an observation that we wrote cannot be read", unreadable);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records are always JSON", impossible);
        }
    }

    private static List<String> texts(List<?> rows) {
        return rows.stream().map(String.class::cast).toList();
    }
}
