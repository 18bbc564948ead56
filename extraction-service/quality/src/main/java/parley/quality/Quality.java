package parley.quality;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.extraction.Extractor;

/**
 * Scores the engine against folders of gold records: {@code quality [--errors] [--kind=PREFIX] [--language=TAG] FOLDER…}.
 * Prints the table of the reference scorer for what is looked at and for what is only scored, and for the former the
 * errors, counted by kind and rule. {@code --errors} lists them one by one, still without those of the other part.
 */
public final class Quality {
    private Quality() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        List<GoldDocument> documents = Arrays.stream(arguments)
                .filter(a -> !a.startsWith("--"))
                .flatMap(folder -> GoldDocument.in(Path.of(folder)).stream())
                .toList();
        if (documents.isEmpty()) {
            System.err.println("usage: quality [--errors] [--kind=PREFIX] [--language=TAG] FOLDER…");
            System.exit(2);
        }
        String kind = option(arguments, "--kind=");
        String language = option(arguments, "--language=");
        Extractor extractor = Extractor.load();
        Map<Split, List<GoldDocument>> parts =
                documents.stream().collect(Collectors.groupingBy(Split::of, TreeMap::new, Collectors.toList()));
        parts.forEach((part, share) -> {
            Scoring scoring = Scoring.of(extractor, share);
            System.out.println(part.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            System.out.println(scoring.table());
            if (part == Split.ONLY_SCORED) return;
            List<Finding> findings = scoring.findings().stream()
                    .filter(f -> f.kind().startsWith(kind) && f.language().startsWith(language))
                    .toList();
            confusion(findings);
            if (Arrays.asList(arguments).contains("--errors"))
                findings.forEach(f ->
                        System.out.println(f.document() + " | " + f.kind() + " | " + f.rule() + " | " + f.detail()));
        });
    }

    private static String option(String[] arguments, String prefix) {
        return Arrays.stream(arguments)
                .filter(a -> a.startsWith(prefix))
                .map(a -> a.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }

    private static void confusion(List<Finding> findings) {
        Map<String, Long> counts = findings.stream()
                .collect(Collectors.groupingBy(f -> f.kind() + " · " + f.rule(), Collectors.counting()));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .forEach(e -> System.out.printf("%4d  %s%n", e.getValue(), e.getKey()));
    }
}
