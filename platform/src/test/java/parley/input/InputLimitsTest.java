package parley.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.error.ErrorReason;
import parley.error.ServiceException;

class InputLimitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2023-02-30", "1899-12-31", "2201-01-01", "2024-1-5", "٢٠٢٤-٠١-٠١", "yesterday", "20240105"})
    void givenNoRealDate_whenChecked_thenTheFieldIsNamed(String text) {
        ServiceException error = refusal(() -> InputLimits.date("published_at", text));

        assertThat(error.reason()).isEqualTo(ErrorReason.DATE_IMPOSSIBLE);
        assertThat(error.field()).isEqualTo("published_at");
    }

    @Test
    void givenALeapDay_whenChecked_thenItIsADate() {
        assertThat(InputLimits.date("published_at", "2024-02-29")).contains(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud83d", "\ude00x", "x\ud83d"})
    void givenCharactersThatCannotBeStored_whenChecked_thenRefused(String text) {
        assertThat(refusal(() -> InputLimits.text("text", text)).reason()).isEqualTo(ErrorReason.TEXT_NOT_STORABLE);
    }

    @Test
    void givenAnEmoji_whenChecked_thenItIsStorable() {
        assertThat(InputLimits.text("text", "\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void givenATextOfMoreBytesThanCharacters_whenChecked_thenBytesCount() {
        String arabic = "س".repeat(InputLimits.MAX_TEXT_BYTES / 2 + 1);

        assertThat(refusal(() -> InputLimits.text("text", arabic)).reason()).isEqualTo(ErrorReason.TEXT_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\t"})
    void givenOnlyBlanks_whenChecked_thenEmpty(String text) {
        assertThat(refusal(() -> InputLimits.text("text", text)).reason()).isEqualTo(ErrorReason.TEXT_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "fr_FR!", "123456789"})
    void givenNoLanguageTag_whenChecked_thenRefused(String tag) {

        assertThat(refusal(() -> InputLimits.languageTag("language_hint", tag)).reason())
                .isEqualTo(ErrorReason.LANGUAGE_TAG_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"news/1", "http://exa mple", "//host/path"})
    void givenNoAbsoluteUri_whenChecked_thenRefused(String uri) {
        assertThat(refusal(() -> InputLimits.uri("source_uri", uri)).reason()).isEqualTo(ErrorReason.URI_INVALID);
    }

    private static ServiceException refusal(Supplier<?> check) {
        return catchThrowableOfType(ServiceException.class, check::get);
    }
}
