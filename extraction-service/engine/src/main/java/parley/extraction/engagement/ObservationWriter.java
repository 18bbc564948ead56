package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.DocumentReading;
import parley.extraction.engagement.Observation.Evidence;
import parley.extraction.engagement.Observation.Field;
import parley.extraction.engagement.Observation.Participant;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.token.Sentence;
import parley.extraction.topic.Topic;

/** Turns an occasion into an observation, with a sentence of evidence for every field. */
final class ObservationWriter {
    /** So many sentences before or behind those that tell of an occasion others list who else was there. */
    private static final int LIST_SENTENCES = 4;

    private static final int TIED_REACH = 8;

    private final DocumentReading document;
    private final PartyGuess guess;
    private final Attendance attendance;
    private final Pieces pieces;
    private final Bystanders bystanders;
    private final FormChooser formChooser;

    ObservationWriter(DocumentReading document, PartyGuess guess) {
        this.document = document;
        this.guess = guess;
        this.attendance = new Attendance(document, guess);
        this.pieces = new Pieces(document.tokens());
        this.bystanders = new Bystanders(document);
        this.formChooser = new FormChooser(document);
    }

    /** The observation; how likely it is to be right is left open. */
    Observation write(Occasion occasion) {
        List<Evidence> evidence = new ArrayList<>();
        Draft best = occasion.drafts().stream()
                .min(Comparator.comparing((Draft d) -> !d.strong())
                        .thenComparing(d -> d.sentence().headline())
                        .thenComparing(d -> d.parties().size() < 2)
                        .thenComparingInt(d -> d.sentence().index()))
                .orElseThrow();
        evidence.add(evidence(Field.OCCASION, document.language().tag(), best.sentence()));
        for (String party : occasion.parties())
            occasion.drafts().stream()
                    .filter(d -> d.parties().contains(party))
                    .findFirst()
                    .ifPresent(d -> evidence.add(evidence(Field.PARTIES, party, d.sentence())));
        Optional<PlaceChooser.Choice> place = new PlaceChooser(document, pieces).choose(occasion);
        Optional<String> home = place.map(PlaceChooser.Choice::country).filter(occasion.parties()::contains);
        List<Evidence> evidenceOfPersons = new ArrayList<>();
        List<Step> stepsToPersons = new ArrayList<>();
        List<Participant> persons = persons(occasion, home, evidenceOfPersons, stepsToPersons);
        Set<Form> forms = formChooser.choose(occasion, persons);
        for (Form form : forms)
            occasion.drafts().stream()
                    .filter(d -> d.forms().contains(form))
                    .findFirst()
                    .or(() -> Optional.of(best))
                    .ifPresent(d -> evidence.add(evidence(Field.FORMS, form.name(), d.sentence())));
        evidence.add(evidence(Field.STATUS, occasion.status().name(), best.sentence()));
        occasion.date().ifPresent(date -> occasion.drafts().stream()
                .filter(d -> d.date().filter(date::covers).isPresent())
                .findFirst()
                .ifPresent(d -> evidence.add(evidence(Field.DATE, date.start() + "/" + date.end(), d.sentence()))));
        place.ifPresent(p -> evidence.add(
                evidence(Field.PLACE, p.country() + p.city().map(c -> "/" + c).orElse(""), p.sentence())));
        List<Step> steps = new ArrayList<>();
        occasion.drafts().forEach(d -> steps.addAll(d.steps()));
        steps.removeIf(step -> step.field() == Field.PLACE);
        place.ifPresent(p -> steps.addAll(p.steps()));
        evidence.addAll(evidenceOfPersons);
        steps.addAll(stepsToPersons);
        Set<Topic> topics = topics(occasion, best, evidence, steps);
        Optional<SessionReader.Reading> session = new SessionReader(document).read(occasion);
        session.ifPresent(s -> {
            evidence.add(evidence(Field.SESSION, Integer.toString(s.number()), s.sentence()));
            steps.add(step(
                    Field.SESSION,
                    Integer.toString(s.number()),
                    Rule.SESSION_ORDINAL,
                    pieces.of("ordinal", s.match().from(), s.match().to())));
        });
        forms.stream()
                .filter(form ->
                        occasion.drafts().stream().noneMatch(d -> d.forms().contains(form)))
                .forEach(form ->
                        steps.add(step(Field.FORMS, form.name(), Rule.FORM_COMPLETED, pieces.of(best.sentence()))));
        return new Observation(
                forms,
                occasion.status(),
                new TreeSet<>(occasion.parties()),
                occasion.date(),
                place.map(PlaceChooser.Choice::country),
                place.flatMap(PlaceChooser.Choice::city),
                persons,
                topics,
                evidence,
                session.map(SessionReader.Reading::number),
                0,
                valid(steps, occasion, forms).toList());
    }

    /** The steps that led to what is told in the end; what a better piece of the text overruled is left out. */
    private static Stream<Step> valid(List<Step> steps, Occasion occasion, Set<Form> forms) {
        Set<String> dates = occasion.drafts().stream()
                .flatMap(d -> d.date().stream())
                .filter(d -> occasion.date().filter(all -> all.covers(d)).isPresent())
                .map(d -> d.start() + "/" + d.end())
                .collect(Collectors.toSet());
        return steps.stream()
                .filter(step -> switch (step.field()) {
                    case FORMS -> forms.contains(Form.valueOf(step.value()));
                    case DATE -> dates.contains(step.value());
                    case OCCASION, PARTIES, STATUS, PLACE, PERSONS, TOPICS, SESSION -> true;
                })
                .distinct();
    }

    private static Step step(Field field, String value, Rule rule, Step.Piece... read) {
        return new Step(field, value, rule, List.of(read));
    }

    private List<Participant> persons(
            Occasion occasion, Optional<String> home, List<Evidence> evidence, List<Step> steps) {
        Map<String, Participant> persons = new LinkedHashMap<>();
        Set<String> led = new HashSet<>();
        List<Sentence> sentences = sentencesWithPeople(occasion);
        for (Sentence sentence : sentences)
            for (Person person : peopleOf(sentence, occasion)) {
                if (persons.containsKey(person.name()) || bystanders.includes(person, sentence, occasion)) continue;
                Optional<String> party = side(occasion, home, sentence, person);
                if (party.isEmpty() || !occasion.parties().contains(party.get())) continue;
                persons.put(person.name(), new Participant(person.name(), party, led.add(party.get()), person.title()));
                evidence.add(evidence(Field.PERSONS, person.name(), sentence));
                steps.add(personStep(person, sentence));
            }
        new Speakers(document).of(occasion, Set.copyOf(led)).ifPresent(speaker -> {
            Sentence sentence = sentenceOf(speaker);
            persons.putIfAbsent(
                    speaker.name(), new Participant(speaker.name(), speaker.party(), true, speaker.title()));
            evidence.add(evidence(Field.PERSONS, speaker.name(), sentence));
            steps.add(step(Field.PERSONS, speaker.name(), Rule.PERSON_SPEAKS, pieces.of(sentence)));
        });
        return List.copyOf(persons.values());
    }

    private Sentence sentenceOf(Person person) {
        int name = person.mentions().get(0).from();
        return document.sentences().stream()
                .filter(s -> s.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** The sentences that tell of an occasion, and those that list who was there: near one of these, or behind another. */
    private List<Sentence> sentencesWithPeople(Occasion occasion) {
        SortedMap<Integer, Sentence> sentences = new TreeMap<>();
        occasion.drafts().forEach(d -> sentences.put(d.sentence().from(), d.sentence()));
        int told = -1;
        for (Sentence list : occasion.context()) {
            if (!Attendance.attended(document.annotations(), list.from(), list.to())
                    || occasion.status() == Status.HELD && liesAhead(list)) continue;
            if (list.index() > told + 1 && !isNear(list, occasion) && !attendance.opensList(list)) continue;
            sentences.put(list.from(), list);
            told = list.index();
        }
        return List.copyOf(sentences.values());
    }

    private static boolean isNear(Sentence list, Occasion occasion) {
        return occasion.drafts().stream()
                .anyMatch(d -> Math.abs(d.sentence().index() - list.index()) <= LIST_SENTENCES);
    }

    /** "The delegation to the summit will include …": who will be at another occasion. */
    private boolean liesAhead(Sentence sentence) {
        return document.annotations().hasCue(sentence.from(), sentence.to(), Cue.PLANNED);
    }

    /** Those whom a sentence names, and those for whom a pronoun stands in it. */
    private List<Person> peopleOf(Sentence sentence, Occasion occasion) {
        List<Person> people =
                new ArrayList<>(document.persons().within(sentence).named());
        Set<String> named = people.stream().map(Person::name).collect(Collectors.toSet());
        occasion.drafts().stream()
                .filter(d -> d.sentence().equals(sentence))
                .flatMap(d -> d.persons().stream())
                .filter(person -> named.add(person.name()))
                .forEach(people::add);
        return people;
    }

    private Step personStep(Person person, Sentence sentence) {
        PersonMention mention = person.mentions().stream()
                .filter(m -> sentence.contains(m.from()))
                .findFirst()
                .orElseGet(() -> person.mentions().get(0));
        List<Step.Piece> read = new ArrayList<>();
        mention.title().ifPresent(t -> read.add(pieces.of("title", t.from(), t.to())));
        read.add(pieces.of("name", mention.from(), mention.to()));
        Rule rule = person.party().isEmpty()
                ? Rule.PERSON_OF_HOME
                : mention.title().isPresent()
                        ? Rule.PERSON_BY_TITLE
                        : mention.known().isPresent() ? Rule.PERSON_PUBLIC_FIGURE : Rule.PERSON_NAMED_BEFORE;
        return new Step(Field.PERSONS, person.name(), rule, read);
    }

    private Optional<String> side(Occasion occasion, Optional<String> home, Sentence sentence, Person person) {
        Optional<String> attended =
                attendance.side(sentence, occasion.subjectBefore(sentence), home, occasion.parties());
        return person.party()
                .or(() -> otherChair(occasion, sentence, person))
                .or(() -> isTiedTo(person, sentence)
                        ? Optional.empty()
                        : attended.flatMap(s -> guess.of(person, attended)))
                .or(() -> occasion.drafts().stream()
                        .filter(d -> d.sentence().equals(sentence))
                        .flatMap(d -> d.persons().stream())
                        .filter(p -> p.name().equals(person.name()))
                        .flatMap(p -> p.party().stream())
                        .findFirst())
                .or(() -> guess.of(person, attended))
                .or(() -> Companions.isSentAbroad(person)
                        ? attendance.company(sentence, occasion.subjectBefore(sentence), home, occasion.parties())
                        : Optional.empty());
    }

    /** "The delegation held talks with Minister Lind", "… met Minister Lind": not of the delegation. */
    private boolean isTiedTo(Person person, Sentence sentence) {
        return person.mentions().stream()
                .filter(m -> sentence.contains(m.from()))
                .anyMatch(m -> document.annotations()
                                .hasCue(Math.max(sentence.from(), m.start() - TIED_REACH), m.start(), Cue.WITH)
                        || IntStream.range(sentence.from(), m.start()).anyMatch(this::isVerbOfMeeting));
    }

    private boolean isVerbOfMeeting(int token) {
        return document.annotations()
                .longest(token, Term.Trigger.class)
                .filter(m -> !document.annotations().hasCue(m.from(), m.to(), Cue.CO_CHAIRED))
                .map(m -> (Term.Trigger) m.term())
                .filter(trigger -> trigger.frame() == Frame.MEET && !trigger.weak())
                .isPresent();
    }

    /** "co-chaired by Director Saidi and Ms. Carter of the Pentagon": whoever chairs with one side is of the other. */
    private Optional<String> otherChair(Occasion occasion, Sentence sentence, Person person) {
        List<Person> chairs = document.persons().within(sentence).named();
        boolean two = occasion.parties().size() == 2
                && chairs.size() == 2
                && document.annotations().hasCue(sentence.from(), sentence.to(), Cue.CO_CHAIRED);
        if (!two) return Optional.empty();
        return chairs.stream()
                .filter(other -> !other.name().equals(person.name()))
                .flatMap(other -> other.party().stream())
                .filter(occasion.parties()::contains)
                .findFirst()
                .flatMap(one -> occasion.parties().stream()
                        .filter(other -> !other.equals(one))
                        .findFirst());
    }

    private Set<Topic> topics(Occasion occasion, Draft best, List<Evidence> evidence, List<Step> steps) {
        EnumSet<Topic> topics = EnumSet.noneOf(Topic.class);
        for (TopicChooser.Choice choice : new TopicChooser(document).choose(occasion, best)) {
            String topic = choice.topic().name();
            topics.add(choice.topic());
            evidence.add(evidence(Field.TOPICS, topic, choice.sentence()));
            steps.add(step(Field.TOPICS, topic, choice.rule(), pieces.of("words", choice.from(), choice.to())));
        }
        return topics;
    }

    private Evidence evidence(Field field, String value, Sentence sentence) {
        return new Evidence(
                field,
                value,
                document.tokens().get(sentence.from()).start(),
                document.tokens().get(sentence.to() - 1).end());
    }
}
