package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.extraction.engagement.Observation;
import parley.extraction.text.Boilerplate;
import parley.extraction.text.CleanText;
import parley.extraction.text.TextCleaner;

/**
 * Coverage-guided fuzzing of the entry points. In a normal build the inputs that were kept run as tests; with
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=ExtractorFuzzTest#methodName} the fuzzer looks for new ones.
 */
class ExtractorFuzzTest {
    private static final String MAX = "10m";
    private static final TextCleaner CLEANER = new TextCleaner(new Boilerplate(
            List.of("share"), List.of("menu"), List.of("comments"), List.of("tags"), List.of("may he live")));

    @FuzzTest(maxDuration = MAX)
    void givenAnyBytes_whenRead_thenSpansLieWithinTheText(byte[] bytes) {
        read(new Document(new String(bytes, StandardCharsets.UTF_8), "", Optional.empty(), Optional.empty()));
    }

    @FuzzTest(maxDuration = MAX)
    void givenAnyTextDateAndHint_whenRead_thenSpansLieWithinTheText(FuzzedDataProvider data) {
        Optional<LocalDate> published = data.consumeBoolean()
                ? Optional.of(LocalDate.ofEpochDay(data.consumeInt(-200_000, 200_000)))
                : Optional.empty();
        Optional<String> hint = Optional.of(data.pickValue(new String[] {"fr", "ar", "en", "es", "und", "xx"}));
        read(new Document(data.consumeRemainingAsString(), "", published, hint));
    }

    @FuzzTest(maxDuration = MAX)
    void givenAnyMarkup_whenCleaned_thenNothingMoves(byte[] bytes) {
        String source = "<html><body><p><div>" + new String(bytes, StandardCharsets.UTF_8);

        CleanText clean = CLEANER.clean(source);

        assertThat(clean.text()).hasSameSizeAs(source);
    }

    private static void read(Document document) {
        Extraction extraction = Examples.EXTRACTOR.extract(document);
        int length = document.text().length();
        for (Entity entity : extraction.entities()) assertThat(entity.end()).isLessThanOrEqualTo(length);
        for (Observation observation : extraction.observations())
            assertThat(observation.evidence()).allMatch(e -> e.start() < e.end() && e.end() <= length);
        for (Note note : extraction.notes()) assertThat(note.end()).isLessThanOrEqualTo(length);
    }
}
