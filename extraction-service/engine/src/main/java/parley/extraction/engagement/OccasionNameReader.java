package parley.extraction.engagement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Reads whether an actor is part of what an occasion is called: "the African Union summit", "exercice algéro-russe". */
final class OccasionNameReader {
    private static final int VENUE_REACH = 3;
    private static final int FIELD_WORDS = 6;
    private static final int PURPOSE_REACH = 12;
    /** "took part | on Monday in Lusaka in the ministerial meeting". */
    private static final int ATTENDS_REACH = 9;

    private static final Set<Frame> CONFERENCES = EnumSet.of(Frame.CONFERENCE, Frame.DIALOGUE, Frame.MEET);

    /** Between a noun and the adjectives that say whose it is stand at most so many others. */
    private static final int ADJECTIVES = 2;

    /** "the Norway-Russia | bilateral strategic stability | dialogue". */
    private static final int NAME_OF_DIALOGUE = 4;

    private final DocumentReading document;
    private final Annotations annotations;
    private final TalkedAbout talkedAbout;
    private final WordsBefore wordsBefore;

    OccasionNameReader(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.talkedAbout = new TalkedAbout(annotations, document.tokens());
        this.wordsBefore = new WordsBefore(document);
    }

    /** "met at the African Union summit": whose meeting it is on the margins of which others met. */
    boolean namesVenue(ActorMention mention, List<TriggerMention> triggers) {
        if (ActorCatalogue.isState(mention.actor())) return false;
        boolean met = triggers.stream().anyMatch(t -> t.frame() == Frame.MEET || t.frame() == Frame.RECEIVE);
        return met
                && triggers.stream()
                        .filter(t -> t.frame() == Frame.CONFERENCE && t.weak())
                        .anyMatch(t -> names(mention, t));
    }

    /** "اجتماع الدوحة": where nouns follow each other, the capital by which one calls a meeting is where it was. */
    boolean namesTown(ActorMention mention, List<TriggerMention> triggers) {
        if (document.language().cased() || !mention.isCapital()) return false;
        boolean called = mention.proclitics().isEmpty()
                && triggers.stream().anyMatch(t -> t.weak() && t.frame() != Frame.VISIT && t.to() == mention.from());
        boolean ofTwo = document.actors().stream()
                .anyMatch(a -> a.from() == mention.to() && document.language().carries(a.proclitics(), Cue.AND));
        return called && !ofTwo;
    }

    /** "will travel to Madrid for the NATO summit", "took part in a meeting of the SADC": whose conference somebody attends. */
    boolean isAssembly(Sentence sentence, ActorMention mention, List<TriggerMention> triggers) {
        if (ActorCatalogue.isState(mention.actor())) return isOfPairTravelledFor(mention, triggers);
        return triggers.stream()
                .filter(t -> CONFERENCES.contains(t.frame()) && names(mention, t))
                .anyMatch(conference -> isTravelledFor(conference, triggers) || isAttended(conference, sentence));
    }

    /** "will travel to Geneva for the Norway-Russia strategic dialogue": where others hold it is no side of it. */
    private boolean isOfPairTravelledFor(ActorMention state, List<TriggerMention> triggers) {
        return document.actors().stream()
                .filter(other -> other.to() == state.from()
                                && document.tokens().get(state.from()).joined()
                        || state.to() == other.from()
                                && document.tokens().get(other.from()).joined())
                .mapToInt(other -> Math.max(other.to(), state.to()))
                .anyMatch(end -> triggers.stream()
                        .filter(t -> t.frame() == Frame.DIALOGUE || t.frame() == Frame.CONFERENCE)
                        .filter(t -> t.from() >= end && t.from() - end <= NAME_OF_DIALOGUE)
                        .anyMatch(dialogue -> isTravelledFor(dialogue, triggers)));
    }

    private boolean isTravelledFor(TriggerMention conference, List<TriggerMention> triggers) {
        return triggers.stream()
                .anyMatch(journey -> journey.frame() == Frame.VISIT
                        && journey.to() <= conference.from()
                        && annotations.hasCue(
                                Math.max(journey.to(), conference.from() - PURPOSE_REACH),
                                conference.from(),
                                Cue.TO_ATTEND));
    }

    private boolean isAttended(TriggerMention conference, Sentence sentence) {
        int from = Math.max(sentence.from(), conference.from() - ATTENDS_REACH);
        return annotations.hasCue(from, conference.from(), Cue.ATTENDS);
    }

    /** "the African Union summit", "le sommet de l'Union africaine". */
    private boolean names(ActorMention owner, TriggerMention conference) {
        return conference.from() == owner.to()
                || isOneName(owner.to(), conference.from())
                || conference.to() <= owner.from()
                        && owner.from() - conference.to() <= VENUE_REACH
                        && (wordsBefore.are(owner.from(), Cue.OF)
                                || document.language().carries(owner.proclitics(), Cue.TO)
                                || conference.to() == owner.from());
    }

    /** "the G7 | Media | Ministerial", "the Agency | (IEA) 2022 | Ministerial": nothing but capitals, an acronym and a year. */
    private boolean isOneName(int from, int to) {
        boolean acronym = from + 2 < to
                && document.tokens().get(from).is('(')
                && document.tokens().get(from + 2).is(')');
        int behind = acronym ? from + 3 : from;
        return to > from
                && to - behind <= ADJECTIVES
                && IntStream.range(behind, to)
                        .mapToObj(document.tokens()::get)
                        .allMatch(token -> token.isCapitalised() || token.isNumber());
    }

    /**
     * "exercice naval algéro-russe", "اللجنة المشتركة التونسية الأردنية", "the Egyptian-American dialogue": two adjectives
     * side by side, next to the word of an occasion, say whose it is.
     */
    boolean namesOccasion(Sentence sentence, ActorMention mention, List<TriggerMention> triggers) {
        int from = mention.from();
        int to = mention.to();
        for (boolean grown = true; grown; ) {
            grown = false;
            for (ActorMention other : document.actors()) {
                grown |= other.to() == from || other.from() == to;
                if (other.to() == from) from = other.from();
                else if (other.from() == to) to = other.to();
            }
        }
        boolean alone = from == mention.from() && to == mention.to();
        if (alone || talkedAbout.covers(sentence, from)) return false;
        for (TriggerMention trigger : triggers)
            if (trigger.to() <= from && onlyAdjectives(trigger.to(), from)
                    || trigger.frame() == Frame.DIALOGUE && trigger.to() <= from && namesField(trigger.to(), from)
                    || to <= trigger.from() && onlyAdjectives(to, trigger.from())) return true;
        return false;
    }

    /** "comité de coopération militaire algéro-turc": between a committee and whose it is stands what it is for. */
    private boolean namesField(int from, int to) {
        if (to - from > FIELD_WORDS) return false;
        for (int i = from; i < to; i++)
            if (!document.tokens().get(i).isWord() || annotations.is(i, Term.Trigger.class)) return false;
        return true;
    }

    private boolean onlyAdjectives(int from, int to) {
        if (to - from > ADJECTIVES) return false;
        for (int i = from; i < to; i++) {
            Token token = document.tokens().get(i);
            boolean other = !token.isWord()
                    || document.language().functionWords().contains(token.folded())
                    || annotations.is(i, Term.TopicCue.class)
                    || annotations.isCue(i, Cue.OF);
            if (other) return false;
        }
        return true;
    }
}
