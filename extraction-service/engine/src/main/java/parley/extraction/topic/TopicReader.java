package parley.extraction.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;

/**
 * Finds words that tell topics. A longer phrase hides the shorter ones inside it: "food security" is no security, and "road
 * map" is no road.
 */
public final class TopicReader {
    private TopicReader() {}

    /** All mentions, in order. */
    public static List<TopicMention> read(int tokens, Annotations annotations) {
        List<TopicMention> mentions = new ArrayList<>();
        int i = 0;
        while (i < tokens) {
            int longest = length(annotations.longest(i, Term.TopicCue.class));
            int other = length(annotations.cue(i, Cue.NOT_TOPICS));
            if (longest > other)
                for (Match match : annotations.at(i))
                    if (match.term() instanceof Term.TopicCue cue && match.length() == longest)
                        mentions.add(new TopicMention(match.from(), match.to(), cue.topic()));
            i += Math.max(1, Math.max(longest, other));
        }
        return mentions;
    }

    private static int length(Optional<Match> phrase) {
        return phrase.map(Match::length).orElse(0);
    }
}
