package parley.extraction.engagement;

import java.util.List;
import java.util.Optional;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Token;

/** The place of what is told behind it: "Nairobi, | where she met …", "Nairobi, Kenya, | where …", "نيروبي | حيث …". */
record Scene(DocumentReading document) {
    /** The word that leads from a place to what took place there. */
    Optional<Match> leadsFrom(PlaceMention place) {
        int end = behindLand(place);
        return document.annotations().firstCue(end, behindMark(end) + 1, Cue.WHERE);
    }

    /** "Nairobi, Kenya | , where". */
    private int behindLand(PlaceMention place) {
        int land = behindMark(place.to());
        return document.actors().stream()
                .filter(state -> state.from() == land && state.actor().equals(place.country()))
                .mapToInt(ActorMention::to)
                .findFirst()
                .orElse(place.to());
    }

    private int behindMark(int token) {
        List<Token> tokens = document.tokens();
        return token < tokens.size() && tokens.get(token).isComma() ? token + 1 : token;
    }
}
