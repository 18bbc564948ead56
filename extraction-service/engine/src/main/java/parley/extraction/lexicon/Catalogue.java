package parley.extraction.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.text.Folding;

/**
 * What every language shares, read once for all of them from the folder {@code catalogue}.
 *
 * @param capitals the English name of every state's capital, by id
 * @param organisations ids of all actors that are no states
 * @param leaders public figures in all spellings of their names, by the id of whom they act for
 * @param givenNames frequent given names of the world, folded
 * @param familyNames frequent family names of peoples who write them first, folded
 */
record Catalogue(
        Map<String, String> capitals,
        Set<String> organisations,
        Map<String, List<String>> leaders,
        Set<String> givenNames,
        Set<String> familyNames) {

    static Catalogue load() {
        LexiconData leaders = LexiconData.read("catalogue/leaders.yaml");
        Romanisations romanisations = new Romanisations(leaders.listsByKey("romanisations"));
        Map<String, List<String>> spelt = new TreeMap<>();
        leaders.listsByKey("leaders")
                .forEach((actor, names) -> spelt.put(
                        actor, names.stream().flatMap(romanisations::of).toList()));
        return new Catalogue(
                LexiconData.read("catalogue/capitals.yaml").textsByKey("capitals"),
                Set.copyOf(LexiconData.read("catalogue/organisations.yaml").list("organisations")),
                spelt,
                names("given-names.yaml"),
                names("family-names.yaml"));
    }

    /** Names of people, by script; names of one script are names in texts of every other. */
    private static Set<String> names(String file) {
        LexiconData names = LexiconData.read("catalogue/" + file);
        return names.keys().stream()
                .flatMap(script -> Arrays.stream(names.text(script).strip().split("\\s+")))
                .map(Folding::fold)
                .collect(Collectors.toUnmodifiableSet());
    }
}
