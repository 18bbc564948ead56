package parley.extraction.engagement;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.extraction.lexicon.LexiconData;

/**
 * What the rules of derivations say, for whoever asks why; the sentences stand in {@code catalogue/rules.yaml}.
 *
 * @param explanations a sentence for every rule
 */
public record Rules(Map<Rule, String> explanations) {
    private static final String FILE = "catalogue/rules.yaml";

    public Rules {
        explanations = Map.copyOf(explanations);
        for (Rule rule : Rule.values())
            if (!explanations.containsKey(rule))
                throw new IllegalArgumentException(FILE + " does not explain " + rule.key());
    }

    /** All rules. */
    public static Rules load() {
        Map<String, Rule> known =
                Arrays.stream(Rule.values()).collect(Collectors.toMap(Rule::key, Function.identity()));
        return new Rules(LexiconData.read(FILE).textsByKey("rules").entrySet().stream()
                .collect(Collectors.toMap(entry -> rule(entry.getKey(), known), Map.Entry::getValue)));
    }

    private static Rule rule(String key, Map<String, Rule> known) {
        Rule rule = known.get(key);
        if (rule == null) throw new IllegalArgumentException(FILE + " explains " + key + ", which is no rule");
        return rule;
    }

    /** What a rule says. */
    public String explain(Rule rule) {
        return explanations.get(rule);
    }
}
