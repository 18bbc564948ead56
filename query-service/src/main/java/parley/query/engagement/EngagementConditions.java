package parley.query.engagement;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import parley.text.Folding;

/** A filter as the conditions of a where clause over engagements "e"; values always travel as parameters. */
public final class EngagementConditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public EngagementConditions(EngagementFilter filter) {
        filter.asKnownOn()
                .ifPresentOrElse(
                        day -> add(
                                "e.known_from <= cast(:knownOn as date) and e.known_until > cast(:knownOn as date)",
                                "knownOn",
                                day.toString()),
                        () -> conditions.add("e.known_until = 'infinity'"));
        if (!filter.allActors().isEmpty())
            add("e.facets @> cast(:allActors as text[])", "allActors", together(filter.allActors()));
        oneOf("anyActors", Facets.Kind.ACTOR, filter.anyActors());
        oneOf("forms", Facets.Kind.FORM, filter.forms());
        oneOf("topics", Facets.Kind.TOPIC, filter.topics());
        oneOf("statuses", Facets.Kind.STATUS, filter.statuses());
        oneOf("countries", Facets.Kind.COUNTRY, filter.countries());
        filter.from().ifPresent(day -> add("e.end_on >= cast(:fromDay as date)", "fromDay", day.toString()));
        filter.until().ifPresent(day -> add("e.start_on <= cast(:untilDay as date)", "untilDay", day.toString()));
        if (filter.from().isPresent() && filter.until().isPresent())
            add(
                    "e.facets && cast(:during as text[])",
                    "during",
                    Facets.between(filter.from().get(), filter.until().get()));
        String people = PeopleIndex.query(filter.person());
        if (!people.isEmpty()) add("e.people @@ to_tsquery('simple', :people)", "people", people);
        if (!filter.text().isBlank())
            add("e.words @@ plainto_tsquery('simple', :words)", "words", Folding.fold(filter.text()));
        filter.document().ifPresent(id -> add("""
                        exists (select 1 from query.engagement_observations eo
                                join query.observations o on o.id = eo.observation_id
                                where eo.version = e.version and o.document_id = :document)""", "document", id));
    }

    /** A further condition with its parameter. */
    public void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    /** A further parameter of a condition. */
    public void parameter(String name, Object value) {
        parameters.put(name, value);
    }

    /** The where clause; there always is one, because there always is a day as of which we answer. */
    public String where() {
        return "where " + String.join("\n  and ", conditions);
    }

    /** Binds the parameters. */
    public <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    /** Two actors together are looked up as the pair that they are: how frequent it is cannot be told from either. */
    private static String[] together(List<String> actors) {
        TreeSet<String> ordered = new TreeSet<>(actors);
        String first = ordered.first();
        if (ordered.size() == 1)
            return new Facets().with(Facets.Kind.ACTOR, first).words();
        return new Facets()
                .with(
                        Facets.Kind.DYAD,
                        ordered.tailSet(first, false).stream()
                                .map(other -> first + "-" + other)
                                .toList())
                .words();
    }

    private void oneOf(String parameter, Facets.Kind kind, List<String> values) {
        if (!values.isEmpty())
            add(
                    "e.facets && cast(:%s as text[])".formatted(parameter),
                    parameter,
                    new Facets().with(kind, values).words());
    }
}
