package parley.extraction.date;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The date against which relative dates are resolved.
 *
 * @param date the day
 * @param origin where it comes from
 * @param from first token of the expression in the text; 0 when it was given
 * @param to one past its last token; 0 when it was given
 */
public record PublicationDate(LocalDate date, Origin origin, int from, int to) {
    /** Where a date of publication comes from. */
    public enum Origin {
        GIVEN,
        TEXT
    }

    public PublicationDate {
        Objects.requireNonNull(date);
    }

    /** A date that was handed in with the text. */
    public static PublicationDate given(LocalDate date) {
        return new PublicationDate(date, Origin.GIVEN, 0, 0);
    }
}
