package parley.extraction.person;

import java.util.List;
import java.util.Optional;

/**
 * A person of a text, with all places where the text names them.
 *
 * @param name the longest form of the name
 * @param title rank and office, as the text gives them first
 * @param party actor id of the side
 * @param grade NATO grade of the rank
 * @param office kind of office
 * @param former true when the text calls the office a former one
 * @param mentions all mentions, in order
 */
public record Person(
        String name,
        Optional<String> title,
        Optional<String> party,
        Optional<String> grade,
        Optional<OfficeKind> office,
        boolean former,
        List<PersonMention> mentions) {
    public Person {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) throw new IllegalArgumentException("a person without mentions: " + name);
    }

    /** Whether the person only speaks for others: spokespersons take no part in what they announce. */
    public boolean speaksForOthers() {
        return office.filter(OfficeKind.SPOKESPERSON::equals).isPresent();
    }

    /** Whether the person holds an office of which a state has one. */
    public boolean isHead() {
        return office.filter(OfficeKind.HEADS::contains).isPresent();
    }

    /** The same person, believed to belong to a side. */
    public Person withParty(String actor) {
        return new Person(name, title, Optional.of(actor), grade, office, former, mentions);
    }
}
