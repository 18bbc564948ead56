package parley.extraction.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.token.Token;

/** Joins two days that a word or dash ties to a range, where no shape of the language does: "12/01/2016 to 3 March 2016". */
final class DateRanges {
    /** So many words and marks may stand between a day and the same day told again. */
    private static final int AGAIN_REACH = 3;

    private final LanguagePack language;
    private final List<Token> tokens;

    DateRanges(LanguagePack language, List<Token> tokens) {
        this.language = language;
        this.tokens = tokens;
    }

    /** The mentions with every such pair as one. */
    List<DateMention> join(List<DateMention> mentions) {
        List<DateMention> joined = new ArrayList<>(mentions.size());
        for (DateMention mention : mentions) {
            Optional<DateMention> range =
                    joined.isEmpty() ? Optional.empty() : range(joined.get(joined.size() - 1), mention);
            if (range.isEmpty() && !joined.isEmpty()) range = weekdays(joined.get(joined.size() - 1), mention);
            if (range.isEmpty() && !joined.isEmpty()) range = sameDay(joined.get(joined.size() - 1), mention);
            if (range.isPresent()) joined.set(joined.size() - 1, range.get());
            else joined.add(mention);
        }
        return joined;
    }

    private Optional<DateMention> range(DateMention first, DateMention last) {
        if (!isTied(first, last) || !first.anchored() && !last.anchored()) return Optional.empty();
        Optional<DateInterval> from = first.interval().filter(DateRanges::isDay);
        Optional<DateInterval> to = last.interval().filter(DateRanges::isDay);
        boolean inOrder = from.isPresent()
                && to.isPresent()
                && from.get().start().isBefore(to.get().start());
        return inOrder
                ? Optional.of(new DateMention(
                        first.from(),
                        last.to(),
                        Optional.of(
                                new DateInterval(from.get().start(), to.get().end(), false)),
                        Optional.empty(),
                        true,
                        first.contradiction() || last.contradiction()))
                : Optional.empty();
    }

    /** "from Thursday to Saturday", "Monday and Tuesday", "الاثنين والثلاثاء": the last such days that have passed, and the next that have not. */
    private Optional<DateMention> weekdays(DateMention first, DateMention last) {
        boolean two = (isTied(first, last) || isPaired(first, last))
                && Stream.of(first.interval(), first.ahead(), last.interval(), last.ahead())
                        .allMatch(days -> days.filter(DateRanges::isDay).isPresent());
        if (!two) return Optional.empty();
        LocalDate end = last.interval().orElseThrow().end();
        LocalDate told = first.interval().orElseThrow().start();
        LocalDate begin = told.isAfter(end) ? told.minusWeeks(1) : told;
        LocalDate ahead = first.ahead().orElseThrow().start();
        LocalDate next = last.ahead().orElseThrow().end();
        LocalDate until = next.isBefore(ahead) ? next.plusWeeks(1) : next;
        // A day of the year before a weekday may be far from it.
        if (begin.isAfter(end) || until.isBefore(ahead)) return Optional.empty();
        DateInterval passed = new DateInterval(begin, end, false);
        DateInterval coming = new DateInterval(ahead, until, false);
        return Optional.of(
                new DateMention(first.from(), last.to(), Optional.of(passed), Optional.of(coming), false, false));
    }

    /**
     * "يوم الاثنين 12 / 3 / 1440هـ الموافق 19 / 11 / 2018م", "on Thursday (30 July 2015)": a day that is told once more, and
     * with its year, is that day.
     */
    private Optional<DateMention> sameDay(DateMention first, DateMention again) {
        int gap = again.from() - first.to();
        if (gap < 0 || gap > AGAIN_REACH) return Optional.empty();
        boolean said = IntStream.range(first.to(), again.from())
                .anyMatch(i -> language.sameDayLinks().contains(tokens.get(i).folded()));
        boolean nothing = IntStream.range(first.to(), again.from())
                .allMatch(i -> tokens.get(i).is('(')
                        || tokens.get(i).isComma()
                        || language.sameDayLinks().contains(tokens.get(i).folded()));
        boolean beside = gap == 0 || said && nothing;
        boolean exact = beside
                && again.anchored()
                && again.interval().filter(DateRanges::isDay).isPresent()
                && first.interval().map(DateRanges::isDay).orElse(true);
        return exact
                ? Optional.of(new DateMention(
                        first.from(),
                        again.to(),
                        again.interval(),
                        Optional.empty(),
                        true,
                        first.contradiction() || again.contradiction()))
                : Optional.empty();
    }

    private boolean isTied(DateMention first, DateMention last) {
        int gap = last.from() - first.to();
        if (gap == 0) return tokens.get(last.from()).joined();
        return gap == 1 && language.rangeLinks().contains(tokens.get(first.to()).folded());
    }

    private boolean isPaired(DateMention first, DateMention last) {
        int gap = last.from() - first.to();
        String link = tokens.get(first.to()).folded();
        return gap == 1 && language.weekdayLinks().contains(link)
                || gap == 0
                        && !language.cased()
                        && language.weekdayLinks().stream().anyMatch(link::startsWith);
    }

    private static boolean isDay(DateInterval days) {
        return !days.approximate() && days.start().equals(days.end());
    }
}
