package parley.extraction.person;

import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Term;

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
                                        .isPresent()
                        || isServant(title) && annotations.isCue(link, Cue.OF) && isHeadOfState(link + 1, title))
                .boxed()
                .findFirst()
                .map(title::upTo);
    }

    /** "the personal representative of German Chancellor …", "le conseiller du président allemand …". */
    private boolean isServant(Title title) {
        return annotations
                .longest(title.from(), Term.Office.class)
                .filter(head -> OfficeKind.SERVANTS.contains(((Term.Office) head.term()).kind()))
                .isPresent();
    }

    /** Whether nothing but the office of a head of state or government, and of which state, stands up to the name. */
    private boolean isHeadOfState(int from, Title title) {
        int office = behindPeople(from);
        return annotations
                .longest(office, Term.Office.class)
                .filter(head -> OfficeKind.HEADS.contains(((Term.Office) head.term()).kind())
                        && behindPeople(head.to()) == title.to())
                .isPresent();
    }

    private int behindPeople(int token) {
        return ActorReader.at(token, annotations).map(ActorMention::to).orElse(token);
    }
}
