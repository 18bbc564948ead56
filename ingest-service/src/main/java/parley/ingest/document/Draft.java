package parley.ingest.document;

import java.util.Objects;

/**
 * A checked document that is to be stored.
 *
 * @param text raw text
 * @param source where it was seen
 * @param requestId makes a retry safe; empty when the client gave none
 */
public record Draft(String text, Source source, String requestId) {
    public Draft {
        Objects.requireNonNull(text);
        Objects.requireNonNull(source);
        Objects.requireNonNull(requestId);
    }
}
