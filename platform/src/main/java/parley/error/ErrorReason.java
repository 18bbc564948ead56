package parley.error;

import io.grpc.Status;

/**
 * The one table of everything that a caller can get wrong or find missing. The name is the {@code reason} of
 * {@code google.rpc.ErrorInfo} over gRPC and the {@code reason} member of problem+json over REST.
 */
public enum ErrorReason {
    TEXT_EMPTY(Status.Code.INVALID_ARGUMENT),
    TEXT_TOO_LONG(Status.Code.INVALID_ARGUMENT),
    /** U+0000 or an unpaired surrogate: PostgreSQL and protobuf cannot keep it. */
    TEXT_NOT_STORABLE(Status.Code.INVALID_ARGUMENT),
    FIELD_TOO_LONG(Status.Code.INVALID_ARGUMENT),
    URI_INVALID(Status.Code.INVALID_ARGUMENT),
    DATE_IMPOSSIBLE(Status.Code.INVALID_ARGUMENT),
    LANGUAGE_TAG_INVALID(Status.Code.INVALID_ARGUMENT),
    ID_INVALID(Status.Code.INVALID_ARGUMENT),
    BATCH_SIZE_INVALID(Status.Code.INVALID_ARGUMENT),
    PAGE_SIZE_INVALID(Status.Code.INVALID_ARGUMENT),
    PAGE_TOKEN_INVALID(Status.Code.INVALID_ARGUMENT),
    CURSOR_INVALID(Status.Code.INVALID_ARGUMENT),
    WAIT_INVALID(Status.Code.INVALID_ARGUMENT),
    ENUM_INVALID(Status.Code.INVALID_ARGUMENT),
    GROUP_BY_INVALID(Status.Code.INVALID_ARGUMENT),
    FILTER_INVALID(Status.Code.INVALID_ARGUMENT),
    REQUEST_INVALID(Status.Code.INVALID_ARGUMENT),
    REQUEST_ID_REUSED(Status.Code.ALREADY_EXISTS),
    DOCUMENT_NOT_FOUND(Status.Code.NOT_FOUND),
    ENGAGEMENT_NOT_FOUND(Status.Code.NOT_FOUND),
    RESOURCE_NOT_FOUND(Status.Code.NOT_FOUND),
    /** Another service that is needed for the answer cannot be reached at present; trying again later helps. */
    SERVICE_AWAY(Status.Code.UNAVAILABLE),
    /** Something that we did not foresee; the answer carries a reference that stands in the log. */
    INTERNAL(Status.Code.INTERNAL);

    private final Status.Code code;

    ErrorReason(Status.Code code) {
        this.code = code;
    }

    /** The gRPC status code. */
    public Status.Code code() {
        return code;
    }

    /** The HTTP status that stands for the gRPC code, as in google.rpc.Code. */
    public int httpStatus() {
        return switch (code) {
            case INVALID_ARGUMENT -> 400;
            case NOT_FOUND -> 404;
            case ALREADY_EXISTS -> 409;
            case UNAVAILABLE -> 503;
            default -> 500;
        };
    }
}
