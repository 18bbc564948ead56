package parley.query.projection;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The tables of the projection, for tests that have to begin with empty ones. */
public final class ProjectionTables {
    private ProjectionTables() {}

    /** Forgets everything. */
    public static void clear(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate query.engagements, query.observations, query.projected_documents,"
                    + " query.failed_documents, query.actor_names cascade");
            statement.execute("update query.projection_state set cursor = '', extractor_version = ''");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
