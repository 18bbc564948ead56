package parley.query.engagement;

import java.util.Objects;

/**
 * A named person who takes part; empty texts stand for "not told".
 *
 * @param name longest form of the name
 * @param party actor id of the side
 * @param head whether the person leads a side
 * @param title rank and office
 */
public record Participant(String name, String party, boolean head, String title) {
    public Participant {
        Objects.requireNonNull(name);
        Objects.requireNonNull(party);
        Objects.requireNonNull(title);
    }
}
