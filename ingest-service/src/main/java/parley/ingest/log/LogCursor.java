package parley.ingest.log;

import java.util.List;
import java.util.Optional;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.page.OpaqueToken;

/**
 * A position in the log, by transaction and sequence.
 *
 * @param transaction the writing transaction's 64-bit id
 * @param sequence the entry's number
 */
public record LogCursor(long transaction, long sequence) {
    /** Before the first entry. */
    public static final LogCursor BEGINNING = new LogCursor(0, 0);

    private static final String PURPOSE = "ingest-log";

    /** The cursor in the form that clients keep. */
    public String token() {
        return OpaqueToken.encode(PURPOSE, Long.toString(transaction), Long.toString(sequence));
    }

    /** Reads a cursor that a client kept; empty stands for the beginning. */
    public static LogCursor of(String field, String token, ErrorReason reason) {
        if (token.isEmpty()) return BEGINNING;
        Optional<List<String>> parts = OpaqueToken.decode(PURPOSE, token).filter(p -> p.size() == 2);
        return parts.map(p -> new LogCursor(Long.parseLong(p.get(0)), Long.parseLong(p.get(1))))
                .orElseThrow(() -> ServiceException.ofField(
                        reason, field, field + " was not given out by this service; begin again without one"));
    }
}
