package parley.extraction.engagement;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;

/** Finds which session of a standing mechanism an occasion is: "the eleventh session", "11e édition", "الدورة الثالثة". */
final class SessionReader {
    /** Only what recurs under a name of its own is numbered. */
    private static final Set<Form> RECURRING = EnumSet.of(Form.DIALOGUE, Form.CONFERENCE, Form.EXERCISE);

    private final DocumentReading document;

    SessionReader(DocumentReading document) {
        this.document = document;
    }

    /**
     * A number and where it stands.
     *
     * @param number from 1
     * @param sentence the sentence
     * @param match the words
     */
    record Reading(int number, Sentence sentence, Match match) {}

    /** The number that the sentences of an occasion tell; empty when they tell none, or several. */
    Optional<Reading> read(Occasion occasion) {
        if (occasion.forms().stream().noneMatch(RECURRING::contains)) return Optional.empty();
        List<Reading> told = occasion.drafts().stream()
                .sorted(Comparator.comparing((Draft d) -> !d.strong()))
                .flatMap(draft -> in(draft.sentence()))
                .toList();
        boolean agree = told.stream().map(Reading::number).distinct().count() == 1;
        return agree ? Optional.of(told.get(0)) : Optional.empty();
    }

    private Stream<Reading> in(Sentence sentence) {
        return document.annotations()
                .longest(sentence.from(), sentence.to(), Term.Session.class)
                .map(match -> new Reading(((Term.Session) match.term()).number(), sentence, match));
    }
}
