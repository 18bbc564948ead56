package parley.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ports of a local stack, all on loopback.
 *
 * @param postgres PostgreSQL
 * @param ingest gRPC of ingest
 * @param extraction gRPC of extraction
 * @param query gRPC and REST of query
 * @param ingestManagement probes and metrics of ingest
 * @param extractionManagement probes and metrics of extraction
 * @param queryManagement probes and metrics of query
 */
public record Ports(
        int postgres,
        int ingest,
        int extraction,
        int query,
        int ingestManagement,
        int extractionManagement,
        int queryManagement) {
    private static final int LOWEST = 20_000;

    /** Linux takes ports from here on for outgoing connections. */
    private static final int LOWEST_OF_CONNECTIONS = 32_768;

    /** The ports of the README. */
    public static final Ports STANDARD = new Ports(15432, 8081, 8082, 8080, 9081, 9082, 9080);

    /**
     * Ports that nobody uses right now, all different. They lie below those that the system gives to outgoing connections:
     * one of these may be taken by any of them before a service has begun to listen.
     */
    public static Ports free() {
        PrimitiveIterator.OfInt free = ThreadLocalRandom.current()
                .ints(LOWEST, LOWEST_OF_CONNECTIONS)
                .distinct()
                .filter(Ports::isFree)
                .iterator();
        return new Ports(
                free.nextInt(),
                free.nextInt(),
                free.nextInt(),
                free.nextInt(),
                free.nextInt(),
                free.nextInt(),
                free.nextInt());
    }

    /** Whether nobody listens on a port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }
}
