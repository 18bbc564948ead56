package parley.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import parley.engagement.v1.Evidence;
import parley.engagement.v1.Field;
import parley.engagement.v1.Form;
import parley.engagement.v1.Participant;
import parley.engagement.v1.Period;
import parley.engagement.v1.Place;
import parley.engagement.v1.Status;
import parley.engagement.v1.Topic;
import parley.extraction.v1.ExtractResponse;
import parley.extraction.v1.Observation;
import parley.query.v1.Engagement;
import parley.query.v1.EngagementSource;

/** Engagements in the shape of the gold records, one JSON object each. */
final class GoldRecord {
    private static final int EVIDENCE_WORDS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldRecord() {}

    /** What was read from a file. */
    static ObjectNode of(String id, ExtractResponse response, String publishedGiven) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", id);
        node.put("language", response.getLanguage());
        orNull(node, "published", response.getPublication().getDate());
        orNull(node, "published_given", publishedGiven);
        ArrayNode engagements = node.putArray("engagements");
        for (Observation o : response.getObservationsList())
            engagements.add(engagement(
                    o.getFormsList(),
                    o.getStatus(),
                    o.getPartiesList(),
                    o.hasPeriod() ? o.getPeriod() : Period.getDefaultInstance(),
                    o.getPlace(),
                    o.getPersonsList(),
                    o.getTopicsList(),
                    occasion(o.getEvidenceList())));
        return node;
    }

    /** A merged engagement, with its id and the names of its documents. */
    static ObjectNode of(Engagement e) {
        List<Evidence> evidence = e.getSourcesList().stream()
                .flatMap(s -> s.getEvidenceList().stream())
                .toList();
        ObjectNode node = engagement(
                e.getFormsList(),
                e.getStatus(),
                e.getPartiesList(),
                e.hasPeriod() ? e.getPeriod() : Period.getDefaultInstance(),
                e.getPlace(),
                e.getPersonsList(),
                e.getTopicsList(),
                occasion(evidence));
        node.put("id", e.getId());
        ArrayNode documents = node.putArray("documents");
        e.getSourcesList().stream()
                .flatMap(GoldRecord::names)
                .distinct()
                .sorted()
                .forEach(documents::add);
        return node;
    }

    private static java.util.stream.Stream<String> names(EngagementSource source) {
        return source.getNamesList().isEmpty()
                ? java.util.stream.Stream.of(source.getDocumentId())
                : source.getNamesList().stream();
    }

    private static ObjectNode engagement(
            List<Form> forms,
            Status status,
            List<String> parties,
            Period period,
            Place place,
            List<Participant> persons,
            List<Topic> topics,
            String evidence) {
        ObjectNode node = JSON.createObjectNode();
        node.put("required", true);
        ArrayNode formNames = node.putArray("forms");
        forms.forEach(form -> formNames.add(Names.form(form)));
        node.put("status", Names.status(status));
        ArrayNode partyIds = node.putArray("parties");
        parties.forEach(partyIds::add);
        orNull(node, "start", period.getStart());
        orNull(node, "end", period.getEnd());
        node.put("approx", period.getApproximate());
        orNull(node, "country", place.getCountry());
        orNull(node, "city", place.getCity());
        ArrayNode people = node.putArray("persons");
        persons.forEach(person -> {
            ObjectNode one = people.addObject();
            one.put("name", person.getName());
            orNull(one, "party", person.getParty());
            one.put("head", person.getHead());
            orNull(one, "title", person.getTitle());
        });
        ArrayNode topicNames = node.putArray("topics");
        topics.forEach(topic -> topicNames.add(Names.topic(topic)));
        node.put("evidence", evidence);
        return node;
    }

    private static String occasion(List<Evidence> evidence) {
        return evidence.stream()
                .filter(e -> e.getField() == Field.FIELD_OCCASION)
                .findFirst()
                .map(e -> Arrays.stream(e.getQuote().strip().split("\\s+"))
                        .limit(EVIDENCE_WORDS)
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static void orNull(ObjectNode node, String field, String value) {
        if (value.isEmpty()) node.putNull(field);
        else node.put(field, value);
    }
}
