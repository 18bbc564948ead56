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
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.extraction.DocumentReading;
import parley.extraction.date.DateInterval;
import parley.extraction.engagement.Observation.Evidence;
import parley.extraction.engagement.Observation.Field;
import parley.extraction.engagement.Observation.Participant;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.Person;
import parley.extraction.person.Persons;
import parley.extraction.person.Title;
import parley.extraction.token.InOrder;
import parley.extraction.token.Sentence;
import parley.extraction.topic.Topic;
import parley.extraction.topic.TopicMention;

/** Turns an occasion into an observation, with a sentence of evidence for every field. */
final class ObservationWriter {
    private final DocumentReading document;
    private final PartyGuess guess;

    ObservationWriter(DocumentReading document) {
        this.document = document;
        this.guess = new PartyGuess(document);
    }

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
        Set<Form> forms = forms(occasion);
        for (Form form : forms)
            occasion.drafts().stream()
                    .filter(d -> d.forms().contains(form))
                    .findFirst()
                    .or(() -> Optional.of(best))
                    .ifPresent(d -> evidence.add(evidence(Field.FORMS, form.name(), d.sentence())));
        evidence.add(evidence(Field.STATUS, occasion.status().name(), best.sentence()));
        occasion.date().ifPresent(date -> occasion.drafts().stream()
                .filter(d -> d.date().equals(occasion.date()))
                .findFirst()
                .ifPresent(d -> evidence.add(evidence(Field.DATE, date.start() + "/" + date.end(), d.sentence()))));
        Optional<Draft> placed = placed(occasion);
        placed.ifPresent(d -> evidence.add(evidence(
                Field.PLACE,
                d.country().orElseThrow() + d.city().map(c -> "/" + c).orElse(""),
                d.sentence())));
        List<Participant> persons = persons(occasion, evidence);
        Set<Topic> topics = topics(occasion, evidence);
        List<String> rules = occasion.drafts().stream()
                .flatMap(d -> d.rules().stream())
                .distinct()
                .toList();
        return new Observation(
                forms,
                occasion.status(),
                new TreeSet<>(occasion.parties()),
                occasion.date(),
                placed.flatMap(Draft::country),
                placed.flatMap(Draft::city),
                persons,
                topics,
                evidence,
                confidence(occasion, persons),
                rules);
    }

    private Set<Form> forms(Occasion occasion) {
        EnumSet<Form> forms = EnumSet.copyOf(occasion.forms());
        if (forms.contains(Form.CALL)) {
            forms.remove(Form.MEETING);
            forms.remove(Form.VISIT);
            forms.remove(Form.CONFERENCE);
        }
        if (forms.contains(Form.MEETING) && occasion.parties().size() >= 3) forms.add(Form.CONFERENCE);
        boolean cameFromAbroad = occasion.drafts().stream().anyMatch(d -> document.annotations()
                .hasCue(d.sentence().from(), d.sentence().to(), Cue.ARRIVED_DELEGATION));
        if (forms.contains(Form.MEETING) && cameFromAbroad) forms.add(Form.VISIT);
        boolean bothSides = occasion.drafts().stream()
                        .flatMap(d -> d.persons().stream())
                        .flatMap(p -> p.party().stream())
                        .filter(occasion.parties()::contains)
                        .distinct()
                        .count()
                >= 2;
        if (forms.contains(Form.VISIT) && bothSides) forms.add(Form.MEETING);
        return forms;
    }

    /** The sentence that tells the place best: a city before a country, a place before a host. */
    private static Optional<Draft> placed(Occasion occasion) {
        return occasion.drafts().stream()
                .filter(d -> d.country().isPresent())
                .min(Comparator.comparing((Draft d) -> d.hosted())
                        .thenComparing(d -> d.city().isEmpty())
                        .thenComparingInt(d -> d.sentence().index()));
    }

    private List<Participant> persons(Occasion occasion, List<Evidence> evidence) {
        Map<String, Participant> persons = new LinkedHashMap<>();
        Set<String> led = new HashSet<>();
        Stream<Sentence> own = occasion.drafts().stream().map(Draft::sentence);
        Stream<Sentence> lists = occasion.context().stream().filter(s -> Consolidator.listsParticipants(document, s));
        List<Sentence> sentences = Stream.concat(own, lists)
                .distinct()
                .sorted(Comparator.comparingInt(Sentence::index))
                .toList();
        for (Sentence sentence : sentences)
            for (Person person : document.persons().within(sentence).named()) {
                if (persons.containsKey(person.name()) || person.former() || person.speaksForOthers()) continue;
                Optional<String> party = side(occasion, sentence, person);
                if (party.isEmpty() || !occasion.parties().contains(party.get())) continue;
                persons.put(person.name(), new Participant(person.name(), party, led.add(party.get()), person.title()));
                evidence.add(evidence(Field.PERSONS, person.name(), sentence));
            }
        return List.copyOf(persons.values());
    }

    private Optional<String> side(Occasion occasion, Sentence sentence, Person person) {
        return person.party()
                .or(() -> occasion.drafts().stream()
                        .filter(d -> d.sentence().equals(sentence))
                        .flatMap(d -> d.persons().stream())
                        .filter(p -> p.name().equals(person.name()))
                        .flatMap(p -> p.party().stream())
                        .findFirst())
                .or(() -> guess.of(person, Optional.empty()));
    }

    private Set<Topic> topics(Occasion occasion, List<Evidence> evidence) {
        EnumSet<Topic> topics = EnumSet.noneOf(Topic.class);
        List<Sentence> sentences = Stream.concat(
                        occasion.drafts().stream().map(Draft::sentence), occasion.context().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Sentence::index))
                .toList();
        for (Sentence sentence : sentences)
            for (TopicMention mention : InOrder.within(sentence, document.topics(), TopicMention::from))
                if (!topics.contains(mention.topic())
                        && !isPartOfTitle(sentence, mention)
                        && topics.add(mention.topic()))
                    evidence.add(evidence(Field.TOPICS, mention.topic().name(), sentence));
        return topics;
    }

    /** "the Minister of Health": a single word of a title says what somebody is, not what was talked about. */
    private boolean isPartOfTitle(Sentence sentence, TopicMention mention) {
        if (mention.to() - mention.from() > 1) return false;
        Persons people = document.persons().within(sentence);
        Stream<Title> ofPersons =
                people.named().stream().flatMap(p -> p.mentions().stream()).flatMap(m -> m.title().stream());
        return Stream.concat(ofPersons, people.unnamed().stream())
                .anyMatch(t -> t.from() <= mention.from() && mention.to() <= t.to());
    }

    private double confidence(Occasion occasion, List<Participant> persons) {
        double confidence = 0.4;
        if (occasion.drafts().stream().anyMatch(Draft::strong)) confidence += 0.2;
        if (occasion.date().filter(DateInterval::approximate).isPresent()) confidence += 0.05;
        else if (occasion.date().isPresent()) confidence += 0.1;
        if (occasion.drafts().size() > 1) confidence += 0.1;
        long sides =
                persons.stream().flatMap(p -> p.party().stream()).distinct().count();
        confidence += 0.08 * Math.min(sides, 2);
        return Math.min(1, confidence);
    }

    private Evidence evidence(Field field, String value, Sentence sentence) {
        return new Evidence(
                field,
                value,
                document.tokens().get(sentence.from()).start(),
                document.tokens().get(sentence.to() - 1).end());
    }
}
