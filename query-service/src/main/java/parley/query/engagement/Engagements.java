package parley.query.engagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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

/** Answers questions about engagements. */
@ApplicationScoped
public class Engagements {
    private static final PageSize PAGE = new PageSize(50, 1000);
    private static final int MAX_DIMENSIONS = 2;

    private final EntityManager database;
    private final EngagementRepository repository;
    private final ObjectMapper json;

    @Inject
    Engagements(EntityManager database, EngagementRepository repository, ObjectMapper json) {
        this.database = database;
        this.repository = repository;
        this.json = json;
    }

    /**
     * A page of engagements.
     *
     * @param engagements latest first
     * @param nextPageToken token of the next page; empty on the last
     * @param totalSize engagements on all pages
     */
    public record Page(List<Engagement> engagements, String nextPageToken, long totalSize) {}

    /** A count by one or two keys. */
    public record Bucket(List<String> keys, long count, long held, long planned, long cancelled) {}

    /** An actor and how often it engaged. */
    public record Actor(String id, Map<String, String> names, long engagements) {}

    /** A person and how often they took part. */
    public record Person(String name, String party, String title, long engagements) {}

    /** A page of a list; the token is empty on the last page. */
    public record ListPage<T>(List<T> items, String nextPageToken) {}

    /** Engagements that a filter lets through, without evidence except for the sentence of the occasion. */
    @Transactional
    public Page search(EngagementFilter filter, int pageSize, String pageToken) {
        int size = PAGE.of(pageSize);
        // The filter is part of the token's purpose: a token of another search is refused.
        String purpose = "engagements:" + filter.hashCode();
        EngagementConditions all = new EngagementConditions(filter);
        long total = ((Number) all.bind(database.createNativeQuery(EngagementSql.COUNT.formatted(all.where())))
                        .getSingleResult())
                .longValue();
        EngagementConditions rest = new EngagementConditions(filter);
        after(rest, purpose, pageToken);
        List<?> rows = rest.bind(database.createNativeQuery(EngagementSql.PAGE.formatted(rest.where())))
                .setParameter("size", size + 1)
                .getResultList();
        List<UUID> ids = new ArrayList<>();
        String next = "";
        for (int i = 0; i < Math.min(size, rows.size()); i++) {
            Object[] row = (Object[]) rows.get(i);
            ids.add((UUID) row[0]);
            boolean lastOfMore = i + 1 == size && rows.size() > size;
            if (lastOfMore)
                next = OpaqueToken.encode(purpose, row[1] == null ? "" : (String) row[1], row[0].toString());
        }
        return new Page(load(ids, false), next, total);
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

    /** One engagement with all evidence and sources. */
    @Transactional
    public Engagement get(UUID id) {
        return load(List.of(id), true).stream()
                .findFirst()
                .orElseThrow(() -> ServiceException.ofField(
                        ErrorReason.ENGAGEMENT_NOT_FOUND, "id", "there is no engagement " + id));
    }

    /** Counts by one or two dimensions, largest first. */
    @Transactional
    public List<Bucket> aggregate(EngagementFilter filter, List<String> groupBy) {
        List<String> names = groupBy.stream()
                .map(name -> Vocabulary.GROUP_BY.checked("group_by", name))
                .toList();
        if (names.isEmpty() || names.size() > MAX_DIMENSIONS || new HashSet<>(names).size() < names.size())
            throw ServiceException.ofField(
                    ErrorReason.GROUP_BY_INVALID, "group_by", "group_by takes one or two different dimensions");
        List<EngagementSql.Dimension> dimensions =
                names.stream().map(EngagementSql.DIMENSIONS::get).toList();
        EngagementConditions conditions = new EngagementConditions(filter);
        String keys =
                dimensions.stream().map(EngagementSql.Dimension::expression).collect(Collectors.joining(", "));
        String joins = dimensions.stream().map(EngagementSql.Dimension::join).collect(Collectors.joining("\n"));
        String positions = names.size() == 1 ? "1" : "1, 2";
        String order = (names.size() + 1) + " desc, " + positions;
        List<?> rows = conditions
                .bind(database.createNativeQuery(
                        EngagementSql.AGGREGATE.formatted(keys, joins, conditions.where(), positions, order)))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> bucket(row, names.size()))
                .toList();
    }

    private static Bucket bucket(Object[] row, int keys) {
        List<String> texts = Arrays.stream(row).limit(keys).map(String::valueOf).toList();
        return new Bucket(
                texts, number(row[keys]), number(row[keys + 1]), number(row[keys + 2]), number(row[keys + 3]));
    }

    /** Actors that take part in engagements, most active first. */
    @Transactional
    public ListPage<Actor> actors(int pageSize, String pageToken) {
        return list(
                "actors",
                EngagementSql.ACTORS,
                Map.of(),
                pageSize,
                pageToken,
                row -> new Actor((String) row[0], names((String) row[1]), number(row[2])));
    }

    /** Persons who take part in engagements, most active first; of one party, or of all where it is empty. */
    @Transactional
    public ListPage<Person> persons(String party, int pageSize, String pageToken) {
        return list(
                "persons:" + party,
                EngagementSql.PERSONS,
                Map.of("party", party),
                pageSize,
                pageToken,
                row -> new Person((String) row[0], (String) row[1], (String) row[2], number(row[3])));
    }

    private <T> ListPage<T> list(
            String purpose,
            String sql,
            Map<String, Object> parameters,
            int pageSize,
            String pageToken,
            Function<Object[], T> item) {
        int size = PAGE.of(pageSize);
        int skip = pageToken.isEmpty()
                ? 0
                : OpaqueToken.decode(purpose, pageToken)
                        .map(parts -> Integer.parseInt(parts.get(0)))
                        .orElseThrow(() -> ServiceException.ofField(
                                ErrorReason.PAGE_TOKEN_INVALID,
                                "page_token",
                                "page_token was not given out for this list; begin again without one"));
        var query = database.createNativeQuery(sql).setParameter("skip", skip).setParameter("size", size + 1);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        List<T> items =
                rows.stream().limit(size).map(Object[].class::cast).map(item).toList();
        String next = rows.size() > size ? OpaqueToken.encode(purpose, Integer.toString(skip + size)) : "";
        return new ListPage<>(items, next);
    }

    private List<Engagement> load(List<UUID> ids, boolean allEvidence) {
        if (ids.isEmpty()) return List.of();
        Map<UUID, List<Engagement.Source>> sources = sources(ids, allEvidence);
        Map<UUID, EngagementEntity> byId = repository.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(EngagementEntity::id, Function.identity()));
        return ids.stream()
                .filter(byId::containsKey)
                .map(id -> byId.get(id).with(sources.getOrDefault(id, List.of())))
                .toList();
    }

    private Map<UUID, List<Engagement.Source>> sources(List<UUID> ids, boolean allEvidence) {
        Map<UUID, List<Engagement.Source>> sources = new HashMap<>();
        List<?> rows = database.createNativeQuery(EngagementSql.SOURCES)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        for (Object item : rows) {
            Object[] row = (Object[]) item;
            List<Evidence> evidence = read((String) row[7], new TypeReference<List<Evidence>>() {}).stream()
                    .filter(e -> allEvidence || e.field().equals(Evidence.OCCASION))
                    .toList();
            sources.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
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

    private Map<String, String> names(String data) {
        return data == null ? Map.of() : read(data, new TypeReference<Map<String, String>>() {});
    }

    private <T> T read(String data, TypeReference<T> type) {
        try {
            return json.readValue(data, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("JSON that we wrote cannot be read", unreadable);
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
