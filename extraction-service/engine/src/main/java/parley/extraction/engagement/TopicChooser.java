package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Title;
import parley.extraction.token.InOrder;
import parley.extraction.token.Sentence;
import parley.extraction.topic.Topic;
import parley.extraction.topic.TopicMention;

/**
 * Chooses what an occasion was about: topics of the sentences that tell of it, and of those around them where they say
 * that something was talked about, or come back to it.
 */
final class TopicChooser {
    /** How often a topic must come up in the surroundings when nothing says that it was talked about. */
    private static final int OFTEN = 2;

    /** Offices whose meetings are about the relations of their states, when nothing else is told. */
    private static final Set<OfficeKind> POLITICAL = Set.of(
            OfficeKind.HEAD_OF_STATE,
            OfficeKind.HEAD_OF_GOVERNMENT,
            OfficeKind.DEPUTY_HEAD,
            OfficeKind.AMBASSADOR,
            OfficeKind.ENVOY,
            OfficeKind.COUNTERPART,
            OfficeKind.MINISTER);

    /** Offices whose meetings are about the relations of their armed forces, when nothing else is told. */
    private static final Set<OfficeKind> MILITARY = Set.of(OfficeKind.CHIEF_OF_STAFF, OfficeKind.COMMANDER);

    /** "Also in attendance | were": where a list of those present says so. */
    private static final int OPENING = 4;

    /** What is told by who meets: "the Minister of Defence", "the speaker of the National Assembly". */
    private static final Set<Topic> OF_WHO_MEETS = Set.of(Topic.MILITARY_COOPERATION, Topic.PARLIAMENTARY);

    /** The name of a site has so many words at least. */
    private static final int SITE_NAME = 3;

    private static final int SITE_REACH = 6;

    private final DocumentReading document;

    TopicChooser(DocumentReading document) {
        this.document = document;
    }

    /** A topic with the words that tell it. */
    record Choice(Topic topic, Sentence sentence, int from, int to, Rule rule) {}

    List<Choice> choose(Occasion occasion, Draft best) {
        Map<Topic, Choice> chosen = new EnumMap<>(Topic.class);
        Set<Sentence> own = new HashSet<>();
        for (Draft draft : occasion.drafts())
            if (own.add(draft.sentence()))
                for (TopicMention mention : mentions(draft.sentence(), occasion))
                    chosen.putIfAbsent(mention.topic(), choice(mention, draft.sentence()));
        Map<Topic, Integer> around = new EnumMap<>(Topic.class);
        for (Sentence sentence : occasion.context()) {
            boolean discussed = isDiscussed(sentence);
            for (TopicMention mention : mentions(sentence, occasion))
                if (around.merge(mention.topic(), discussed ? OFTEN : 1, Integer::sum) >= OFTEN)
                    chosen.putIfAbsent(mention.topic(), choice(mention, sentence));
        }
        if (chosen.isEmpty()) ofStops(occasion).forEach(c -> chosen.putIfAbsent(c.topic(), c));
        if (chosen.isEmpty()) ofOffices(occasion, best).ifPresent(c -> chosen.put(c.topic(), c));
        ofExercise(occasion).ifPresent(c -> chosen.putIfAbsent(c.topic(), c));
        return new ArrayList<>(chosen.values());
    }

    /** "They discussed fisheries", "They agreed to deepen cooperation in fisheries", "Fisheries topped the agenda". */
    private boolean isDiscussed(Sentence sentence) {
        return document.annotations().hasCue(sentence.from(), sentence.to(), Cue.ABOUT)
                || document.annotations().hasCue(sentence.from(), sentence.to(), Cue.DISCUSSED);
    }

    /** "travelled to Niger and Togo": a state at war that is another stop, where nothing else is told. */
    private Stream<Choice> ofStops(Occasion occasion) {
        return occasion.drafts().stream().map(Draft::sentence).flatMap(sentence -> told(sentence, occasion)
                .filter(mention -> isStop(mention, occasion))
                .map(mention -> choice(mention, sentence)));
    }

    private static Choice choice(TopicMention mention, Sentence sentence) {
        return new Choice(mention.topic(), sentence, mention.from(), mention.to(), Rule.TOPIC_WORD);
    }

    private Optional<Choice> ofOffices(Occasion occasion, Draft best) {
        boolean talks = occasion.forms().contains(Form.MEETING)
                || occasion.forms().contains(Form.VISIT)
                || occasion.forms().contains(Form.CALL);
        if (!talks) return Optional.empty();
        return military(List.of(best.sentence()))
                // "met the Minister of Trade": what an office is for, where nothing else is told.
                .or(() -> told(best.sentence(), occasion)
                        .filter(mention -> isPartOfTitle(best.sentence(), mention))
                        .findFirst()
                        .map(m -> new Choice(m.topic(), best.sentence(), m.from(), m.to(), Rule.TOPIC_OF_OFFICES)))
                .or(() -> titles(best.sentence())
                        .filter(t -> t.office().filter(POLITICAL::contains).isPresent())
                        .findFirst()
                        .map(t ->
                                new Choice(Topic.POLITICAL, best.sentence(), t.from(), t.to(), Rule.TOPIC_OF_OFFICES)))
                .or(() -> military(occasion.context()));
    }

    /** The first soldier in sentences. */
    private Optional<Choice> military(List<Sentence> sentences) {
        return sentences.stream()
                .flatMap(sentence -> titles(sentence)
                        .filter(TopicChooser::isMilitary)
                        .map(t -> new Choice(
                                Topic.MILITARY_COOPERATION, sentence, t.from(), t.to(), Rule.TOPIC_OF_OFFICES)))
                .findFirst();
    }

    private static boolean isMilitary(Title title) {
        return title.grade().isPresent()
                || title.office().filter(MILITARY::contains).isPresent();
    }

    /** An exercise is military cooperation, whatever else it is about. */
    private static Optional<Choice> ofExercise(Occasion occasion) {
        return occasion.drafts().stream()
                .filter(draft -> draft.forms().contains(Form.EXERCISE))
                .map(Draft::sentence)
                .findFirst()
                .map(told -> new Choice(Topic.MILITARY_COOPERATION, told, told.from(), told.to(), Rule.TOPIC_OF_FORM));
    }

    private List<TopicMention> mentions(Sentence sentence, Occasion occasion) {
        return told(sentence, occasion)
                .filter(mention -> !isStop(mention, occasion))
                .filter(mention -> !isPartOfTitle(sentence, mention)
                        || mention.to() - mention.from() > 1
                                && OF_WHO_MEETS.contains(mention.topic())
                                && !listsAttendance(sentence))
                .toList();
    }

    /** "The reception was attended by the Minister of Defence and …": who was there, whatever it was about. */
    private boolean listsAttendance(Sentence sentence) {
        int opening = Math.min(sentence.to(), sentence.from() + OPENING);
        return document.annotations().hasCue(sentence.from(), opening, Cue.ATTENDS)
                || document.annotations().hasCue(sentence.from(), opening, Cue.ATTENDED_BY);
    }

    /** Words of topics that are no part of any other name. */
    private Stream<TopicMention> told(Sentence sentence, Occasion occasion) {
        return InOrder.within(sentence, document.topics(), TopicMention::from).stream()
                .filter(mention ->
                        !isPartOfName(sentence, mention) && !isPartOfTown(mention) && !isPartOfSite(sentence, mention))
                .filter(mention -> !isSide(mention, occasion) && !isPartOfBody(mention) && !isOfTownsName(mention));
    }

    /** "toured the Humanitarian | Peace Support | School": what a school or base is called. */
    private boolean isPartOfSite(Sentence sentence, TopicMention mention) {
        if (!document.language().cased() || sentence.headline()) return false;
        int from = mention.from();
        while (from > Math.max(sentence.from(), mention.from() - SITE_REACH) && isCapitalised(from - 1)) from--;
        int to = mention.from();
        while (to < Math.min(sentence.to(), mention.to() + SITE_REACH) && isCapitalised(to)) to++;
        int end = to;
        return to - from >= SITE_NAME
                && from > sentence.from()
                && to > mention.to()
                && document.annotations().isCue(to - 1, Cue.SITES)
                // "the Zaporizhzhia Nuclear | Power Plant": what such a site is tells a topic.
                && InOrder.within(sentence, document.topics(), TopicMention::from).stream()
                        .noneMatch(t -> t.to() == end);
    }

    private boolean isCapitalised(int token) {
        return document.tokens().get(token).isWord()
                && document.tokens().get(token).isCapitalised();
    }

    /** "met the president of Niger": a state at war that is talked with, and not about. */
    private boolean isSide(TopicMention mention, Occasion occasion) {
        return around(mention).anyMatch(a -> occasion.parties().contains(a.actor()));
    }

    /** Whether it was read as a side of another stop of the same journey. */
    private boolean isStop(TopicMention mention, Occasion occasion) {
        return around(mention).anyMatch(a -> occasion.drafts().stream()
                .flatMap(draft -> draft.steps().stream())
                .anyMatch(step -> step.field() == Observation.Field.PARTIES
                        && step.value().equals(a.actor())));
    }

    /** "the Economic Community of …": a word in the name of an organisation. */
    private boolean isPartOfBody(TopicMention mention) {
        return around(mention)
                .anyMatch(a -> a.to() - a.from() > mention.to() - mention.from() && !ActorCatalogue.isState(a.actor()));
    }

    /** The actors in whose names a word stands. */
    private Stream<ActorMention> around(TopicMention mention) {
        return document.actors().stream().filter(a -> a.from() <= mention.from() && mention.to() <= a.to());
    }

    /** "arrived in the economic capital": what a town is called. */
    private boolean isOfTownsName(TopicMention mention) {
        return document.annotations().hasCue(mention.from() - 1, mention.from() + 1, Cue.TOWN_NAMES);
    }

    /** "called at Port Sudan": a word in the name of a town is not what an occasion is about. */
    private boolean isPartOfTown(TopicMention mention) {
        return document.places().stream()
                .filter(p -> p.to() - p.from() > mention.to() - mention.from())
                .anyMatch(p -> !p.seat() && p.from() <= mention.from() && mention.to() <= p.to());
    }

    /** "the Minister of Health": what an office is for says what somebody is, and not yet what was talked about. */
    private boolean isPartOfTitle(Sentence sentence, TopicMention mention) {
        return titles(sentence).anyMatch(t -> t.from() <= mention.from() && mention.to() <= t.to())
                // "Prince Lind, deputy premier, Minister of Defence": further offices behind a name.
                || document.annotations()
                        .longest(mention.from(), Term.Office.class)
                        .filter(office -> mention.to() <= office.to())
                        .isPresent();
    }

    /** "Minister Green": a word in somebody's name. */
    private boolean isPartOfName(Sentence sentence, TopicMention mention) {
        return document.persons().within(sentence).named().stream()
                .flatMap(p -> p.mentions().stream())
                .anyMatch(m -> m.from() <= mention.from() && mention.to() <= m.to());
    }

    private Stream<Title> titles(Sentence sentence) {
        return document.persons().within(sentence).titles().filter(title -> sentence.contains(title.from()));
    }
}
