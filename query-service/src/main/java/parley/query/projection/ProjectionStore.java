package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import parley.query.engagement.StoredJson;
import parley.query.resolution.Clustering;
import parley.query.resolution.Knowledge;
import parley.query.resolution.Neighbourhood;
import parley.query.resolution.Observation;
import parley.query.resolution.Version;

/**
 * Writes projections. A document, its observations and the engagements that they change are one transaction; doing it
 * twice gives the same.
 */
@ApplicationScoped
public class ProjectionStore {
    private final EntityManager database;
    private final EngagementWriter engagements;
    private final StoredJson json;

    @Inject
    ProjectionStore(EntityManager database, StoredJson json) {
        this.database = database;
        this.engagements = new EngagementWriter(database);
        this.json = json;
    }

    /** How far the log has been read. */
    @Transactional
    public String cursor(Generation generation) {
        enter(generation);
        return (String)
                database.createNativeQuery(ProjectionSql.CURSOR, String.class).getSingleResult();
    }

    /** Notes that the log has been read up to a cursor. */
    @Transactional
    public void moveOn(Generation generation, String previous, String next) {
        enter(generation);
        database.createNativeQuery(ProjectionSql.MOVE_CURSOR)
                .setParameter("previous", previous)
                .setParameter("next", next)
                .executeUpdate();
    }

    /** Puts a document's observations in the place of what was known of it. */
    @Transactional
    public void project(Generation generation, FeedDocument document, Reader.Reading reading) {
        enterAlone(generation);
        Instant now = Instant.now();
        boolean fresh = !isKnown(document.id());
        upsert(document, reading, now);
        // What was linked with the old observations has to be made anew, and what is linked with the new ones.
        List<Observation> old =
                observations(database.createNativeQuery(ProjectionSql.OBSERVATIONS_OF_DOCUMENT, String.class)
                        .setParameter("id", document.id())
                        .getResultList());
        List<Observation> touched = new ArrayList<>(Clustering.linked(old, this::near));
        Map<UUID, String> changes = new TreeMap<>();
        delete(touched, changes);
        database.createNativeQuery(ProjectionSql.DELETE_OBSERVATIONS)
                .setParameter("id", document.id())
                .executeUpdate();
        touched.removeIf(o -> o.documentId().equals(document.id()));
        reading.observations().forEach(this::insert);
        touched.addAll(reading.observations());
        resolve(Clustering.linked(touched, this::near), changes);
        engagements.noteChanges(changes);
        database.createNativeQuery(ProjectionSql.FORGET_FAILURE)
                .setParameter("id", document.id())
                .executeUpdate();
        database.createNativeQuery(ProjectionSql.TOUCH)
                .setParameter("now", now)
                .setParameter("version", reading.extractorVersion())
                .setParameter("fresh", fresh ? 1 : 0)
                .executeUpdate();
    }

    /** Whether a document has been read. */
    @Transactional
    public boolean isProjected(Generation generation, UUID document) {
        enter(generation);
        return isKnown(document);
    }

    private boolean isKnown(UUID document) {
        return !database.createNativeQuery(ProjectionSql.FIND_DOCUMENT)
                .setParameter("id", document)
                .getResultList()
                .isEmpty();
    }

    /** Sets a document aside with its error. */
    @Transactional
    public void setAside(Generation generation, UUID document, String error, int attempts) {
        enter(generation);
        database.createNativeQuery(ProjectionSql.FAILED)
                .setParameter("id", document)
                .setParameter("error", error)
                .setParameter("attempts", attempts)
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    /** Keeps the names of actors. */
    @Transactional
    public void nameActors(Generation generation, Map<String, Map<String, String>> names) {
        enterAlone(generation);
        names.forEach((id, byLanguage) -> database.createNativeQuery(ProjectionSql.UPSERT_ACTOR)
                .setParameter("id", id)
                .setParameter("names", json.write(byLanguage))
                .executeUpdate());
    }

    private void enter(Generation generation) {
        database.createNativeQuery(ProjectionSql.ENTER)
                .setParameter("schema", generation.schema())
                .getSingleResult();
    }

    private void enterAlone(Generation generation) {
        // The lock first: what a schema holds may change while we wait for it.
        database.createNativeQuery(ProjectionSql.LOCK).getSingleResult();
        enter(generation);
    }

    private void upsert(FeedDocument document, Reader.Reading reading, Instant now) {
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
                .setParameter("ingestedAt", document.ingestedAt())
                .setParameter("now", now)
                .executeUpdate();
    }

    private void insert(Observation observation) {
        Neighbourhood near = Neighbourhood.of(observation);
        database.createNativeQuery(ProjectionSql.INSERT_OBSERVATION)
                .setParameter("id", observation.id())
                .setParameter("alias", observation.alias())
                .setParameter("documentId", observation.documentId())
                .setParameter("dyads", near.dyads().toArray(String[]::new))
                .setParameter("from", near.from().map(LocalDate::toString).orElse(null))
                .setParameter("to", near.to().map(LocalDate::toString).orElse(null))
                .setParameter("data", json.write(observation))
                .executeUpdate();
    }

    private List<Observation> near(Collection<Observation> observations) {
        return observations(database.createNativeQuery(ProjectionSql.NEIGHBOURS, String.class)
                .setParameter("ids", ids(observations))
                .getResultList());
    }

    private void delete(List<Observation> linked, Map<UUID, String> changes) {
        engagements.delete(ids(linked)).forEach(id -> changes.put(id, EngagementWriter.GONE));
    }

    /** Makes the engagements of linked observations anew. */
    private void resolve(List<Observation> linked, Map<UUID, String> changes) {
        delete(linked, changes);
        List<Version> versions = Knowledge.of(linked);
        engagements.insert(versions);
        versions.stream()
                .filter(Version::current)
                .map(Version::consensus)
                .forEach(c -> changes.put(c.id(), c.digest()));
    }

    private List<Observation> observations(List<?> rows) {
        return rows.stream()
                .map(data -> json.read((String) data, Observation.class))
                .toList();
    }

    private static String[] ids(Collection<Observation> observations) {
        return observations.stream().map(Observation::id).toArray(String[]::new);
    }
}
