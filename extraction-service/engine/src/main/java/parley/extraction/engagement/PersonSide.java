package parley.extraction.engagement;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
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

    private static final int SPEAKER_REACH = 4;
    /** "the presidential inauguration of | President". */
    private static final int CEREMONY_REACH = 5;

    /** What is done with a host where a journey led. */
    private static final Set<Frame> HOSTED = EnumSet.of(Frame.MEET, Frame.RECEIVE, Frame.SIGN);

    /** "a visit to the Ghanaian capital Accra by". */
    private static final int VISITOR_REACH = 10;
    /** "Agbo | is now paying to". */
    private static final int LED_REACH = 5;

    /** "sent | its long-serving". */
    private static final int SENT_REACH = 6;

    /** "in response to an invitation from". */
    private static final int INVITED_WORDS = 6;

    /** "et de la | ministre". */
    private static final int PAIR_REACH = 3;

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
                .or(() -> speaker(sentence, person, mention, found))
                .or(() -> honoured(sentence, person, mention))
                .or(() -> chair(sentence, person, mention, found))
                .or(() -> companions.sideOfCompany(person, mention, found))
                .or(() -> inviter(person, mention, found))
                .or(() -> sentBy(sentence, person, mention, found))
                .or(() -> sentAlong(sentence, triggers, person, mention, people, who, found))
                .or(() -> isRoyal(person, mention) ? attending(sentence, triggers, mention) : Optional.empty())
                .or(() -> guess.of(
                        person,
                        guestOf(sentence, triggers, mention, found)
                                .or(() -> companions.sideOf(person, mention, triggers, found))
                                .or(() -> visitor(triggers, mention, found))
                                .or(() -> located(sentence, triggers, mention))
                                .or(() -> traveller(triggers, mention, found))
                                .or(() -> hostOfJourney(triggers, mention, found))
                                .or(() -> receives(triggers, mention)
                                        ? opposite(triggers, mention, people, who, found)
                                        : Optional.empty())
                                .or(() -> attending(sentence, triggers, mention))
                                .or(() -> opposite(triggers, mention, people, who, found))))
                .map(actor -> isLedByAnother(actor, person, mention, found)
                        ? discourse.opposite(actor).orElse(actor)
                        : actor);
    }

    /**
     * "Norwegian Minister Lind and Minister Kask will co-chair the Estonian-Norwegian dialogue": of two chairs one is of either
     * side; and of "Ghana and Togo … co-chaired by Minister Lind and Minister Kask" each is of the side named in their place.
     */
    private Optional<String> chair(Sentence sentence, Person person, PersonMention mention, List<Participation> found) {
        if (person.party().isPresent() || person.office().isEmpty()) return Optional.empty();
        List<String> sides = document.actors().stream()
                .filter(actor -> sentence.contains(actor.from()))
                .map(ActorMention::actor)
                .distinct()
                .toList();
        if (annotations.hasCue(mention.end(), Math.min(sentence.to(), mention.end() + NEAR), Cue.CO_CHAIRED)) {
            Set<String> both = new TreeSet<>(sides);
            Optional<String> first = found.stream()
                    .filter(p -> p.sign() == Participation.Sign.PERSON && isPairOf(p.to(), mention))
                    .flatMap(p -> p.actor().stream())
                    .findFirst();
            first.ifPresent(both::add);
            return first.flatMap(side -> other(side, both));
        }
        List<PersonMention> chairs = document.persons()
                .mentions()
                .filter(m -> sentence.contains(m.from()) && m.title().isPresent())
                .toList();
        boolean listed = sides.size() == 2
                && chairs.size() == 2
                && isPairOf(chairs.get(0).end(), chairs.get(1))
                && isChairedBy(sentence, chairs.get(0));
        return listed && chairs.contains(mention) ? Optional.of(sides.get(chairs.indexOf(mention))) : Optional.empty();
    }

    /** "co-chaired by |", and where one writes only "برئاسة | الوزير … والوزير …". */
    private boolean isChairedBy(Sentence sentence, PersonMention first) {
        int from = Math.max(sentence.from(), first.start() - NEAR);
        return annotations.hasCue(from, first.start(), Cue.CO_CHAIRED)
                || !document.language().cased() && annotations.endsBefore(first.start(), 1, Cue.LED_BY);
    }

    /** "will visit Togo at the invitation of | President Agbo": of where the visit leads. */
    private Optional<String> inviter(Person person, PersonMention mention, List<Participation> found) {
        boolean invites =
                person.party().isEmpty() && annotations.endsBefore(mention.start(), INVITED_WORDS, Cue.INVITED_BY);
        return found.stream()
                .filter(p -> invites && p.sign() == Participation.Sign.DESTINATION && p.to() <= mention.start())
                .reduce((earlier, later) -> later)
                .flatMap(Participation::actor);
    }

    /** "Norway sent | Minister Lind to Togo": of whoever sends them. */
    private Optional<String> sentBy(
            Sentence sentence, Person person, PersonMention mention, List<Participation> found) {
        if (person.party().isPresent()) return Optional.empty();
        return annotations
                .firstCue(Math.max(sentence.from(), mention.start() - SENT_REACH), mention.start(), Cue.SENDS_OFFICIAL)
                .flatMap(verb -> found.stream()
                        // Where the verb comes first, whoever sends them stands behind it.
                        .filter(p -> document.language().cased()
                                ? p.to() <= verb.from() && p.sign() != Participation.Sign.DESTINATION
                                : p.from() == verb.to() && p.to() <= mention.start())
                        .reduce((earlier, later) -> later)
                        .flatMap(Participation::actor));
    }

    private boolean isPairOf(int end, PersonMention second) {
        if (!document.language().cased() && end == second.start())
            return annotations.at(end).stream()
                    .anyMatch(m -> document.language().carries(m.proclitics(), Cue.AND));
        return end < second.start() && second.start() - end <= PAIR_REACH && annotations.isCue(end, Cue.AND);
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

    /** "the Ghanaian foreign ministry said that the special envoy, …, would": an envoy is sent by whoever speaks of them. */
    private Optional<String> speaker(
            Sentence sentence, Person person, PersonMention mention, List<Participation> found) {
        boolean sent = person.party().isEmpty()
                && person.office().filter(OfficeKind.SENT_ABROAD::contains).isPresent();
        Optional<Match> said =
                sent ? annotations.firstCue(sentence.from(), mention.start(), Cue.SAID) : Optional.empty();
        if (said.isEmpty()) return Optional.empty();
        // Where the verb comes first, whoever speaks stands right behind it.
        int reach = document.language().cased() ? said.get().from() : said.get().to() + SPEAKER_REACH;
        return found.stream()
                .filter(p -> p.from() < Math.min(reach, mention.from()))
                .reduce((earlier, later) -> later)
                .flatMap(Participation::actor);
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

    /** "Ghana and Togo signed in Lomé during President Mensah's visit": whose visit it is comes from the other of two states. */
    private Optional<String> guestOf(
            Sentence sentence, List<TriggerMention> triggers, PersonMention mention, List<Participation> found) {
        Optional<Participation> led = found.stream()
                .filter(p -> p.sign() == Participation.Sign.DESTINATION && p.from() > mention.to())
                .min(Comparator.comparingInt(Participation::from));
        Set<String> states = found.stream()
                .flatMap(p -> p.actor().stream())
                .filter(ActorCatalogue::isState)
                .collect(Collectors.toSet());
        // "Ghana and Togo signed during the visit that Minister Agbo is paying | to Ghana"
        if (led.isPresent())
            return led.filter(to -> to.from() - mention.end() <= LED_REACH && makesVisit(mention, to, triggers, found))
                    .flatMap(Participation::actor)
                    .filter(states::contains)
                    .flatMap(host -> other(host, states));
        // "President Mensah's visit", "la visite du président Mensah"
        boolean owner = visitors.owns(mention.end())
                || triggers.stream()
                        .anyMatch(t -> t.frame() == Frame.VISIT
                                && t.to() <= mention.start()
                                && mention.start() - t.to() <= 2
                                && (annotations.hasCue(t.to(), mention.start(), Cue.OF)
                                        || !document.language().cased() && t.to() == mention.start()));
        if (!owner) return Optional.empty();
        Set<String> hosts = document.places().stream()
                .filter(p -> sentence.contains(p.from()) && wordsBefore.are(p.from(), Cue.AT))
                .map(PlaceMention::country)
                .filter(states::contains)
                .collect(Collectors.toSet());
        return hosts.size() == 1 ? other(hosts.iterator().next(), states) : Optional.empty();
    }

    private static Optional<String> other(String host, Set<String> states) {
        return states.size() == 2
                ? states.stream().filter(state -> !state.equals(host)).findFirst()
                : Optional.empty();
    }

    private boolean makesVisit(
            PersonMention mention, Participation to, List<TriggerMention> triggers, List<Participation> found) {
        // "Ghana and Togo signed … during President Mensah's state visit | to Lomé"
        return (visitors.owns(mention.end()) && triggers.stream().anyMatch(t -> t.frame() == Frame.SIGN)
                        || triggers.stream()
                                .anyMatch(t -> t.frame() == Frame.VISIT
                                        && t.to() <= mention.start()
                                        && mention.start() - t.to() <= VISITOR_REACH
                                        // "who is visiting Togo, met Minister Agbo in Lomé"
                                        && found.stream()
                                                .noneMatch(p -> p.sign() == Participation.Sign.DESTINATION
                                                        && p.from() >= t.to()
                                                        && p.to() <= mention.start())))
                // "a visit to King …"
                && !wordsBefore.are(mention.start(), Cue.TO)
                // "the visit of King … and President …"
                && document.persons().mentions().noneMatch(m -> m.start() >= mention.end() && m.start() < to.from());
    }

    /** "The speaker arrived in Accra": whoever travels is of the other of two sides that were told before. */
    private Optional<String> traveller(
            List<TriggerMention> triggers, PersonMention mention, List<Participation> found) {
        if (!document.language().cased()) return Optional.empty();
        return triggers.stream()
                .filter(t -> t.frame() == Frame.VISIT && mention.end() <= t.from() && t.from() - mention.end() <= NEAR)
                .findFirst()
                .flatMap(journey -> found.stream()
                        .filter(p -> p.sign() == Participation.Sign.DESTINATION && p.from() >= journey.to())
                        .findFirst())
                .flatMap(Participation::actor)
                .flatMap(discourse::opposite);
    }

    /** "Ghana and Togo signed a pact during a visit to Accra | by President Agbo": of the side whose land is not visited. */
    private Optional<String> visitor(List<TriggerMention> triggers, PersonMention mention, List<Participation> found) {
        int start = mention.start();
        boolean visits = document.language().cased()
                && (annotations.endsBefore(start, 1, Cue.AGENT) || annotations.endsBefore(start, 1, Cue.OF))
                && triggers.stream()
                        .anyMatch(t -> t.frame() == Frame.VISIT && t.to() <= start && start - t.to() <= VISITOR_REACH)
                // "is visiting Togo, where he was received by | President …"
                && triggers.stream().noneMatch(t -> t.frame() == Frame.RECEIVE && t.to() <= start);
        Optional<String> land = found.stream()
                .filter(p -> visits && p.sign() == Participation.Sign.DESTINATION)
                .filter(p -> Math.abs(p.from() - start) <= VISITOR_REACH)
                .findFirst()
                .flatMap(Participation::actor);
        return land.flatMap(host -> found.stream()
                .filter(p -> p.sign() != Participation.Sign.DESTINATION)
                .flatMap(p -> p.actor().stream())
                .filter(side -> !side.equals(host))
                .findFirst()
                // "… | the recent visit of President Agbo to Ghana": of the two of whom the text tells.
                .or(() -> discourse.opposite(host)));
    }

    /** "visited Ghana, where he held talks with President …": whoever is met after a journey is at home where it led. */
    private Optional<String> hostOfJourney(
            List<TriggerMention> triggers, PersonMention mention, List<Participation> found) {
        Optional<Participation> destination = found.stream()
                .filter(p -> p.sign() == Participation.Sign.DESTINATION && p.to() <= mention.start())
                .reduce((earlier, later) -> later);
        return destination
                .filter(d -> isMetByVisitor(d, triggers, mention, found)
                        || triggers.stream()
                                .anyMatch(t -> HOSTED.contains(t.frame())
                                        && t.from() >= d.to()
                                        && t.to() <= mention.start()
                                        // Where the verb comes first, whoever follows it may be the one who travels.
                                        && (document.language().cased()
                                                || annotations.hasCue(t.to(), mention.start(), Cue.WITH)
                                                // "زيارة يلتقي خلالها الرئيس …"
                                                || annotations.isCue(t.to(), Cue.DURING)
                                                || hasObject(t))))
                .flatMap(Participation::actor);
    }

    /** "التقت الوزيرة … التي تزور غانا | الوزير …": whom the visitor met who was named before the land. */
    private boolean isMetByVisitor(
            Participation land, List<TriggerMention> triggers, PersonMention mention, List<Participation> found) {
        return !document.language().cased()
                && mention.start() - land.to() <= 1
                && triggers.stream()
                        .filter(t -> t.frame() == Frame.MEET && annotations.isCue(t.from(), Cue.PAST))
                        .anyMatch(met -> found.stream()
                                .anyMatch(p -> p.sign() == Participation.Sign.PERSON
                                        && p.from() >= met.to()
                                        && p.to() <= land.from()
                                        && !p.actor().equals(land.actor())));
    }

    /** "وكان في استقباله نائب رئيس …": a verb with its object written onto it; whoever follows is its subject. */
    private boolean hasObject(TriggerMention trigger) {
        String last = document.tokens().get(trigger.to() - 1).folded();
        return trigger.frame() == Frame.RECEIVE
                && document.language().objectSuffixes().stream().anyMatch(last::endsWith);
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
