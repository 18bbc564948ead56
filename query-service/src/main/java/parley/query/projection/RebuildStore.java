package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Makes room for a new projection, and puts it in the place of the old one. */
@ApplicationScoped
class RebuildStore {
    private final EntityManager database;
    private final DataSource connections;

    @Inject
    RebuildStore(EntityManager database, DataSource connections) {
        this.database = database;
        this.connections = connections;
    }

    /** Whether a rebuild is under way, perhaps one that was interrupted. */
    @Transactional
    boolean isUnderWay() {
        return count(RebuildSql.EXISTS) > 0;
    }

    /** Documents that the rebuild has read. */
    @Transactional
    long progress() {
        return isUnderWay() ? count(RebuildSql.PROGRESS) : 0;
    }

    /** Makes the tables, by the same migrations as those that answer; does no harm when they are there. */
    void prepare() {
        Flyway.configure()
                .dataSource(connections)
                .schemas(Generation.REBUILD.schema())
                .load()
                .migrate();
    }

    /** Puts the new projection in the place of the old one if both have read equally far; tells whether they had. */
    @Transactional
    boolean switchOver() {
        database.createNativeQuery(ProjectionSql.LOCK).getSingleResult();
        if (!isUnderWay() || count(RebuildSql.LEVEL) == 0) return false;
        for (String step : new String[] {
            RebuildSql.NUMBER_CHANGES,
            RebuildSql.LAST_CHANGE,
            // What a switch-over left that was cut off before it could drop it.
            RebuildSql.DROP_OLD,
            RebuildSql.RENAME_LIVE,
            RebuildSql.RENAME_REBUILD
        }) database.createNativeQuery(step).executeUpdate();
        return true;
    }

    /** Drops what a switch-over left; apart from it, so that nobody waits for those who still read the old tables. */
    @Transactional
    void dropOld() {
        database.createNativeQuery(RebuildSql.DROP_OLD).executeUpdate();
    }

    private long count(String sql) {
        return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
