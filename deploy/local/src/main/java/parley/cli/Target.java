package parley.cli;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import java.util.concurrent.TimeUnit;

/** A service at an address; every call has a deadline. */
public final class Target implements AutoCloseable {
    private static final int MAX_MESSAGE_BYTES = 64 << 20;
    private static final long DEADLINE_SECONDS = 60;

    private final String address;
    private final ManagedChannel channel;

    private Target(String address, ManagedChannel channel) {
        this.address = address;
        this.channel = channel;
    }

    /** A target at host:port. */
    public static Target of(String address) {
        return new Target(
                address,
                ManagedChannelBuilder.forTarget("dns:///" + address)
                        .usePlaintext()
                        .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                        .build());
    }

    /** Where the target is. */
    public String address() {
        return address;
    }

    /** The channel to it. */
    public Channel channel() {
        return ClientInterceptors.intercept(channel, new Deadline());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private static final class Deadline implements ClientInterceptor {
        @Override
        public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
            return next.newCall(method, options.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS));
        }
    }
}
