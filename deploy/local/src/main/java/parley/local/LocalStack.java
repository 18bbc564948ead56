package parley.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Embedded PostgreSQL and the three packaged services on loopback. */
public final class LocalStack implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final String DATABASE_USER = "postgres";

    private final Ports ports;
    private final Path data;
    private final Map<String, String> databaseSettings;
    private final ServiceProcess ingest;
    private final ServiceProcess extraction;
    private final ServiceProcess query;
    private EmbeddedPostgres postgres;

    /**
     * A stack that is not started yet.
     *
     * @param root folder of the project, where the packaged services stand
     * @param data folder for the database and the logs; kept
     * @param ports where everything listens
     */
    public LocalStack(Path root, Path data, Ports ports) {
        this(root, data, ports, Map.of());
    }

    /**
     * A stack that is not started yet, with settings of PostgreSQL.
     *
     * @param root folder of the project, where the packaged services stand
     * @param data folder for the database and the logs; kept
     * @param ports where everything listens
     * @param databaseSettings as in postgresql.conf
     */
    public LocalStack(Path root, Path data, Ports ports, Map<String, String> databaseSettings) {
        this.ports = ports;
        this.data = data;
        this.databaseSettings = Map.copyOf(databaseSettings);
        ingest = service(root, "ingest-service", ports.ingest(), ports.ingestManagement(), database());
        extraction =
                service(root, "extraction-service/service", ports.extraction(), ports.extractionManagement(), Map.of());
        Map<String, String> querySettings = new HashMap<>(database());
        querySettings.put("QUARKUS_GRPC_CLIENTS_INGEST_HOST", "127.0.0.1");
        querySettings.put("QUARKUS_GRPC_CLIENTS_INGEST_PORT", Integer.toString(ports.ingest()));
        querySettings.put("QUARKUS_GRPC_CLIENTS_EXTRACTION_HOST", "127.0.0.1");
        querySettings.put("QUARKUS_GRPC_CLIENTS_EXTRACTION_PORT", Integer.toString(ports.extraction()));
        query = service(root, "query-service", ports.query(), ports.queryManagement(), querySettings);
    }

    private Map<String, String> database() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME",
                DATABASE_USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                DATABASE_USER);
    }

    private ServiceProcess service(
            Path root, String folder, int port, int managementPort, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        String name = folder.startsWith("extraction") ? "extraction" : folder.substring(0, folder.indexOf('-'));
        return new ServiceProcess(
                name,
                root.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar"),
                data.resolve("logs").resolve(name + ".log"),
                managementPort,
                environment);
    }

    /** Starts everything and waits until all services are ready. */
    public void start() {
        try {
            Files.createDirectories(data.resolve("logs"));
            EmbeddedPostgres.Builder database = EmbeddedPostgres.builder();
            databaseSettings.forEach(database::setServerConfig);
            postgres = database.setDataDirectory(data.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .setPort(ports.postgres())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start in " + data, failure);
        }
        services().forEach(ServiceProcess::start);
        services().forEach(service -> service.awaitReady(START_LIMIT));
    }

    /** Starts one service again and waits until it is ready. */
    public void restart(ServiceProcess service) {
        service.start();
        service.awaitReady(START_LIMIT);
    }

    /** Where everything listens. */
    public Ports ports() {
        return ports;
    }

    /** The ingest service. */
    public ServiceProcess ingest() {
        return ingest;
    }

    /** The extraction service. */
    public ServiceProcess extraction() {
        return extraction;
    }

    /** The query service. */
    public ServiceProcess query() {
        return query;
    }

    /** All services. */
    public List<ServiceProcess> services() {
        return List.of(ingest, extraction, query);
    }

    /** Stops the services first and the database last. */
    @Override
    public void close() {
        List.of(query, extraction, ingest).forEach(ServiceProcess::stop);
        try {
            if (postgres != null) postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
