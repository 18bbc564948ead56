package parley.query.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import parley.query.QueryConfig;

/**
 * Follows the feed: reads every document and projects it. A document that fails again and again is set aside and never
 * holds up the rest; a service that is away is waited for.
 */
@ApplicationScoped
public class Projector {
    private static final Logger LOG = Logger.getLogger(Projector.class);

    private final DocumentFeed feed;
    private final ProjectionStore store;
    private final QueryConfig.Projection config;
    private final LogFollower log;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "projector"));

    private volatile boolean running = true;
    private volatile String obstacle = "";

    @Inject
    Projector(DocumentFeed feed, Reader reader, ProjectionStore store, QueryConfig config, MeterRegistry metrics) {
        this.feed = feed;
        this.store = store;
        this.config = config.projection();
        this.log = new LogFollower(
                Generation.LIVE,
                feed,
                reader,
                store,
                this.config.pageSize(),
                this.config.maxAttempts(),
                new Counters(metrics));
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) thread.submit(this::follow);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.shutdownNow();
        thread.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** Why the projection stands still; empty while it moves. */
    public String obstacle() {
        return obstacle;
    }

    /** Documents in the log that have not been read; -1 when ingest cannot be reached. */
    public long lag() {
        try {
            DocumentFeed.Page page = feed.read(store.cursor(Generation.LIVE), 1, Duration.ZERO);
            return page.documents().size() + page.remaining();
        } catch (DocumentFeed.Unreachable away) {
            return -1;
        }
    }

    /** Tries documents again that were set aside; returns how many. */
    public int retry(List<UUID> documents) {
        for (UUID id : documents) thread.submit(() -> log.retry(id));
        return documents.size();
    }

    private void follow() {
        // One page a task, so that retries get their turn on the same thread.
        if (!running) return;
        try {
            log.readPage(config.longPoll(), () -> running);
            obstacle = "";
        } catch (RuntimeException away) {
            report(away);
            pause();
        }
        if (running) thread.submit(this::follow);
    }

    private void report(RuntimeException failure) {
        String description = LogFollower.describe(failure);
        if (running && !description.equals(obstacle)) LOG.warnf("projection stands still: %s", description);
        obstacle = description;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(config.pauseAfterFailure().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
