package parley.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

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
    /** The ports of the README. */
    public static final Ports STANDARD = new Ports(15432, 8081, 8082, 8080, 9081, 9082, 9080);

    /** Ports that nobody uses right now. */
    public static Ports free() {
        return new Ports(freePort(), freePort(), freePort(), freePort(), freePort(), freePort(), freePort());
    }

    /** Whether nobody listens on a port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
