package parley.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import parley.cli.EngagementTable;
import parley.cli.IngestFiles;
import parley.cli.Target;
import parley.ingest.v1.IngestServiceGrpc;
import parley.query.v1.GetProjectionStatusRequest;
import parley.query.v1.QueryServiceGrpc;
import parley.query.v1.QueryServiceGrpc.QueryServiceBlockingStub;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts Parley on this machine and shows what it found in the sample documents. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Starts embedded PostgreSQL and the three services on loopback, loads the sample documents the first"
                        + " time, and prints the engagements. Ctrl-C stops everything.")
public final class Up implements Callable<Integer> {
    private static final Duration PROJECTION_LIMIT = Duration.ofSeconds(60);
    private static final Duration WATCH = Duration.ofSeconds(1);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the database and the logs are kept (default: deploy/local/data).")
    private Path data;

    @Option(names = "--no-samples", description = "Do not load the sample documents.")
    private boolean noSamples;

    @Option(names = "--once", description = "Print the engagements and stop again, instead of waiting for Ctrl-C.")
    private boolean once;

    private final Path root = Path.of(System.getProperty("parley.root", "."));

    /** Runs the launcher. */
    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(new CommandLine(new Up())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    System.err.println(failure instanceof StackException ? failure.getMessage() : failure.toString());
                    return 1;
                })
                .execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        Ports ports = Ports.STANDARD;
        checkFree(ports);
        Path folder = data == null ? root.resolve("deploy/local/data") : data;
        LocalStack stack = new LocalStack(root, folder.toAbsolutePath(), ports);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (stopped.getCount() > 0) System.out.println("\nstopping …");
            stack.close();
            stopped.countDown();
        }));
        System.out.println("starting PostgreSQL and three services (data and logs in " + folder + ") …");
        stack.start();
        if (!noSamples) loadSamples(folder);
        show(folder);
        if (once) return 0;
        watch(stack);
        return 1;
    }

    private static void checkFree(Ports ports) {
        Map.of(
                        "PostgreSQL", ports.postgres(),
                        "ingest", ports.ingest(),
                        "extraction", ports.extraction(),
                        "query", ports.query(),
                        "ingest (probes)", ports.ingestManagement(),
                        "extraction (probes)", ports.extractionManagement(),
                        "query (probes)", ports.queryManagement())
                .forEach((name, port) -> {
                    if (!Ports.isFree(port))
                        throw new StackException("port " + port + " for " + name
                                + " is taken. Is Parley running already? Stop what listens there and try again.");
                });
    }

    private void loadSamples(Path folder) {
        Path marker = folder.resolve("samples-loaded");
        if (Files.exists(marker)) return;
        try (Target target = Target.of("127.0.0.1:" + Ports.STANDARD.ingest())) {
            new IngestFiles(IngestServiceGrpc.newBlockingStub(target.channel()))
                    .ingest(List.of(root.resolve("deploy/local/samples")), loaded -> {});
            Files.writeString(marker, Instant.now().toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void show(Path folder) throws InterruptedException {
        try (Target target = Target.of("127.0.0.1:" + Ports.STANDARD.query())) {
            QueryServiceBlockingStub query = QueryServiceGrpc.newBlockingStub(target.channel());
            Instant deadline = Instant.now().plus(PROJECTION_LIMIT);
            while (Instant.now().isBefore(deadline)
                    && query.getProjectionStatus(GetProjectionStatusRequest.getDefaultInstance())
                                    .getLag()
                            != 0) TimeUnit.MILLISECONDS.sleep(200);
            System.out.println();
            System.out.print(EngagementTable.all(query));
        }
        System.out.printf("""

                ingest      gRPC 127.0.0.1:8081   probes http://127.0.0.1:9081/q/health
                extraction  gRPC 127.0.0.1:8082   probes http://127.0.0.1:9082/q/health
                query       gRPC 127.0.0.1:8080   probes http://127.0.0.1:9080/q/health
                console     http://127.0.0.1:8080/
                            REST http://127.0.0.1:8080/v1/engagements   OpenAPI http://127.0.0.1:8080/openapi
                data, logs  %s

                try next, in another terminal:
                  deploy/local/parley aggregate --by dyad
                  deploy/local/parley engagements --actor DZ --status PLANNED
                  deploy/local/parley show ID
                  deploy/local/parley ingest PATH…
                  curl -s 'http://127.0.0.1:8080/v1/engagements?actor=DZ'
                """, folder);
        if (!once) System.out.println("\nCtrl-C stops everything.");
    }

    private static void watch(LocalStack stack) throws InterruptedException {
        while (true) {
            TimeUnit.MILLISECONDS.sleep(WATCH.toMillis());
            for (ServiceProcess service : stack.services())
                if (!service.isAlive()) {
                    System.err.println(service.name() + " stopped; its log stands in " + service.log());
                    return;
                }
        }
    }
}
