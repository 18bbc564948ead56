package parley.rpc;

import io.grpc.stub.AbstractStub;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Gives a call its own deadline. Quarkus' {@code quarkus.grpc.clients.X.deadline} counts from the creation of the stub:
 * after that time every later call would fail.
 */
public final class CallDeadline {
    private CallDeadline() {}

    /** The stub for one call that has to be answered within some time. */
    public static <S extends AbstractStub<S>> S within(Duration limit, S stub) {
        return stub.withDeadlineAfter(limit.toNanos(), TimeUnit.NANOSECONDS);
    }
}
