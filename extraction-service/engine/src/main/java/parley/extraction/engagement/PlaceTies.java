package parley.extraction.engagement;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.person.PersonMention;
import parley.extraction.person.Title;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/** Tells which of the towns that a sentence names are where the occasion is, by what ties them to it. */
final class PlaceTies {
    private static final int SITE_REACH = 14;
    private static final int ONWARD_REACH = 3;
    private static final int OBJECT_REACH = 5;
    /** "where | he also met". */
    private static final int SCENE_REACH = 4;
    /** Between a town and what it hosts stands at most a day, or "the Qatari capital". */
    private static final int HOST_REACH = 4;

    private final DocumentReading document;
    private final Annotations annotations;
    private final WordsBefore wordsBefore;
    private final Scene scene;
    private final Locatives locatives;
    private final Departure departure;

    PlaceTies(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.wordsBefore = new WordsBefore(document);
        this.scene = new Scene(document);
        this.locatives = new Locatives(document);
        this.departure = new Departure(document);
    }

    /** Whether a place is where something is told to happen, or what is visited, or what hosts it. */
    boolean is(PlaceMention place, Telling told) {
        return locatives.is(place)
                || isVisited(place, told.triggers())
                || isHost(place, told.sentence())
                || departure.isBoundFor(place.from())
                || isOfConference(place, told.main(), told.parties())
                || isScene(place, told.main());
    }

    /** "visited Harare", "زار بيروت", "a visité l'école de guerre de Tunis": what a journey leads to. */
    boolean isVisited(PlaceMention place, List<TriggerMention> found) {
        return found.stream()
                .filter(t -> (t.frame() == Frame.VISIT || t.frame() == Frame.PORT_CALL) && t.to() <= place.from())
                .anyMatch(t -> document.dates().wordsBetween(t.to(), place.from()) == 0
                        || t.frame() == Frame.VISIT && leadsOn(t.to(), place.from())
                        || isObject(place, t)
                        // "بميناء طنجة"
                        || t.frame() == Frame.PORT_CALL && wordsBefore.are(place.from(), Cue.SITES)
                        || place.from() - t.to() <= SITE_REACH
                                && wordsBefore.are(place.from(), Cue.OF)
                                && annotations.hasCue(t.to(), place.from(), Cue.SITES));
    }

    /** "زار رئيس الوزراء أنور إسماعيل القاهرة": where the verb comes first, what is visited stands behind who visits. */
    private boolean isObject(PlaceMention place, TriggerMention visit) {
        return !document.language().cased()
                && (annotations.isCue(visit.from(), Cue.PAST)
                        || annotations.isCue(visit.from(), Cue.PRESENT)
                        || visit.status() == Status.PLANNED)
                // "غادر الوزير … واشنطن متوجها إلى …": from where somebody sets out.
                && annotations
                        .firstCue(place.to(), place.to() + ONWARD_REACH, Cue.TO)
                        .filter(to -> !document.dates().cover(to.from()))
                        .isEmpty()
                && Stream.of(
                                document.persons()
                                        .mentions()
                                        .filter(m -> m.from() >= visit.to())
                                        .map(PersonMention::end),
                                document.persons().unnamed().stream()
                                        .filter(title -> title.from() >= visit.to())
                                        .map(Title::to),
                                document.actors().stream()
                                        // "زارت بعثة من صندوق النقد الدولي أكرا"
                                        .filter(actor ->
                                                actor.from() >= visit.to() && !ActorCatalogue.isState(actor.actor()))
                                        .map(ActorMention::to))
                        .flatMap(ends -> ends)
                        .anyMatch(end -> end <= place.from() && leadsOn(end, place.from()));
    }

    /** "ميركل | أمس الخميس مدينة | سيدني": between whoever visits and the town stand at most a day and "the city of". */
    private boolean leadsOn(int from, int to) {
        return document.dates().wordsBetween(from, to) <= OBJECT_REACH
                && IntStream.range(from, to)
                        .allMatch(i -> annotations.isCue(i, Cue.PLACE_NOUNS)
                                || document.dates().cover(i));
    }

    /**
     * "the Helsinki summit", "le sommet de Pau", "قمة هلسنكي": a conference is called by its town. Where the sentence does
     * not tell who met, it may be any other conference.
     */
    private boolean isOfConference(PlaceMention place, TriggerMention main, Set<String> parties) {
        if (main.frame() != Frame.CONFERENCE || place.seat() || parties.size() < 2) return false;
        boolean before = document.language().cased() && place.to() == main.from();
        boolean behind = place.from() == main.to() + 1 && annotations.isCue(main.to(), Cue.OF)
                || !document.language().cased() && place.from() == main.to();
        return before || behind;
    }

    /** "Accra on Monday hosted talks between …", "استضافت العاصمة القطرية الدوحة": a town hosts what takes place there. */
    private boolean isHost(PlaceMention place, Sentence sentence) {
        if (place.seat() || wordsBefore.are(place.from(), Cue.OF)) return false;
        int from = document.language().cased() ? place.to() : Math.max(sentence.from(), place.from() - HOST_REACH);
        int to = document.language().cased() ? Math.min(sentence.to(), place.to() + HOST_REACH) : place.from();
        return annotations
                .firstCue(from, to, Cue.TOWN_HOSTS)
                // "in Accra, hosted by the president"
                .filter(verb -> !annotations.isCue(verb.to(), Cue.WITH))
                .filter(verb -> IntStream.range(Math.min(place.to(), verb.to()), Math.max(place.from(), verb.from()))
                        .allMatch(i -> document.tokens().get(i).isWord() && !isSomebody(i)))
                .isPresent();
    }

    private boolean isSomebody(int token) {
        return annotations.is(token, Term.Office.class)
                || annotations.is(token, Term.Rank.class)
                || document.persons().mentions().anyMatch(m -> m.from() <= token && token < m.end());
    }

    /** "After Ankara, | where he met …": where what is told next took place. */
    private boolean isScene(PlaceMention place, TriggerMention main) {
        return scene.leadsFrom(place)
                .filter(where -> main.from() > where.from() && main.from() - where.from() <= SCENE_REACH)
                .isPresent();
    }
}
