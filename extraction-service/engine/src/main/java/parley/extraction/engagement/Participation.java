package parley.extraction.engagement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.extraction.person.Person;

/**
 * One sign that a side takes part in what a sentence tells.
 *
 * @param from first token
 * @param to one past the last token
 * @param actor actor id; empty for a person whose side is not known
 * @param person who, where the sign is a named person
 * @param sign what kind of sign it is
 */
record Participation(int from, int to, Optional<String> actor, Optional<Person> person, Sign sign) {
    /** The sides that some signs tell, in their order. */
    static Set<String> sides(List<Participation> signs) {
        Set<String> sides = new LinkedHashSet<>();
        signs.forEach(sign -> sign.actor().ifPresent(sides::add));
        return sides;
    }

    /** The same sign, of another side. */
    Participation of(String side) {
        return new Participation(from, to, Optional.of(side), person.map(p -> p.withParty(side)), sign);
    }

    /** The step of a derivation that names the side; none where it is not known. */
    Optional<Step> step(Pieces pieces) {
        Rule rule = Rule.ofSign(sign);
        return actor.map(
                side -> new Step(Observation.Field.PARTIES, side, rule, List.of(pieces.of("words", from, to))));
    }

    /** Kinds of signs, the surest first. */
    enum Sign {
        /** A named person. */
        PERSON,
        /** An official without a name, or a delegation. */
        OFFICIAL,
        /** One of many participants whom the text names: "thirty countries, including Ghana". */
        LISTED,
        /** An actor tied to the occasion: "with NATO", "between Iraq and NATO". */
        TIED,
        /** An organisation to whose conference somebody travels. */
        ASSEMBLY,
        /** An actor before the trigger. */
        SUBJECT,
        /** Where a visit leads. */
        DESTINATION
    }
}
