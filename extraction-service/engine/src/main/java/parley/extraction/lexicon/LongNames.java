package parley.extraction.lexicon;

import java.util.List;

/** The long names of states, made of their short ones: "Republic of Ghana", "جمهورية غانا الإسلامية". */
final class LongNames {
    private static final String NAME = "{}";

    private final PhraseTrie phrases;
    private final List<PhraseTrie.Tail> behind;
    private final List<String> around;

    /**
     * @param phrases where the names go
     * @param shapes long names with {@code {}} in place of the short one
     */
    LongNames(PhraseTrie phrases, List<String> shapes) {
        this.phrases = phrases;
        // Most names end with the short one, and what stands before it stands before that of every state.
        List<String> openings = shapes.stream()
                .filter(shape -> shape.endsWith(NAME))
                .map(shape -> shape.substring(0, shape.length() - NAME.length()).strip())
                .toList();
        this.behind = openings.isEmpty() ? List.of() : List.of(phrases.tail(openings));
        this.around = shapes.stream().filter(shape -> !shape.endsWith(NAME)).toList();
    }

    /** Adds all long names of a state. */
    void add(String name, Term term) {
        for (String form : Inflection.expand(name)) {
            behind.forEach(names -> names.add(form, term));
            around.forEach(shape -> phrases.add(shape.replace(NAME, form), term));
        }
    }
}
