package parley.rpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Gives every call its own deadline. Quarkus' {@code quarkus.grpc.clients.X.deadline} counts from the creation of the
 * stub: after that time every later call would fail.
 */
public final class CallDeadline implements ClientInterceptor {
    private final Duration limit;

    public CallDeadline(Duration limit) {
        if (limit.isNegative() || limit.isZero()) throw new IllegalArgumentException("deadline " + limit);
        this.limit = limit;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return next.newCall(method, options.withDeadlineAfter(limit.toNanos(), TimeUnit.NANOSECONDS));
    }
}
