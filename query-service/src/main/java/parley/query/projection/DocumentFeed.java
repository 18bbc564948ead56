package parley.query.projection;

import java.time.Duration;
import java.util.List;

/** Where documents come from, in an order that never skips one. */
public interface DocumentFeed {
    /**
     * A page of documents.
     *
     * @param documents oldest first; empty when nothing is new
     * @param nextCursor where to go on
     * @param remaining documents behind the page
     */
    record Page(List<FeedDocument> documents, String nextCursor, long remaining) {
        public Page {
            documents = List.copyOf(documents);
        }
    }

    /** Documents after a cursor; waits for new ones at most as long as told. Throws {@link Unreachable}. */
    Page read(String cursor, int size, Duration wait);

    /** The document with an id. Throws {@link Unreachable}. */
    FeedDocument get(java.util.UUID id);

    /** The feed or the extractor cannot be reached at present; trying again later helps. */
    final class Unreachable extends RuntimeException {
        public Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
