package parley.extraction.engagement;

import java.util.Optional;
import java.util.Set;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;

/**
 * A sentence that lists who else was there: "the reception was attended by the minister …", "the accompanying delegation
 * includes …". Officials whose state it takes for granted are of the side that is at home, or of the one that came.
 */
final class Attendance {
    private static final int REACH = 4;

    private Attendance() {}

    /**
     * The side of officials without a state, where the sentence opens like a list.
     *
     * @param home the side in whose country the occasion takes place
     * @param sides all sides
     */
    static Optional<String> side(Annotations annotations, Sentence sentence, Optional<String> home, Set<String> sides) {
        int opening = Math.min(sentence.to(), sentence.from() + REACH);
        if (!annotations.hasCue(sentence.from(), opening, Cue.ATTENDED)) return Optional.empty();
        boolean delegation = annotations.hasCue(sentence.from(), opening, Cue.SIDE_NOUNS);
        return delegation ? home.flatMap(host -> guest(host, sides)) : home;
    }

    private static Optional<String> guest(String host, Set<String> sides) {
        return sides.size() == 2
                ? sides.stream().filter(side -> !side.equals(host)).findFirst()
                : Optional.empty();
    }
}
