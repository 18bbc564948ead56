package parley.query.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import parley.query.QueryConfig;

/**
 * Makes the projection anew from the log, beside the one that answers. It may be interrupted at any moment: how far it
 * has come stands in the database, and it goes on when the service starts again.
 */
@ApplicationScoped
public class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private final RebuildStore rebuild;
    private final LogFollower log;
    private final QueryConfig.Projection config;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "rebuild"));

    private volatile boolean running = true;

    @Inject
    Rebuild(RebuildStore rebuild, DocumentFeed feed, Reader reader, ProjectionStore store, QueryConfig config) {
        this.rebuild = rebuild;
        this.config = config.projection();
        this.log = new LogFollower(
                Generation.REBUILD,
                feed,
                reader,
                store,
                this.config.pageSize(),
                this.config.maxAttempts(),
                new Unheard());
    }

    /**
     * How far a rebuild has come.
     *
     * @param underWay whether there is one
     * @param documents documents that it has read
     */
    public record Progress(boolean underWay, long documents) {}

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) return;
        rebuild.dropOld();
        if (rebuild.isUnderWay()) begin();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.shutdownNow();
        thread.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** Begins, or goes on; tells whether one was under way already. */
    public boolean begin() {
        boolean already = rebuild.isUnderWay();
        rebuild.prepare();
        // One task after the other: where the one before does the work, this one finds nothing left to do.
        thread.submit(this::work);
        return already;
    }

    /** How far it has come. */
    public Progress progress() {
        boolean underWay = rebuild.isUnderWay();
        return new Progress(underWay, underWay ? rebuild.progress() : 0);
    }

    private void work() {
        boolean more = true;
        while (running && more) more = step();
    }

    /** Reads on, or takes the place of the old projection at the end; tells whether anything is left to do. */
    private boolean step() {
        try {
            if (!rebuild.isUnderWay()) return false;
            boolean caughtUp = log.readPage(Duration.ZERO, () -> running);
            if (caughtUp && rebuild.switchOver()) {
                rebuild.dropOld();
                return false;
            }
            if (caughtUp) pause();
        } catch (RuntimeException failure) {
            if (running) LOG.warnf("rebuild stands still: %s", LogFollower.describe(failure));
            pause();
        }
        return true;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(config.pauseAfterFailure().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Documents are counted when they first arrive, not when they are read once more. */
    private static final class Unheard implements LogFollower.Outcomes {
        @Override
        public void projected() {}

        @Override
        public void failed() {}
    }
}
