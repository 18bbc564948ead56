package parley.extraction.person;

import java.util.Optional;
import parley.extraction.token.Sentence;

/** Reads a second title of whoever is named behind both. */
record FurtherTitleReader(TitleReader titles, NameBounds bounds, Appositions appositions, TitleUpToName upToName) {
    /** "the deputy commander, General …", "le vice-président du groupe, le lieutenant-général …": one more, and a name. */
    Optional<Title> read(Title title, Sentence sentence) {
        int mark = appositions.afterMark(title.to(), sentence);
        if (mark == title.to() || title.bare()) return Optional.empty();
        Optional<Title> next = titles.read(appositions.afterArticle(mark, sentence), sentence);
        return next.filter(t -> !title.isOfAnotherSideThan(t) && !title.isMinisterBeside(t))
                .map(t -> upToName.read(t, sentence).orElse(t))
                .filter(t -> bounds.end(t.to(), sentence, true) > 0
                        || !t.bare()
                                && bounds.end(appositions.afterMark(t.to(), sentence), sentence, false) > 0
                                && appositions.afterMark(t.to(), sentence) > t.to());
    }
}
