package parley.query.engagement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Everything about an engagement that filters ask for, as words of one inverted index: "actor:DZ", "form:VISIT",
 * "month:2024-03" … One index scan then finds what has all of them, however many a question names.
 */
public final class Facets {
    /** A span of more months is told by its years alone. */
    private static final int MOST_MONTHS = 24;

    private final List<String> facets = new ArrayList<>();

    /** Adds a value of a kind; an empty one is none. */
    public Facets with(Kind kind, String value) {
        if (!value.isEmpty()) facets.add(kind.prefix + value);
        return this;
    }

    /** Adds values of a kind. */
    public Facets with(Kind kind, Collection<String> values) {
        values.forEach(value -> with(kind, value));
        return this;
    }

    /** Adds when it took place. */
    public Facets during(Optional<Period> period) {
        period.ifPresent(p -> {
            facets.addAll(months(p.start(), p.end()));
            facets.addAll(years(p.start(), p.end()));
        });
        return this;
    }

    /** The words. */
    public String[] words() {
        return facets.toArray(String[]::new);
    }

    /** What a value can be. */
    public enum Kind {
        ACTOR,
        DYAD,
        FORM,
        STATUS,
        TOPIC,
        COUNTRY;

        private final String prefix = name().toLowerCase(java.util.Locale.ROOT) + ":";
    }

    /** The words of which an engagement between two days has one at least. */
    static String[] between(LocalDate from, LocalDate until) {
        List<String> months = months(from, until);
        return (months.isEmpty() ? years(from, until) : months).toArray(String[]::new);
    }

    private static List<String> months(LocalDate from, LocalDate until) {
        List<String> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from);
                !month.isAfter(YearMonth.from(until));
                month = month.plusMonths(1)) {
            if (months.size() == MOST_MONTHS) return List.of();
            months.add("month:" + month);
        }
        return months;
    }

    private static List<String> years(LocalDate from, LocalDate until) {
        List<String> years = new ArrayList<>();
        for (int year = from.getYear(); year <= until.getYear(); year++) years.add("year:" + year);
        return years;
    }
}
