package parley.extraction.engagement;

import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.token.Sentence;

/** Tells whether those whom a sentence names are there by a delegation, a ministry or a minister of theirs. */
final class DelegationSigns {
    private static final int NEAR = 3;
    /** "a delegation of the Royal Institute of National Defence of". */
    private static final int INSTITUTION_REACH = 9;
    /** Whose a delegation is stands at most so many words behind its noun. */
    private static final int DELEGATION_REACH = 5;
    /** Of so many words a noun may be: "chefs d'état-major". */
    private static final int NOUN_LENGTH = 7;

    private final DocumentReading document;
    private final Annotations annotations;
    private final TalkedAbout talkedAbout;
    private final DestinationReader destinations;
    private final Visitors visitors;

    DelegationSigns(DocumentReading document, DestinationReader destinations) {
        this.document = document;
        this.annotations = document.annotations();
        this.talkedAbout = new TalkedAbout(annotations, document.tokens());
        this.destinations = destinations;
        this.visitors = new Visitors(annotations, document.tokens());
    }

    /** "the Ghanaian | delegation", "a delegation of the Royal Ghanaian Defence College". */
    boolean besideDelegation(Sentence sentence, ActorMention mention) {
        int from = Math.max(sentence.from(), mention.from() - NEAR);
        int to = Math.min(sentence.to(), mention.to() + NEAR);
        for (int i = from; i < to; i++) {
            if (i >= mention.from() && i < mention.to()) continue;
            if (document.tokens().get(i).isPunctuation() && i >= mention.to()) break;
            if (annotations.isCue(i, Cue.DELEGATION_NOUNS) || annotations.isCue(i, Cue.COUNTERPART))
                return !talkedAbout.covers(sentence, mention.from()) || visitors.ownBehind(mention.to());
        }
        return isOfInstitution(sentence, mention);
    }

    /** "a delegation of the | Royal | Ghanaian | Defence College": whose institution sends it. */
    private boolean isOfInstitution(Sentence sentence, ActorMention mention) {
        int from = Math.max(sentence.from(), mention.from() - INSTITUTION_REACH);
        Optional<Match> team =
                annotations.cues(from, mention.from(), Cue.SIDE_NOUNS).reduce((earlier, later) -> later);
        return team.filter(noun -> annotations.isCue(noun.to(), Cue.OF)
                        && IntStream.range(noun.to(), mention.from())
                                .allMatch(i -> document.tokens().get(i).isWord()))
                .isPresent();
    }

    /** "a delegation of | Ghana", "Ghana's | ministers". */
    boolean ofDelegation(Sentence sentence, ActorMention mention) {
        int i = mention.from() - 1;
        boolean of = !document.language().cased();
        int reach = mention.from() - DELEGATION_REACH;
        while (i >= sentence.from() && i >= reach - NOUN_LENGTH) {
            if (annotations.isCue(i, Cue.OF)) of = true;
            if (document.tokens().get(i).isPunctuation()) return false;
            boolean noun = annotations
                    .cue(i, Cue.DELEGATION_NOUNS)
                    .filter(words -> words.to() > reach)
                    .isPresent();
            if (noun)
                return of
                        && !talkedAbout.covers(sentence, i)
                        && !(destinations.isLocated(mention)
                                && (namesBetween(i, mention)
                                        || standsBetween(i, mention)
                                        || !ActorCatalogue.isState(mention.actor())));
            i--;
        }
        int next = mention.to();
        if (hasMembersNamed(mention)) return false;
        if (next + 1 < sentence.to() && document.tokens().get(next).isPossessive())
            return annotations.hasCue(next + 1, Math.min(sentence.to(), next + 3), Cue.DELEGATION_NOUNS)
                    || isSurname(next + 1, sentence);
        return next < sentence.to()
                && document.language().cased()
                && !mention.isCapital()
                && annotations.isCue(next, Cue.DELEGATION_NOUNS);
    }

    /** "met Ghana's | Aduse": a single word with a capital that is known as nothing else. */
    private boolean isSurname(int token, Sentence sentence) {
        return document.tokens().get(token).isCapitalised()
                && annotations.at(token).isEmpty()
                && !document.language()
                        .commonWords()
                        .contains(document.tokens().get(token).folded())
                && !(token + 1 < sentence.to()
                        && document.tokens().get(token + 1).isCapitalised());
    }

    /** "the G7 | foreign ministers of Canada and Japan": for whom those come whose states are told. */
    private boolean hasMembersNamed(ActorMention organisation) {
        return !ActorCatalogue.isState(organisation.actor())
                && document.persons().unnamed().stream()
                        .filter(title -> title.from() == organisation.to())
                        .anyMatch(title -> title.affiliation()
                                .filter(side -> ActorCatalogue.isState(side) && !side.equals(organisation.actor()))
                                .isPresent());
    }

    /** "the ministers of the Union in Brussels": whose ministers they are stands between. */
    private boolean standsBetween(int noun, ActorMention mention) {
        return document.actors().stream().anyMatch(a -> noun <= a.from() && a.to() <= mention.from());
    }

    /** "his counterpart Anna Lind in Togo": whoever is named stands between. */
    private boolean namesBetween(int noun, ActorMention mention) {
        return document.persons().mentions().anyMatch(m -> noun <= m.from() && m.to() <= mention.from());
    }
}
