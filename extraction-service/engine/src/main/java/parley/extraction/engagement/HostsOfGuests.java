package parley.extraction.engagement;

import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;

/** Tells whoever hosts a guest from the verb: "talks with his Ghanaian | host", and not "the two will host". */
record HostsOfGuests(DocumentReading document) {
    /** Whether a word is a noun that says at whose place somebody is. */
    boolean isHost(int token) {
        Annotations annotations = document.annotations();
        if (!annotations.isCue(token, Cue.HOSTS_OF_GUESTS)) return false;
        // Scripts without capitals write whose host it is onto the word.
        if (!document.language().cased()) return true;
        boolean adjective = token > 0
                && ActorReader.at(token - 1, annotations)
                        .filter(ActorMention::isDemonym)
                        .isPresent();
        return annotations.endsBefore(adjective ? token - 1 : token, 1, Cue.POSSESSIVES);
    }
}
