package parley.quality;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import parley.extraction.Extractor;
import parley.extraction.engagement.Confidence;
import parley.quality.Scoring.Judged;

/**
 * Fits the weights of {@link Confidence} to gold records: {@code calibrate FOLDER…}. Logistic regression by gradient
 * descent with a penalty on large weights, on the documents that are looked at; prints the weights in the shape of
 * {@code catalogue/confidence.yaml} and the expected calibration error on both parts, of these weights and of those that
 * are recorded there.
 */
public final class Calibrate {
    private static final int ROUNDS = 20_000;
    private static final double STEP = 0.5;
    private static final double PENALTY = 0.04;
    private static final int BINS = 5;

    private Calibrate() {}

    /** Runs it. */
    public static void main(String[] folders) {
        Extractor extractor = Extractor.load().reportingEverything();
        Map<Split, List<Judged>> judged = Arrays.stream(folders)
                .flatMap(folder -> GoldDocument.in(Path.of(folder)).stream())
                .collect(Collectors.groupingBy(Split::of, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Scoring.of(extractor, e.getValue())
                        .judged()));
        Confidence fitted = fit(judged.getOrDefault(Split.LOOKED_AT, List.of()));
        System.out.println("weights:");
        new TreeMap<>(fitted.weights())
                .forEach((sign, weight) -> System.out.printf(Locale.ROOT, "  %s: %.2f%n", sign, weight));
        Confidence recorded = Confidence.load();
        judged.forEach((part, cases) -> System.out.printf(
                Locale.ROOT,
                "# %s: %d observations, expected calibration error %.3f (as recorded: %.3f)%n",
                part,
                cases.size(),
                calibrationError(fitted, cases),
                calibrationError(recorded, cases)));
    }

    /** Weights that make the matched observations likely and the others not. */
    static Confidence fit(List<Judged> cases) {
        Map<String, Double> weights = new TreeMap<>();
        for (Judged c : cases)
            Confidence.signs(c.observation()).keySet().forEach(sign -> weights.putIfAbsent(sign, 0.0));
        for (int round = 0; round < ROUNDS; round++) {
            Confidence current = new Confidence(weights, 0);
            Map<String, Double> slope = new TreeMap<>();
            for (Judged c : cases) {
                double error = (c.matched() ? 1 : 0) - current.of(c.observation());
                Confidence.signs(c.observation())
                        .forEach((sign, value) -> slope.merge(sign, error * value / cases.size(), Double::sum));
            }
            weights.replaceAll((sign, weight) ->
                    weight + STEP * (slope.getOrDefault(sign, 0.0) - (sign.equals("always") ? 0 : PENALTY * weight)));
        }
        return new Confidence(weights, 0);
    }

    /** Mean distance of confidence and share of right ones over bins of equal size, after Guo et al. 2017. */
    static double calibrationError(Confidence confidence, List<Judged> cases) {
        List<Judged> sorted = cases.stream()
                .sorted(Comparator.comparingDouble(c -> confidence.of(c.observation())))
                .toList();
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            List<Judged> part = sorted.subList(bin * sorted.size() / BINS, (bin + 1) * sorted.size() / BINS);
            if (part.isEmpty()) continue;
            double expected = mean(part, c -> confidence.of(c.observation()));
            double right = mean(part, c -> c.matched() ? 1 : 0);
            error += Math.abs(expected - right) * part.size() / sorted.size();
        }
        return error;
    }

    private static double mean(List<Judged> cases, ToDoubleFunction<Judged> value) {
        return cases.stream().mapToDouble(value).average().orElse(0);
    }
}
