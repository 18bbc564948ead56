package parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Text files as the command line takes them: NAME.txt, perhaps with a NAME.json that tells the date of publication. */
public final class TextFiles {
    private static final String ENDING = ".txt";
    private static final ObjectMapper JSON = new ObjectMapper();

    private TextFiles() {}

    /** All text files in some files and folders, sorted by path. */
    public static List<Path> in(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) throw new CliException("there is no " + path);
            if (!Files.isDirectory(path)) files.add(path);
            else
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(p -> p.toString().endsWith(ENDING)).sorted().forEach(files::add);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
        }
        if (files.isEmpty()) throw new CliException("there is no " + ENDING + " file in " + paths);
        return files;
    }

    /** The name of a file without its ending. */
    public static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** The text; bytes that are no UTF-8 become replacement characters. */
    public static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the NAME.json beside a file gives as the date of publication, and nothing else of it. */
    public static Optional<String> publishedGiven(Path file) {
        Path beside = file.resolveSibling(name(file) + ".json");
        if (!Files.exists(beside)) return Optional.empty();
        try {
            JsonNode given = JSON.readTree(beside.toFile()).path("published_given");
            return given.isTextual() ? Optional.of(given.asText()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new CliException(beside + " is no JSON: " + unreadable.getMessage());
        }
    }
}
