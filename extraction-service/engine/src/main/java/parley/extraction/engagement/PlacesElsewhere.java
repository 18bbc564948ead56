package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Title;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/** Tells which of the places that a sentence names are where something else is, or nothing: an aim, a home, a post. */
final class PlacesElsewhere {
    /** "via | the | Beninese | town | of". */
    private static final int ON_THE_WAY_REACH = 5;

    private static final int TOWN_REACH = 2;
    private static final int VISITED_REACH = 2;
    private static final int AHEAD_REACH = 3;
    /** "to | end the war in" Togo. */
    private static final int AIM_WORDS = 3;
    /** "est rentré | jeudi à | Accra". */
    private static final int RETURN_REACH = 5;
    /** "رئيس بلدية": so many words. */
    private static final int GOVERNOR_WORDS = 2;
    /** "a statement issued | by the foreign ministry on Thursday in". */
    private static final int STATEMENT_REACH = 12;

    private static final int VERB_REACH = 12;
    /** An office behind a name, with all that belongs to it, has fewer words. */
    private static final int OFFICE_REACH = 14;
    /** "from the presidential palace in". */
    private static final int AFAR_REACH = 9;

    private final DocumentReading document;
    private final Annotations annotations;
    private final TalkedAbout talkedAbout;
    private final WordsBefore wordsBefore;
    private final Departure departure;
    private final Locatives locatives;
    private final PlaceTies ties;
    private final Posts posts;
    private final Briefing briefing;

    PlacesElsewhere(DocumentReading document, PlaceTies ties) {
        this.document = document;
        this.annotations = document.annotations();
        this.talkedAbout = new TalkedAbout(document.annotations(), document.tokens());
        this.wordsBefore = new WordsBefore(document);
        this.departure = new Departure(document);
        this.locatives = new Locatives(document);
        this.ties = ties;
        this.posts = new Posts(document);
        this.briefing = new Briefing(document);
    }

    /** Whether an occasion is not in a town that is tied to it by its words. */
    boolean has(PlaceMention place, Telling told) {
        Sentence sentence = told.sentence();
        TriggerMention main = told.main();
        return departure.isLeft(place.from(), place.to())
                || isOnTheWay(place)
                || briefing.isSetting(place.from(), main, sentence)
                || isFromAfar(place.from(), sentence)
                || (!place.seat() || isOwner(place, sentence)) && isTalkedAbout(place, main, sentence)
                || !ties.isVisited(place, told.triggers()) && isOfReport(place.from(), main, sentence)
                || isSpeaker(place, sentence)
                || isOfTitle(place, sentence)
                || posts.isPost(place, sentence)
                || isInTown(place)
                || isHome(place, main, sentence)
                || told.isHeld() && isAhead(place.from(), main)
                || isOfBefore(place, main, told.signs(), told.parties());
    }

    /** Whether an occasion is not in a land in which something is told to happen. */
    boolean has(ActorMention land, Telling told) {
        Sentence sentence = told.sentence();
        TriggerMention main = told.main();
        return isPartOfPair(land)
                || briefing.isSetting(land.from(), main, sentence)
                || isInTitleOfOther(land, told.signs())
                || talkedAbout.covers(sentence, land.from())
                || isOfReport(land.from(), main, sentence)
                || isAim(land.from(), main)
                || isFromAfar(land.from(), sentence)
                || told.isHeld() && isAhead(land.from(), main)
                // "signed for Ghana"
                || main.frame() == Frame.SIGN && wordsBefore.end(land.from(), Cue.SIGNED_FOR)
                || posts.isOfForces(land, sentence)
                || posts.isEnvoysField(land, told.parties(), sentence);
    }

    /** "arrived in Ghana via the town of | Tamale". */
    private boolean isOnTheWay(PlaceMention place) {
        return annotations
                .cues(place.from() - ON_THE_WAY_REACH, place.from(), Cue.ON_THE_WAY)
                .anyMatch(via -> IntStream.range(via.to(), place.from())
                        .allMatch(i -> document.tokens().get(i).isWord()));
    }

    /** "joined by video from the palace in | Oslo": where one of them sits. */
    private boolean isFromAfar(int place, Sentence sentence) {
        int near = Math.max(sentence.from(), place - AFAR_REACH);
        return annotations.hasCue(near, place, Cue.FROM_AFAR)
                && annotations.hasCue(sentence.from(), sentence.to(), Cue.BY_VIDEO);
    }

    /** "discussed the talks in Rome": where something took place that is itself what the sentence is about, is told of it. */
    private boolean isTalkedAbout(PlaceMention place, TriggerMention main, Sentence sentence) {
        if (isOnTheDay(place, main)) return false;
        boolean told = main.weak() || main.frame() == Frame.VISIT && place.from() - main.to() <= VISITED_REACH;
        boolean behind = told && main.to() <= place.from() && talkedAbout.covers(sentence, main.from());
        Sentence words = behind ? new Sentence(sentence.index(), main.from(), sentence.to(), false) : sentence;
        return talkedAbout.covers(words, place.from());
    }

    /** "discussed trade | in Oslo on Monday": beside the day, where nothing but what is told may have taken place. */
    private boolean isOnTheDay(PlaceMention place, TriggerMention main) {
        return place.from() >= main.to()
                && !annotations.has(main.to(), place.from(), Term.Trigger.class)
                && document.dates().mentions().stream()
                        .anyMatch(day -> isNextTo(place.to(), day.from()) || isNextTo(day.to(), place.from()));
    }

    private static boolean isNextTo(int end, int from) {
        return from == end || from == end + 1;
    }

    /** "استقبل الوزير النرويجي | وزير الخارجية بدولة قطر": whose office it is whom another one, named before, receives. */
    private boolean isInTitleOfOther(ActorMention state, List<Participation> signs) {
        boolean second = signs.stream()
                .anyMatch(sign -> sign.from() < state.from()
                        && sign.actor()
                                .filter(actor -> !actor.equals(state.actor()))
                                .isPresent());
        return second
                && (document.persons()
                                .titles()
                                .filter(t -> t.affiliation()
                                        .filter(state.actor()::equals)
                                        .isPresent())
                                .anyMatch(t -> t.from() < state.from() && state.to() <= t.to())
                        || isOfOfficeBehindName(state));
    }

    /** "مع الشيخ سامي نجار وزير الدفاع بدولة قطر". */
    private boolean isOfOfficeBehindName(ActorMention state) {
        return !document.language().cased()
                && document.persons()
                        .mentions()
                        .filter(m -> m.to() < state.from() && state.from() - m.to() <= OFFICE_REACH)
                        .filter(m -> !annotations.has(m.to(), state.from(), Term.Trigger.class))
                        .anyMatch(m -> annotations.is(m.to(), Term.Office.class)
                                && m.title()
                                        .flatMap(Title::affiliation)
                                        .filter(state.actor()::equals)
                                        .isPresent());
    }

    /** "in the U.S.-Croatia Forum": a state that a hyphen ties to another is no place. */
    private boolean isPartOfPair(ActorMention state) {
        return state.to() < document.tokens().size()
                && document.tokens().get(state.to()).joined();
    }

    /**
     * "has invited …, he said in Cairo": where something to come was announced is not where it will be; nor is where "a
     * statement issued in Cairo" was.
     */
    private boolean isOfReport(int token, TriggerMention main, Sentence sentence) {
        return main.status() == Status.PLANNED && wordsBefore.reportAt(token) || isOfStatement(token, sentence);
    }

    private boolean isOfStatement(int token, Sentence sentence) {
        return annotations
                .firstCue(Math.max(sentence.from(), token - STATEMENT_REACH), token, Cue.STATEMENTS)
                .filter(statement -> !annotations.has(statement.to(), token, Term.Trigger.class))
                .filter(statement -> !annotations.hasCue(statement.to(), token, Cue.THAT))
                .isPresent();
    }

    /** "discussed the Kremlin's war": whose it is, and not where it happens. */
    private boolean isOwner(PlaceMention place, Sentence sentence) {
        return place.to() < sentence.to() && document.tokens().get(place.to()).isPossessive();
    }

    /** "The White House said": whoever resides there, and not where it happens. */
    private boolean isSpeaker(PlaceMention place, Sentence sentence) {
        int behind = Math.min(sentence.to(), place.to() + 2);
        boolean before = !document.language().cased()
                && annotations.hasCue(Math.max(sentence.from(), place.from() - 2), place.from(), Cue.SAID);
        // "received at the White House, the ministry said": behind a comma somebody else speaks.
        boolean ends =
                place.to() < sentence.to() && document.tokens().get(place.to()).isComma();
        return place.seat() && (before || !ends && annotations.hasCue(place.to(), behind, Cue.SAID));
    }

    /**
     * "will travel to Ghana following his meetings in Rome", "spoke in Rome, and the chief of staff arrived in Ghana": where
     * something else was before the journey.
     */
    private boolean isOfBefore(
            PlaceMention place, TriggerMention main, List<Participation> signs, Set<String> parties) {
        boolean ofSide = parties.contains(place.country());
        return main.frame() == Frame.VISIT
                && signs.stream()
                        .filter(p -> p.sign() == Participation.Sign.DESTINATION)
                        .filter(p -> p.actor().filter(ActorCatalogue::isState).isPresent())
                        .filter(p -> p.actor().filter(place.country()::equals).isEmpty())
                        .anyMatch(p -> place.to() <= main.from()
                                        && main.to() <= p.from()
                                        && (!ofSide
                                                || p.actor()
                                                        .filter(parties::contains)
                                                        .isPresent())
                                || p.from() < place.from()
                                        && annotations.hasCue(main.to(), place.from(), Cue.RECALLED));
    }

    /** "on the eve of the summit scheduled in Pau": where something else will be. */
    private boolean isAhead(int place, TriggerMention main) {
        return main.to() <= place && annotations.hasCue(Math.max(main.to(), place - AHEAD_REACH), place, Cue.PLANNED);
    }

    /** "held talks on Monday | to prevent a war in Togo", "pour empêcher …": where what was done is to have an effect. */
    private boolean isAim(int land, TriggerMention main) {
        Optional<Match> purpose = annotations.firstCue(main.to(), land, Cue.PURPOSE);
        return purpose.filter(p -> land - p.to() >= AIM_WORDS)
                .filter(p -> !annotations.has(p.to(), land, Term.Trigger.class))
                .filter(p ->
                        document.dates().mentions().stream().noneMatch(d -> p.from() < d.to() && d.from() <= land + 1))
                .isPresent();
    }

    /** "the headquarters of the United Nations | in Geneva": one of several. */
    private boolean isInTown(PlaceMention place) {
        return place.seat()
                && document.places().stream()
                        .anyMatch(town -> !town.seat()
                                && !town.city().equals(place.city())
                                && town.from() >= place.to()
                                && town.from() - place.to() <= TOWN_REACH
                                && locatives.is(town));
    }

    /** "returned to Accra on Thursday after | a visit to Togo": where somebody comes back to. */
    private boolean isHome(PlaceMention place, TriggerMention main, Sentence sentence) {
        // Where the verb comes first, whoever comes back stands between.
        int reach = document.language().cased() ? RETURN_REACH : VERB_REACH;
        return main.frame() == Frame.VISIT
                && place.to() <= main.from()
                && annotations.hasCue(Math.max(sentence.from(), place.from() - reach), place.from(), Cue.RETURNED);
    }

    /** "White House National Security Advisor …": where somebody serves, and not where it happens. */
    private boolean isOfTitle(PlaceMention place, Sentence sentence) {
        return isGoverned(place)
                || document.language().cased()
                        && place.seat()
                        && place.to() < sentence.to()
                        && document.tokens().get(place.to()).isCapitalised()
                        && !wordsBefore.are(place.from(), Cue.AT);
    }

    /** "حاكم دبي الشيخ …": the town that somebody governs. */
    private boolean isGoverned(PlaceMention place) {
        return !document.language().cased()
                && annotations
                        .longest(Math.max(0, place.from() - GOVERNOR_WORDS), place.from(), Term.Office.class)
                        .anyMatch(office -> office.to() == place.from()
                                && OfficeKind.OF_TOWNS.contains(((Term.Office) office.term()).kind()));
    }
}
