package parley.extraction.engagement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/**
 * Of which side somebody is whose state the text need not tell: of whoever speaks of them, of where they are met, of the
 * other one of two.
 */
final class PersonSide {
    private static final int NEAR = 3;
    private static final int ATTENDED_REACH = 4;
    /** Between a passive and whoever receives stand "by the". */
    private static final int RECEIVER_REACH = 2;

    /** "the presidential inauguration of | President". */
    private static final int CEREMONY_REACH = 5;

    private final DocumentReading document;
    private final Annotations annotations;
    private final PartyGuess guess;
    private final Discourse discourse;
    private final Attendance attendance;
    private final PlaceSignReader placeSigns;
    private final Visitors visitors;
    private final WordsBefore wordsBefore;
    private final Scene scene;
    private final Companions companions;
    private final Chairs chairs;
    private final Senders senders;
    private final JourneySides journey;

    PersonSide(DocumentReading document, PartyGuess guess, Discourse discourse, Attendance attendance) {
        this.document = document;
        this.annotations = document.annotations();
        this.guess = guess;
        this.discourse = discourse;
        this.attendance = attendance;
        this.placeSigns = new PlaceSignReader(document);
        this.visitors = new Visitors(annotations, document.tokens());
        this.wordsBefore = new WordsBefore(document);
        this.scene = new Scene(document);
        this.companions = new Companions(document);
        this.chairs = new Chairs(document);
        this.senders = new Senders(document);
        this.journey = new JourneySides(document, discourse);
    }

    /**
     * The side of somebody who is named in a sentence.
     *
     * @param mention where
     * @param people all mentions of people in the sentence
     * @param who whom they mention, in the same order
     * @param found the signs of sides so far
     */
    Optional<String> of(
            Sentence sentence,
            List<TriggerMention> triggers,
            Person person,
            PersonMention mention,
            List<PersonMention> people,
            List<Person> who,
            List<Participation> found) {
        return owner(sentence, person, mention, found)
                .or(() -> senders.speaker(sentence, person, mention, found))
                .or(() -> honoured(sentence, person, mention))
                .or(() -> chairs.sideOf(sentence, person, mention, found))
                .or(() -> companions.sideOfCompany(person, mention, found))
                .or(() -> senders.inviter(person, mention, found))
                .or(() -> senders.of(sentence, person, mention, found))
                .or(() -> sentAlong(sentence, triggers, person, mention, people, who, found))
                .or(() -> isRoyal(person, mention) ? attending(sentence, triggers, mention) : Optional.empty())
                .or(() -> guess.of(
                        person,
                        journey.guestOf(sentence, triggers, mention, found)
                                .or(() -> companions.sideOf(person, mention, triggers, found))
                                .or(() -> journey.visitor(triggers, mention, found))
                                .or(() -> located(sentence, triggers, mention))
                                .or(() -> journey.traveller(triggers, mention, found))
                                .or(() -> journey.hostOfJourney(triggers, mention, found))
                                .or(() -> receives(triggers, mention)
                                        ? opposite(triggers, mention, people, who, found)
                                        : Optional.empty())
                                .or(() -> attending(sentence, triggers, mention))
                                .or(() -> opposite(triggers, mention, people, who, found))))
                .map(actor -> isLedByAnother(actor, person, mention, found)
                        ? discourse.opposite(actor).orElse(actor)
                        : actor);
    }

    /** "Minister Lind and Ambassador Berg met …", "she was accompanied by Ambassador Berg": an envoy is of whoever they come with. */
    private Optional<String> sentAlong(
            Sentence sentence,
            List<TriggerMention> triggers,
            Person person,
            PersonMention mention,
            List<PersonMention> people,
            List<Person> who,
            List<Participation> found) {
        if (person.party().isPresent() || !Companions.isSentAbroad(person)) return Optional.empty();
        return companions
                .sideOf(person, mention, triggers, found)
                .or(() -> companions.sideOfNext(person, mention, triggers, people, who))
                .or(() -> attendance.company(sentence, discourse.subject(), discourse.home(), discourse.sides()));
    }

    /** "The reception was attended by Prince …": whoever has no office is listed for the rank by birth. */
    private boolean isRoyal(Person person, PersonMention mention) {
        return person.party().isEmpty()
                && person.office().isEmpty()
                && mention.title()
                        .filter(title -> annotations.hasCue(title.from(), title.to(), Cue.ROYAL_TITLES))
                        .isPresent();
    }

    /** "The frigate called at Lomé, where her | captain, …", "the king and his | minister": of whoever is told of before. */
    private Optional<String> owner(Sentence sentence, Person person, PersonMention mention, List<Participation> found) {
        boolean official = person.grade().isPresent()
                || person.office()
                        .filter(office -> !OfficeKind.COUNTERPART.equals(office))
                        .isPresent();
        // "her captain, | Commander …"
        int noun = mention.start() - 2;
        int title = noun > sentence.from() && document.tokens().get(noun + 1).isComma() ? noun : mention.start();
        boolean owned = annotations.endsBefore(title, 1, Cue.POSSESSIVES) && !annotations.isCue(title, Cue.COUNTERPART);
        if (person.party().isPresent() || !official || title <= sentence.from() || !owned) return Optional.empty();
        return found.stream()
                .filter(p -> p.to() <= mention.start() && p.sign() != Participation.Sign.DESTINATION)
                .filter(p -> p.actor().isPresent())
                .min(Comparator.comparingInt(Participation::from))
                .flatMap(Participation::actor);
    }

    /** "Ghana and Togo signed …. President Mensah | and President Agbo …": a state has one president. */
    private boolean isLedByAnother(String actor, Person person, PersonMention mention, List<Participation> found) {
        return person.party().isEmpty()
                && person.isHead()
                && annotations.endsBefore(mention.start(), 1, Cue.AND)
                && found.stream()
                        .filter(p -> p.to() == mention.start() - 1
                                && p.actor().filter(actor::equals).isPresent())
                        .flatMap(p -> p.person().stream())
                        .anyMatch(p ->
                                p.office().equals(person.office()) && !p.name().equals(person.name()));
    }

    /** "a été reçue par le ministre": whoever stands right behind a passive. */
    private boolean receives(List<TriggerMention> triggers, PersonMention mention) {
        int start = mention.start();
        return document.language().cased()
                && triggers.stream()
                        .filter(t -> t.frame() == Frame.RECEIVE
                                && t.to() <= start
                                && document.dates().wordsBetween(t.to(), start) <= RECEIVER_REACH)
                        .anyMatch(t -> annotations.hasCue(t.to() - 1, start, Cue.WITH));
    }

    private Optional<String> attending(Sentence sentence, List<TriggerMention> triggers, PersonMention mention) {
        Optional<String> beside = attendance.side(sentence, mention, discourse.home());
        if (beside.isPresent()) return beside;
        boolean told = triggers.stream()
                .anyMatch(t -> !t.weak()
                        && t.from() - sentence.from() < ATTENDED_REACH
                        && !annotations.isCue(t.from(), Cue.ATTENDED));
        return told || mention.title().isEmpty()
                ? Optional.empty()
                : attendance.side(sentence, discourse.subject(), discourse.home(), discourse.sides());
    }

    /** "He also met with the foreign minister, …": whoever is met is of the other side. */
    private Optional<String> opposite(
            List<TriggerMention> triggers,
            PersonMention mention,
            List<PersonMention> people,
            List<Person> who,
            List<Participation> found) {
        Optional<Participation> pronoun = found.stream()
                .filter(p -> p.to() <= mention.start()
                        && (annotations.isCue(p.from(), Cue.PRONOUNS) || annotations.isCue(p.from(), Cue.SIDE_NOUNS)))
                .findFirst();
        // "During the visit, he paid his respects to President …"
        if (pronoun.isPresent()) return pronoun.flatMap(Participation::actor).flatMap(discourse::opposite);
        Optional<TriggerMention> met = triggers.stream()
                .filter(t -> (t.frame() == Frame.MEET || t.frame() == Frame.RECEIVE) && t.to() <= mention.start())
                .findFirst();
        if (met.isEmpty()) return Optional.empty();
        Optional<String> subject = found.stream()
                .filter(p -> p.from() < met.get().from())
                .flatMap(p -> p.actor().stream())
                .findFirst();
        for (int i = 0; i < people.size() && subject.isEmpty(); i++)
            if (people.get(i).end() <= met.get().from()) subject = guess.of(who.get(i), Optional.empty());
        // "There to receive him were …": whoever is not named here was spoken of before. Where the verb comes first,
        // whoever stands behind it is its subject.
        if (subject.isEmpty()
                && met.get().frame() == Frame.RECEIVE
                && document.language().cased()) subject = discourse.subject();
        // "During meetings with President Kask, the minister stressed …": with whom the visitor met.
        boolean metWith = met.get().frame() == Frame.MEET
                && document.language().cased()
                && annotations.hasCue(met.get().to() - 1, mention.start(), Cue.WITH);
        if (subject.isEmpty() && metWith) subject = discourse.subject();
        return subject.flatMap(discourse::opposite);
    }

    /**
     * "In Ramallah, she met President …", "will travel to Tbilisi, where he will meet the Prime Minister": whoever is
     * met at a place is at home there, unless the text says otherwise.
     */
    private Optional<String> located(Sentence sentence, List<TriggerMention> triggers, PersonMention mention) {
        if (triggers.stream().noneMatch(t -> t.to() <= mention.start())) return Optional.empty();
        Optional<String> country = Optional.empty();
        for (PlaceMention place : document.places())
            if (sentence.contains(place.from()) && place.to() <= mention.start()) {
                boolean led = triggers.stream()
                        .anyMatch(t -> t.frame() == Frame.VISIT
                                && t.to() <= place.from()
                                && (document.dates().wordsBetween(t.to(), place.from()) <= NEAR
                                        || placeSigns.isTownVisited(t, place)));
                boolean met = wordsBefore.are(place.from(), Cue.AT)
                        && triggers.stream()
                                .anyMatch(t -> (t.frame() == Frame.MEET || isReceivedBy(t, place, mention))
                                        && t.to() <= place.from()
                                        && document.dates().wordsBetween(t.to(), place.from()) <= NEAR);
                boolean together = annotations.hasCue(place.to(), mention.start(), Cue.BETWEEN);
                if (!together && (led || opens(sentence, place.from()) || met || isScene(place, triggers)))
                    country = Optional.of(placeSigns.hostAt(place));
            }
        for (ActorMention state : document.actors())
            if (isLandBefore(state, mention) && opens(sentence, state.from())) country = Optional.of(state.actor());
        return country;
    }

    /** "was received in Accra by President …". */
    private boolean isReceivedBy(TriggerMention trigger, PlaceMention place, PersonMention mention) {
        return trigger.frame() == Frame.RECEIVE && annotations.hasCue(place.to(), mention.start(), Cue.WITH);
    }

    /** "the investiture of President Mensah in Accra": whoever is honoured is at home where that is done. */
    private Optional<String> honoured(Sentence sentence, Person person, PersonMention mention) {
        if (person.party().isPresent()) return Optional.empty();
        boolean ceremony = IntStream.rangeClosed(
                        Math.max(sentence.from(), mention.start() - CEREMONY_REACH), mention.start())
                .mapToObj(i -> annotations.cue(i, Cue.CEREMONIES))
                .flatMap(Optional::stream)
                .anyMatch(words -> words.to() >= mention.start() && words.to() <= mention.from());
        if (!ceremony) return Optional.empty();
        return document.places().stream()
                .filter(place -> sentence.contains(place.from())
                        && (wordsBefore.are(place.from(), Cue.AT) || wordsBefore.are(place.from(), Cue.TO)))
                .map(PlaceMention::country)
                .reduce((earlier, later) -> later);
    }

    /** A state, and not its people, that is named before somebody. */
    private static boolean isLandBefore(ActorMention actor, PersonMention mention) {
        return ActorCatalogue.isState(actor.actor()) && !actor.isDemonym() && actor.to() <= mention.start();
    }

    /** "Nairobi, where she met …" */
    private boolean isScene(PlaceMention place, List<TriggerMention> triggers) {
        return scene.leadsFrom(place)
                .filter(where -> triggers.stream().anyMatch(t -> t.frame() == Frame.MEET && t.from() >= where.to()))
                .isPresent();
    }

    /** "In Ghana, …" */
    private boolean opens(Sentence sentence, int token) {
        return sentence.contains(token) && token - sentence.from() <= NEAR && wordsBefore.are(token, Cue.AT);
    }
}
