package parley.error;

import java.util.Objects;

/** A failure with a reason from the error table, meant for the caller to read. */
public final class ServiceException extends RuntimeException {
    private final ErrorReason reason;
    private final String field;

    private ServiceException(ErrorReason reason, String field, String message) {
        super(Objects.requireNonNull(message));
        this.reason = Objects.requireNonNull(reason);
        this.field = Objects.requireNonNull(field);
    }

    /** A failure for which one field of the request is to blame. */
    public static ServiceException ofField(ErrorReason reason, String field, String message) {
        return new ServiceException(reason, field, message);
    }

    /** A failure for which no single field is to blame. */
    public static ServiceException of(ErrorReason reason, String message) {
        return new ServiceException(reason, "", message);
    }

    /** The row of the error table. */
    public ErrorReason reason() {
        return reason;
    }

    /** Path of the field at fault, such as {@code document.text}; empty when there is none. */
    public String field() {
        return field;
    }
}
