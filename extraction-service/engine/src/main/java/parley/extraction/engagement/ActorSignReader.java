package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.PersonMention;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/**
 * Reads whether the states and organisations that a sentence names take part: one counts when it is tied to the occasion
 * ("with", "between", a delegation, the subject), not because it is named.
 */
final class ActorSignReader {
    /** What several hold together. */
    private static final Set<Frame> MEETINGS = Set.of(Frame.MEET, Frame.CONFERENCE, Frame.DIALOGUE);

    /** "of | the". */
    private static final int OF_MEETING_REACH = 2;

    /** "at the | second virtual | summit". */
    private static final int SCENE_REACH = 5;

    private static final Set<Frame> TRAINING = EnumSet.of(Frame.EXERCISE, Frame.TRAINING, Frame.PORT_CALL);

    /** Between "newspaper" and whose it is stands its name. */
    private static final int MEDIA_REACH = 4;

    private static final int BETWEEN_REACH = 12;
    private static final int SUBJECT_REACH = 25;
    private static final int TIE_REACH = 15;

    /** "with the | Political and Security Committee of the | Union". */
    private static final int BODY_REACH = 12;

    /** Between a noun and the adjectives that say whose it is stand at most so many others. */
    private static final int ADJECTIVES = 2;

    /** What many may take part in. */
    private static final Set<Frame> OF_MANY =
            EnumSet.of(Frame.MEET, Frame.DIALOGUE, Frame.CONFERENCE, Frame.EXERCISE, Frame.TRAINING);

    /** With what a sentence opens that names others than who takes part. */
    private static final Set<Cue> OPENINGS = EnumSet.of(Cue.RECALLED, Cue.COMPARED, Cue.BACK_FROM);

    private final DocumentReading document;
    private final Annotations annotations;
    private final TalkedAbout talkedAbout;
    private final WordsBefore wordsBefore;
    private final DestinationReader destinations;
    private final OccasionNameReader occasionNames;
    private final Dateline dateline;
    private final LandOfTown landOfTown;
    private final Visitors visitors;
    private final DelegationSigns delegations;
    private final ExerciseSigns exercises;

    ActorSignReader(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.talkedAbout = new TalkedAbout(annotations, document.tokens());
        this.wordsBefore = new WordsBefore(document);
        this.destinations = new DestinationReader(document);
        this.occasionNames = new OccasionNameReader(document);
        this.dateline = new Dateline(document);
        this.landOfTown = new LandOfTown(document);
        this.visitors = new Visitors(annotations, document.tokens());
        this.delegations = new DelegationSigns(document, destinations);
        this.exercises =
                new ExerciseSigns(annotations, wordsBefore, document.tokens().size());
    }

    /** The signs of a sentence, in order; actors that are part of what {@code people} are called show none. */
    List<Participation> read(Sentence sentence, List<TriggerMention> triggers, List<PersonMention> people) {
        List<Participation> found = new ArrayList<>();
        List<ActorMention> mentions = document.actors().stream()
                .filter(m -> sentence.contains(m.from()))
                .filter(m -> people.stream().noneMatch(p -> p.start() <= m.from() && m.from() < p.end()))
                .filter(m -> !isEnvoysField(m)
                        && !isOfMedia(m)
                        && !isInOpening(m, sentence, triggers)
                        && (!wordsBefore.end(m.from(), Cue.BLAMES) || visitors.ownBehind(m.to()))
                        && !dateline.isAgency(m, sentence))
                .toList();
        Participation.Sign last = null;
        int lastEnd = -1;
        for (int i = 0; i < mentions.size(); i++) {
            int at = i;
            ActorMention mention = mentions.get(i);
            Optional<Participation.Sign> sign =
                    sign(sentence, mention, triggers).or(() -> listedBefore(sentence, mentions, at, triggers));
            boolean coordinated = last != null && isCoordinated(lastEnd, mention);
            if (sign.isEmpty() && coordinated) sign = Optional.of(last);
            int end = Brackets.behind(mention.to(), document.tokens(), sentence);
            sign.ifPresent(shown -> found.add(
                    new Participation(mention.from(), end, Optional.of(mention.actor()), Optional.empty(), shown)));
            // "officials of the Union (AU) and …": its own acronym is no other actor.
            if (sign.isEmpty() && mention.from() < lastEnd) continue;
            // "the ministers of | Ghana | and Togo": the first is told by the office.
            boolean official = sign.isEmpty() && isOfOfficials(mention);
            last = official ? Participation.Sign.OFFICIAL : sign.orElse(null);
            lastEnd = end;
        }
        if (triggers.stream().anyMatch(t -> OF_MANY.contains(t.frame()))
                && triggers.stream().noneMatch(t -> t.frame() == Frame.CALL)) {
            List<Participation> listed = new ListedParticipants(document).read(sentence);
            found.removeIf(sign -> listed.stream().anyMatch(other -> other.from() == sign.from()));
            found.addAll(listed);
        }
        return found;
    }

    /** "the Ghanaian envoy for Togo", "the kingdom's delegate to the FAO": what somebody is sent for. */
    private boolean isEnvoysField(ActorMention mention) {
        return document.persons().unnamed().stream()
                .filter(title -> title.from() <= mention.from() && mention.to() <= title.to())
                .filter(title -> title.office().filter(OfficeKind.ENVOY::equals).isPresent()
                        || !ActorCatalogue.isState(mention.actor())
                                && annotations.hasCue(title.from(), mention.from(), Cue.RESIDENCE))
                .anyMatch(title -> title.affiliation()
                        .filter(side -> !side.equals(mention.actor()))
                        .isPresent());
    }

    /** "the French newspaper", "la chaîne publique française", "صحيفة لوفيغارو الفرنسية": whose people only report. */
    private boolean isOfMedia(ActorMention mention) {
        if (!mention.isDemonym()) return false;
        if (annotations.isCue(mention.to(), Cue.MEDIA)) return true;
        int from = Math.max(0, mention.from() - MEDIA_REACH);
        Optional<Match> media = annotations.firstCue(from, mention.from(), Cue.MEDIA);
        return media.filter(m -> IntStream.range(m.to(), mention.from())
                        .noneMatch(i -> document.tokens().get(i).isPunctuation()
                                || annotations.is(i, Term.Trigger.class)
                                || annotations.is(i, Term.Office.class)
                                || annotations.isCue(i, Cue.SAID)
                                || ActorReader.at(i, annotations).isPresent()))
                .isPresent();
    }

    /** "French, German and Italian counterparts": adjectives of a list are of those of whom its last one is. */
    private Optional<Participation.Sign> listedBefore(
            Sentence sentence, List<ActorMention> mentions, int at, List<TriggerMention> triggers) {
        int last = at;
        while (last + 1 < mentions.size()
                && mentions.get(last).isDemonym()
                && isListedNext(mentions.get(last), mentions.get(last + 1))) last++;
        ActorMention end = mentions.get(last);
        return last == at || talkedAbout.covers(sentence, mentions.get(at).from())
                ? Optional.empty()
                : sign(sentence, mentions.get(last), triggers)
                        .or(() -> isOfOfficials(end) ? Optional.of(Participation.Sign.OFFICIAL) : Optional.empty())
                        .filter(sign -> sign == Participation.Sign.OFFICIAL || sign == Participation.Sign.TIED);
    }

    /** "UK counterparts": an office without a name says whose it is. */
    private boolean isOfOfficials(ActorMention mention) {
        return document.persons().unnamed().stream()
                .anyMatch(title -> title.from() <= mention.to()
                        && mention.to() <= title.to()
                        && title.affiliation().filter(mention.actor()::equals).isPresent());
    }

    private boolean isListedNext(ActorMention one, ActorMention next) {
        int gap = next.from() - one.to();
        boolean written = gap == 0 && document.language().carries(next.proclitics(), Cue.AND);
        return written || gap >= 1 && gap <= 2 && annotations.isCue(one.to(), Cue.AND);
    }

    /** "Following Togo's elections, …", "Like Togo, …", "Back from Togo, …": what is only recalled, compared or left. */
    private boolean isInOpening(ActorMention mention, Sentence sentence, List<TriggerMention> triggers) {
        if (OPENINGS.stream().noneMatch(opening -> annotations.isCue(sentence.from(), opening))) return false;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            int mark = i;
            if (triggers.stream().anyMatch(t -> t.from() == mark)) return false;
            if (document.tokens().get(i).isComma()) return mention.to() <= i;
        }
        return false;
    }

    private Optional<Participation.Sign> sign(Sentence sentence, ActorMention mention, List<TriggerMention> triggers) {
        if (occasionNames.namesVenue(mention, triggers)
                || occasionNames.namesTown(mention, triggers)
                || wordsBefore.end(mention.from(), Cue.MARGINS)) return Optional.empty();
        if (occasionNames.isAssembly(sentence, mention, triggers)) return Optional.of(Participation.Sign.ASSEMBLY);
        if (destinations.isDestination(sentence, mention, triggers)) return Optional.of(Participation.Sign.DESTINATION);
        if (mention.isDemonym()) {
            // "talks between the Ghanaian government and the rebels"
            if (delegations.besideDelegation(sentence, mention))
                return Optional.of(
                        isAfterBetween(sentence, mention, triggers)
                                ? Participation.Sign.TIED
                                : Participation.Sign.OFFICIAL);
            if (exercises.trainsTogether(mention, triggers)) return Optional.of(Participation.Sign.OFFICIAL);
            return occasionNames.namesOccasion(sentence, mention, triggers)
                    ? Optional.of(Participation.Sign.TIED)
                    : Optional.empty();
        }
        // "the US-EU summit"
        if (isOfPair(mention) && occasionNames.namesOccasion(sentence, mention, triggers))
            return Optional.of(Participation.Sign.TIED);
        if (isAfterBetween(sentence, mention, triggers) && !destinations.isLocated(mention))
            return Optional.of(Participation.Sign.TIED);
        if (delegations.ofDelegation(sentence, mention) && !(mention.isCapital() && destinations.isLocated(mention))
                || exercises.isOfTroops(sentence, mention, triggers)
                || exercises.takesPartInExercise(sentence, mention, triggers))
            return Optional.of(Participation.Sign.OFFICIAL);
        if (talkedAbout.covers(sentence, mention.from()) || destinations.isLocated(mention)) return Optional.empty();
        if ((wordsBefore.are(mention.from(), Cue.WITH) || isWithBodyOf(mention)) && isNear(mention, triggers))
            return Optional.of(Participation.Sign.TIED);
        if (hasTalksWith(mention, triggers) || isOfMeeting(mention, triggers))
            return Optional.of(Participation.Sign.TIED);
        boolean subject =
                triggers.stream().anyMatch(t -> mention.to() <= t.from() && t.from() - mention.to() <= SUBJECT_REACH);
        // "بلاده وغانا": with whoever speaks.
        boolean withSpeaker = document.language().carries(mention.proclitics(), Cue.AND)
                && mention.from() > sentence.from()
                && annotations.isCue(mention.from() - 1, Cue.OWN_COUNTRY);
        if (withSpeaker || subject && mayBeSubject(sentence, mention)) return Optional.of(Participation.Sign.SUBJECT);
        // Verb first, as in Arabic: "وعقدت الجزائر والولايات المتحدة حوارهما".
        boolean afterVerb = !document.language().cased() && triggers.stream().anyMatch(t -> t.to() == mention.from());
        if (afterVerb || isOfPair(mention)) return Optional.of(Participation.Sign.SUBJECT);
        // "اللجنة المشتركة القطرية التركية": some adjectives are written like the name of the state.
        boolean adjective = !document.language().cased() && occasionNames.namesOccasion(sentence, mention, triggers);
        return adjective ? Optional.of(Participation.Sign.TIED) : Optional.empty();
    }

    /** "NATO-Russia", "Russie-Afrique", but not "NATO-led". */
    private boolean isOfPair(ActorMention mention) {
        boolean first = mention.to() < document.tokens().size()
                && document.tokens().get(mention.to()).joined()
                && (document.tokens().get(mention.to()).isCapitalised()
                        || document.actors().stream().anyMatch(a -> a.from() == mention.to()));
        boolean second = document.tokens().get(mention.from()).joined()
                && document.actors().stream().anyMatch(a -> a.to() == mention.from());
        return first || second;
    }

    /** "a meeting of | Ghana, Togo and Benin": the first of several, right behind what they hold. */
    private boolean isOfMeeting(ActorMention mention, List<TriggerMention> triggers) {
        int of = mention.from() - 1;
        boolean held = triggers.stream()
                .anyMatch(t -> MEETINGS.contains(t.frame())
                        && t.to() <= of
                        && mention.from() - t.to() <= OF_MEETING_REACH
                        && annotations.isCue(t.to(), Cue.OF)
                        && !isScene(t));
        return held
                && isListLink(mention.to())
                && document.actors().stream()
                        .anyMatch(next -> next.from() > mention.to() && next.from() - mention.to() <= OF_MEETING_REACH);
    }

    /** "met on the margins of | the summit of …", "at | the meeting of …": where something else was done. */
    private boolean isScene(TriggerMention trigger) {
        int from = Math.max(0, trigger.from() - SCENE_REACH);
        return annotations.hasCue(from, trigger.from(), Cue.MARGINS)
                || annotations.hasCue(from, trigger.from(), Cue.AT)
                || annotations.hasCue(from, trigger.from(), Cue.DURING);
    }

    private boolean isListLink(int token) {
        return token < document.tokens().size()
                && (document.tokens().get(token).isComma()
                        || annotations.isCue(token, Cue.AND)
                                && document.tokens().get(token).isWord());
    }

    /** "les pourparlers du Ghana avec le Togo": whose talks with others they are. */
    private boolean hasTalksWith(ActorMention mention, List<TriggerMention> triggers) {
        int before = mention.from() - 1;
        while (before > 0 && wordsBefore.isArticle(before) && !annotations.isCue(before, Cue.OF)) before--;
        int of = before;
        return of >= 0
                && annotations.isCue(of, Cue.OF)
                && annotations.isCue(mention.to(), Cue.WITH)
                && triggers.stream()
                        .anyMatch(t -> t.frame() != Frame.VISIT
                                && t.to() <= of
                                && of - t.to() <= ADJECTIVES
                                && IntStream.range(t.to(), of)
                                        .allMatch(i -> document.tokens().get(i).isWord()));
    }

    /** "talks with the | Political and Security Committee of the | Union": with a body of its. */
    private boolean isWithBodyOf(ActorMention mention) {
        int of = mention.from() - 1;
        while (of > 0 && wordsBefore.isArticle(of) && !annotations.isCue(of, Cue.OF)) of--;
        boolean owned = !document.language().cased() || of > 0 && annotations.isCue(of, Cue.OF);
        if (!owned) return false;
        Optional<Match> with = annotations
                .cues(Math.max(0, mention.from() - BODY_REACH), mention.from(), Cue.WITH)
                .reduce((earlier, later) -> later);
        return with.filter(w -> annotations.hasCue(w.to(), mention.from(), Cue.BODIES)
                        && IntStream.range(w.to(), mention.from())
                                .allMatch(i -> document.tokens().get(i).isWord())
                        && document.actors().stream().noneMatch(a -> a.from() >= w.to() && a.to() <= mention.from()))
                .isPresent();
    }

    /** "a deal with Togo", far from any trigger, is another matter. */
    private boolean isNear(ActorMention mention, List<TriggerMention> triggers) {
        return triggers.stream()
                .anyMatch(t ->
                        t.to() <= mention.from() && document.dates().wordsBetween(t.to(), mention.from()) <= TIE_REACH);
    }

    /** An actor deep inside a sentence is a subject only when nothing ties it to a noun before it. */
    private boolean mayBeSubject(Sentence sentence, ActorMention mention) {
        if (landOfTown.is(mention) || landOfTown.follows(mention)) return false;
        int before = mention.from() - 1;
        if (before < sentence.from()) return !new Dateline(document).isOpening(mention, sentence);
        while (before > sentence.from() && wordsBefore.isArticle(before)) before--;
        Token token = document.tokens().get(before);
        if (token.isPunctuation() || before == sentence.from() && wordsBefore.isArticle(before)) return true;
        if (annotations.isCue(before, Cue.AND)) return true;
        if (!document.language().cased())
            return mention.proclitics().isEmpty() && mention.from() - sentence.from() <= 3;
        boolean genitive = annotations.isCue(before, Cue.OF) || annotations.isCue(before, Cue.AT);
        return mention.isCapital() ? false : !genitive || isUnitOf(sentence, mention) || isOfMechanism(mention);
    }

    /** "le Comité d'état-major de l'Armée nationale": a body of the actor leads the sentence. */
    private boolean isUnitOf(Sentence sentence, ActorMention mention) {
        return annotations.hasCue(sentence.from(), mention.from(), Cue.DELEGATION_NOUNS)
                && mention.from() - sentence.from() <= 16;
    }

    /** "the joint commission of Ghana and Togo met": those whose commission it is. */
    private boolean isOfMechanism(ActorMention mention) {
        int noun = mention.from() - 1;
        while (noun > 0 && (wordsBefore.isArticle(noun) || annotations.isCue(noun, Cue.OF))) noun--;
        for (int i = Math.max(0, noun - ADJECTIVES); i <= noun; i++) {
            int end = noun + 1;
            boolean mechanism = annotations
                    .longest(i, Term.Trigger.class)
                    .filter(m -> m.to() == end && ((Term.Trigger) m.term()).frame() == Frame.DIALOGUE)
                    .isPresent();
            if (mechanism) return true;
        }
        return false;
    }

    /**
     * "talks between Ghana and Togo", but not "relations between Ghana and Togo" nor "discussed the pact between Ghana and
     * Togo"; "a treaty between …, to be signed".
     */
    private boolean isAfterBetween(Sentence sentence, ActorMention mention, List<TriggerMention> triggers) {
        for (int i = mention.from() - 1; i >= sentence.from() && i >= mention.from() - BETWEEN_REACH; i--) {
            int between = i;
            if (annotations.isCue(i, Cue.BETWEEN))
                return triggers.stream()
                        .anyMatch(t -> t.to() <= between
                                        && between - t.to() <= BETWEEN_REACH / 2
                                        && !annotations.isCue(t.from(), Cue.ABOUT)
                                || isToBeSigned(between, mention, t));
            if (annotations.is(i, Term.Trigger.class)
                    || document.tokens().get(i).is('.')) return false;
        }
        return false;
    }

    private boolean isToBeSigned(int between, ActorMention mention, TriggerMention trigger) {
        int gap = trigger.from() - mention.to();
        return trigger.frame() == Frame.SIGN
                && gap >= 0
                && gap <= TIE_REACH
                && annotations.hasCue(between - BETWEEN_REACH / 2, between, Cue.INSTRUMENTS);
    }

    private boolean isCoordinated(int lastEnd, ActorMention mention) {
        if (document.language().carries(mention.proclitics(), Cue.AND)) return mention.from() - lastEnd <= 2;
        int gap = mention.from() - lastEnd;
        // "talks on Gaza, Lebanon and …" lists, but none of the sides.
        boolean afterTown = document.tokens().get(mention.from() - 1).isComma()
                && document.places().stream().anyMatch(p -> p.to() == mention.from() - 1);
        boolean listed = gap >= 0 && gap <= 4 && annotations.hasCue(lastEnd, mention.from(), Cue.AND);
        return listed && !afterTown && !landOfTown.is(mention);
    }
}
