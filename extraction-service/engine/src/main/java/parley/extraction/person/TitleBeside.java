package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import parley.extraction.ActorCatalogue;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.token.Token;

/**
 * Tells whether an "and" behind an office begins the office of somebody else: "the president of Ghana | and the Norwegian
 * minister Erik Lind", where nobody is named in between.
 */
record TitleBeside(LanguagePack language, List<Token> tokens, Annotations annotations) {
    /** Between an office and its state stand at most so many words of its field. */
    private static final int FIELD_WORDS = 5;

    /** Whether an "and" leads on to an office of another state than {@code own}. */
    boolean begins(int and, String own, int limit) {
        if (!language.cased() || !annotations.isCue(and, Cue.AND)) return false;
        int at = and + 1;
        while (at < limit && isArticle(at)) at++;
        // "the chairman of the African Union and president of Ghana": whoever leads an organisation comes from a state.
        if (at == and + 1 && !ActorCatalogue.isState(own)) return false;
        Optional<ActorMention> adjective = ActorReader.at(at, annotations).filter(ActorMention::isDemonym);
        Optional<Match> head = new TitleHeads(annotations)
                .at(adjective.map(ActorMention::to).orElse(at))
                .filter(h -> h.to() <= limit);
        if (head.isEmpty()) return false;
        return adjective
                .or(() -> ownerBehind(head.get(), limit))
                .map(ActorMention::actor)
                .filter(other -> ActorCatalogue.isState(other) && !other.equals(own))
                .isPresent();
    }

    /** "ministre | norvégien", "minister | of defence of Norway". */
    private Optional<ActorMention> ownerBehind(Match head, int limit) {
        TitleHeads heads = new TitleHeads(annotations);
        for (int i = head.to(); i < Math.min(limit, head.to() + FIELD_WORDS); i++) {
            if (heads.isPostOf(head, i)) return Optional.empty();
            Optional<ActorMention> owner = ActorReader.at(i, annotations);
            if (owner.isPresent()) return owner;
            boolean field = annotations.isCue(i, Cue.OFFICE_DOMAINS) || annotations.isCue(i, Cue.OF) || isArticle(i);
            if (!field) return Optional.empty();
        }
        return Optional.empty();
    }

    private boolean isArticle(int token) {
        return language.functionWords().contains(tokens.get(token).folded())
                && !tokens.get(token).isCapitalised();
    }
}
