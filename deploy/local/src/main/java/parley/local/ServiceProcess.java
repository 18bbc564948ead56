package parley.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service as a process of its own, with its log in a file. */
public final class ServiceProcess {
    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int SHOWN_LOG_LINES = 20;

    private final String name;
    private final Path jar;
    private final Path log;
    private final int managementPort;
    private final Map<String, String> environment;
    private Process process;

    ServiceProcess(String name, Path jar, Path log, int managementPort, Map<String, String> environment) {
        this.name = name;
        this.jar = jar;
        this.log = log;
        this.managementPort = managementPort;
        this.environment = Map.copyOf(environment);
    }

    /** Name of the service. */
    public String name() {
        return name;
    }

    /** Where its log stands. */
    public Path log() {
        return log;
    }

    /** Starts the process; returns at once. */
    public void start() {
        if (!Files.exists(jar)) throw new StackException(name + " is not built: " + jar + " is missing");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx512m", "-jar", jar.toString());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until the service says that it is ready. */
    public void awaitReady(Duration limit) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        Instant deadline = Instant.now().plus(limit);
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) throw new StackException(name + " stopped while starting:\n" + lastLines());
            try {
                if (http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException notYet) {
                // Nobody listens yet.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new StackException("interrupted while waiting for " + name);
            }
            sleep();
        }
        throw new StackException(name + " was not ready within " + limit.toSeconds() + " s:\n" + lastLines());
    }

    /** Whether the process runs. */
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Stops the process without giving it time, as a crash would. */
    public void kill() {
        if (process == null) return;
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops the process, giving it time to finish what it does. */
    public void stop() {
        if (process == null || !process.isAlive()) return;
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The end of the log, for an error message. */
    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LOG_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(no log at " + log + ")";
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
