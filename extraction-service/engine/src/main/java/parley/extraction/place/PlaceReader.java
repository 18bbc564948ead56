package parley.extraction.place;

import java.util.ArrayList;
import java.util.List;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;

/** Finds cities and seats: the longest name at every place. */
public final class PlaceReader {
    private PlaceReader() {}

    /** All mentions, in order, none overlapping another. */
    public static List<PlaceMention> read(int tokens, Annotations annotations) {
        List<PlaceMention> mentions = new ArrayList<>();
        int i = 0;
        while (i < tokens) {
            Match match = annotations.longest(i, Term.Place.class).orElse(null);
            // "Portsmouth, New Hampshire" is not the better known Portsmouth.
            boolean other =
                    match != null && match.to() + 1 < tokens && annotations.isCue(match.to() + 1, Cue.SUBDIVISIONS);
            if (match != null && !other) {
                Term.Place place = (Term.Place) match.term();
                mentions.add(new PlaceMention(
                        match.from(), match.to(), place.country(), place.city(), place.seat(), match.proclitics()));
            }
            i = match == null ? i + 1 : match.to();
        }
        return mentions;
    }
}
