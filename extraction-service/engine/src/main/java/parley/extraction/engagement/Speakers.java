package parley.extraction.engagement;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.token.Sentence;

/**
 * "The ambassador of the Union was received by Minister Lind. 'We spoke of schools', said Jan Claes afterwards": whoever
 * speaks of an occasion right after it was told, without any office or side, is the official whom the text had not named.
 */
final class Speakers {
    /** So many sentences behind the first that tells of an occasion somebody speaks of it. */
    private static final int SENTENCES = 4;

    /** Between a name and "said" stand at most so many words. */
    private static final int NEAR = 2;

    private final DocumentReading document;
    private final Annotations annotations;

    Speakers(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
    }

    /** The one who speaks for the only side of which nobody is named. */
    Optional<Person> of(Occasion occasion, Set<String> sidesWithNames) {
        Set<String> silent = occasion.parties().stream()
                .filter(side -> !sidesWithNames.contains(side))
                .collect(Collectors.toSet());
        boolean talked =
                occasion.forms().contains(Form.MEETING) || occasion.forms().contains(Form.CALL);
        if (occasion.status() != Status.HELD || !talked || silent.size() != 1) return Optional.empty();
        String side = silent.iterator().next();
        boolean official = occasion.drafts().stream()
                .flatMap(d -> d.steps().stream())
                .anyMatch(step ->
                        step.rule() == Rule.PARTY_OFFICIAL && step.value().equals(side));
        return official ? speaker(occasion).map(person -> person.withParty(side)) : Optional.empty();
    }

    private Optional<Person> speaker(Occasion occasion) {
        int first = occasion.drafts().stream()
                .mapToInt(d -> d.sentence().index())
                .min()
                .orElseThrow();
        return document.sentences().stream()
                .filter(s -> s.index() >= first && s.index() <= first + SENTENCES)
                .flatMap(sentence -> document.persons().within(sentence).named().stream()
                        .filter(person -> isUnknown(person) && speaks(person, sentence))
                        .sorted(Comparator.comparingInt(p -> p.mentions().get(0).from())))
                .findFirst();
    }

    /** A full name that begins with a given one: "according to Cabo Delgado" is no person. */
    private boolean isUnknown(Person person) {
        PersonMention first = person.mentions().get(0);
        return person.party().isEmpty()
                && person.title().isEmpty()
                && first.comparable().words().size() > 1
                && document.language().isGivenName(document.tokens().get(first.from()));
    }

    private boolean speaks(Person person, Sentence sentence) {
        return person.mentions().stream()
                .filter(m -> sentence.contains(m.from()))
                .anyMatch(this::isBesideSaid);
    }

    private boolean isBesideSaid(PersonMention mention) {
        boolean before = annotations.endsBefore(mention.start(), NEAR, Cue.SAID);
        return before || annotations.hasCue(mention.end(), mention.end() + NEAR, Cue.SAID);
    }
}
