package parley.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Counts over documents, and the scores that follow from them; the same measures as the reference scorer's. */
public final class Tally {
    private final Map<String, Integer> counts = new HashMap<>();

    void add(List<GoldRecord> predicted, List<GoldRecord> gold, List<Assignment.Pair> pairs) {
        count("docs", true);
        gold.forEach(g -> count("gold", g.required()));
        counts.merge("spurious", predicted.size() - pairs.size(), Integer::sum);
        for (Assignment.Pair pair : pairs) {
            GoldRecord p = predicted.get(pair.predicted());
            GoldRecord g = gold.get(pair.gold());
            if (g.required()) add(p, g);
        }
    }

    private void add(GoldRecord p, GoldRecord g) {
        count("matched", true);
        count("strict", Agreement.strict(p, g));
        count("parties", p.parties().equals(g.parties()));
        count("start", Agreement.startEqual(p, g));
        count("country", p.country().equals(g.country()));
        count("city", plain(p.city()).equals(plain(g.city())));
        count("status", p.status().equals(g.status()));
        countEach("forms", p.forms(), g.forms(), String::equals);
        countEach("topics", p.topics(), g.topics(), String::equals);
        countEach("persons", p.persons(), g.persons(), (a, b) -> NameComparison.samePerson(a.name(), b.name()));
        countEach(
                "persons_party",
                p.persons(),
                g.persons(),
                (a, b) -> a.party().equals(b.party()) && NameComparison.samePerson(a.name(), b.name()));
    }

    private static String plain(Optional<String> city) {
        return city.map(NameComparison::plain).orElse("");
    }

    private void count(String name, boolean counts) {
        if (counts) this.counts.merge(name, 1, Integer::sum);
    }

    private <T> void countEach(String name, Collection<T> predicted, Collection<T> gold, BiPredicate<T, T> same) {
        List<T> left = new ArrayList<>(gold);
        for (T p : predicted) {
            Optional<T> hit = left.stream().filter(g -> same.test(p, g)).findFirst();
            hit.ifPresent(left::remove);
            count(name + (hit.isPresent() ? ".tp" : ".fp"), true);
        }
        counts.merge(name + ".fn", left.size(), Integer::sum);
    }

    int of(String name) {
        return counts.getOrDefault(name, 0);
    }

    /** All scores by name, in the order of the table. */
    public Map<String, Double> scores() {
        int matched = of("matched");
        int spurious = of("spurious");
        int gold = of("gold");
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("precision", matched + spurious > 0 ? matched / (double) (matched + spurious) : 1.0);
        scores.put("recall", gold > 0 ? matched / (double) gold : 1.0);
        scores.put("F1", f1(matched, spurious, gold - matched));
        scores.put("strictF1", f1(of("strict"), matched - of("strict") + spurious, gold - of("strict")));
        for (String field : List.of("parties", "start", "country", "city", "status"))
            scores.put(field, matched > 0 ? of(field) / (double) matched : 0.0);
        for (String field : List.of("forms", "persons", "persons_party", "topics"))
            scores.put(field, f1(of(field + ".tp"), of(field + ".fp"), of(field + ".fn")));
        return scores;
    }

    private static double f1(int right, int wrong, int missed) {
        if (right > 0) return 2.0 * right / (2 * right + wrong + missed);
        return wrong == 0 && missed == 0 ? 1 : 0;
    }
}
