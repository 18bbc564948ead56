package parley.query.projection;

import java.time.Duration;
import parley.query.QueryConfig;

/** Settings with which nothing waits for long. */
final class ImpatientConfig implements QueryConfig, QueryConfig.Projection {
    @Override
    public Projection projection() {
        return this;
    }

    @Override
    public Duration ingestDeadline() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration extractionDeadline() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration watchInterval() {
        return Duration.ofMillis(20);
    }

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public int pageSize() {
        return 10;
    }

    @Override
    public Duration longPoll() {
        return Duration.ZERO;
    }

    @Override
    public Duration pauseAfterFailure() {
        return Duration.ofMillis(20);
    }

    @Override
    public int maxAttempts() {
        return 2;
    }
}
