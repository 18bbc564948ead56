package parley.extraction.engagement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.engagement.Observation.Field;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.person.Title;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;

/** Reads from a sentence where it happened: a city before a country, a place that is told before whoever is at home. */
final class SentencePlace {
    private static final int TOWN_REACH = 2;
    private static final int SITE_REACH = 14;
    private static final int VISITED_REACH = 2;
    private static final int ONWARD_REACH = 3;
    private static final int OBJECT_REACH = 5;

    private static final int AHEAD_REACH = 3;
    /** "to | end the war in" Togo. */
    private static final int AIM_WORDS = 3;

    /** "est rentré | jeudi à | Accra". */
    private static final int RETURN_REACH = 5;

    /** "رئيس بلدية": so many words. */
    private static final int GOVERNOR_WORDS = 2;

    private static final int VERB_REACH = 12;

    /** "where | he also met". */
    private static final int SCENE_REACH = 4;

    /** Between a town and what it hosts stands at most a day, or "the Qatari capital". */
    private static final int HOST_REACH = 4;

    /** An office behind a name, with all that belongs to it, has fewer words. */
    private static final int OFFICE_REACH = 14;

    /** "from the presidential palace in". */
    private static final int AFAR_REACH = 9;

    private final DocumentReading document;
    private final Annotations annotations;
    private final TalkedAbout talkedAbout;
    private final WordsBefore wordsBefore;
    private final Departure departure;
    private final HomeOfHost homes;
    private final Locatives locatives;
    private final Posts posts;
    private final LandOfTown landOfTown;
    private final Pieces pieces;

    SentencePlace(DocumentReading document, Pieces pieces) {
        this.document = document;
        this.annotations = document.annotations();
        this.talkedAbout = new TalkedAbout(document.annotations(), document.tokens());
        this.wordsBefore = new WordsBefore(document);
        this.departure = new Departure(document);
        this.homes = new HomeOfHost(document);
        this.locatives = new Locatives(document);
        this.posts = new Posts(document);
        this.landOfTown = new LandOfTown(document);
        this.pieces = pieces;
    }

    /**
     * Where it happened.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param city English name
     * @param hosted whether the country is that of a host, and no place that is told
     * @param step how it was read
     */
    record Where(Optional<String> country, Optional<String> city, boolean hosted, Optional<Step> step) {
        static final Where UNKNOWN = new Where(Optional.empty(), Optional.empty(), false, Optional.empty());

        static Where of(String country, boolean hosted, Step step) {
            return new Where(Optional.of(country), Optional.empty(), hosted, Optional.of(step));
        }
    }

    private Where at(PlaceMention place) {
        Step step = step(
                pieces,
                place.country() + "/" + place.city(),
                place.seat() ? "place.seat" : "place.city",
                place.from(),
                place.to());
        return new Where(Optional.of(place.country()), Optional.of(place.city()), false, Optional.of(step));
    }

    /** "joined by video from the palace in | Oslo": where one of them sits. */
    private boolean isFromAfar(int place, Sentence sentence) {
        int near = Math.max(sentence.from(), place - AFAR_REACH);
        return annotations.hasCue(near, place, Cue.FROM_AFAR)
                && annotations.hasCue(sentence.from(), sentence.to(), Cue.BY_VIDEO);
    }

    Where read(
            Sentence sentence,
            TriggerMention main,
            Status status,
            List<TriggerMention> found,
            List<Participation> signs,
            Set<String> parties) {
        Optional<PlaceMention> place = document.places().stream()
                .filter(p -> sentence.contains(p.from())
                        && (locatives.is(p)
                                || isVisited(p, found)
                                || isHost(p, sentence)
                                || departure.isBoundFor(p.from())
                                || isOfConference(p, main, parties)
                                || isScene(p, main)))
                .filter(p -> !departure.isLeft(p.from(), p.to()) && !isFromAfar(p.from(), sentence))
                .filter(p -> p.seat() && !isOwner(p, sentence) || !isTalkedAbout(p, main, sentence))
                .filter(p -> isVisited(p, found) || !isOfReport(p.from(), main))
                .filter(p -> !isSpeaker(p, sentence) && !isOfTitle(p, sentence))
                .filter(p -> !posts.isPost(p, sentence) && !isInTown(p) && !isHome(p, main, sentence))
                .filter(p -> status != Status.HELD || !isAhead(p.from(), main))
                .filter(p -> !isOfBefore(p, main, signs, parties))
                .min(Comparator.comparing((PlaceMention p) -> !p.seat())
                        .thenComparingInt(p -> Math.abs(p.from() - main.from())));
        if (place.isPresent()) return at(place.get());
        Optional<Participation> destination = signs.stream()
                .filter(p -> p.sign() == Participation.Sign.DESTINATION)
                .filter(p -> p.actor().filter(ActorCatalogue::isState).isPresent())
                .findFirst();
        if (destination.isPresent()) return at(destination.get());
        Optional<ActorMention> country = document.actors().stream()
                .filter(m -> sentence.contains(m.from()) && ActorCatalogue.isState(m.actor()) && !m.isDemonym())
                .filter(m -> (locatives.is(m) || landOfTown.unknownTown(m).isPresent())
                        && !isPartOfPair(m)
                        && !isInTitleOfOther(m, signs)
                        && !talkedAbout.covers(sentence, m.from()))
                .filter(m -> !isOfReport(m.from(), main) && !isAim(m.from(), main) && !isFromAfar(m.from(), sentence))
                .filter(m -> status != Status.HELD || !isAhead(m.from(), main))
                // "signed for Ghana"
                .filter(m -> main.frame() != Frame.SIGN || !wordsBefore.end(m.from(), Cue.SIGNED_FOR))
                .filter(m -> !posts.isOfForces(m, sentence) && !posts.isEnvoysField(m, parties, sentence))
                .findFirst();
        if (country.isPresent()) {
            ActorMention in = country.get();
            Optional<Integer> town = landOfTown.unknownTown(in);
            if (town.isPresent()) return inTown(town.get(), in);
            return Where.of(in.actor(), false, step(pieces, in.actor(), "place.country", in.from(), in.to()));
        }
        return homes.of(sentence, found, signs, parties)
                .map(home -> Where.of(
                        home.country(), true, step(pieces, home.country(), "place.of-host", home.from(), home.to())))
                .orElse(Where.UNKNOWN);
    }

    private Where inTown(int town, ActorMention land) {
        String city = pieces.words(town, land.from() - 1);
        Step step = step(pieces, land.actor() + "/" + city, "place.city", town, land.to());
        return new Where(Optional.of(land.actor()), Optional.of(city), false, Optional.of(step));
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

    /** "has invited …, he said in Cairo": where something to come was announced is not where it will be. */
    private boolean isOfReport(int token, TriggerMention main) {
        return main.status() == Status.PLANNED && wordsBefore.reportAt(token);
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

    /** "After Ankara, | where he met …": where what is told next took place. */
    private boolean isScene(PlaceMention place, TriggerMention main) {
        int where =
                place.to() < main.from() && document.tokens().get(place.to()).isComma() ? place.to() + 1 : place.to();
        return main.from() > where && main.from() - where <= SCENE_REACH && annotations.isCue(where, Cue.WHERE);
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
                && IntStream.range(Math.max(0, place.from() - GOVERNOR_WORDS), place.from())
                        .mapToObj(i -> annotations.longest(i, Term.Office.class))
                        .flatMap(Optional::stream)
                        .anyMatch(office -> office.to() == place.from()
                                && Person.OF_TOWNS.contains(((Term.Office) office.term()).kind()));
    }

    private Where at(Participation destination) {
        String country = destination.actor().orElseThrow();
        return Where.of(
                country, false, step(pieces, country, "place.destination", destination.from(), destination.to()));
    }

    /** "visited Harare", "زار بيروت", "a visité l'école de guerre de Tunis": what a journey leads to. */
    private boolean isVisited(PlaceMention place, List<TriggerMention> found) {
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
                && !annotations.hasCue(place.to(), place.to() + ONWARD_REACH, Cue.TO)
                && Stream.concat(
                                document.persons()
                                        .mentions()
                                        .filter(m -> m.from() >= visit.to())
                                        .map(PersonMention::end),
                                document.persons().unnamed().stream()
                                        .filter(title -> title.from() >= visit.to())
                                        .map(Title::to))
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

    private static Step step(Pieces pieces, String value, String rule, int from, int to) {
        return new Step(Field.PLACE, value, rule, List.of(pieces.of("words", from, to)));
    }
}
