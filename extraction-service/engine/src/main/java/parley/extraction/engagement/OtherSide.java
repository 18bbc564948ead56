package parley.extraction.engagement;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Title;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/**
 * "The foreign minister held talks in Lomé with the Ghanaian foreign minister": whoever talks with an official of a state
 * is of another one. Where the text takes the state of the former for granted and speaks most of the latter's, the town
 * where they met tells it, or the state of which the text speaks most besides. So does the place of whoever is met, or trained
 * with, where the sentence tells of one side only.
 */
final class OtherSide {
    /** What one does with somebody of another side. */
    private static final Set<Frame> ACROSS = EnumSet.of(Frame.MEET, Frame.RECEIVE, Frame.CALL, Frame.SIGN, Frame.VISIT);

    /** Between whoever meets and the verb stand a day and a place. */
    private static final int SUBJECT_REACH = 6;
    /** Between a verb and whoever is met stand "on the". */
    private static final int OBJECT_REACH = 2;
    /** Between a verb and the name of whoever is met stand "the minister of foreign affairs". */
    private static final int TITLE_REACH = 7;
    /** Between a verb and its subject behind it stand forms of address. */
    private static final int VERB_REACH = 3;

    private final DocumentReading document;
    private final Annotations annotations;
    private final PartyGuess guess;
    private final WordsBefore wordsBefore;
    private final Accreditation accreditation;

    OtherSide(DocumentReading document, PartyGuess guess) {
        this.document = document;
        this.annotations = document.annotations();
        this.guess = guess;
        this.wordsBefore = new WordsBefore(document);
        this.accreditation = new Accreditation(document);
    }

    /**
     * The signs with the sides of such people put right, and with whoever is met besides.
     *
     * @param guessed those of {@code signs} whose side the text does not tell
     */
    List<Participation> tell(
            Sentence sentence, List<TriggerMention> triggers, List<Participation> signs, Set<Participation> guessed) {
        List<Participation> told = righted(sentence, triggers, signs, guessed);
        Optional<Participation> met = onlySide(told.stream()).flatMap(side -> met(sentence, triggers, side)
                .or(() -> atHome(sentence, triggers, side))
                .or(() -> accreditedTo(sentence, triggers, side))
                .or(() -> trainedWith(sentence, triggers, told, side)));
        return Stream.concat(told.stream(), met.stream())
                .sorted(Comparator.comparingInt(Participation::from))
                .toList();
    }

    private List<Participation> righted(
            Sentence sentence, List<TriggerMention> triggers, List<Participation> signs, Set<Participation> guessed) {
        Optional<String> side = onlySide(signs.stream().filter(sign -> sign.sign() != Participation.Sign.DESTINATION));
        if (guessed.isEmpty() || side.isEmpty()) return signs;
        List<Participation> told = signs.stream()
                .filter(sign -> isOfficial(sign) && !guessed.contains(sign))
                .toList();
        return signs.stream()
                .map(sign -> guessed.contains(sign)
                                && told.stream().anyMatch(other -> isAcross(sign, other, sentence, triggers))
                        ? another(sentence, triggers, side.get())
                                .or(() -> residence(sign, triggers, side.get()))
                                .map(sign::of)
                                .orElse(sign)
                        : sign)
                .toList();
    }

    private static Optional<String> onlySide(Stream<Participation> signs) {
        Set<String> sides = signs.flatMap(sign -> sign.actor().stream()).collect(Collectors.toSet());
        return sides.size() == 1 ? Optional.of(sides.iterator().next()) : Optional.empty();
    }

    /** "was received in Accra by the prime minister": whoever is met, and told by an office alone, is of where they met. */
    private Optional<Participation> met(Sentence sentence, List<TriggerMention> triggers, String side) {
        return byOffice(sentence, title -> isMet(title, triggers), placed(sentence, side));
    }

    /**
     * "The president received the Turkish minister in Accra": whoever receives, told by an office alone, is at home; whoever
     * only meets is, where the text is at home there too.
     */
    private Optional<Participation> atHome(Sentence sentence, List<TriggerMention> triggers, String side) {
        Optional<String> there = placed(sentence, side);
        return byOffice(sentence, title -> acts(title, triggers, Frame.RECEIVE), there.or(() -> guess.reportsFrom()
                        .filter(country -> !country.equals(side))))
                .or(() -> byOffice(
                        sentence,
                        title -> acts(title, triggers, Frame.MEET) || isObject(title, triggers),
                        there.filter(country -> guess.homeBut(side)
                                .filter(home -> !home.equals(country))
                                .isEmpty())));
    }

    /** Somebody who is told by an office alone, as one of a host. */
    private Optional<Participation> byOffice(Sentence sentence, Predicate<Title> fits, Optional<String> host) {
        return host.flatMap(country -> document.persons().within(sentence).unnamed().stream()
                .filter(title -> sentence.contains(title.from()) && holdsOfficeAtHome(title) && fits.test(title))
                .findFirst()
                .map(title -> new Participation(
                        title.from(),
                        title.to(),
                        Optional.of(country),
                        Optional.empty(),
                        Participation.Sign.OFFICIAL)));
    }

    /** Whether somebody is the subject of a verb: before it, or right behind it where the verb comes first. */
    private boolean acts(Title title, List<TriggerMention> triggers, Frame frame) {
        return triggers.stream()
                .filter(t -> t.frame() == frame)
                .anyMatch(t -> document.language().cased()
                        ? title.to() <= t.from() && t.from() - title.to() <= SUBJECT_REACH
                        : t.to() <= title.from() && document.dates().wordsBetween(t.to(), title.from()) <= VERB_REACH);
    }

    /** "paid a courtesy call on the president". */
    private boolean isObject(Title title, List<TriggerMention> triggers) {
        return document.language().cased()
                && triggers.stream()
                        .filter(t -> t.frame() == Frame.MEET)
                        .anyMatch(t -> t.to() <= title.from()
                                && document.dates().wordsBetween(t.to(), title.from()) <= OBJECT_REACH);
    }

    /** "The minister received the Swedish ambassador to Ghana": an office alone is of where whoever is met resides. */
    private Optional<Participation> accreditedTo(Sentence sentence, List<TriggerMention> triggers, String side) {
        if (triggers.stream().noneMatch(t -> ACROSS.contains(t.frame()))) return Optional.empty();
        Optional<String> residence = document.persons()
                .within(sentence)
                .titles()
                .filter(title -> sentence.contains(title.from())
                        && title.affiliation().filter(side::equals).isPresent())
                .flatMap(title -> accreditation.residence(title).stream())
                .findFirst();
        return byOffice(sentence, title -> true, residence);
    }

    /** "Elsewhere, the ambassador met the governor, …": right behind the verb, somebody of where the ambassador resides. */
    private Optional<String> residence(Participation sign, List<TriggerMention> triggers, String side) {
        boolean object = triggers.stream()
                .filter(t -> t.frame() == Frame.MEET && !t.weak())
                .anyMatch(t ->
                        t.to() <= sign.from() && document.dates().wordsBetween(t.to(), sign.from()) <= TITLE_REACH);
        return object ? guess.residence(side) : Optional.empty();
    }

    /** "joint exercises with Norway began in Ghana": whoever trains with somebody at home. */
    private Optional<Participation> trainedWith(
            Sentence sentence, List<TriggerMention> triggers, List<Participation> signs, String side) {
        boolean together = triggers.stream().anyMatch(t -> t.frame() == Frame.EXERCISE)
                && signs.stream()
                        .anyMatch(sign -> sign.actor().filter(side::equals).isPresent()
                                && wordsBefore.are(sign.from(), Cue.WITH));
        if (!together) return Optional.empty();
        return document.actors().stream()
                .filter(land -> sentence.contains(land.from())
                        && !land.actor().equals(side)
                        && ActorCatalogue.isState(land.actor())
                        && wordsBefore.are(land.from(), Cue.AT))
                .findFirst()
                .map(land -> new Participation(
                        land.from(),
                        land.to(),
                        Optional.of(land.actor()),
                        Optional.empty(),
                        Participation.Sign.OFFICIAL));
    }

    private boolean isMet(Title title, List<TriggerMention> triggers) {
        return wordsBefore.are(title.from(), Cue.WITH)
                && triggers.stream()
                        .anyMatch(
                                t -> (t.frame() == Frame.MEET || t.frame() == Frame.RECEIVE) && t.to() <= title.from());
    }

    private static boolean holdsOfficeAtHome(Title title) {
        return title.affiliation().isEmpty()
                && !title.former()
                && title.office()
                        .filter(office -> !OfficeKind.SENT_ABROAD.contains(office))
                        .isPresent();
    }

    private static boolean isOfficial(Participation sign) {
        return sign.sign() == Participation.Sign.PERSON || sign.sign() == Participation.Sign.OFFICIAL;
    }

    /** Whether a verb of meeting or a "with" stands between two of whom each has a side of their own. */
    private boolean isAcross(Participation one, Participation other, Sentence sentence, List<TriggerMention> triggers) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        // Where somebody travels, the town is not theirs.
        if (triggers.stream().anyMatch(t -> t.frame() == Frame.VISIT)) return false;
        // "Director Lind and the deputy minister, Jan Kask, signed an agreement": nobody signs with their own side.
        boolean signed = triggers.stream().anyMatch(t -> t.frame() == Frame.SIGN && !t.weak() && t.from() >= to);
        if (signed && from <= to && isJoined(from, to)) return true;
        boolean met = triggers.stream()
                .filter(t -> t.frame() == Frame.MEET || t.frame() == Frame.RECEIVE || t.frame() == Frame.CALL)
                .anyMatch(t -> t.from() < to);
        boolean parted = annotations.hasCue(from, to, Cue.WITH)
                || triggers.stream().anyMatch(t -> !t.weak() && t.from() >= from && t.to() <= to)
                || isVerbFirst(one, other, triggers) && !isJoined(from, to);
        return met && parted && from <= to;
    }

    /** "استقبل ولي العهد وزير الخارجية المصري": where the verb comes first, both stand behind it. */
    private boolean isVerbFirst(Participation one, Participation other, List<TriggerMention> triggers) {
        int first = Math.min(one.from(), other.from());
        return !document.language().cased()
                && triggers.stream().anyMatch(t -> t.frame() == Frame.RECEIVE && !t.weak() && t.to() <= first);
    }

    private boolean isJoined(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .anyMatch(i -> annotations.isCue(i, Cue.AND)
                                && document.tokens().get(i).isWord()
                        || annotations.at(i).stream()
                                .anyMatch(m -> document.language().carries(m.proclitics(), Cue.AND)));
    }

    /** The state of the town where they met; behind a host who is not introduced, the one of which the text speaks besides. */
    private Optional<String> another(Sentence sentence, List<TriggerMention> triggers, String side) {
        boolean host =
                triggers.stream().anyMatch(t -> (t.frame() == Frame.RECEIVE || t.frame() == Frame.SIGN) && !t.weak());
        return placed(sentence, side)
                .or(() -> host || !document.language().cased() ? guess.homeBut(side) : Optional.empty());
    }

    private Optional<String> placed(Sentence sentence, String side) {
        return document.places().stream()
                .filter(place -> sentence.contains(place.from()))
                .map(PlaceMention::country)
                .filter(country -> !country.equals(side))
                .findFirst();
    }
}
