package parley.extraction.place;

/**
 * A city, or a building that stands for one.
 *
 * @param from first token
 * @param to one past the last token
 * @param country ISO 3166-1 alpha-2 code
 * @param city English name
 * @param seat true for a building or headquarters
 * @param proclitics letters written onto the first word
 */
public record PlaceMention(int from, int to, String country, String city, boolean seat, String proclitics) {}
