package parley.extraction;

import java.util.Optional;

/**
 * Something recognised in a text.
 *
 * @param kind what it is
 * @param start first UTF-16 offset in the source
 * @param end one past the last offset
 * @param normalized the normalised value
 * @param confidence 0 to 1
 * @param party for a person, the side
 * @param title for a person, rank and office
 * @param grade for a person, the NATO grade
 * @param office for a person, the kind of office
 */
public record Entity(
        Kind kind,
        int start,
        int end,
        String normalized,
        double confidence,
        Optional<String> party,
        Optional<String> title,
        Optional<String> grade,
        Optional<String> office) {
    /** What an entity is. */
    public enum Kind {
        ACTOR,
        PERSON,
        PLACE,
        DATE,
        TOPIC,
        TRIGGER
    }

    public Entity {
        if (start < 0 || end <= start) throw new IllegalArgumentException("span %d-%d".formatted(start, end));
    }

    static Entity of(Kind kind, int start, int end, String normalized, double confidence) {
        return new Entity(
                kind,
                start,
                end,
                normalized,
                confidence,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
