package parley.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.extraction.Document;
import parley.extraction.Extraction;
import parley.extraction.Extractor;
import parley.extraction.engagement.Observation;

/** What the engine reads in gold documents, scored per language and over all. */
public final class Scoring {
    private static final String ALL = "all";

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * An observation and whether a gold record matches it.
     *
     * @param observation what was read
     * @param matched whether any gold record, also an optional one, matches
     */
    public record Judged(Observation observation, boolean matched) {}

    private final List<Judged> judged = new ArrayList<>();

    /** Reads and scores documents. */
    public static Scoring of(Extractor extractor, Collection<GoldDocument> documents) {
        Scoring scoring = new Scoring();
        documents.forEach(document -> scoring.add(extractor, document));
        return scoring;
    }

    private void add(Extractor extractor, GoldDocument document) {
        Extraction extraction =
                extractor.extract(new Document(document.text(), "", document.publishedGiven(), Optional.empty()));
        List<Observation> observations = extraction.observations();
        List<GoldRecord> predicted = observations.stream()
                .map(o -> GoldRecord.of(o, document.text()))
                .toList();
        List<Assignment.Pair> pairs = Assignment.of(predicted, document.records());
        for (String key : List.of(ALL, document.language()))
            tallies.computeIfAbsent(key, k -> new Tally()).add(predicted, document.records(), pairs);
        findings.addAll(Finding.of(document, extraction, predicted, pairs));
        for (int i = 0; i < observations.size(); i++) {
            int at = i;
            judged.add(new Judged(observations.get(i), pairs.stream().anyMatch(pair -> pair.predicted() == at)));
        }
    }

    /** The counts by language; "all" for all languages together. */
    public Map<String, Tally> tallies() {
        return Map.copyOf(tallies);
    }

    /** Everything that was missed, spurious or wrong. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** All observations with the judgement of the gold records. */
    public List<Judged> judged() {
        return List.copyOf(judged);
    }

    /** The table that the reference scorer prints. */
    public String table() {
        StringBuilder table = new StringBuilder("lang ");
        List<String> columns = new ArrayList<>(List.of("docs", "gold"));
        columns.addAll(new Tally().scores().keySet());
        columns.forEach(column -> table.append("%13s ".formatted(column)));
        tallies.forEach((language, tally) -> {
            table.append("\n%-4s ".formatted(language));
            table.append("%13d %13d ".formatted(tally.of("docs"), tally.of("gold")));
            tally.scores().values().forEach(score -> table.append(String.format(Locale.ROOT, "%13.3f ", score)));
        });
        return table.append('\n').toString();
    }
}
