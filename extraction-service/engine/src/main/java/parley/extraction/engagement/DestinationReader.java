package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.person.PersonMention;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Reads whether a named actor is where a journey leads, or only where something is. */
final class DestinationReader {
    private static final int NEAR = 3;
    private static final int PHRASE = 3;
    private static final int DESTINATION_REACH = 10;
    private static final int LAND_REACH = 4;
    /** "in Accra | on Monday at the start of an official". */
    private static final int ON_VISIT_REACH = 7;

    private static final int SITE_REACH = 14;
    private static final int SITE_WORDS = 4;

    /** Between a site and whose it is stand at most so many adjectives. */
    private static final int ADJECTIVES = 2;

    /** "وفد عسكري نرويجي رفيع المستوى | بقيادة". */
    private static final int DELEGATION_WORDS = 7;

    private final DocumentReading document;
    private final Annotations annotations;
    private final WordsBefore wordsBefore;
    private final Departure departure;
    private final LandOfTown landOfTown;
    private final PlaceOfVisit placeOfVisit;

    DestinationReader(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.wordsBefore = new WordsBefore(document);
        this.departure = new Departure(document);
        this.landOfTown = new LandOfTown(document);
        this.placeOfVisit = new PlaceOfVisit(document);
    }

    /** Whether somebody travels to, visits or calls at a site of the actor. */
    boolean isDestination(Sentence sentence, ActorMention mention, List<TriggerMention> triggers) {
        if (isPartOfLand(mention, triggers)) return true;
        if (mention.isDemonym()) return namesSite(mention, triggers);
        if (triggers.stream().anyMatch(t -> t.frame() == Frame.CALL)) return false;
        if (departure.isLeft(mention.from(), mention.to())
                || departure.isHome(mention, sentence)
                || isDescription(mention)
                || isOfOffice(mention)) return false;
        // "invited him for a visit, he said in Beijing"
        if (wordsBefore.report(mention.from(), sentence)) return false;
        for (TriggerMention trigger : triggers) {
            if (trigger.frame() != Frame.VISIT && trigger.frame() != Frame.PORT_CALL) continue;
            boolean ahead = mention.from() < trigger.to();
            int gap = document.dates().wordsBetween(trigger.to(), mention.from());
            if (ahead && (isLeft(mention, trigger) || isWhereVisitBegins(mention, trigger))
                    || placeOfVisit.is(mention.from(), mention.to(), mention.proclitics(), trigger, sentence))
                return true;
            if (!ahead && gap <= SITE_REACH && isOfSite(mention, trigger)) return true;
            int besidesPeople = gap - wordsOfPeople(trigger, mention);
            if (ahead || besidesPeople > DESTINATION_REACH || isWhereSeatIs(mention, trigger)) continue;
            if (insideSeat(mention)) return true;
            // "a tour of Togo" leads there, "a visit of Togo" comes from there.
            boolean tour = annotations.hasCue(trigger.from(), trigger.to(), Cue.TOURS);
            // "زار الوزير … | غانا", but "غادر الوزير … | غانا"
            int object = annotations.isCue(trigger.from(), Cue.ENDS) ? gap : besidesPeople;
            boolean direct = tour && gap <= NEAR || object <= 1 && !wordsBefore.are(mention.from(), Cue.OF);
            if (direct
                    || wordsBefore.lead(mention.from(), mention.proclitics(), Cue.TO)
                    || isLocated(mention)
                    || departure.isBoundFor(mention.from())
                    || isLandOf(mention, trigger)
                    || isTownVisited(mention, trigger)) return true;
        }
        return false;
    }

    /** "to the north of Togo", "dans le nord du Togo", "en terre togolaise", "on Togolese soil", "إلى شمال توغو". */
    private boolean isPartOfLand(ActorMention mention, List<TriggerMention> triggers) {
        if (!ActorCatalogue.isState(mention.actor()) || mention.isCapital()) return false;
        Optional<Integer> part = landPart(mention);
        return part.isPresent()
                && triggers.stream()
                        .filter(t -> t.frame() == Frame.VISIT && t.to() <= part.get())
                        .anyMatch(t -> document.dates().wordsBetween(t.to(), part.get()) <= DESTINATION_REACH
                                && (document.dates().wordsBetween(t.to(), part.get()) <= NEAR
                                        || wordsBefore.are(part.get(), Cue.TO)
                                        || wordsBefore.are(part.get(), Cue.AT)));
    }

    /** Where the words for a part of the land begin. */
    private Optional<Integer> landPart(ActorMention mention) {
        Optional<Match> behind = annotations.cue(mention.to(), Cue.LAND_PARTS);
        if (mention.isDemonym() && behind.isPresent()) return Optional.of(mention.from());
        return annotations
                .cues(Math.max(0, mention.from() - LAND_REACH), mention.from(), Cue.LAND_PARTS)
                .filter(part -> part.to() == mention.from()
                        || !mention.isDemonym()
                                && part.to() < mention.from()
                                && annotations.isCue(part.to(), Cue.OF)
                                && mention.from() - part.to() <= 2)
                .map(Match::from)
                .findFirst();
    }

    /** "is in Accra | on a visit", "est à Accra | pour une visite": where somebody is stands before what for. */
    private boolean isWhereVisitBegins(ActorMention mention, TriggerMention visit) {
        int gap = visit.from() - mention.to();
        return gap >= 1
                && gap <= ON_VISIT_REACH
                && (isLocated(mention) || isInCapital(mention))
                && annotations.hasCue(mention.to(), visit.from(), Cue.ON_VISIT)
                && IntStream.range(mention.to(), visit.from())
                        .allMatch(i -> document.tokens().get(i).isWord());
    }

    /** "بالعاصمة القطرية | الدوحة": the "in" is written onto the noun before the name. */
    private boolean isInCapital(ActorMention mention) {
        return IntStream.of(mention.from() - 1, mention.from() - 2)
                .filter(i -> i >= 0)
                .mapToObj(i -> annotations.cue(i, Cue.PLACE_NOUNS))
                .flatMap(Optional::stream)
                .anyMatch(noun -> document.language().carries(noun.proclitics(), Cue.AT));
    }

    /** "left Accra at the end of a visit": where a journey ended stands before it. */
    private boolean isLeft(ActorMention mention, TriggerMention visit) {
        return document.language().cased()
                && annotations.endsBefore(mention.from(), PHRASE, Cue.ENDS)
                // "left Accra on Monday for a visit to Togo"
                && !annotations.hasCue(mention.to(), visit.from(), Cue.BOUND_FOR);
    }

    /**
     * "زيارة ولي العهد … الأمير … إلى مصر", "زار وفد عسكري نرويجي بقيادة الجنرال … توغو": between a journey and where it
     * leads may stand whoever makes it, with all titles.
     */
    private int wordsOfPeople(TriggerMention journey, ActorMention mention) {
        if (document.language().cased()) return 0;
        return document.persons()
                .mentions()
                .filter(m -> m.start() >= journey.to() && m.end() <= mention.from())
                .filter(m -> m.start() - journey.to() <= NEAR || isOfDelegation(journey, m))
                .mapToInt(m -> m.end() - (m.start() - journey.to() <= NEAR ? m.start() : journey.to()))
                .findFirst()
                .orElse(0);
    }

    private boolean isOfDelegation(TriggerMention journey, PersonMention leader) {
        return leader.start() - journey.to() <= DELEGATION_WORDS
                && annotations.isCue(journey.to(), Cue.SIDE_NOUNS)
                && annotations.endsBefore(leader.start(), 2, Cue.LED_BY);
    }

    /** "visiting Indian Army chief General …": whose office it is. */
    private boolean isOfOffice(ActorMention mention) {
        return mention.use() == Term.ActorUse.UNIT
                && document.persons()
                        .titles()
                        .anyMatch(t -> mention.from() < t.from() && t.from() <= mention.to() && t.to() > mention.to());
    }

    /** "visited the NATO-backed centre": a word that a hyphen makes of the actor. */
    private boolean isDescription(ActorMention mention) {
        if (!document.language().cased() || mention.to() >= document.tokens().size()) return false;
        Token next = document.tokens().get(mention.to());
        return next.joined()
                && next.isWord()
                && !next.isCapitalised()
                && !next.folded().startsWith("'");
    }

    /** "visited the Ghanaian naval base", "زار مقر وزارة الدفاع الإماراتية": whose site was visited. */
    private boolean namesSite(ActorMention mention, List<TriggerMention> triggers) {
        int near = mention.from() - SITE_WORDS;
        // "a delegation of the Ghanaian academy visited …"
        if (annotations.hasCue(near - ADJECTIVES, mention.from(), Cue.SIDE_NOUNS)) return false;
        return triggers.stream()
                .filter(t -> t.frame() == Frame.VISIT && t.to() <= mention.from())
                .anyMatch(t -> document.language().cased()
                        ? document.dates().wordsBetween(t.to(), mention.from()) <= 1
                                && annotations.hasCue(mention.to(), mention.to() + SITE_WORDS, Cue.SITES)
                        : annotations.hasCue(Math.max(t.to(), near), mention.from(), Cue.SITES));
    }

    /** "وزار الرئيس … يوم الجمعة العاصمة لومي": where the verb comes first, what is visited stands behind who visits. */
    private boolean isTownVisited(ActorMention mention, TriggerMention visit) {
        return !document.language().cased()
                && mention.isCapital()
                && annotations.isCue(visit.from(), Cue.PAST)
                && annotations.hasCue(mention.from() - 1, mention.from(), Cue.PLACE_NOUNS);
    }

    /** "visited NATO headquarters in Brussels": the town of an organisation is no side. */
    private boolean isWhereSeatIs(ActorMention mention, TriggerMention trigger) {
        return mention.isCapital()
                && document.actors().stream()
                        .anyMatch(a -> !ActorCatalogue.isState(a.actor())
                                && a.from() >= trigger.to()
                                && a.to() <= mention.from()
                                && mention.from() - a.to() <= NEAR);
    }

    /** "a visité l'école de guerre de Tunis", "visited the naval base in Rota": the city of what is visited. */
    private boolean isOfSite(ActorMention mention, TriggerMention trigger) {
        // "رست بميناء الجزائر"
        boolean port = trigger.frame() == Frame.PORT_CALL && wordsBefore.are(mention.from(), Cue.SITES);
        if (port) return true;
        if (!mention.isCapital()) return false;
        boolean tied = wordsBefore.are(mention.from(), Cue.OF) || isLocated(mention);
        return tied && annotations.hasCue(trigger.to(), mention.from(), Cue.SITES);
    }

    /** "s'est rendu au siège de l'OTAN": whoever's headquarters it is. */
    private boolean insideSeat(ActorMention mention) {
        return document.places().stream()
                .anyMatch(p -> p.seat() && p.from() < mention.from() && mention.to() <= p.to());
    }

    /** Whether something is in the land of the actor: "in Togo", "in Puglia, Italy". */
    boolean isLocated(ActorMention mention) {
        return wordsBefore.lead(mention.from(), mention.proclitics(), Cue.AT) || landOfTown.is(mention);
    }

    /** "travel to Manaus and Rio de Janeiro, Brazil": the land of a town to which a journey leads. */
    private boolean isLandOf(ActorMention mention, TriggerMention trigger) {
        return document.places().stream()
                .anyMatch(p -> p.from() >= trigger.to()
                        && p.to() == mention.from() - 1
                        && p.country().equals(mention.actor())
                        && document.tokens().get(p.to()).is(','));
    }
}
