package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says how far the projection has come, and hands failed documents back to it. */
@ApplicationScoped
public class ProjectionStatus {
    private static final String COUNTS = """
            select s.documents,
                   (select count(*) from query.failed_documents),
                   (select coalesce(sum(engagements), 0) from query.engagement_counts where dimension = 'STATUS'),
                   s.extractor_version, s.last_projected_at
            from query.projection_state s
            """;

    private static final String FAILED = """
            select document_id, error, attempts, failed_at
            from query.failed_documents order by failed_at desc, document_id limit :size
            """;

    private static final String FAILED_IDS = "select document_id from query.failed_documents order by failed_at";

    private static final int SHOWN_FAILURES = 100;

    private final EntityManager database;
    private final Projector projector;
    private final Rebuild rebuild;

    @Inject
    ProjectionStatus(EntityManager database, Projector projector, Rebuild rebuild) {
        this.database = database;
        this.projector = projector;
        this.rebuild = rebuild;
    }

    /** A document that could not be projected. */
    public record Failure(UUID documentId, String error, int attempts, Instant failedAt) {}

    /**
     * The state of the projection.
     *
     * @param projectedDocuments documents that have been read
     * @param lag documents in the log that have not; -1 when ingest cannot be reached
     * @param lastProjectedAt when the last one was read
     * @param failedDocuments those that failed, latest first, at most 100
     * @param failedDocumentCount how many failed in all
     * @param extractorVersion who read the last one
     * @param engagements number of engagements
     * @param obstacle why the projection stands still; empty while it moves
     * @param rebuild how far a rebuild has come
     */
    public record State(
            long projectedDocuments,
            long lag,
            Optional<Instant> lastProjectedAt,
            List<Failure> failedDocuments,
            long failedDocumentCount,
            String extractorVersion,
            long engagements,
            String obstacle,
            Rebuild.Progress rebuild) {}

    /** The state right now. */
    @Transactional
    public State state() {
        Object[] counts = (Object[]) database.createNativeQuery(COUNTS).getSingleResult();
        List<?> rows = database.createNativeQuery(FAILED)
                .setParameter("size", SHOWN_FAILURES)
                .getResultList();
        List<Failure> failures = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Failure((UUID) row[0], (String) row[1], ((Number) row[2]).intValue(), (Instant) row[3]))
                .toList();
        return new State(
                ((Number) counts[0]).longValue(),
                projector.lag(),
                Optional.ofNullable((Instant) counts[4]),
                failures,
                ((Number) counts[1]).longValue(),
                (String) counts[3],
                ((Number) counts[2]).longValue(),
                projector.obstacle(),
                rebuild.progress());
    }

    /** Begins to make the projection anew; tells whether that was under way already. */
    public boolean rebuild() {
        return rebuild.begin();
    }

    /** Tries failed documents again: these, or all where none is named. Returns how many. */
    @Transactional
    public int retry(List<UUID> documents) {
        List<?> rows = database.createNativeQuery(FAILED_IDS).getResultList();
        List<UUID> failed = rows.stream().map(UUID.class::cast).toList();
        return projector.retry(
                documents.isEmpty()
                        ? failed
                        : documents.stream().filter(failed::contains).toList());
    }
}
