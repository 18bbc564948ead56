package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.List;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.token.Sentence;

/**
 * A sentence that only names those whom the one before counted: "received credentials from three ambassadors. They are …".
 * Both are read as one.
 */
public final class Enumeration {
    private Enumeration() {}

    /** The sentences of a text, with each such list as a part of the sentence before it. */
    public static List<Sentence> joined(List<Sentence> sentences, Annotations annotations) {
        if (sentences.stream().noneMatch(s -> annotations.isCue(s.from(), Cue.THEY_ARE))) return sentences;
        List<Sentence> joined = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            Sentence before = joined.isEmpty() ? sentence : joined.get(joined.size() - 1);
            boolean lists = annotations.isCue(sentence.from(), Cue.THEY_ARE)
                    && annotations.hasCue(before.from(), before.to(), Cue.SEPARATELY)
                    && !before.headline();
            if (lists) joined.set(joined.size() - 1, before.part(before.from(), sentence.to()));
            else joined.add(new Sentence(joined.size(), sentence.from(), sentence.to(), sentence.headline()));
        }
        return joined.size() == sentences.size() ? sentences : List.copyOf(joined);
    }
}
