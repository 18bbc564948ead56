package parley.query.engagement;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.page.PageSize;
import parley.query.projection.OneProjection;

/** Finds engagements. */
@ApplicationScoped
public class Engagements {
    private static final PageSize PAGE = new PageSize(50, 1000);
    /** Counting a million takes long, and nobody turns that many pages. */
    private static final int MOST_COUNTED = 1_000;

    private final EntityManager database;
    private final EngagementRepository repository;
    private final StoredJson json;

    @Inject
    Engagements(EntityManager database, EngagementRepository repository, StoredJson json) {
        this.database = database;
        this.repository = repository;
        this.json = json;
    }

    /**
     * A page of engagements.
     *
     * @param engagements latest first
     * @param nextPageToken token of the next page; empty on the last
     * @param totalSize engagements on all pages, counted up to 1,000; 1,001 stands for more
     */
    public record Page(List<Engagement> engagements, String nextPageToken, long totalSize) {}

    /** Engagements that a filter lets through, without evidence except for the sentence of the occasion. */
    @Transactional
    @OneProjection
    public Page search(EngagementFilter filter, int pageSize, String pageToken) {
        int size = PAGE.of(pageSize);
        // The filter is part of the token's purpose: a token of another search is refused.
        String purpose = "engagements:" + filter.hashCode();
        Optional<Position> position = Position.of(purpose, pageToken);
        List<Object[]> rows = rows(filter, position, size + 1);
        List<Object[]> shown = rows.subList(0, Math.min(size, rows.size()));
        boolean more = rows.size() > size;
        // Only the first page counts, and only if it does not show everything; the others carry its count.
        long total = position.map(Position::total).orElseGet(() -> more ? count(filter) : (long) rows.size());
        String next = more ? Position.after(shown.get(size - 1), total).token(purpose) : "";
        List<Long> versions =
                shown.stream().map(row -> ((Number) row[0]).longValue()).toList();
        return new Page(load(versions, false), next, total);
    }

    private long count(EngagementFilter filter) {
        EngagementConditions conditions = new EngagementConditions(filter);
        var query = database.createNativeQuery(EngagementSql.COUNT.formatted(conditions.where()));
        return ((Number) conditions
                        .bind(query)
                        .setParameter("most", MOST_COUNTED + 1)
                        .getSingleResult())
                .longValue();
    }

    private List<Object[]> rows(EngagementFilter filter, Optional<Position> position, int most) {
        EngagementConditions conditions = new EngagementConditions(filter);
        position.ifPresent(last -> last.restrict(conditions));
        List<?> rows = conditions
                .bind(database.createNativeQuery(EngagementSql.PAGE.formatted(conditions.where())))
                .setParameter("size", most)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** Engagements in some versions, in this order; all their evidence, or that of the occasion alone. */
    @Transactional
    @OneProjection
    public List<Engagement> load(List<Long> versions, boolean allEvidence) {
        if (versions.isEmpty()) return List.of();
        Map<Long, List<Engagement.Source>> sources = sources(versions, allEvidence);
        Map<Long, EngagementEntity> byVersion = repository.list("version in ?1", versions).stream()
                .collect(Collectors.toMap(EngagementEntity::version, Function.identity()));
        return versions.stream()
                .filter(byVersion::containsKey)
                .map(version -> byVersion.get(version).with(sources.getOrDefault(version, List.of())))
                .toList();
    }

    private Map<Long, List<Engagement.Source>> sources(List<Long> versions, boolean allEvidence) {
        Map<Long, List<Engagement.Source>> sources = new HashMap<>();
        List<?> rows = database.createNativeQuery(EngagementSql.SOURCES)
                .setParameter("versions", versions.toArray(Long[]::new))
                .getResultList();
        for (Object item : rows) {
            Object[] row = (Object[]) item;
            List<Evidence> evidence = json.read((String) row[7], new TypeReference<List<Evidence>>() {}).stream()
                    .filter(e -> allEvidence || e.field().equals(Evidence.OCCASION))
                    .toList();
            sources.computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
                    .add(new Engagement.Source(
                            (UUID) row[1],
                            List.of((String[]) row[2]),
                            (String) row[3],
                            (String) row[4],
                            (String) row[5],
                            Optional.ofNullable((String) row[6]).map(LocalDate::parse),
                            evidence));
        }
        return sources;
    }
}
