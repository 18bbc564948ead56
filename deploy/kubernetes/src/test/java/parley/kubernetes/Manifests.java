package parley.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The manifests of the project and what the services say about themselves. */
final class Manifests {
    static final Path ROOT = Path.of(System.getProperty("parley.root"));
    static final Path FOLDER = ROOT.resolve("deploy/kubernetes");

    private Manifests() {}

    /** All objects of an overlay, as {@code kubectl kustomize} renders them. */
    static List<Map<String, Object>> rendered(String overlay) {
        try {
            Process process = new ProcessBuilder(
                            "kubectl",
                            "kustomize",
                            FOLDER.resolve("overlays/" + overlay).toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException(output);
            return objects(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Whether kubectl is installed. */
    static boolean canRender() {
        try {
            return new ProcessBuilder("kubectl", "kustomize", "--help")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** All objects in the files of the folder, without kustomizations. */
    static List<Map<String, Object>> written() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Map<String, Object>> all = new ArrayList<>();
            files.filter(f -> f.toString().endsWith(".yaml") && !f.toString().contains("target"))
                    .filter(f -> !f.getFileName().toString().equals("kustomization.yaml"))
                    .sorted()
                    .forEach(f -> all.addAll(objects(read(f))));
            return all;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The settings of a service, from its application.properties. */
    static Properties settings(String service) {
        String folder = service.equals("extraction") ? "extraction-service/service" : service + "-service";
        Properties properties = new Properties();
        try (var reader =
                Files.newBufferedReader(ROOT.resolve(folder + "/src/main/resources/application.properties"))) {
            properties.load(reader);
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("unchecked") // A Kubernetes object is a YAML map; the strict parse that follows checks the rest.
    private static List<Map<String, Object>> objects(String yaml) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object document : new Yaml().loadAll(yaml))
            if (document != null) objects.add((Map<String, Object>) document);
        return objects;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
