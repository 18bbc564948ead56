package parley.query.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.page.PageSize;
import parley.query.engagement.EngagementConditions;
import parley.query.engagement.EngagementFilter;
import parley.query.engagement.Vocabulary;
import parley.query.projection.OneProjection;

/** Counts engagements by one or two dimensions. */
@ApplicationScoped
public class Aggregates {
    private static final int MAX_DIMENSIONS = 2;
    private static final PageSize SIZE = new PageSize(1000, 100_000);

    private final EntityManager database;

    @Inject
    Aggregates(EntityManager database) {
        this.database = database;
    }

    /** A count by one or two keys. */
    public record Bucket(List<String> keys, long count, long held, long planned, long cancelled) {
        public Bucket {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Counts by one or two dimensions, largest first.
     *
     * @param size how many at most; 0 stands for 1,000
     */
    @Transactional
    @OneProjection
    public List<Bucket> count(EngagementFilter filter, List<String> groupBy, int size) {
        int most = SIZE.of(size);
        List<Dimension> dimensions = groupBy.stream()
                .map(name -> Vocabulary.GROUP_BY.checked("group_by", name))
                .map(Dimension::valueOf)
                .toList();
        if (dimensions.isEmpty()
                || dimensions.size() > MAX_DIMENSIONS
                || new HashSet<>(dimensions).size() < dimensions.size())
            throw ServiceException.ofField(
                    ErrorReason.GROUP_BY_INVALID, "group_by", "group_by takes one or two different dimensions");
        boolean kept = dimensions.size() == 1 && filter.everything();
        List<?> rows = kept ? kept(dimensions.get(0), most) : counted(filter, dimensions, most);
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> bucket(row, dimensions.size()))
                .toList();
    }

    private List<?> kept(Dimension dimension, int most) {
        return database.createNativeQuery(AggregateSql.KEPT)
                .setParameter("dimension", dimension.name())
                .setParameter("most", most)
                .getResultList();
    }

    private List<?> counted(EngagementFilter filter, List<Dimension> dimensions, int most) {
        EngagementConditions conditions = new EngagementConditions(filter);
        String keys = dimensions.stream().map(Dimension::key).collect(Collectors.joining(", "));
        String joins = dimensions.stream().map(Dimension::join).collect(Collectors.joining("\n"));
        String positions = dimensions.size() == 1 ? "1" : "1, 2";
        String order = (dimensions.size() + 1) + " desc, " + positions;
        return conditions
                .bind(database.createNativeQuery(
                        AggregateSql.COUNTED.formatted(keys, joins, conditions.where(), positions, order)))
                .setParameter("most", most)
                .getResultList();
    }

    private static Bucket bucket(Object[] row, int keys) {
        List<String> texts = Arrays.stream(row).limit(keys).map(String::valueOf).toList();
        return new Bucket(
                texts, number(row[keys]), number(row[keys + 1]), number(row[keys + 2]), number(row[keys + 3]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
