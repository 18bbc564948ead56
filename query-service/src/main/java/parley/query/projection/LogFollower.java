package parley.query.projection;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Reads the log into one generation, a page at a time. A document that fails again and again is set aside. */
final class LogFollower {
    private static final Logger LOG = Logger.getLogger(LogFollower.class);
    private static final int MAX_ERROR_CHARS = 2000;

    private final Generation generation;
    private final DocumentFeed feed;
    private final Reader reader;
    private final ProjectionStore store;
    private final int pageSize;
    private final int maxAttempts;
    private final Outcomes outcomes;

    private volatile String namesOfVersion = "";

    /** Is told what became of each document. */
    interface Outcomes {
        void projected();

        void failed();
    }

    LogFollower(
            Generation generation,
            DocumentFeed feed,
            Reader reader,
            ProjectionStore store,
            int pageSize,
            int maxAttempts,
            Outcomes outcomes) {
        this.generation = generation;
        this.feed = feed;
        this.reader = reader;
        this.store = store;
        this.pageSize = pageSize;
        this.maxAttempts = maxAttempts;
        this.outcomes = outcomes;
    }

    /**
     * Reads a page. Throws {@link DocumentFeed.Unreachable}.
     *
     * @param wait how long to wait for something new
     * @param running asked before each document
     * @return whether the end of the log was reached
     */
    boolean readPage(Duration wait, BooleanSupplier running) {
        String cursor = store.cursor(generation);
        DocumentFeed.Page page = feed.read(cursor, pageSize, wait);
        for (FeedDocument document : page.documents()) {
            if (!running.getAsBoolean()) return false;
            projectOrSetAside(document);
        }
        if (!page.nextCursor().equals(cursor)) store.moveOn(generation, cursor, page.nextCursor());
        return page.documents().isEmpty() && page.remaining() == 0;
    }

    /** Tries a document again. */
    void retry(UUID id) {
        try {
            project(feed.get(id));
        } catch (RuntimeException stillFailing) {
            store.setAside(generation, id, describe(stillFailing), 0);
        }
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
                if (attempt < maxAttempts) continue;
                store.setAside(generation, document.id(), describe(failure), attempt);
                outcomes.failed();
                return;
            }
        }
    }

    private void project(FeedDocument document) {
        Reader.Reading reading = reader.read(document);
        if (!reading.extractorVersion().equals(namesOfVersion)) {
            store.nameActors(generation, reader.actorNames());
            namesOfVersion = reading.extractorVersion();
        }
        store.project(generation, document, reading);
        outcomes.projected();
    }

    static String describe(Throwable failure) {
        String text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return text.length() <= MAX_ERROR_CHARS ? text : text.substring(0, MAX_ERROR_CHARS);
    }
}
