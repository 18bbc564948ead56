package parley.extraction.engagement;

import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;

/** Whether the words around a trigger that alone tells little ("talks", "signed") make it tell as much as a strong one. */
final class TriggerStrength {
    private static final int INSTRUMENT_REACH = 6;

    /** "after a long", "à l'issue d'un long". */
    private static final int AFTER_REACH = 6;

    /** "of two hours with his Kenyan". */
    private static final int COUNTERPART_REACH = 6;

    /** "of heads of state and government of the Community, held on Thursday, 30 July, by". */
    private static final int VIDEO_REACH = 30;

    /** An office, a name and a day have so many words at most. */
    private static final int HOLDER_REACH = 20;

    private final DocumentReading document;
    private final Annotations annotations;

    TriggerStrength(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
    }

    /**
     * Whether the sentence lends a weak trigger the strength it lacks.
     *
     * @param past whether the trigger is a verb of the past
     */
    boolean lends(Match match, boolean past, Sentence sentence) {
        return past && signsInstrument(match, sentence)
                || isAfterCounterpart(match, sentence)
                || isHeldByVideo(match, sentence)
                || isHeldBySomebody(match, sentence);
    }

    /** "وقعت غانا وتوغو مذكرة تفاهم": a verb that may tell of accidents too, with what is signed. */
    private boolean signsInstrument(Match match, Sentence sentence) {
        return ((Term.Trigger) match.term()).frame() == Frame.SIGN
                && annotations.hasCue(
                        match.to(), Math.min(sentence.to(), match.to() + INSTRUMENT_REACH), Cue.INSTRUMENTS);
    }

    /** "she said after | talks with her Kenyan counterpart": a noun tells as much as a verb. */
    private boolean isAfterCounterpart(Match match, Sentence sentence) {
        int behind = Math.min(sentence.to(), match.to() + COUNTERPART_REACH);
        return ((Term.Trigger) match.term()).frame() == Frame.MEET
                && annotations.hasCue(Math.max(sentence.from(), match.from() - AFTER_REACH), match.from(), Cue.RECALLED)
                && annotations.hasCue(match.to(), behind, Cue.WITH)
                && annotations.hasCue(match.to(), behind, Cue.COUNTERPART);
    }

    /** "the conference of heads of state, held on Thursday by video": how it was held tells that it was. */
    private boolean isHeldByVideo(Match match, Sentence sentence) {
        return ((Term.Trigger) match.term()).frame() == Frame.CONFERENCE
                && annotations.hasCue(match.to(), Math.min(sentence.to(), match.to() + VIDEO_REACH), Cue.BY_VIDEO);
    }

    /** "أجرى | وزير الخارجية الكيني جون موانغي | محادثات": where the verb comes first, whoever holds talks stands between. */
    private boolean isHeldBySomebody(Match talks, Sentence sentence) {
        if (document.language().cased() || ((Term.Trigger) talks.term()).frame() != Frame.MEET) return false;
        return annotations
                .cues(Math.max(sentence.from(), talks.from() - HOLDER_REACH), talks.from(), Cue.HOLDS)
                .anyMatch(verb -> document.persons()
                        .mentions()
                        .filter(m -> m.start() == verb.to() && m.end() <= talks.from())
                        .anyMatch(m -> document.dates().wordsBetween(m.end(), talks.from()) == 0));
    }
}
