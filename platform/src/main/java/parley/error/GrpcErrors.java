package parley.error;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Turns every failure into {@code google.rpc.Status} with {@code ErrorInfo} and, for bad input, {@code BadRequest}.
 * Without it Quarkus would show callers the class and message of our exceptions.
 */
@ApplicationScoped
public class GrpcErrors implements ExceptionHandlerProvider {
    private static final Logger LOG = Logger.getLogger(GrpcErrors.class);

    private final ErrorDomain domain;

    @Inject
    GrpcErrors(ErrorDomain domain) {
        this.domain = domain;
    }

    @Override
    public <Q, A> ExceptionHandler<Q, A> createHandler(Listener<Q> listener, ServerCall<Q, A> call, Metadata metadata) {
        return new ClosingHandler<>(new SimpleForwardingServerCallListener<>(listener) {}, call, metadata);
    }

    @Override
    public Throwable transform(Throwable failure) {
        if (failure instanceof StatusRuntimeException || failure instanceof StatusException) return failure;
        if (failure instanceof ServiceException known) return StatusProto.toStatusRuntimeException(statusOf(known));
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "unexpected failure, reference %s", reference);
        return StatusProto.toStatusRuntimeException(
                statusOf(ServiceException.of(ErrorReason.INTERNAL, "unexpected failure, reference " + reference)));
    }

    private Status statusOf(ServiceException failure) {
        Status.Builder status = Status.newBuilder()
                .setCode(failure.reason().code().value())
                .setMessage(failure.getMessage())
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setReason(failure.reason().name())
                        .setDomain(domain.name())
                        .build()));
        if (!failure.field().isEmpty())
            status.addDetails(Any.pack(BadRequest.newBuilder()
                    .addFieldViolations(BadRequest.FieldViolation.newBuilder()
                            .setField(failure.field())
                            .setReason(failure.reason().name())
                            .setDescription(failure.getMessage()))
                    .build()));
        return status.build();
    }

    private final class ClosingHandler<Q, A> extends ExceptionHandler<Q, A> {
        ClosingHandler(Listener<Q> listener, ServerCall<Q, A> call, Metadata metadata) {
            super(listener, call, metadata);
        }

        @Override
        protected void handleException(Throwable failure, ServerCall<Q, A> call, Metadata metadata) {
            Throwable known = transform(failure);
            Metadata trailers = io.grpc.Status.trailersFromThrowable(known);
            call.close(io.grpc.Status.fromThrowable(known), trailers == null ? new Metadata() : trailers);
        }
    }
}
