package parley.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the query service. */
@ConfigMapping(prefix = "parley.query")
public interface QueryConfig {
    /** How the log is followed. */
    Projection projection();

    /** Longest time that a call of ingest may take, beyond the wait for new documents. */
    @WithDefault("20s")
    Duration ingestDeadline();

    /** Longest time that the extraction of one document may take. */
    @WithDefault("20s")
    Duration extractionDeadline();

    /** How often a client that watches is told of changes. */
    @WithDefault("500ms")
    Duration watchInterval();

    /** How the log is followed. */
    interface Projection {
        /** Whether this replica follows the log at all. */
        @WithDefault("true")
        boolean enabled();

        /** Documents fetched at a time, 1 to 500. */
        @WithDefault("50")
        int pageSize();

        /** How long ingest may wait for new documents before it answers. */
        @WithDefault("5s")
        Duration longPoll();

        /** How long to pause when a service or the database cannot be reached. */
        @WithDefault("1s")
        Duration pauseAfterFailure();

        /** How often a document is tried before it is set aside. */
        @WithDefault("3")
        int maxAttempts();
    }
}
