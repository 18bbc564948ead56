package parley.extraction.person;

import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;

/**
 * Tells titles that name somebody's superior: behind "adviser to President" stands the name of the president, and behind
 * "adviser to the President" that of the adviser.
 */
record ServantTitle(LanguagePack language, Annotations annotations) {
    /** The title without the office of the superior, where a name behind it is the superior's. */
    Optional<Title> read(Title title) {
        if (!language.cased()) return Optional.empty();
        TitleHeads heads = new TitleHeads(annotations);
        return IntStream.range(title.from() + 1, title.to() - 1)
                .filter(link -> annotations.isCue(link, Cue.RESIDENCE)
                        && heads.at(link + 1)
                                .filter(head -> head.to() == title.to())
                                .isPresent())
                .boxed()
                .findFirst()
                .map(title::upTo);
    }
}
