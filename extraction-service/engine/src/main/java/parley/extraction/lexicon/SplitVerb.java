package parley.extraction.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * Verb phrases into whose middle adverbs go: "a rencontré" is also written "a ensuite rencontré".
 *
 * @param auxiliaries words with which such phrases begin
 * @param adverbs what may stand behind them
 */
record SplitVerb(List<String> auxiliaries, List<String> adverbs) {
    SplitVerb {
        auxiliaries = List.copyOf(auxiliaries);
        adverbs = List.copyOf(adverbs);
    }

    /** A phrase as it is and, where it begins with an auxiliary, with each adverb behind that. */
    List<String> variants(String phrase) {
        List<String> variants = new ArrayList<>(List.of(phrase));
        for (String auxiliary : auxiliaries)
            if (phrase.startsWith(auxiliary + " "))
                for (String adverb : adverbs)
                    variants.add(auxiliary + " " + adverb + phrase.substring(auxiliary.length()));
        return variants;
    }
}
