package parley.ingest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.error.ErrorReason;
import parley.error.ServiceException;

/** Stores documents, each content once, and appends to the log whatever is new. */
@ApplicationScoped
public class Ingestion {
    private final EntityManager database;
    private final ObjectMapper json;

    @Inject
    Ingestion(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What became of a document. */
    public enum Outcome {
        CREATED,
        ALREADY_KNOWN,
        SOURCE_ADDED
    }

    /** A document's id and what became of it. */
    public record Receipt(UUID documentId, Outcome outcome) {}

    /** Stores one document in a transaction of its own. */
    @Transactional
    public Receipt ingest(Draft draft) {
        ContentHash hash = ContentHash.of(draft.text());
        Optional<UUID> repeated = findRequest(draft.requestId(), hash);
        if (repeated.isPresent()) return new Receipt(repeated.get(), Outcome.ALREADY_KNOWN);
        Instant now = Instant.now();
        UUID fresh = UUID.randomUUID();
        boolean created = database.createNativeQuery(IngestSql.INSERT_DOCUMENT)
                        .setParameter("id", fresh)
                        .setParameter("contentHash", hash.hex())
                        .setParameter("text", draft.text())
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
        UUID id = created ? fresh : idOf(hash);
        boolean newSource = addSource(id, draft.source(), now);
        rememberRequest(draft.requestId(), id, hash);
        if (created || newSource)
            database.createNativeQuery(IngestSql.APPEND_TO_LOG)
                    .setParameter("documentId", id)
                    .executeUpdate();
        return new Receipt(id, created ? Outcome.CREATED : newSource ? Outcome.SOURCE_ADDED : Outcome.ALREADY_KNOWN);
    }

    private UUID idOf(ContentHash hash) {
        return (UUID) database.createNativeQuery(IngestSql.FIND_BY_HASH, UUID.class)
                .setParameter("contentHash", hash.hex())
                .getSingleResult();
    }

    private boolean addSource(UUID id, Source source, Instant now) {
        return database.createNativeQuery(IngestSql.INSERT_SOURCE)
                        .setParameter("documentId", id)
                        .setParameter("fingerprint", source.fingerprint())
                        .setParameter("uri", source.uri())
                        .setParameter("title", source.title())
                        .setParameter("outlet", source.outlet())
                        .setParameter(
                                "publishedOn",
                                source.publishedOn().map(LocalDate::toString).orElse(null))
                        .setParameter("languageHint", source.languageHint())
                        .setParameter("labels", labels(source))
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    private Optional<UUID> findRequest(String requestId, ContentHash hash) {
        if (requestId.isEmpty()) return Optional.empty();
        List<?> rows = database.createNativeQuery(IngestSql.FIND_REQUEST)
                .setParameter("requestId", requestId)
                .getResultList();
        if (rows.isEmpty()) return Optional.empty();
        Object[] row = (Object[]) rows.get(0);
        if (!hash.hex().equals(row[1])) throw reused(requestId);
        return Optional.of((UUID) row[0]);
    }

    private void rememberRequest(String requestId, UUID id, ContentHash hash) {
        if (requestId.isEmpty()) return;
        int inserted = database.createNativeQuery(IngestSql.INSERT_REQUEST)
                .setParameter("requestId", requestId)
                .setParameter("documentId", id)
                .executeUpdate();
        // A concurrent retry may have been faster; with other text it is a mistake all the same.
        if (inserted == 0) findRequest(requestId, hash);
    }

    private static ServiceException reused(String requestId) {
        return ServiceException.ofField(
                ErrorReason.REQUEST_ID_REUSED,
                "request_id",
                "request_id \"%s\" was used for another text".formatted(requestId));
    }

    private String labels(Source source) {
        try {
            return json.writeValueAsString(source.labels());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of texts is always JSON", impossible);
        }
    }
}
