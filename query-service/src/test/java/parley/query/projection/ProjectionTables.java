package parley.query.projection;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import parley.query.resolution.Observation;

/** The tables of the projection, for tests: emptied, filled from observations, and read as lines. */
public final class ProjectionTables {
    private ProjectionTables() {}

    /** What is emptied, those that refer to others first. */
    private static final List<String> TABLES = List.of(
            "engagements",
            "observations",
            "projected_documents",
            "failed_documents",
            "actor_names",
            "engagement_counts",
            "engagement_changes");

    /** Forgets everything; by rows, since whoever still reads from a test before must not be waited for. */
    public static void clear(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String table : TABLES) statement.execute("delete from query." + table);
            statement.execute("update query.projection_state set cursor = '', extractor_version = '', documents = 0,"
                    + " last_change = 0");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Projects a document that holds nothing but one observation. */
    public static void project(ProjectionStore store, String name, Observation observation) {
        store.project(
                Generation.LIVE,
                document(observation, name),
                new Reader.Reading(observation.language(), observation.publishedOn(), List.of(observation), "test"));
    }

    private static FeedDocument document(Observation observation, String name) {
        return new FeedDocument(
                observation.documentId(),
                observation.id(),
                "text",
                "",
                List.of(name),
                "",
                "",
                Optional.empty(),
                "",
                observation.ingestedAt());
    }

    /** The rows of a query with one column, in order. */
    public static Set<String> lines(DataSource database, String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            Set<String> lines = new TreeSet<>();
            while (found.next()) lines.add(found.getString(1));
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
