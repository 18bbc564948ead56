package parley.extraction.date;

/**
 * How long something lasts: "a three-day visit".
 *
 * @param from first token
 * @param to one past the last token
 * @param days number of days, at least 1
 */
public record Stay(int from, int to, int days) {
    public Stay {
        if (days < 1) throw new IllegalArgumentException("a stay of " + days + " days");
    }
}
