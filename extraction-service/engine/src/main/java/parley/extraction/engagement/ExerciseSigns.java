package parley.extraction.engagement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;

/** Tells whether those whom a sentence names take part in an exercise, with their forces or by themselves. */
record ExerciseSigns(Annotations annotations, WordsBefore wordsBefore, int textLength) {
    private static final Set<Frame> TRAINING = EnumSet.of(Frame.EXERCISE, Frame.TRAINING, Frame.PORT_CALL);
    private static final int NEAR = 3;
    private static final int FORCES_REACH = 6;
    /** "Ghana | and Togo are taking part". */
    private static final int TAKES_PART_REACH = 5;

    /** "French, Spanish and Moroccan naval forces took part in the exercise". */
    boolean trainsTogether(ActorMention mention, List<TriggerMention> triggers) {
        boolean exercise = triggers.stream().anyMatch(t -> TRAINING.contains(t.frame()));
        int to = Math.min(textLength, mention.to() + FORCES_REACH);
        int from = Math.max(0, mention.from() - NEAR);
        return exercise && (annotations.hasCue(from, to, Cue.FORCES) || annotations.hasCue(from, to, Cue.SHIPS));
    }

    /** "troops from Nepal and Bangladesh are taking part in the drill". */
    boolean isOfTroops(Sentence sentence, ActorMention mention, List<TriggerMention> triggers) {
        if (triggers.stream().noneMatch(t -> TRAINING.contains(t.frame()))) return false;
        return annotations.hasCue(Math.max(sentence.from(), mention.from() - NEAR), mention.from(), Cue.FORCES)
                && wordsBefore.are(mention.from(), Cue.OF);
    }

    /** "the exercise, in which Ghana and Togo are taking part", "l'exercice, auquel participent le Ghana et le Togo". */
    boolean takesPartInExercise(Sentence sentence, ActorMention mention, List<TriggerMention> triggers) {
        if (triggers.stream().noneMatch(t -> TRAINING.contains(t.frame()) && t.to() <= mention.from())) return false;
        int reach = Math.min(sentence.to(), mention.to() + TAKES_PART_REACH);
        return annotations.hasCue(mention.from() - NEAR, mention.from(), Cue.ATTENDS)
                || annotations.hasCue(mention.to(), reach, Cue.ATTENDS);
    }
}
