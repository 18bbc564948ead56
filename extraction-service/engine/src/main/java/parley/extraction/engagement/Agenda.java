package parley.extraction.engagement;

import java.time.LocalDate;
import java.util.Optional;
import parley.extraction.DocumentReading;
import parley.extraction.date.DateInterval;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;

/**
 * A text that lists what will be done on a day: "Public Schedule – June 25, 2021". Its heading dates every item that
 * tells no day of its own.
 *
 * @param day the day
 * @param ahead whether it lies ahead of the publication
 */
record Agenda(DateInterval day, boolean ahead) {
    /** The heading is one of the first lines. */
    private static final int HEADING = 3;

    /** The agenda that a text is; none where it is something else. */
    static Optional<Agenda> of(DocumentReading document) {
        Optional<LocalDate> published = document.dates().publishedOn();
        return document.sentences().stream()
                .limit(HEADING)
                .filter(line -> document.annotations().hasCue(line.from(), line.to(), Cue.AGENDA))
                .flatMap(line -> day(document, line).stream())
                .findFirst()
                .map(day -> new Agenda(
                        day, published.filter(p -> day.start().isAfter(p)).isPresent()));
    }

    private static Optional<DateInterval> day(DocumentReading document, Sentence line) {
        return document.dates().mentions().stream()
                .filter(mention -> line.contains(mention.from()))
                .flatMap(mention -> mention.interval().stream())
                .filter(days -> !days.approximate() && days.start().equals(days.end()))
                .findFirst();
    }

    /** An item that has no day of its own gets the day of the heading. */
    Draft date(Draft item) {
        if (item.dated()) return item;
        Draft dated = item.on(Optional.of(day));
        return ahead ? dated.ahead() : dated;
    }
}
