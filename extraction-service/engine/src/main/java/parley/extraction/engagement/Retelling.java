package parley.extraction.engagement;

import java.util.Collections;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.person.Persons;
import parley.extraction.token.Sentence;

/** Tells whether a sentence speaks once more of the occasion that was told before it, and says nothing new of when. */
final class Retelling {
    /** What points back stands so many words from the head of the sentence at most. */
    private static final int POINTING = 2;

    private final DocumentReading document;
    private final Annotations annotations;
    private final Visitors visitors;

    Retelling(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.visitors = new Visitors(annotations, document.tokens());
    }

    /** "Minister Lind's travel to Riga underlines the friendship of the three states": of whoever travels and their host. */
    boolean isSameJourney(Occasion journey, Draft read) {
        return journey.forms().contains(Form.VISIT)
                && opensWithOwnedVisit(read.sentence())
                && !read.dated()
                && read.subject().filter(journey.parties()::contains).isPresent()
                && read.country().filter(journey.parties()::contains).isPresent();
    }

    /** "The visit underscores …": a noun that points back to what lies ahead says nothing of when. */
    boolean pointsBack(Occasion before, Draft read) {
        Sentence sentence = read.sentence();
        int reach = Math.min(sentence.to(), sentence.from() + POINTING);
        boolean definite = annotations.hasCue(sentence.from(), reach, Cue.DEFINITE)
                && annotations.has(sentence.from(), Math.min(sentence.to(), reach + 1), Term.Trigger.class);
        // "It is the first visit of … since 1994"
        boolean remark = annotations.hasCue(sentence.from(), reach, Cue.REMARKS);
        return (definite || remark || opensWithOwnedVisit(sentence))
                && !recallsAnother(sentence)
                && read.status() == Status.HELD
                && read.date().isEmpty()
                && before.status() == Status.PLANNED
                && before.parties().containsAll(read.parties());
    }

    /**
     * "After the meeting, the host told reporters with her French counterpart …": the meeting that was told before, and no
     * other one of those who speak of it.
     */
    boolean speaksAfter(Occasion before, Draft read) {
        Sentence sentence = read.sentence();
        return before.status() == Status.HELD
                && read.status() == Status.HELD
                && !read.strong()
                && !read.dated()
                && read.country().isEmpty()
                && !Collections.disjoint(before.parties(), read.parties())
                && IntStream.range(sentence.from(), sentence.to()).anyMatch(this::isAfterTheOccasion);
    }

    /** "following the talks", "عقب الاجتماع", but not "following the talks with …". */
    private boolean isAfterTheOccasion(int token) {
        Optional<Match> definite =
                annotations.cue(token, Cue.RECALLED).flatMap(after -> annotations.cue(after.to(), Cue.DEFINITE));
        return definite.flatMap(the ->
                        annotations.longest(document.language().cased() ? the.to() : the.from(), Term.Trigger.class))
                .filter(noun -> !annotations.isCue(noun.to(), Cue.OF)
                        && !annotations.isCue(noun.to(), Cue.WITH)
                        && !annotations.isCue(noun.to(), Cue.BETWEEN))
                .isPresent();
    }

    /** "The programme of this visit provides for talks on Monday": a day that cannot be told is one of the same visit. */
    boolean isOfThisVisit(Sentence sentence) {
        return IntStream.range(sentence.from() + 1, sentence.to())
                .anyMatch(i -> annotations.isCue(i - 1, Cue.DEFINITE) && annotations.isTrigger(i, Frame.VISIT));
    }

    private boolean recallsAnother(Sentence sentence) {
        return annotations
                .firstCue(sentence.from(), sentence.to(), Cue.RECALLED)
                .filter(recalled -> annotations.has(recalled.to(), sentence.to(), Term.Trigger.class))
                .isPresent();
    }

    private boolean opensWithOwnedVisit(Sentence sentence) {
        Persons people = document.persons().within(sentence);
        boolean named = people.named().stream()
                .flatMap(person -> person.mentions().stream())
                .filter(m -> sentence.contains(m.from()) && m.start() - sentence.from() <= POINTING)
                .anyMatch(m -> visitors.owns(m.end()));
        return named
                || people.titles()
                        .filter(t -> sentence.contains(t.from()) && t.from() - sentence.from() <= POINTING)
                        .anyMatch(t -> visitors.owns(t.to()));
    }
}
