package parley.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.extraction.Extraction;
import parley.extraction.Note;
import parley.extraction.engagement.Observation;
import parley.extraction.engagement.Observation.Field;

/**
 * One error: what was missed, spurious or wrong, and the rules behind it.
 *
 * @param document id of the document
 * @param language its language
 * @param kind such as {@code missed}, {@code spurious}, {@code wrong start}
 * @param rule the rule that read it, or why nothing was read
 * @param detail what was expected and what was read
 */
public record Finding(String document, String language, String kind, String rule, String detail) {
    private static final int EVIDENCE_KEY = 25;

    static List<Finding> of(
            GoldDocument document, Extraction extraction, List<GoldRecord> predicted, List<Assignment.Pair> pairs) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> found = pairs.stream().map(Assignment.Pair::predicted).collect(Collectors.toSet());
        Set<Integer> matched = pairs.stream().map(Assignment.Pair::gold).collect(Collectors.toSet());
        for (int j = 0; j < document.records().size(); j++) {
            GoldRecord gold = document.records().get(j);
            if (gold.required() && !matched.contains(j))
                findings.add(finding(document, "missed", whyNot(document, extraction, gold), brief(gold)));
        }
        for (int i = 0; i < predicted.size(); i++)
            if (!found.contains(i)) {
                Observation o = extraction.observations().get(i);
                findings.add(finding(document, "spurious", rules(o, Field.FORMS), brief(predicted.get(i))));
            }
        for (Assignment.Pair pair : pairs) {
            GoldRecord gold = document.records().get(pair.gold());
            if (gold.required())
                wrong(
                        document,
                        extraction.observations().get(pair.predicted()),
                        predicted.get(pair.predicted()),
                        gold,
                        findings);
        }
        return findings;
    }

    private static void wrong(GoldDocument d, Observation o, GoldRecord p, GoldRecord g, List<Finding> findings) {
        if (!p.parties().equals(g.parties()))
            findings.add(finding(d, "wrong parties", rules(o, Field.PARTIES), g.parties() + " read " + p.parties()));
        if (!Agreement.startEqual(p, g))
            findings.add(finding(
                    d, "wrong start", rules(o, Field.DATE), told(g.start()) + " read " + told(p.start()) + in(g)));
        if (!p.country().equals(g.country()))
            findings.add(finding(
                    d, "wrong country", rules(o, Field.PLACE), told(g.country()) + " read " + told(p.country())));
        if (!p.status().equals(g.status()))
            findings.add(finding(d, "wrong status", rules(o, Field.STATUS), g.status() + " read " + p.status()));
        sets(d, "form", o, Field.FORMS, p.forms(), g.forms(), findings);
        sets(d, "topic", o, Field.TOPICS, p.topics(), g.topics(), findings);
        for (GoldRecord.Person person : g.persons())
            if (p.persons().stream().noneMatch(x -> NameComparison.samePerson(x.name(), person.name())))
                findings.add(finding(d, "missed person", "none", person.name() + in(g)));
        for (GoldRecord.Person person : p.persons()) {
            Optional<GoldRecord.Person> same = g.persons().stream()
                    .filter(x -> NameComparison.samePerson(x.name(), person.name()))
                    .findFirst();
            String rule = rules(o, Field.PERSONS, person.name());
            if (same.isEmpty()) findings.add(finding(d, "spurious person", rule, person.name()));
            else if (!same.get().party().equals(person.party()))
                findings.add(finding(
                        d,
                        "wrong side",
                        rule,
                        person.name() + " " + told(same.get().party()) + " read " + told(person.party())));
        }
    }

    private static void sets(
            GoldDocument d, String what, Observation o, Field field, Set<String> p, Set<String> g, List<Finding> into) {
        for (String value : g) if (!p.contains(value)) into.add(finding(d, "missed " + what, "none", value));
        for (String value : p)
            if (!g.contains(value)) into.add(finding(d, "spurious " + what, rules(o, field, value), value));
    }

    private static Finding finding(GoldDocument document, String kind, String rule, String detail) {
        return new Finding(document.id(), document.language(), kind, rule, detail);
    }

    private static String rules(Observation o, Field field) {
        return join(o.derivation().stream().filter(s -> s.field() == field).map(s -> s.rule()
                .key()));
    }

    private static String rules(Observation o, Field field, String value) {
        return join(o.derivation().stream()
                .filter(s -> s.field() == field && s.value().equals(value))
                .map(s -> s.rule().key()));
    }

    private static String join(java.util.stream.Stream<String> rules) {
        String joined = rules.distinct().sorted().collect(Collectors.joining("+"));
        return joined.isEmpty() ? "none" : joined;
    }

    /** The note on the sentence that the annotator gives as evidence, or that nothing was read there. */
    private static String whyNot(GoldDocument document, Extraction extraction, GoldRecord gold) {
        String key = gold.evidence()
                .substring(0, Math.min(EVIDENCE_KEY, gold.evidence().length()));
        int at = document.text().indexOf(key);
        return extraction.notes().stream()
                .filter(note -> at >= 0 && note.start() <= at + key.length() && at < note.end())
                .map(Note::code)
                .map(Enum::name)
                .findFirst()
                .orElse("nothing read");
    }

    private static String brief(GoldRecord r) {
        return "%s %s %s %s %s".formatted(r.status(), r.forms(), r.parties(), told(r.start()), in(r));
    }

    private static String in(GoldRecord r) {
        String oneLine = r.evidence().replaceAll("\\s+", " ");
        return " \"" + oneLine.substring(0, Math.min(180, oneLine.length())) + "\"";
    }

    private static String told(Optional<?> value) {
        return value.map(String::valueOf).orElse("nothing");
    }
}
