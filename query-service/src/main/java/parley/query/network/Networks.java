package parley.query.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.page.PageSize;
import parley.query.engagement.EngagementConditions;
import parley.query.engagement.EngagementFilter;
import parley.query.engagement.Participant;
import parley.query.projection.OneProjection;

/** Finds the networks of actors and of people. */
@ApplicationScoped
public class Networks {
    private static final PageSize SIZE = new PageSize(100, 500);

    private final EntityManager database;

    @Inject
    Networks(EntityManager database) {
        this.database = database;
    }

    /** The states and organisations that engage most, and with whom of each other. */
    @Transactional
    @OneProjection
    public Network ofActors(EngagementFilter filter, int nodes) {
        int size = SIZE.of(nodes);
        List<Network.Node> actors = (filter.everything()
                        ? rows(NetworkSql.ALL_ACTORS, "size", size)
                        : rows(filter, NetworkSql.ACTORS, "size", size))
                .stream()
                        .map(row -> new Network.Node((String) row[0], (String) row[0], (String) row[0], number(row[1])))
                        .toList();
        String[] ids = actors.stream().map(Network.Node::id).toArray(String[]::new);
        List<Network.Edge> edges = (filter.everything()
                        ? rows(NetworkSql.ALL_ACTOR_PAIRS, "nodes", ids)
                        : rows(filter, NetworkSql.ACTOR_PAIRS, "nodes", ids))
                .stream()
                        .map(row -> new Network.Edge((String) row[0], (String) row[1], number(row[2])))
                        .toList();
        return new Network(actors, edges);
    }

    /** The people who take part most, one a person whatever the spelling, and whom of each other they met. */
    @Transactional
    @OneProjection
    public Network ofPersons(EngagementFilter filter, int nodes) {
        int size = SIZE.of(nodes);
        List<Participant> spellings = (filter.everything()
                        ? rows(NetworkSql.ALL_PERSONS, "size", size)
                        : rows(filter, NetworkSql.PERSONS, "size", size))
                .stream()
                        .map(row -> new Participant((String) row[0], (String) row[1], false, ""))
                        .toList();
        Spellings people = new Spellings(spellings);
        String[] names = spellings.stream().map(Participant::name).distinct().toArray(String[]::new);
        // By engagement, so that two spellings of one person in it count once.
        Map<Long, Set<Participant>> present = new HashMap<>();
        for (Object[] row : rows(filter, NetworkSql.ATTENDANCES, "names", names))
            people.person((String) row[1], (String) row[2]).ifPresent(person -> present.computeIfAbsent(
                            number(row[0]), version -> new TreeSet<>(Comparator.comparing(Networks::id)))
                    .add(person));
        return network(present.values());
    }

    private static Network network(Iterable<Set<Participant>> engagements) {
        Map<Participant, Long> attendances = new HashMap<>();
        Map<String, Map<String, Long>> meetings = new TreeMap<>();
        for (Set<Participant> present : engagements) {
            List<Participant> people = List.copyOf(present);
            for (int i = 0; i < people.size(); i++) {
                attendances.merge(people.get(i), 1L, Long::sum);
                for (int j = i + 1; j < people.size(); j++)
                    meetings.computeIfAbsent(id(people.get(i)), from -> new TreeMap<>())
                            .merge(id(people.get(j)), 1L, Long::sum);
            }
        }
        List<Network.Node> nodes = attendances.entrySet().stream()
                .map(e -> new Network.Node(
                        id(e.getKey()), e.getKey().name(), e.getKey().party(), e.getValue()))
                .sorted(Comparator.comparingLong(Network.Node::engagements)
                        .reversed()
                        .thenComparing(Network.Node::id))
                .toList();
        List<Network.Edge> edges = new ArrayList<>();
        meetings.forEach((from, others) -> others.forEach((to, count) -> edges.add(new Network.Edge(from, to, count))));
        edges.sort(Comparator.comparingLong(Network.Edge::engagements)
                .reversed()
                .thenComparing(Network.Edge::from)
                .thenComparing(Network.Edge::to));
        return new Network(nodes, edges);
    }

    private static String id(Participant person) {
        return person.name() + " (" + person.party() + ")";
    }

    private List<Object[]> rows(EngagementFilter filter, String sql, String parameter, Object value) {
        EngagementConditions conditions = new EngagementConditions(filter);
        List<?> rows = conditions
                .bind(database.createNativeQuery(sql.formatted(conditions.where())))
                .setParameter(parameter, value)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private List<Object[]> rows(String sql, String parameter, Object value) {
        List<?> rows =
                database.createNativeQuery(sql).setParameter(parameter, value).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
