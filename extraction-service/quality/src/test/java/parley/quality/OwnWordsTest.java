package parley.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The project's samples and examples are its own: none repeats a sentence of the real texts that it is measured on. */
class OwnWordsTest {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path SHARED = PROJECT.resolveSibling("shared");

    /** As many words in the same order are no chance, unless they are the name of a body or of an office. */
    private static final int COPIED = 10;

    private static final Set<String> NOT_OWN = Set.of("target", ".git", "node_modules");

    /** What a user has ingested into the local stack is no part of the project. */
    private static final Path INGESTED = PROJECT.resolve("deploy/local/data");

    /** Long names of organisations are facts of the world. */
    private static final String NAMES = "organisations.yaml";

    /** The head of a drawing is of its format. */
    private static final String DRAWING = ".svg";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    @Test
    void givenTheRealTexts_whenTheProjectIsSearchedForTheirWords_thenNoSentenceIsCopied() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "no real texts at " + SHARED + ": not searched for copies");
        Map<String, Path> own = ownRuns();

        Set<String> copied = new TreeSet<>();
        for (String text : realTexts())
            runs(text).filter(own::containsKey).forEach(run -> copied.add(own.get(run) + ": " + run));

        assertThat(copied).isEmpty();
    }

    private static Map<String, Path> ownRuns() throws IOException {
        Map<String, Path> runs = new HashMap<>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean foreign = NOT_OWN.contains(folder.getFileName().toString()) || folder.equals(INGESTED);
                return foreign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                runs(textOf(file)).forEach(run -> runs.put(run, PROJECT.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        return runs;
    }

    /** What a file says, whatever its name ends in; a picture says nothing. */
    private static String textOf(Path file) throws IOException {
        if (file.endsWith(NAMES) || file.toString().endsWith(DRAWING)) return "";
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        }
    }

    private static List<String> realTexts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SHARED.resolve("gold"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList())
                texts.add(Files.readString(file));
        }
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.list(SHARED.resolve("corpus"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".gz")).toList())
                try (BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), "UTF-8"))) {
                    for (String line : lines.lines().toList())
                        texts.add(json.readTree(line).path("text").asText());
                }
        }
        return texts;
    }

    private static Stream<String> runs(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toList());
        return IntStream.rangeClosed(0, words.size() - COPIED)
                .mapToObj(i -> String.join(" ", words.subList(i, i + COPIED)));
    }
}
