package parley.extraction;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A text to read.
 *
 * @param text the raw text
 * @param title headline, where it is not part of the text; kept, not read: evidence can only point into the text
 * @param published date of publication, where the source tells it
 * @param languageHint BCP-47 tag, believed where the text is undecided
 */
public record Document(String text, String title, Optional<LocalDate> published, Optional<String> languageHint) {
    public Document {
        Objects.requireNonNull(text);
        Objects.requireNonNull(title);
        Objects.requireNonNull(published);
        Objects.requireNonNull(languageHint);
    }

    /** A text of which nothing else is known. */
    public static Document of(String text) {
        return new Document(text, "", Optional.empty(), Optional.empty());
    }
}
