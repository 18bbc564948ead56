package parley.extraction.person;

import java.util.Optional;
import parley.text.PersonName;

/**
 * A place of the text where a person is named.
 *
 * @param from first token of the name
 * @param to one past its last token
 * @param name the name as it stands there
 * @param comparable the name for comparison
 * @param title the title beside the name
 * @param known actor id of a side that no title tells: a public figure's, which every reader knows, or that of "Estonia's
 *     Jan Kask" and of whoever leads a delegation
 */
public record PersonMention(
        int from, int to, String name, PersonName comparable, Optional<Title> title, Optional<String> known) {
    /** The same mention, of a person who belongs to a side. */
    PersonMention of(String actor) {
        return new PersonMention(
                from, to, name, comparable, title.map(t -> t.of(actor)), title.isEmpty() ? Optional.of(actor) : known);
    }

    /** The same mention, with another title. */
    PersonMention titled(Title other) {
        return new PersonMention(from, to, name, comparable, Optional.of(other), known);
    }

    /** First token of name and title together. */
    public int start() {
        return title.isPresent() ? Math.min(title.get().from(), from) : from;
    }

    /** One past the last token of name and title together. */
    public int end() {
        return title.isPresent() ? Math.max(title.get().to(), to) : to;
    }
}
