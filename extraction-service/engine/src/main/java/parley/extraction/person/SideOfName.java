package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Token;

/** Whose somebody is by the name alone: "Estonia's Jan Kask", or a public figure. */
final class SideOfName {
    private static final int POSSESSOR_WORDS = 3;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;

    SideOfName(LanguagePack language, List<Token> tokens, Annotations annotations) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
    }

    /** The actor that the name between two tokens is known to act for. */
    Optional<String> of(int from, int to) {
        boolean personal = IntStream.range(from, to).noneMatch(i -> language.commonWords()
                        .contains(tokens.get(i).folded()))
                || language.isGivenName(tokens.get(from));
        Optional<String> possessor = personal ? possessor(from) : Optional.empty();
        if (possessor.isPresent()) return possessor;
        Optional<String> people =
                to - from > 1 && language.isGivenName(tokens.get(from)) ? people(from) : Optional.empty();
        if (people.isPresent()) return people;
        for (int i = from; i < to; i++) {
            // "Omar bin Faisal bin Hamad" is not his father; but "President al-Sisi"
            boolean father = i - 1 > from || i - 1 == from && i + 1 < to;
            if (father && annotations.isCue(i - 1, Cue.NAME_PARTICLES)) continue;
            Optional<Match> leader = annotations.longest(i, Term.Leader.class).filter(m -> m.to() <= to);
            if (leader.isPresent()) return leader.map(m -> ((Term.Leader) m.term()).actor());
        }
        return Optional.empty();
    }

    /** "le Russe Ivan Petrov", "the Estonian Jan Kask": a noun with a capital, behind an article. */
    private Optional<String> people(int name) {
        if (!language.cased() || name < 2) return Optional.empty();
        return ActorReader.at(name - 1, annotations)
                .filter(actor -> actor.isDemonym()
                        && actor.to() == name
                        && tokens.get(name - 1).isCapitalised()
                        && annotations.isCue(name - 2, Cue.DEFINITE))
                .map(ActorMention::actor);
    }

    /** "Estonia's Jan Kask": whose somebody is. */
    private Optional<String> possessor(int name) {
        if (name < 2 || !tokens.get(name - 1).isPossessive()) return Optional.empty();
        return ActorReader.within(Math.max(0, name - 1 - POSSESSOR_WORDS), name - 1, annotations)
                .filter(actor -> actor.to() == name - 1)
                .map(ActorMention::actor)
                .findFirst();
    }
}
