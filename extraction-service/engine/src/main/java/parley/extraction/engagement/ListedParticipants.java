package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.token.Sentence;

/**
 * "Some thirty countries, including Ghana, Togo and the Union, are taking part", "بمشاركة ثلاثين دولة من بينها غانا": those
 * of many participants whom a text names.
 */
final class ListedParticipants {
    /** "countries | , | among them"; "among the participants were" holds both. */
    private static final int COUNTED_REACH = 3;

    /** So many at a table are more than two sides. */
    static final int MANY = 3;

    /** Between two of a list: ", as well as the". */
    private static final int NEXT_REACH = 6;

    private final DocumentReading document;
    private final Annotations annotations;

    ListedParticipants(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
    }

    /** Whoever is listed, in order; nobody where the sentence does not say that they took part. */
    List<Participation> read(Sentence sentence) {
        boolean attended = annotations.hasCue(sentence.from(), sentence.to(), Cue.ATTENDS)
                || annotations.hasCue(sentence.from(), sentence.to(), Cue.GATHERS);
        List<Participation> listed =
                attended ? opening(sentence).map(from -> listed(from, sentence)).orElse(List.of()) : List.of();
        return listed.isEmpty() ? gathered(sentence) : listed;
    }

    /** "with the participation of Ghana, Togo and the Union": three at least. */
    private List<Participation> gathered(Sentence sentence) {
        return annotations
                .cues(sentence.from(), sentence.to(), Cue.GATHERS)
                .map(words -> listed(words.to(), sentence))
                .filter(listed -> listed.size() >= MANY)
                .findFirst()
                .orElse(List.of());
    }

    /** Where the list begins. */
    private Optional<Integer> opening(Sentence sentence) {
        return annotations
                .cues(sentence.from(), sentence.to(), Cue.INCLUDING)
                .filter(words -> annotations.hasCue(
                        Math.max(sentence.from(), words.from() - COUNTED_REACH), words.to(), Cue.COUNTRIES))
                .map(Match::to)
                .findFirst();
    }

    private List<Participation> listed(int from, Sentence sentence) {
        List<Participation> listed = new ArrayList<>();
        int end = from;
        for (ActorMention actor : document.actors()) {
            if (actor.from() < end || !sentence.contains(actor.from()) || actor.isCapital()) continue;
            boolean next = actor.from() - end <= NEXT_REACH && (end == from || isJoined(end, actor));
            if (!next) break;
            listed.add(new Participation(
                    actor.from(), actor.to(), Optional.of(actor.actor()), Optional.empty(), Participation.Sign.LISTED));
            end = actor.to();
        }
        return listed;
    }

    private boolean isJoined(int end, ActorMention next) {
        return annotations.hasCue(end, next.from(), Cue.AND)
                || document.language().carries(next.proclitics(), Cue.AND);
    }
}
