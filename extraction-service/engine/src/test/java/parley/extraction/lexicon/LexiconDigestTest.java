package parley.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconDigestTest {
    @Test
    void givenTheDataOfAllLanguages_whenItsVersionIsTold_thenNoFileIsLeftOut() throws Exception {
        List<String> languages = LexiconData.read("language/languages.yaml").list("languages");

        Stream<String> files = LexiconDigest.files(languages);

        List<String> there = Stream.concat(
                        Stream.of("catalogue"), languages.stream().map(tag -> "language/" + tag))
                .flatMap(LexiconDigestTest::filesIn)
                .toList();
        assertThat(files).containsExactlyInAnyOrderElementsOf(there);
    }

    private static Stream<String> filesIn(String folder) {
        try (Stream<Path> files = Files.list(
                Path.of(LexiconDigest.class.getClassLoader().getResource(folder).toURI()))) {
            return files.map(file -> folder + "/" + file.getFileName()).toList().stream();
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException(folder, failure);
        }
    }
}
