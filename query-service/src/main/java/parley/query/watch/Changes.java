package parley.query.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.page.OpaqueToken;
import parley.query.dossier.Dossiers;
import parley.query.engagement.Engagement;
import parley.query.engagement.EngagementConditions;
import parley.query.engagement.EngagementFilter;
import parley.query.engagement.Engagements;
import parley.query.projection.OneProjection;

/**
 * Tells what has changed since a cursor: each engagement once, with its last change. The projection numbers changes one
 * transaction after the other, so a number that has been seen is never followed by a smaller one.
 */
@ApplicationScoped
public class Changes {
    private static final String PURPOSE = "changes";
    private static final long BEGINNING = 0;

    private final EntityManager database;
    private final Engagements engagements;
    private final Dossiers dossiers;

    @Inject
    Changes(EntityManager database, Engagements engagements, Dossiers dossiers) {
        this.database = database;
        this.engagements = engagements;
        this.dossiers = dossiers;
    }

    /**
     * A page of changes.
     *
     * @param changes oldest first
     * @param cursor where to go on
     * @param complete whether there were no more when it was read
     */
    public record Page(List<Change> changes, String cursor, boolean complete) {
        public Page {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What changed after a cursor.
     *
     * @param filter what is watched; at present only
     * @param cursor the cursor of the page before; empty to begin with everything there is
     * @param size changes looked at
     */
    @Transactional
    @OneProjection
    public Page after(EngagementFilter filter, String cursor, int size) {
        if (filter.asKnownOn().isPresent())
            throw ServiceException.ofField(
                    ErrorReason.FILTER_INVALID, "filter.as_known_on", "the past does not change and cannot be watched");
        long after = number(cursor);
        List<?> rows = database.createNativeQuery(ChangeSql.CHANGES)
                .setParameter("after", after)
                .setParameter("size", size)
                .getResultList();
        List<UUID> ids = rows.stream()
                .map(Object[].class::cast)
                .map(row -> (UUID) row[0])
                .toList();
        Map<UUID, Engagement> fitting = fitting(filter, ids);
        List<Change> changes = new ArrayList<>();
        long last = after;
        for (Object item : rows) {
            Object[] row = (Object[]) item;
            last = ((Number) row[1]).longValue();
            UUID id = (UUID) row[0];
            Optional<Engagement> now = Optional.ofNullable(fitting.get(id));
            boolean gone = ((String) row[2]).isEmpty();
            // Whoever begins has seen nothing yet that could be taken back.
            if (now.isPresent() || after > BEGINNING)
                changes.add(new Change(id, now, gone ? dossiers.mergedInto(id) : Optional.empty()));
        }
        return new Page(changes, OpaqueToken.encode(PURPOSE, Long.toString(last)), rows.size() < size);
    }

    private Map<UUID, Engagement> fitting(EngagementFilter filter, List<UUID> ids) {
        EngagementConditions conditions = new EngagementConditions(filter);
        List<?> rows = conditions
                .bind(database.createNativeQuery(ChangeSql.FITTING.formatted(conditions.where())))
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        List<Long> versions = rows.stream()
                .map(row -> ((Number) ((Object[]) row)[1]).longValue())
                .toList();
        return engagements.load(versions, false).stream()
                .collect(Collectors.toMap(Engagement::id, Function.identity(), (a, b) -> a, HashMap::new));
    }

    private static long number(String cursor) {
        if (cursor.isEmpty()) return BEGINNING;
        return OpaqueToken.decode(PURPOSE, cursor)
                .filter(parts -> parts.size() == 1)
                .map(parts -> Long.parseLong(parts.get(0)))
                .orElseThrow(() -> ServiceException.ofField(
                        ErrorReason.CURSOR_INVALID,
                        "cursor",
                        "cursor was not given out by WatchEngagements; begin again without one"));
    }
}
