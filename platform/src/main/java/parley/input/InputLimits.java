package parley.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import parley.error.ErrorReason;
import parley.error.ServiceException;

/** The limits that all services put on what callers hand in; each violation names its field. */
public final class InputLimits {
    /** Longest text, in bytes of UTF-8: 1 MiB. */
    public static final int MAX_TEXT_BYTES = 1 << 20;
    /** Longest URI, in characters. */
    public static final int MAX_URI_CHARS = 2048;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private InputLimits() {}

    /** A document's text: not empty, at most 1 MiB, storable. */
    public static String text(String field, String text) {
        if (text.isBlank()) throw ServiceException.ofField(ErrorReason.TEXT_EMPTY, field, field + " is empty");
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_TEXT_BYTES)
            throw ServiceException.ofField(
                    ErrorReason.TEXT_TOO_LONG,
                    field,
                    "%s has %d bytes of UTF-8, more than %d".formatted(field, bytes, MAX_TEXT_BYTES));
        return storable(field, text);
    }

    /** A short text: at most {@code max} characters, storable; may be empty. */
    public static String shortText(String field, String text, int max) {
        if (text.length() > max)
            throw ServiceException.ofField(
                    ErrorReason.FIELD_TOO_LONG,
                    field,
                    "%s has %d characters, more than %d".formatted(field, text.length(), max));
        return storable(field, text);
    }

    /** An ISO date from 1900 to 2200; empty for an empty text. */
    public static Optional<LocalDate> date(String field, String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            if (ISO_DATE.matcher(text).matches()) {
                LocalDate date = LocalDate.parse(text);
                if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) return Optional.of(date);
            }
        } catch (DateTimeException impossible) {
            // Answered below like every other text that is no date.
        }
        throw ServiceException.ofField(
                ErrorReason.DATE_IMPOSSIBLE,
                field,
                "%s must be a date YYYY-MM-DD from %s to %s, not \"%s\""
                        .formatted(field, EARLIEST, LATEST, brief(text)));
    }

    /** A well-formed BCP-47 tag in canonical form; empty for an empty text. */
    public static Optional<String> languageTag(String field, String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build().toLanguageTag());
        } catch (IllformedLocaleException illFormed) {
            throw ServiceException.ofField(
                    ErrorReason.LANGUAGE_TAG_INVALID,
                    field,
                    "%s must be a BCP-47 language tag, not \"%s\"".formatted(field, brief(text)));
        }
    }

    /** An absolute URI of at most 2,048 characters; empty for an empty text. */
    public static Optional<String> uri(String field, String text) {
        if (text.isEmpty()) return Optional.empty();
        shortText(field, text, MAX_URI_CHARS);
        try {
            if (new URI(text).isAbsolute()) return Optional.of(text);
        } catch (URISyntaxException malformed) {
            // Answered below like a relative one.
        }
        throw ServiceException.ofField(
                ErrorReason.URI_INVALID, field, "%s must be an absolute URI, not \"%s\"".formatted(field, brief(text)));
    }

    /** A UUID in its usual form. */
    public static UUID uuid(String field, String text) {
        try {
            UUID id = UUID.fromString(text);
            // UUID.fromString also takes abbreviated groups; those are not ids that we gave.
            if (id.toString().equalsIgnoreCase(text)) return id;
        } catch (IllegalArgumentException malformed) {
            // Answered below.
        }
        throw ServiceException.ofField(
                ErrorReason.ID_INVALID, field, "%s must be a UUID, not \"%s\"".formatted(field, brief(text)));
    }

    private static String storable(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !paired)
                throw ServiceException.ofField(
                        ErrorReason.TEXT_NOT_STORABLE,
                        field,
                        "%s has %s at character %d".formatted(field, c == 0 ? "U+0000" : "an unpaired surrogate", i));
            if (paired) i++;
        }
        return text;
    }

    private static String brief(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
