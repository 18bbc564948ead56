package parley.query.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Makes room for a new projection, and puts it in the place of the old one. */
@ApplicationScoped
class RebuildStore {
    /** Where the tables are made; a start that was cut off goes on there. */
    private static final String PREPARING = "query_preparing";

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

    /** Documents that the rebuild has read; none when it has just taken the place of the old projection. */
    @Transactional
    long progress() {
        if (!isUnderWay()) return 0;
        takeTurn();
        return isUnderWay() ? count(RebuildSql.PROGRESS) : 0;
    }

    /**
     * Makes the tables, by the same migrations as those that answer; does no harm when they are there. They get their name
     * when they are complete, so that nobody writes into half of them, and no switch-over comes between.
     */
    @Transactional
    void prepare() {
        takeTurn();
        if (isUnderWay()) {
            migrate(Generation.REBUILD.schema());
            return;
        }
        migrate(PREPARING);
        database.createNativeQuery(RebuildSql.RENAME_PREPARED).executeUpdate();
    }

    /** Flyway works in transactions of its own; our turn lasts until it is done. */
    private void migrate(String schema) {
        QuarkusTransaction.suspendingExisting().run(() -> Flyway.configure()
                .dataSource(connections)
                .schemas(schema)
                .load()
                .migrate());
    }

    private void takeTurn() {
        database.createNativeQuery(ProjectionSql.LOCK).getSingleResult();
    }

    /** Puts the new projection in the place of the old one if both have read equally far; tells whether they had. */
    @Transactional
    boolean switchOver() {
        takeTurn();
        if (!isUnderWay() || count(RebuildSql.LEVEL) == 0) return false;
        execute(RebuildSql.NUMBER_CHANGES, RebuildSql.LAST_CHANGE);
        database.createNativeQuery(ProjectionSql.REPLACE).getSingleResult();
        // Also what a switch-over left that was cut off before it could drop it.
        execute(RebuildSql.DROP_OLD, RebuildSql.RENAME_LIVE, RebuildSql.RENAME_REBUILD);
        return true;
    }

    /** Drops what a switch-over left; apart from it, so that nobody waits for those who still read the old tables. */
    @Transactional
    void dropOld() {
        database.createNativeQuery(RebuildSql.DROP_OLD).executeUpdate();
    }

    private void execute(String... statements) {
        for (String statement : statements)
            database.createNativeQuery(statement).executeUpdate();
    }

    private long count(String sql) {
        return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
