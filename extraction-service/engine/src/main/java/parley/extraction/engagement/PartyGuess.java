package parley.extraction.engagement;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Person;
import parley.extraction.person.Title;
import parley.extraction.token.InOrder;
import parley.extraction.token.Sentence;

/**
 * Believes officials whose state the text takes for granted ("the Minister of the Interior") to belong to the text's
 * home: the state that it speaks of most and does not find necessary to say when it names its officials.
 */
final class PartyGuess {
    /** Offices that are held abroad or for an organisation say nothing about the home of the text. */
    private static final Set<OfficeKind> ABROAD =
            Set.of(OfficeKind.AMBASSADOR, OfficeKind.ENVOY, OfficeKind.SECRETARY_GENERAL);

    private static final int UNIT_WEIGHT = 3;
    private static final int FOREIGNER_WEIGHT = 2;
    private static final int DATELINE_WEIGHT = 3;
    private static final int AGENCY_WEIGHT = 5;
    private static final int VISITED_REACH = 4;
    /** "will lead | a delegation of twelve officials to". */
    private static final int LED_TO_REACH = 10;

    /** "À son retour de | …": so many words before a land. */
    private static final int BACK_FROM_WORDS = 5;

    private final Map<String, Integer> weights;
    private final Optional<String> home;
    private final Optional<String> reportsFrom;
    private final Map<OfficeKind, Set<String>> sidesByOffice = new EnumMap<>(OfficeKind.class);

    /** Of whom somebody holds a post that is held abroad or for an organisation, where the text tells of one such side only. */
    private final Map<OfficeKind, Set<String>> sidesByPost = new EnumMap<>(OfficeKind.class);

    /** By who sends them: where the ambassadors of whom the text tells reside. */
    private final Map<String, String> residences = new HashMap<>();

    private final Incumbents incumbents;
    private final Counterparts counterparts;

    /** Who is named beside the head of the home state or government, with the same office. */
    private final Set<String> besideHead = new HashSet<>();

    PartyGuess(DocumentReading document) {
        Dateline opening = new Dateline(document);
        Optional<String> dateline = opening.country();
        Optional<String> agency = opening.agency();
        reportsFrom = agency.or(opening::pressOffice).or(() -> dateline);
        for (Person person : document.persons().named())
            person.office().ifPresent(office -> person.party().ifPresent(party -> sidesByOffice
                    .computeIfAbsent(office, o -> new HashSet<>())
                    .add(party)));
        weights = new HashMap<>();
        BitSet names = tokensOfNames(document);
        Set<String> doing = doing(document);
        for (ActorMention mention : document.actors())
            if (ActorCatalogue.isState(mention.actor())
                    && doing.contains(mention.actor())
                    // "Back from Canada, the minister …": that is nobody's home.
                    && !document.annotations().endsBefore(mention.from(), BACK_FROM_WORDS, Cue.BACK_FROM)
                    && !(names.get(mention.from())
                            && (mention.isDemonym()
                                    || !mention.proclitics().isEmpty()
                                    // "جورجيا ميلوني"
                                    || !document.language().cased()
                                            && (mention.from() == 0 || !names.get(mention.from() - 1)))))
                weights.merge(mention.actor(), mention.use() == Term.ActorUse.UNIT ? UNIT_WEIGHT : 1, Integer::sum);
        agency.ifPresent(country -> weights.merge(country, AGENCY_WEIGHT, Integer::sum));
        dateline.ifPresent(country -> weights.merge(country, DATELINE_WEIGHT, Integer::sum));
        Accreditation accreditation = new Accreditation(document);
        document.persons()
                .titles()
                .forEach(title -> accreditation.residence(title).ifPresent(country -> title.affiliation()
                        .ifPresent(sender -> residences.putIfAbsent(sender, country))));
        accredited(document, accreditation).forEach(country -> weights.merge(country, DATELINE_WEIGHT, Integer::sum));
        for (Person person : document.persons().named())
            if (isIntroduced(person))
                person.party().ifPresent(party -> weights.computeIfPresent(party, (p, w) -> w - FOREIGNER_WEIGHT));
        Set<String> abroad = document.persons().named().stream()
                .filter(PartyGuess::isIntroduced)
                .flatMap(person -> person.party().stream())
                .collect(Collectors.toSet());
        // A public figure whose state the text need not name is at home, whether the state is named or not.
        document.persons().named().stream()
                .flatMap(person -> person.party().stream())
                .filter(party -> ActorCatalogue.isState(party) && !abroad.contains(party))
                .distinct()
                .forEach(party -> weights.merge(party, 1, Integer::sum));
        if (weights.size() > 2 && weights.values().stream().anyMatch(w -> w > 0))
            weights.values().removeIf(w -> w <= 0);
        home = heaviest("");
        incumbents = new Incumbents(document);
        counterparts = new Counterparts(document);
        document.persons().titles().forEach(title -> title.office()
                .filter(ABROAD::contains)
                .ifPresent(office -> title.affiliation().ifPresent(side -> sidesByPost
                        .computeIfAbsent(office, o -> new HashSet<>())
                        .add(side))));
        for (Sentence sentence : document.sentences())
            besideHead(document.persons().within(sentence).named());
    }

    /** "talks between Prime Minister Lind of Norway, Prime Minister Agbo and …": of two heads of governments one is at home. */
    private void besideHead(List<Person> people) {
        for (Person head : people)
            if (head.party().isPresent() && head.party().equals(home))
                people.stream()
                        .filter(other -> other.party().isEmpty() && other.isHead())
                        .filter(other -> other.office().equals(head.office()))
                        .map(Person::name)
                        .forEach(besideHead::add);
    }

    /** The home of the text, or for somebody who has a counterpart of it the state of which it speaks most besides. */
    private Optional<String> homeOf(Person person) {
        Optional<String> other = counterparts.of(person);
        if (other.isPresent()) return homeBut(other.get());
        return besideHead.contains(person.name()) ? Optional.empty() : home;
    }

    private Optional<String> heaviest(String but) {
        return weights.entrySet().stream()
                .filter(e -> !e.getKey().equals(but))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /** The state whose agency reports, or from whose town the text does. */
    Optional<String> reportsFrom() {
        return reportsFrom;
    }

    /** Where the ambassador of a side resides, as the text tells it somewhere. */
    Optional<String> residence(String sender) {
        return Optional.ofNullable(residences.get(sender));
    }

    /** The home of the text if it is not {@code side}; else the state of which it speaks most besides. */
    Optional<String> homeBut(String side) {
        return home.filter(h -> !h.equals(side)).or(() -> heaviest(side));
    }

    /** "discussed the situation in Togo": a state of which nothing else is told is no home. */
    private static Set<String> doing(DocumentReading document) {
        TalkedAbout talkedAbout = new TalkedAbout(document.annotations(), document.tokens());
        Set<String> doing = new HashSet<>();
        for (Sentence sentence : document.sentences())
            for (ActorMention mention : InOrder.within(sentence, document.actors(), ActorMention::from))
                if (!talkedAbout.covers(sentence, mention.from()) && !isVisited(document, sentence, mention))
                    doing.add(mention.actor());
        return doing;
    }

    /** "الأمير تركي بن سالم", "يوهانيس كلاوس": the tokens of names, among which a people's or a state's may seem to be. */
    private static BitSet tokensOfNames(DocumentReading document) {
        BitSet names = new BitSet(document.tokens().size());
        document.persons().mentions().forEach(mention -> names.set(mention.from(), mention.to()));
        return names;
    }

    /** "is visiting Moscow": where somebody travels is not their home. */
    private static boolean isVisited(DocumentReading document, Sentence sentence, ActorMention mention) {
        int far = Math.max(sentence.from(), mention.from() - LED_TO_REACH);
        boolean led = document.annotations().hasCue(mention.from() - 1, mention.from(), Cue.TO)
                && document.annotations().hasCue(far, mention.from(), Cue.SIDE_NOUNS);
        int near = Math.max(sentence.from(), mention.from() - VISITED_REACH);
        return document.annotations()
                .longest(led ? far : near, mention.from(), Term.Trigger.class)
                .anyMatch(m -> ((Term.Trigger) m.term()).frame() == Frame.VISIT && !mention.isDemonym());
    }

    /** "the American ambassador to Armenia": to whom ambassadors are sent, told once each. */
    private static Set<String> accredited(DocumentReading document, Accreditation accreditation) {
        return document.persons()
                .titles()
                .flatMap(title -> accreditation.residence(title).stream())
                .collect(Collectors.toSet());
    }

    /** Whoever is introduced with a state is a foreigner, unless they speak for it. */
    private static boolean isIntroduced(Person person) {
        return !person.speaksForOthers()
                && person.mentions().stream().flatMap(m -> m.title().stream()).anyMatch(t -> t.affiliation()
                        .isPresent());
    }

    /** The side of an office without a name, where all who are named with this office in the text are of one side. */
    Optional<String> of(Title title) {
        return title.office()
                .map(sidesByOffice::get)
                .filter(sides -> sides.size() == 1)
                .map(sides -> sides.iterator().next());
    }

    /** Whoever an office without a name stands for, where the text names one holder of it. */
    Optional<Person> holder(Title title) {
        return incumbents.of(title);
    }

    /** "the chairperson of the Union", who is the president of a state: the side that speaks for an organisation. */
    Optional<String> sideOfChair(String organisation) {
        return incumbents.sideOfChair(organisation);
    }

    /** "the secretary-general of the Union … Secretary-General Lind": the only post of its kind of which the text tells. */
    private Optional<String> post(Person person) {
        return person.office()
                .map(sidesByPost::get)
                .filter(sides -> sides.size() == 1)
                .map(sides -> sides.iterator().next());
    }

    /** "Office of the Spokesperson … Special Envoy Lind will travel": whom a state's own press sends on a journey. */
    private Optional<String> sender(Person person) {
        return person.office().filter(OfficeKind.ENVOY::equals).isPresent() ? reportsFrom : Optional.empty();
    }

    /** The side of a person; {@code located} is the country to which the sentence has just led the reader. */
    Optional<String> of(Person person, Optional<String> located) {
        if (person.party().isPresent()) return person.party();
        // "met her counterpart in Cotonou": not of the home of the text, but of where they met.
        if (person.office().filter(OfficeKind.COUNTERPART::equals).isPresent()) return located;
        boolean official = person.office().filter(o -> !ABROAD.contains(o)).isPresent()
                || person.grade().isPresent();
        return official
                ? located.or(() -> homeOf(person))
                : post(person).or(() -> located.isPresent() ? Optional.empty() : sender(person));
    }
}
