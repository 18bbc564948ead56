package parley.query.aggregate;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.page.OpaqueToken;
import parley.page.PageSize;
import parley.query.engagement.StoredJson;
import parley.query.projection.OneProjection;

/** Lists who takes part in engagements, most active first. */
@ApplicationScoped
public class Directory {
    private static final PageSize PAGE = new PageSize(50, 1000);

    private final EntityManager database;
    private final StoredJson json;

    @Inject
    Directory(EntityManager database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** An actor and how often it engaged. */
    public record Actor(String id, Map<String, String> names, long engagements) {}

    /** A person and how often they took part. */
    public record Person(String name, String party, String title, long engagements) {}

    /** A page of a list; the token is empty on the last page. */
    public record Page<T>(List<T> items, String nextPageToken) {}

    /** Actors that take part in engagements. */
    @Transactional
    @OneProjection
    public Page<Actor> actors(int pageSize, String pageToken) {
        return page(
                "actors",
                AggregateSql.ACTORS,
                Map.of(),
                pageSize,
                pageToken,
                row -> new Actor((String) row[0], names((String) row[2]), number(row[1])));
    }

    /** Persons who take part in engagements; of one party, or of all where it is empty. */
    @Transactional
    @OneProjection
    public Page<Person> persons(String party, int pageSize, String pageToken) {
        return page("persons:" + party, AggregateSql.PERSONS, Map.of("party", party), pageSize, pageToken, row -> {
            String[] key = ((String) row[0]).split("\n", 2);
            return new Person(key[1], key[0], row[2] == null ? "" : (String) row[2], number(row[1]));
        });
    }

    private <T> Page<T> page(
            String purpose,
            String sql,
            Map<String, Object> parameters,
            int pageSize,
            String pageToken,
            Function<Object[], T> item) {
        int size = PAGE.of(pageSize);
        List<String> last = pageToken.isEmpty()
                ? List.of(Long.toString(Long.MAX_VALUE), "")
                : OpaqueToken.decode(purpose, pageToken)
                        .orElseThrow(() -> ServiceException.ofField(
                                ErrorReason.PAGE_TOKEN_INVALID,
                                "page_token",
                                "page_token was not given out for this list; begin again without one"));
        var query = database.createNativeQuery(sql)
                .setParameter("lastCount", Long.parseLong(last.get(0)))
                .setParameter("lastKey", last.get(1))
                .setParameter("size", size + 1);
        parameters.forEach(query::setParameter);
        List<?> found = query.getResultList();
        List<Object[]> rows =
                found.stream().limit(size).map(Object[].class::cast).toList();
        String next = "";
        if (found.size() > size) {
            Object[] end = rows.get(size - 1);
            next = OpaqueToken.encode(purpose, Long.toString(number(end[1])), (String) end[0]);
        }
        return new Page<>(rows.stream().map(item).toList(), next);
    }

    private Map<String, String> names(String data) {
        return data == null ? Map.of() : json.read(data, new TypeReference<Map<String, String>>() {});
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
