package parley.extraction.engagement;

import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Term;
import parley.extraction.person.OfficeKind;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/** Tells where somebody serves, or what for, from where an occasion takes place. */
final class Posts {
    /** Between an office and where its holder is sent stands at most a preposition. */
    private static final int POST_REACH = 1;

    /** "of the forces of the alliance in". */
    private static final int FORCES_REACH = 6;

    private final DocumentReading document;
    private final Annotations annotations;

    Posts(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
    }

    /** "the ambassador in Geneva": where somebody is sent, and not where it happens. */
    boolean isPost(PlaceMention place, Sentence sentence) {
        return isBehindOffice(place.from(), sentence, OfficeKind.SENT_ABROAD);
    }

    /** "the special envoy for Togo": what somebody is sent for; ambassadors are where they are sent. */
    boolean isEnvoysField(ActorMention state, Set<String> parties, Sentence sentence) {
        return !parties.contains(state.actor()) && isBehindOffice(state.from(), sentence, Set.of(OfficeKind.ENVOY));
    }

    private boolean isBehindOffice(int token, Sentence sentence, Set<OfficeKind> offices) {
        return document.persons()
                .within(sentence)
                .titles()
                .filter(title -> title.office().filter(offices::contains).isPresent())
                .anyMatch(title -> title.from() < token && token - title.to() <= POST_REACH);
    }

    /** "the commander of the French forces in Gabon": where somebody else's forces are, and not where it happens. */
    boolean isOfForces(ActorMention state, Sentence sentence) {
        return annotations
                .longest(Math.max(sentence.from(), state.from() - FORCES_REACH), state.from(), Term.Office.class)
                .filter(office -> ((Term.Office) office.term()).kind() == OfficeKind.COMMANDER)
                .anyMatch(office -> isOfOthers(office.to(), state));
    }

    private boolean isOfOthers(int from, ActorMention state) {
        return IntStream.range(from, state.from())
                        .allMatch(i -> document.tokens().get(i).isWord() && !annotations.is(i, Term.Trigger.class))
                && document.actors().stream()
                        .anyMatch(a -> from <= a.from()
                                && a.to() <= state.from()
                                && !a.actor().equals(state.actor()));
    }
}
