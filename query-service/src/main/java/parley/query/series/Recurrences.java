package parley.query.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import parley.query.engagement.EngagementConditions;
import parley.query.engagement.EngagementFilter;
import parley.query.projection.OneProjection;

/** Finds what recurs, how regularly, and what is overdue. */
@ApplicationScoped
public class Recurrences {
    private static final int MOST = 1000;

    private final EntityManager database;

    @Inject
    Recurrences(EntityManager database) {
        this.database = database;
    }

    private record Mechanism(List<String> parties, String form) {}

    /**
     * Series of at least two sessions, or of one that tells its number; longest overdue first, then the longest.
     *
     * @param today the day from which silence is counted
     */
    @Transactional
    @OneProjection
    public List<Series> series(EngagementFilter filter, LocalDate today) {
        Map<Mechanism, List<Series.Session>> sessions = new LinkedHashMap<>();
        for (Object[] row : rows(filter, SeriesSql.SESSIONS))
            sessions.computeIfAbsent(
                            new Mechanism(List.of((String[]) row[0]), (String) row[1]), mechanism -> new ArrayList<>())
                    .add(new Series.Session(
                            (UUID) row[2], ((Number) row[3]).intValue(), LocalDate.parse((String) row[4]), (String)
                                    row[5]));
        return sessions.entrySet().stream()
                .filter(e -> e.getValue().size() > 1 || e.getValue().get(0).number() > 0)
                .map(e ->
                        new Series(e.getKey().parties(), e.getKey().form(), e.getValue(), rhythm(e.getValue(), today)))
                .sorted(Comparator.comparing((Series s) -> !s.rhythm().overdue())
                        .thenComparing(s -> s.rhythm().overdue() ? -s.rhythm().daysLate() : 0)
                        .thenComparing(s -> -s.sessions().size())
                        .thenComparing(s -> s.parties().toString())
                        .thenComparing(Series::form))
                .limit(MOST)
                .toList();
    }

    /**
     * How regularly each two actors engage, longest overdue first.
     *
     * @param today the day from which silence is counted
     */
    @Transactional
    @OneProjection
    public List<Cadence> cadences(EngagementFilter filter, LocalDate today) {
        return rows(filter, SeriesSql.DYADS).stream()
                .map(row -> new Cadence(
                        List.of(((String) row[0]).split("-")),
                        Rhythm.of(days((String[]) row[1]), days((String[]) row[2]), today)))
                .filter(cadence -> cadence.rhythm().medianDaysBetween().isPresent())
                .sorted(Comparator.comparing((Cadence c) -> !c.rhythm().overdue())
                        .thenComparing(c -> -c.rhythm().daysLate())
                        .thenComparing(c -> c.parties().toString()))
                .limit(MOST)
                .toList();
    }

    private static Rhythm rhythm(List<Series.Session> sessions, LocalDate today) {
        return Rhythm.of(starts(sessions, "HELD"), starts(sessions, "PLANNED"), today);
    }

    private static List<LocalDate> starts(Collection<Series.Session> sessions, String status) {
        return sessions.stream()
                .filter(session -> session.status().equals(status))
                .map(Series.Session::start)
                .toList();
    }

    private static List<LocalDate> days(String[] texts) {
        return Arrays.stream(texts).map(LocalDate::parse).toList();
    }

    private List<Object[]> rows(EngagementFilter filter, String sql) {
        EngagementConditions conditions = new EngagementConditions(filter);
        List<?> rows = conditions
                .bind(database.createNativeQuery(sql.formatted(conditions.where())))
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
