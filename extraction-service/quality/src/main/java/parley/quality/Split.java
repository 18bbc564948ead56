package parley.quality;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two parts of the gold documents: errors are looked at in one, the other is only scored. */
public enum Split {
    LOOKED_AT,
    ONLY_SCORED;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int ONE_IN = 3;

    /** The part of a document, by the number in its name: every third is only scored. */
    public static Split of(GoldDocument document) {
        Matcher number = NUMBER.matcher(document.id());
        boolean third = number.find() && Integer.parseInt(number.group()) % ONE_IN == 0;
        return third ? ONLY_SCORED : LOOKED_AT;
    }
}
