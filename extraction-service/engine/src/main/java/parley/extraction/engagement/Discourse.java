package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.extraction.person.Person;

/**
 * What the sentences before have led the reader to expect.
 *
 * @param subject the side whose doings are told
 * @param people its people who were named as doing them
 * @param sides all sides of the occasion that is told
 */
record Discourse(Optional<String> subject, List<Person> people, Set<String> sides) {
    /** Before the first sentence. */
    static final Discourse NONE = new Discourse(Optional.empty(), List.of(), Set.of());

    Discourse {
        people = List.copyOf(people);
        sides = Set.copyOf(sides);
    }

    /** After a sentence that tells of an occasion. */
    Discourse after(Draft draft, Set<String> occasion) {
        return draft.subject().isEmpty() ? new Discourse(subject, people, occasion) : draft.subjectOf(occasion);
    }

    /** The side that somebody of {@code side} engages with, where only one is left. */
    Optional<String> opposite(String side) {
        return sides.size() == 2 && sides.contains(side)
                ? sides.stream().filter(other -> !other.equals(side)).findFirst()
                : Optional.empty();
    }
}
