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
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.page.OpaqueToken;
import parley.page.PageSize;

/** Finds engagements. */
@ApplicationScoped
public class Engagements {
    private static final PageSize PAGE = new PageSize(50, 1000);
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
    public Page search(EngagementFilter filter, int pageSize, String pageToken) {
        int size = PAGE.of(pageSize);
        // The filter is part of the token's purpose: a token of another search is refused.
        String purpose = "engagements:" + filter.hashCode();
        long total = count(filter);
        EngagementConditions rest = new EngagementConditions(filter);
        after(rest, purpose, pageToken);
        List<?> rows = rest.bind(database.createNativeQuery(EngagementSql.PAGE.formatted(rest.where())))
                .setParameter("size", size + 1)
                .getResultList();
        List<Long> versions = new ArrayList<>();
        String next = "";
        for (int i = 0; i < Math.min(size, rows.size()); i++) {
            Object[] row = (Object[]) rows.get(i);
            versions.add(((Number) row[0]).longValue());
            boolean lastOfMore = i + 1 == size && rows.size() > size;
            if (lastOfMore)
                next = OpaqueToken.encode(purpose, row[1] == null ? "" : (String) row[1], row[2].toString());
        }
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

    private static void after(EngagementConditions conditions, String purpose, String pageToken) {
        if (pageToken.isEmpty()) return;
        List<String> last = OpaqueToken.decode(purpose, pageToken)
                .filter(parts -> parts.size() == 2)
                .orElseThrow(() -> ServiceException.ofField(
                        ErrorReason.PAGE_TOKEN_INVALID,
                        "page_token",
                        "page_token was not given out for this search; begin again without one"));
        if (last.get(0).isEmpty()) conditions.add(EngagementSql.AFTER_UNDATED, "lastId", UUID.fromString(last.get(1)));
        else {
            conditions.add(EngagementSql.AFTER_DATED, "lastId", UUID.fromString(last.get(1)));
            conditions.parameter("lastStart", last.get(0));
        }
    }

    /** Engagements in some versions, in this order; all their evidence, or that of the occasion alone. */
    @Transactional
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
