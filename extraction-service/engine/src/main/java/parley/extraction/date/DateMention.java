package parley.extraction.date;

import java.util.Optional;

/**
 * A date expression in a text.
 *
 * @param from first token
 * @param to one past the last token
 * @param interval the days it means for something that has happened; empty when they cannot be told
 * @param ahead the days it means for something still to come, where these differ
 * @param anchored true when the expression itself tells the year
 * @param contradiction true when a weekday does not belong to its date
 */
public record DateMention(
        int from,
        int to,
        Optional<DateInterval> interval,
        Optional<DateInterval> ahead,
        boolean anchored,
        boolean contradiction) {
    /** The days it means, for something that is still to come or not. */
    public Optional<DateInterval> interval(boolean planned) {
        return planned && ahead.isPresent() ? ahead : interval;
    }
}
