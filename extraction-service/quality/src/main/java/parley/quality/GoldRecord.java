package parley.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.extraction.engagement.Observation;

/**
 * One engagement as the scorer sees it: recorded by an annotator, or read by the engine.
 *
 * @param forms names of forms
 * @param status name of the status
 * @param parties actor ids
 * @param start first day, if told
 * @param end last day, if told
 * @param approximate whether the days only bound the occasion
 * @param country ISO code, if told
 * @param city English name, if told
 * @param persons who took part
 * @param topics names of topics
 * @param required false for what costs nothing to miss and nothing to find
 * @param evidence the beginning of the sentence that states it
 */
public record GoldRecord(
        Set<String> forms,
        String status,
        Set<String> parties,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        boolean approximate,
        Optional<String> country,
        Optional<String> city,
        List<Person> persons,
        Set<String> topics,
        boolean required,
        String evidence) {
    /** A person with the side they belong to. */
    public record Person(String name, Optional<String> party) {}

    static GoldRecord of(JsonNode node) {
        List<Person> persons = new ArrayList<>();
        node.path("persons").forEach(p -> persons.add(new Person(p.path("name").asText(), text(p, "party"))));
        return new GoldRecord(
                texts(node.path("forms")),
                node.path("status").asText(),
                texts(node.path("parties")),
                day(node, "start"),
                day(node, "end"),
                node.path("approx").asBoolean(),
                text(node, "country"),
                text(node, "city"),
                persons,
                texts(node.path("topics")),
                node.path("required").asBoolean(true),
                node.path("evidence").asText());
    }

    static GoldRecord of(Observation o, String text) {
        Observation.Evidence occasion = o.evidence().get(0);
        return new GoldRecord(
                names(o.forms()),
                o.status().name(),
                o.parties(),
                o.date().map(d -> d.start()),
                o.date().map(d -> d.end()),
                o.date().map(d -> d.approximate()).orElse(false),
                o.country(),
                o.city(),
                o.persons().stream().map(p -> new Person(p.name(), p.party())).toList(),
                names(o.topics()),
                true,
                text.substring(occasion.start(), occasion.end()));
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).asText(null)).filter(t -> !t.isEmpty() && !t.equals("null"));
    }

    private static Optional<LocalDate> day(JsonNode node, String field) {
        return text(node, field).map(t -> LocalDate.parse(t.substring(0, 10)));
    }
}
