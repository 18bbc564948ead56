package parley.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import parley.ingest.document.DocumentEntity;
import parley.ingest.document.DocumentRepository;

/** Reads the log page by page; an entry is shown only once nothing can come to stand in front of it. */
@ApplicationScoped
public class DocumentLog {
    private final EntityManager database;
    private final DocumentRepository documents;

    @Inject
    DocumentLog(EntityManager database, DocumentRepository documents) {
        this.database = database;
        this.documents = documents;
    }

    /**
     * A page of the log.
     *
     * @param documents documents with their sources, oldest first
     * @param next where to go on
     * @param remaining entries after the page
     */
    public record Page(List<DocumentEntity> documents, LogCursor next, long remaining) {
        public Page {
            documents = List.copyOf(documents);
        }
    }

    /** At most {@code size} entries after a cursor. */
    @Transactional
    public Page read(LogCursor after, int size) {
        List<?> rows = database.createNativeQuery(LogSql.PAGE)
                .setParameter("transaction", after.transaction())
                .setParameter("sequence", after.sequence())
                .setParameter("size", size)
                .getResultList();
        LogCursor next = after;
        List<UUID> ids = new ArrayList<>();
        for (Object item : rows) {
            Object[] row = (Object[]) item;
            next = new LogCursor(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
            ids.add((UUID) row[2]);
        }
        return new Page(load(ids), next, remaining(next));
    }

    private List<DocumentEntity> load(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        Map<UUID, DocumentEntity> byId = documents.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(DocumentEntity::id, Function.identity()));
        byId.values().forEach(document -> Hibernate.initialize(document.sources()));
        return ids.stream().map(byId::get).toList();
    }

    private long remaining(LogCursor after) {
        return ((Number) database.createNativeQuery(LogSql.REMAINING)
                        .setParameter("transaction", after.transaction())
                        .setParameter("sequence", after.sequence())
                        .getSingleResult())
                .longValue();
    }
}
