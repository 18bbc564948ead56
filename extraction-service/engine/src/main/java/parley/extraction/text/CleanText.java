package parley.extraction.text;

import java.util.Objects;

/**
 * A source text with everything blanked out that is not the article. Cleaning never moves a character, so an offset
 * into the clean text is an offset into the source: no map can get out of step.
 *
 * @param source the text as it was handed in
 * @param text the same length, with boilerplate and markup replaced by spaces and paragraph breaks by newlines
 */
public record CleanText(String source, String text) {
    public CleanText {
        Objects.requireNonNull(source);
        if (source.length() != text.length())
            throw new IllegalArgumentException(
                    "cleaning changed the length: %d, %d".formatted(source.length(), text.length()));
    }

    /** The source between two UTF-16 offsets. */
    public String slice(int start, int end) {
        return source.substring(start, end);
    }
}
