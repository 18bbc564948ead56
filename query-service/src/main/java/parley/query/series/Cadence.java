package parley.query.series;

import java.util.List;

/**
 * How regularly two actors engage.
 *
 * @param parties both actor ids, in alphabetical order
 * @param rhythm how regular it is
 */
public record Cadence(List<String> parties, Rhythm rhythm) {
    public Cadence {
        parties = List.copyOf(parties);
    }
}
