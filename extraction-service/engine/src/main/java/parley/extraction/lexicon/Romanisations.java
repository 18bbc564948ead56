package parley.extraction.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The spellings of a name from another script in Latin letters: outlets write "Mohammed", "Mohamed" and "Muhammad". */
final class Romanisations {
    private final List<List<String>> alike;

    /** @param others for a spelling of a word the others that mean the same name */
    Romanisations(Map<String, List<String>> others) {
        this.alike = others.entrySet().stream()
                .map(e -> {
                    List<String> words = new ArrayList<>(e.getValue());
                    words.add(0, e.getKey());
                    return List.copyOf(words);
                })
                .toList();
    }

    /** A name in all its spellings, itself among them. */
    Stream<String> of(String name) {
        List<String> names = List.of("");
        for (String word : name.split(" ")) {
            List<String> spelt = spellings(word);
            names = names.stream()
                    .flatMap(begun -> spelt.stream().map(w -> begun.isEmpty() ? w : begun + " " + w))
                    .toList();
        }
        return names.stream();
    }

    private List<String> spellings(String word) {
        return alike.stream().filter(words -> words.contains(word)).findFirst().orElse(List.of(word));
    }
}
