package parley.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import parley.local.LocalStack;
import parley.local.Ports;

/**
 * How fast questions are answered from a store of a million generated engagements: {@code query-scale DIR [COUNT]}. The
 * packaged services run on an embedded PostgreSQL in DIR, which is filled once and used again. Printed are the median and
 * the 99th percentile of each question over REST, with realistic filters drawn anew each time; the plans that PostgreSQL
 * chose stand in DIR/plans/plans.log (auto_explain).
 */
public final class QueryScale {
    private static final int MILLION = 1_000_000;
    private static final int STRETCH = 50_000;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 300;
    private static final double P99 = 0.99;
    private static final long SEED = 7;

    private final Ports ports = Ports.free();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(SEED);
    private final Path folder;
    private final int count;

    private QueryScale(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : MILLION;
        new QueryScale(Path.of(arguments[0]).toAbsolutePath(), count).run();
    }

    private void run() throws Exception {
        Path root = Path.of("").toAbsolutePath();
        // Memory as whoever keeps a million engagements would give; PostgreSQL's own default is 128 MB.
        Map<String, String> database = Map.of(
                "shared_buffers", "3GB",
                "logging_collector", "on",
                "log_directory", folder.resolve("plans").toString(),
                "log_filename", "plans.log");
        try (LocalStack stack = new LocalStack(root, folder, ports, database)) {
            stack.start();
            fill();
            measure();
            keepPlans(stack);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres", "postgres", "postgres");
    }

    private void fill() throws SQLException, IOException {
        String script = resource("generate-engagements.sql");
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            var present = statement.executeQuery("select count(*) from query.observations");
            present.next();
            if (present.getLong(1) >= count) return;
            statement.execute("select setseed(0.5)");
            database.setAutoCommit(false);
            for (int first = 1; first <= count; first += STRETCH) {
                int last = Math.min(count, first + STRETCH - 1);
                statement.execute(
                        script.replace(":first", Integer.toString(first)).replace(":last", Integer.toString(last)));
                database.commit();
                System.out.printf("%,d of %,d%n", last, count);
            }
            statement.execute(resource("count-engagements.sql"));
            database.commit();
            database.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(QueryScale.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void measure() throws IOException, InterruptedException, SQLException {
        warmUp();
        System.out.printf(Locale.ROOT, "%n%-52s %8s %8s%n", "question", "p50 ms", "p99 ms");
        for (Map.Entry<String, Function<Random, String>> question : questions().entrySet()) {
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                String path = question.getValue().apply(random);
                long begin = System.nanoTime();
                ask(path);
                times.add((System.nanoTime() - begin) / 1e6);
            }
            times.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%-52s %8.1f %8.1f%n",
                    question.getKey(),
                    times.get(ROUNDS / 2),
                    times.get((int) Math.ceil(P99 * ROUNDS) - 1));
        }
    }

    /** Reads the tables into memory, as a store that has been asked for a while has them, and lets the JVM compile. */
    private void warmUp() throws IOException, InterruptedException, SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            statement.execute("create extension if not exists pg_prewarm");
            statement.execute("select pg_prewarm(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = 'query' and c.relkind in ('r', 'i')");
        }
        for (int round = 0; round < WARM_UP; round++)
            for (Function<Random, String> question : questions().values()) ask(question.apply(random));
    }

    private void ask(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + ports.query() + "/v1/" + path);
        HttpResponse<Void> response =
                http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        if (response.statusCode() != 200) throw new IllegalStateException(response.statusCode() + " for " + path);
    }

    /** What analysts and the console ask; each with filters drawn as such questions fall. */
    private Map<String, Function<Random, String>> questions() {
        Map<String, Function<Random, String>> questions = new LinkedHashMap<>();
        questions.put("latest engagements", r -> "engagements");
        questions.put("of an actor", r -> "engagements?actor=" + actor(r));
        questions.put("of a dyad", r -> "engagements?" + dyad(r));
        questions.put("of an actor in a quarter", r -> "engagements?actor=" + actor(r) + quarter(r));
        questions.put(
                "of an actor, planned exercises", r -> "engagements?form=EXERCISE&status=PLANNED&actor=" + actor(r));
        questions.put("of a person", r -> "engagements?person=" + person(r));
        questions.put(
                "with two words in the evidence", r -> "engagements?text=w" + zipf(r, 20_000) + "+w" + zipf(r, 20_000));
        questions.put(
                "in a country on a topic in a quarter",
                r -> "engagements?country=" + country(r) + "&topic=ENERGY" + quarter(r));
        questions.put(
                "of an actor as known on a day",
                r -> "engagements?as_known_on=2026-0" + (1 + r.nextInt(9)) + "-15&actor=" + actor(r));
        questions.put("one engagement", r -> "engagements/" + engagement(r));
        questions.put("dyads, of everything", r -> "aggregates?by=dyad");
        questions.put("months, of everything", r -> "aggregates?by=month");
        questions.put("dyads of an actor in a quarter", r -> "aggregates?by=dyad&actor=" + actor(r) + quarter(r));
        questions.put("years of a dyad", r -> "aggregates?by=year&" + dyad(r));
        questions.put("months and forms of a dyad", r -> "aggregates?by=month&by=form&" + dyad(r));
        questions.put("network of actors, of everything", r -> "networks/actors?size=60");
        questions.put(
                "network of actors around one in a quarter",
                r -> "networks/actors?size=60&actor=" + actor(r) + quarter(r));
        questions.put("network of persons of a dyad in a year", r -> "networks/persons?size=60&" + dyad(r) + year(r));
        questions.put("series of a dyad", r -> "series?" + dyad(r));
        questions.put("cadences of an actor in a year", r -> "cadences?actor=" + actor(r) + year(r));
        questions.put("actors", r -> "actors");
        questions.put("persons", r -> "persons");
        questions.put("changes since a cursor", r -> "changes?actor=" + actor(r));
        questions.put("state of the projection", r -> "projection");
        return questions;
    }

    private static int zipf(Random random, int size) {
        return (int) Math.pow(size, random.nextDouble());
    }

    private static String actor(Random random) {
        return "A%03d".formatted(zipf(random, 200));
    }

    private static String dyad(Random random) {
        String one = actor(random);
        String other = actor(random);
        return one.equals(other) ? dyad(random) : "actor=" + one + "&actor=" + other;
    }

    private static String person(Random random) {
        StringBuilder name = new StringBuilder(Integer.toString(zipf(random, 60_000)));
        for (int i = 0; i < name.length(); i++) name.setCharAt(i, "bdfgjklmrn".charAt(name.charAt(i) - '0'));
        return name + "ov";
    }

    private static String country(Random random) {
        return "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(8));
    }

    private static String quarter(Random random) {
        int year = 2015 + random.nextInt(11);
        return "&from=%d-04-01&until=%d-06-30".formatted(year, year);
    }

    private static String year(Random random) {
        int year = 2015 + random.nextInt(11);
        return "&from=%d-01-01&until=%d-12-31".formatted(year, year);
    }

    private String engagement(Random random) {
        return uuid("engagement" + (1 + random.nextInt(count)));
    }

    /** As PostgreSQL's md5 cast to uuid. */
    private static String uuid(String text) {
        try {
            byte[] hash = java.security.MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            String hex = java.util.HexFormat.of().formatHex(hash);
            return "%s-%s-%s-%s-%s"
                    .formatted(
                            hex.substring(0, 8),
                            hex.substring(8, 12),
                            hex.substring(12, 16),
                            hex.substring(16, 20),
                            hex.substring(20));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Asks everything once more while PostgreSQL writes down its plans. */
    private void keepPlans(LocalStack stack) throws SQLException, IOException, InterruptedException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            for (String setting : List.of(
                    "session_preload_libraries = 'auto_explain'",
                    "auto_explain.log_min_duration = 0",
                    "auto_explain.log_analyze = on")) statement.execute("alter database postgres set " + setting);
        }
        stack.query().stop();
        stack.restart(stack.query());
        for (Map.Entry<String, Function<Random, String>> question : questions().entrySet())
            ask(question.getValue().apply(random));
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            statement.execute("alter database postgres reset all");
        }
        System.out.println("\nplans: " + folder.resolve("plans/plans.log"));
    }
}
