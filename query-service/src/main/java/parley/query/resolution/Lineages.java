package parley.query.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.query.engagement.Evidence;
import parley.text.Folding;

/**
 * Counts independent reports: texts that tell an occasion in mostly the same words are copies of one communiqué, however
 * many pages carry it. Compared are overlapping runs of words of the sentences of evidence (shingles, after Broder 1997).
 */
final class Lineages {
    private static final int SHINGLE = 4;
    private static final double COPY = 0.5;

    private Lineages() {}

    /** The number of lineages; the observations of one occasion in any fixed order. */
    static int count(List<Observation> observations) {
        List<Set<String>> lineages = new ArrayList<>();
        for (Observation observation : observations) {
            Set<String> shingles = shingles(observation);
            if (lineages.stream().noneMatch(known -> isCopy(known, shingles))) lineages.add(shingles);
        }
        return lineages.size();
    }

    /** Half of the shorter text's runs stand in the longer one. */
    private static boolean isCopy(Set<String> a, Set<String> b) {
        Set<String> fewer = a.size() <= b.size() ? a : b;
        Set<String> more = fewer == a ? b : a;
        if (fewer.isEmpty()) return more.isEmpty();
        long shared = fewer.stream().filter(more::contains).count();
        return shared >= COPY * fewer.size();
    }

    private static Set<String> shingles(Observation observation) {
        Set<String> shingles = new HashSet<>();
        observation.evidence().stream().map(Evidence::quote).distinct().forEach(quote -> {
            String[] words = Folding.fold(quote).strip().split("\\P{L}+");
            for (int i = 0; i + SHINGLE <= words.length; i++)
                shingles.add(String.join(" ", List.of(words).subList(i, i + SHINGLE)));
        });
        return shingles;
    }
}
