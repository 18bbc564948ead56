package parley.extraction.engagement;

import java.util.Map;
import parley.extraction.lexicon.LexiconData;

/**
 * What the rules of derivations say, for whoever asks why; the sentences stand in {@code catalogue/rules.yaml}.
 *
 * @param explanations a sentence by the name of the rule
 */
public record Rules(Map<String, String> explanations) {
    public Rules {
        explanations = Map.copyOf(explanations);
    }

    /** All rules. */
    public static Rules load() {
        return new Rules(LexiconData.read("catalogue/rules.yaml").textsByKey("rules"));
    }

    /** What a rule says. */
    public String explain(String rule) {
        String explanation = explanations.get(rule);
        if (explanation == null) throw new IllegalArgumentException("catalogue/rules.yaml does not explain " + rule);
        return explanation;
    }
}
