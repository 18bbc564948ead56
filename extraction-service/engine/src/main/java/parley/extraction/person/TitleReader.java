package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/**
 * Reads titles: an office, rank or form of address, and after it everything that belongs to it: further offices,
 * adjectives of nationality, "of the Council of …". An actor directly before it ("Russian President", "NATO's envoy")
 * belongs to it too.
 */
final class TitleReader {
    private static final int MAX_TOKENS = 30;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;
    private final TitleHeads heads;
    private final TitleOwner owner;

    /** For every token, and for the end of the text, where the next title may begin. */
    private final int[] nextHeads;

    TitleReader(LanguagePack language, List<Token> tokens, Annotations annotations) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
        this.heads = new TitleHeads(annotations);
        this.owner = new TitleOwner(language, tokens, annotations);
        this.nextHeads = new int[tokens.size() + 1];
        nextHeads[tokens.size()] = tokens.size();
        for (int i = tokens.size() - 1; i >= 0; i--) nextHeads[i] = heads.at(i).isPresent() ? i : nextHeads[i + 1];
    }

    /** Whether a title may begin at a token. */
    Optional<Match> headAt(int token) {
        return nextHeads[token] == token ? heads.at(token) : Optional.empty();
    }

    /** The first token from one on at which a title may begin; past the last token where there is none. */
    int nextHead(int token) {
        return nextHeads[token];
    }

    /** Where an office begins inside the name of a force, "the Indian | Army chief", or else where the name ends. */
    int officeInsideOrEnd(ActorMention actor) {
        return IntStream.range(actor.from() + 1, actor.to())
                .filter(i -> headAt(i)
                        .filter(head -> head.term() instanceof Term.Office && head.to() > actor.to())
                        .isPresent())
                .findFirst()
                .orElse(actor.to());
    }

    /** The title that begins at a token of a sentence. */
    Optional<Title> read(int start, Sentence sentence) {
        Optional<Match> head = headAt(start);
        if (head.isEmpty() || head.get().to() > sentence.to()) return Optional.empty();
        int limit = Math.min(sentence.to(), start + MAX_TOKENS);
        TitleRun title = new TitleRun(language, tokens, annotations, owner, owner.of(start, sentence), start, limit);
        title.takeHead(head.get());
        title.extend();
        return Optional.of(title.title());
    }
}
