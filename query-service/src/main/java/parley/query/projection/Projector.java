package parley.query.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
    private static final int MAX_ERROR_CHARS = 2000;

    private final DocumentFeed feed;
    private final Reader reader;
    private final ProjectionStore store;
    private final QueryConfig.Projection config;
    private final Counter projected;
    private final Counter failed;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "projector"));

    private volatile boolean running = true;
    private volatile String obstacle = "";
    private volatile String namesOfVersion = "";

    @Inject
    Projector(DocumentFeed feed, Reader reader, ProjectionStore store, QueryConfig config, MeterRegistry metrics) {
        this.feed = feed;
        this.reader = reader;
        this.store = store;
        this.config = config.projection();
        this.projected = metrics.counter("parley.projection.documents", "outcome", "projected");
        this.failed = metrics.counter("parley.projection.documents", "outcome", "failed");
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
            DocumentFeed.Page page = feed.read(store.cursor(), 1, java.time.Duration.ZERO);
            return page.documents().size() + page.remaining();
        } catch (DocumentFeed.Unreachable away) {
            return -1;
        }
    }

    /** Tries documents again that were set aside; returns how many. */
    public int retry(List<UUID> documents) {
        for (UUID id : documents) thread.submit(() -> retry(id));
        return documents.size();
    }

    private void retry(UUID id) {
        try {
            project(feed.get(id));
        } catch (RuntimeException stillFailing) {
            store.setAside(id, describe(stillFailing), 0);
        }
    }

    private void follow() {
        // One page a task, so that retries get their turn on the same thread.
        if (!running) return;
        try {
            readPage();
            obstacle = "";
        } catch (RuntimeException away) {
            report(away);
            pause();
        }
        if (running) thread.submit(this::follow);
    }

    private void readPage() {
        String cursor = store.cursor();
        DocumentFeed.Page page = feed.read(cursor, config.pageSize(), config.longPoll());
        for (FeedDocument document : page.documents()) {
            if (!running) return;
            projectOrSetAside(document);
        }
        if (!page.nextCursor().equals(cursor)) store.moveOn(cursor, page.nextCursor());
    }

    private void projectOrSetAside(FeedDocument document) {
        for (int attempt = 1; ; attempt++) {
            try {
                project(document);
                return;
            } catch (DocumentFeed.Unreachable away) {
                throw away;
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "document %s failed, attempt %d", document.id(), attempt);
                if (attempt < config.maxAttempts()) continue;
                store.setAside(document.id(), describe(failure), attempt);
                failed.increment();
                return;
            }
        }
    }

    private void project(FeedDocument document) {
        Reader.Reading reading = reader.read(document);
        if (!reading.extractorVersion().equals(namesOfVersion)) {
            store.nameActors(reader.actorNames());
            namesOfVersion = reading.extractorVersion();
        }
        store.project(document, reading);
        projected.increment();
    }

    private void report(RuntimeException failure) {
        String description = describe(failure);
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

    private static String describe(Throwable failure) {
        String text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return text.length() <= MAX_ERROR_CHARS ? text : text.substring(0, MAX_ERROR_CHARS);
    }
}
