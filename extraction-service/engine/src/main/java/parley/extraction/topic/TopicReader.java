package parley.extraction.topic;

import java.util.ArrayList;
import java.util.List;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;

/** Finds words that tell topics. A longer phrase hides the shorter ones inside it: "food security" is no security. */
public final class TopicReader {
    private TopicReader() {}

    /** All mentions, in order. */
    public static List<TopicMention> read(int tokens, Annotations annotations) {
        List<TopicMention> mentions = new ArrayList<>();
        int i = 0;
        while (i < tokens) {
            int longest = annotations
                    .longest(i, Term.TopicCue.class)
                    .map(Match::length)
                    .orElse(0);
            for (Match match : annotations.at(i))
                if (match.term() instanceof Term.TopicCue cue && match.length() == longest)
                    mentions.add(new TopicMention(match.from(), match.to(), cue.topic()));
            i += Math.max(1, longest);
        }
        return mentions;
    }
}
