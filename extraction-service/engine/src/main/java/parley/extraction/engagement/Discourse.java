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
 * @param home the side in whose country it takes place
 */
record Discourse(Optional<String> subject, List<Person> people, Set<String> sides, Optional<String> home) {
    /** Before the first sentence. */
    static final Discourse NONE = new Discourse(Optional.empty(), List.of(), Set.of(), Optional.empty());

    Discourse {
        people = List.copyOf(people);
        sides = Set.copyOf(sides);
    }

    /** After a sentence that tells of somebody, and of no occasion. */
    static Discourse about(String side, Person person) {
        return new Discourse(Optional.of(side), List.of(person), Set.of(), Optional.empty());
    }

    /** After a sentence that tells of an occasion. */
    Discourse after(Draft draft, Set<String> occasion) {
        // Where something took place is surer than who seems to be a host.
        Optional<String> there = draft.hosted() && home.isPresent() ? home : draft.country();
        Optional<String> host = there.or(() -> home).filter(occasion::contains);
        return draft.subject().isEmpty()
                ? new Discourse(subject, people, occasion, host)
                : new Discourse(draft.subject(), draft.peopleOfSubject(), occasion, host);
    }

    /** The side that somebody of {@code side} engages with, where only one is left. */
    Optional<String> opposite(String side) {
        return sides.size() == 2 && sides.contains(side)
                ? sides.stream().filter(other -> !other.equals(side)).findFirst()
                : Optional.empty();
    }
}
