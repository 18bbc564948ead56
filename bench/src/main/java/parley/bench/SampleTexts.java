package parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts that are read to measure: at least one.
 *
 * @param texts their contents, in the order of folders and names
 */
record SampleTexts(List<String> texts) {
    SampleTexts {
        if (texts.isEmpty()) throw new IllegalArgumentException("no .txt files in the folders");
        texts = List.copyOf(texts);
    }

    /** The {@code .txt} files of folders, and of the folders within. */
    static SampleTexts in(String... folders) {
        return new SampleTexts(Arrays.stream(folders)
                .flatMap(SampleTexts::files)
                .map(SampleTexts::text)
                .toList());
    }

    /** A text made of whole ones, cut at a length in characters. */
    String ofLength(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++)
            text.append(texts.get(i % texts.size())).append("\n\n");
        return text.substring(0, length);
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
