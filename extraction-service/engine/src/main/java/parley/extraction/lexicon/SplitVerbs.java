package parley.extraction.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Verb phrases into whose middle adverbs go: "a rencontré" is also written "a ensuite rencontré". */
final class SplitVerbs {
    private final PhraseTrie phrases;

    /** By auxiliary, what follows it and any of the adverbs. */
    private final Map<String, PhraseTrie.Tail> behind = new LinkedHashMap<>();

    /**
     * @param phrases where the verbs go
     * @param auxiliaries words with which such phrases begin
     * @param adverbs what may stand behind them
     */
    SplitVerbs(PhraseTrie phrases, List<String> auxiliaries, List<String> adverbs) {
        this.phrases = phrases;
        for (String auxiliary : auxiliaries)
            behind.put(
                    auxiliary + " ",
                    phrases.tail(adverbs.stream()
                            .map(adverb -> auxiliary + " " + adverb)
                            .toList()));
    }

    /** Adds a phrase as it is and, where it begins with an auxiliary, with each adverb behind that. */
    void add(String phrase, Term term) {
        phrases.add(phrase, term);
        behind.forEach((auxiliary, verbs) -> {
            // "a été reçu" begins with "a" and with "a été".
            if (phrase.startsWith(auxiliary)) verbs.add(phrase.substring(auxiliary.length()), term);
        });
    }
}
