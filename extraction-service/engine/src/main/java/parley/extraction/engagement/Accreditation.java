package parley.extraction.engagement;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Title;
import parley.extraction.token.InOrder;
import parley.extraction.token.Sentence;

/**
 * To whom people are sent: "the Swedish ambassador to Ghana" is of Sweden and resides in Ghana; so does "the head of the EU
 * delegation to Ghana".
 */
final class Accreditation {
    /** "The ministers of the Union in Luxembourg" are there for a day. */
    private static final Predicate<OfficeKind> NOT_POSTED =
            Predicate.not(Set.of(OfficeKind.AMBASSADOR, OfficeKind.ENVOY, OfficeKind.DIRECTOR)::contains);

    private final DocumentReading document;
    private final WordsBefore wordsBefore;

    Accreditation(DocumentReading document) {
        this.document = document;
        this.wordsBefore = new WordsBefore(document);
    }

    /** The state that a title names besides the one, or the organisation, that sends. */
    Optional<String> residence(Title title) {
        Optional<String> sender = title.affiliation();
        boolean ofOrganisation =
                sender.filter(Predicate.not(ActorCatalogue::isState)).isPresent();
        boolean ambassador =
                title.office().filter(OfficeKind.AMBASSADOR::equals).isPresent();
        boolean posted = ofOrganisation && title.office().filter(NOT_POSTED).isEmpty();
        if (!ambassador && !posted) return Optional.empty();
        // "the envoy for Libya" speaks about it wherever he is; "the representative in Libya" is there.
        boolean envoy = title.office().filter(OfficeKind.ENVOY::equals).isPresent();
        Sentence words = new Sentence(0, title.from(), title.to(), false);
        return InOrder.within(words, document.actors(), ActorMention::from).stream()
                .filter(a -> title.from() < a.from() && a.to() <= title.to() && ActorCatalogue.isState(a.actor()))
                .filter(a -> sender.filter(a.actor()::equals).isEmpty())
                .filter(a -> ambassador || !a.isDemonym())
                .filter(a -> !envoy
                        || wordsBefore.are(a.from(), Cue.AT)
                        || document.language().carries(a.proclitics(), Cue.AT))
                .map(ActorMention::actor)
                .findFirst();
    }
}
