package parley.query.series;

import java.time.LocalDate;
import java.time.ZoneOffset;
import parley.input.InputLimits;

/** The day from which silence is counted. */
public final class Today {
    private Today() {}

    /** The day that a caller names, checked; today (UTC) where none is named. */
    public static LocalDate orElse(String day) {
        return InputLimits.date("today", day).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }
}
