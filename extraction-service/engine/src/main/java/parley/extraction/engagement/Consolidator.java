package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;

/**
 * Gathers what the sentences of a text say into occasions: same sides, same status and dates that agree are one
 * occasion; a sentence that names only one side, or none, continues the occasion before it.
 */
final class Consolidator {
    private final DocumentReading document;
    private final List<Occasion> occasions = new ArrayList<>();

    Consolidator(DocumentReading document) {
        this.document = document;
    }

    /** The occasions of a text, in the order of their first sentences. */
    List<Occasion> consolidate() {
        SentenceAnalyst analyst = new SentenceAnalyst(document);
        List<Draft> incomplete = new ArrayList<>();
        Occasion current = null;
        for (Sentence sentence : document.sentences()) {
            Optional<Draft> draft = analyst.analyse(sentence);
            if (draft.isEmpty()) {
                if (current != null) current.addContext(sentence);
                continue;
            }
            Draft read = draft.get();
            if (read.parties().size() >= 2) {
                current = place(read);
                for (Draft waiting : incomplete) if (continues(current, waiting)) current.add(waiting);
                incomplete.clear();
            } else if (current != null && continues(current, read)) current.add(read);
            else if (current != null && completes(current, read)) current = place(completed(read, current));
            else incomplete.add(read);
        }
        return occasions.stream().filter(o -> o.isReported()).toList();
    }

    private Occasion place(Draft draft) {
        for (Occasion known : occasions)
            if (known.accepts(draft)) {
                known.add(draft);
                return known;
            }
        Occasion fresh = new Occasion(draft);
        occasions.add(fresh);
        return fresh;
    }

    /** A sentence about one of the sides, or about "the two sides", goes on about the same occasion. */
    private boolean continues(Occasion current, Draft draft) {
        return current.parties().containsAll(draft.parties())
                && draft.status() == current.status()
                && current.datesAgree(draft)
                && !(draft.forms().contains(Form.CALL) && !current.forms().contains(Form.CALL));
    }

    /** "The second session will be held in Baghdad next year": another occasion of the same two sides. */
    private boolean completes(Occasion current, Draft draft) {
        boolean pointsBack = draft.parties().size() == 1 && current.parties().containsAll(draft.parties())
                || draft.parties().isEmpty();
        boolean concrete =
                draft.date().isPresent() && (draft.status() != current.status() || !current.datesAgree(draft));
        return pointsBack && concrete;
    }

    private static Draft completed(Draft draft, Occasion current) {
        Set<String> parties = new TreeSet<>(current.parties());
        return new Draft(
                draft.sentence(),
                draft.forms(),
                draft.strong(),
                draft.status(),
                parties,
                draft.date(),
                draft.country(),
                draft.city(),
                draft.hosted(),
                draft.persons(),
                draft.rules());
    }

    /** Whether a sentence lists people who took part. */
    static boolean listsParticipants(DocumentReading document, Sentence sentence) {
        return document.annotations().hasCue(sentence.from(), sentence.to(), Cue.ATTENDED);
    }

    static <T> Set<T> union(Set<T> a, Set<T> b) {
        Set<T> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }
}
