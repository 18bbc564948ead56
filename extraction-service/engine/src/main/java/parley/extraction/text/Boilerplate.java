package parley.extraction.text;

import java.util.List;

/**
 * What surrounds or interrupts articles, in all languages.
 *
 * @param lineStarts folded beginnings of short lines that are no part of an article
 * @param navigation folded words that make a line of a few words no part of an article
 * @param articleEnds folded beginnings of lines from which on nothing belongs to the article
 * @param keywordMarks words behind which only keywords follow, to the end of the line
 * @param formulas formulas behind names that tell nothing, as they are written
 */
public record Boilerplate(
        List<String> lineStarts,
        List<String> navigation,
        List<String> articleEnds,
        List<String> keywordMarks,
        List<String> formulas) {
    public Boilerplate {
        lineStarts = List.copyOf(lineStarts);
        navigation = List.copyOf(navigation);
        articleEnds = List.copyOf(articleEnds);
        keywordMarks = List.copyOf(keywordMarks);
        formulas = List.copyOf(formulas);
    }
}
