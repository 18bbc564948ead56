package parley.extraction.engagement;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.person.Persons;
import parley.extraction.person.Title;
import parley.extraction.token.Sentence;

/**
 * A sentence that lists who else was there. Officials whose state it takes for granted are of the side that is at home
 * ("the reception was attended by the minister …"), of the one that came ("the accompanying delegation includes …"), or
 * of whoever they came with ("she was accompanied by …").
 */
final class Attendance {
    private static final int REACH = 4;
    /** "In the Ghanaian capital Accra | ,". */
    private static final int PLACE_REACH = 7;

    private final DocumentReading document;
    private final Annotations annotations;
    private final PartyGuess guess;

    Attendance(DocumentReading document, PartyGuess guess) {
        this.document = document;
        this.annotations = document.annotations();
        this.guess = guess;
    }

    /**
     * The side of officials without a state, where the sentence opens like a list.
     *
     * @param subject the side whose doings the text was telling
     * @param home the side in whose country the occasion takes place
     * @param sides all sides
     */
    Optional<String> side(Sentence sentence, Optional<String> subject, Optional<String> home, Set<String> sides) {
        int opening = Math.min(sentence.to(), sentence.from() + REACH);
        Optional<Match> company = companyIn(sentence);
        if (company.isPresent()) return ofCompany(sentence, company.get(), subject, home, sides);
        // "Minister Lind will lead the delegation": of whoever was told to send it.
        if (annotations.hasCue(sentence.from(), sentence.to(), Cue.HEADS_DELEGATION))
            return home.flatMap(host -> guest(host, sides)).or(() -> subject);
        if (!opensList(sentence)) return Optional.empty();
        if (isLedDelegation(sentence, opening)) return subject;
        if (meetingDelegation(sentence).isPresent()) return home;
        boolean delegation = annotations.hasCue(sentence.from(), opening, Cue.SIDE_NOUNS);
        return delegation ? home.flatMap(host -> guest(host, sides)) : home;
    }

    /**
     * The side of envoys without a state, where the sentence opens with whom somebody came with ("she was accompanied by
     * Ambassador …") or with who is in a delegation ("the delegation includes Ambassador …").
     */
    Optional<String> company(Sentence sentence, Optional<String> subject, Optional<String> home, Set<String> sides) {
        Optional<Match> company = companyIn(sentence);
        if (company.isPresent()) return ofCompany(sentence, company.get(), subject, home, sides);
        int opening = Math.min(sentence.to(), sentence.from() + REACH);
        boolean delegation = opensList(sentence)
                && meetingDelegation(sentence).isEmpty()
                && annotations.hasCue(sentence.from(), opening, Cue.SIDE_NOUNS);
        return delegation ? home.flatMap(host -> guest(host, sides)) : Optional.empty();
    }

    private Optional<Match> companyIn(Sentence sentence) {
        return annotations.firstCue(
                sentence.from(), Math.min(sentence.to(), sentence.from() + 2 * REACH), Cue.ACCOMPANIED);
    }

    /** "ورافق معاليه في الزيارة …": where nobody is named before, companions are those of the guest. */
    private Optional<String> ofCompany(
            Sentence sentence, Match company, Optional<String> subject, Optional<String> home, Set<String> sides) {
        return leader(sentence, company.from(), subject).or(() -> home.flatMap(host -> guest(host, sides)));
    }

    /** "The | delegation | met Minister …": whom a delegation meets is none of its own. */
    Optional<Match> meetingDelegation(Sentence sentence) {
        int from = behindPlace(sentence);
        int opening = Math.min(sentence.to(), from + REACH);
        return annotations
                .firstCue(from, opening, Cue.SIDE_NOUNS)
                .filter(delegation -> meets(sentence.from(), opening));
    }

    /** "In Accra, | the delegation met …" */
    private int behindPlace(Sentence sentence) {
        return annotations.isCue(sentence.from(), Cue.AT)
                ? IntStream.range(sentence.from(), Math.min(sentence.to(), sentence.from() + PLACE_REACH))
                        .filter(i -> document.tokens().get(i).isComma())
                        .map(comma -> comma + 1)
                        .findFirst()
                        .orElse(sentence.from())
                : sentence.from();
    }

    private boolean meets(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> annotations.isTrigger(i, Frame.MEET));
    }

    /** "It is led by the minister …": whoever leads those that were spoken of. */
    private boolean isLedDelegation(Sentence sentence, int opening) {
        return annotations
                .firstCue(sentence.from(), opening, Cue.LED_BY)
                .filter(led -> annotations.hasCue(sentence.from(), led.from(), Cue.PRONOUNS))
                .isPresent();
    }

    /** Whether words tell that somebody was there; "attends meetings and briefings" tells of no occasion. */
    static boolean attended(Annotations annotations, int from, int to) {
        return annotations.cues(from, to, Cue.ATTENDED).anyMatch(m -> !annotations.isCue(m.from(), Cue.NOT_TRIGGERS));
    }

    /** "The reception was attended by …", "Also present were …", but not "A delegation attended the funeral of …". */
    boolean opensList(Sentence sentence) {
        return attended(annotations, sentence.from(), Math.min(sentence.to(), sentence.from() + REACH))
                && !annotations.hasCue(sentence.from(), sentence.to(), Cue.CEREMONIES);
    }

    /** "the talks, which were attended by Minister …": at home, where the words stand right before the person. */
    Optional<String> side(Sentence sentence, PersonMention person, Optional<String> home) {
        int from = Math.max(sentence.from(), person.start() - REACH);
        return annotations.hasCue(from, person.start(), Cue.ATTENDED_BY) ? home : Optional.empty();
    }

    /** The side of whoever is named last before a token, by name, by office ("the king") or by a pronoun. */
    private Optional<String> leader(Sentence sentence, int before, Optional<String> subject) {
        Persons people = document.persons().within(sentence);
        Optional<Map.Entry<PersonMention, Person>> named = people.named().stream()
                .flatMap(person -> person.mentions().stream().map(mention -> Map.entry(mention, person)))
                .filter(e -> sentence.contains(e.getKey().from()) && e.getKey().to() <= before)
                .max(Comparator.comparingInt(
                        (Map.Entry<PersonMention, Person> e) -> e.getKey().from()));
        Optional<Title> office = people.unnamed().stream()
                .filter(title -> sentence.contains(title.from()) && title.to() <= before)
                .reduce((earlier, later) -> later);
        if (named.isPresent()) return guess.of(named.get().getValue(), Optional.empty());
        if (office.isPresent())
            return office.flatMap(Title::affiliation)
                    .or(() -> guess.of(office.get()))
                    .or(() -> subject);
        return annotations.hasCue(sentence.from(), before, Cue.PRONOUNS) ? subject : Optional.empty();
    }

    private static Optional<String> guest(String host, Set<String> sides) {
        return sides.size() == 2
                ? sides.stream().filter(side -> !side.equals(host)).findFirst()
                : Optional.empty();
    }
}
