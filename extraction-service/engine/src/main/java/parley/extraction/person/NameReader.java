package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Term;
import parley.extraction.text.Patterns;
import parley.extraction.token.Token;

/**
 * Reads names. In scripts with capitals a name is a run of capitalised words, particles and initials; in others it is
 * what follows a title, up to the first word that is known not to be a name.
 */
final class NameReader {
    private static final Pattern EMPHASIS_OR_SPACE = Patterns.of("[\\s\u00a0*_]+");
    private static final Pattern OUTER_QUOTES = Patterns.of("^[\"«“]+|[\"»”]+$");
    private static final Pattern NICKNAME = Patterns.of(" [\"'“‘«][^\\s\"'“”‘’«»]{2,40}[\"'”’»](?= )");

    private final boolean cased;
    private final List<Token> tokens;
    private final Annotations annotations;
    private final CasedNameEnd casedEnd;
    private final UncasedNameEnd uncasedEnd;
    private final UncasedNameWord words;

    NameReader(LanguagePack language, List<Token> tokens, Annotations annotations) {
        this.cased = language.cased();
        this.tokens = tokens;
        this.annotations = annotations;
        this.casedEnd = new CasedNameEnd(language, tokens, annotations);
        this.uncasedEnd = new UncasedNameEnd(language, tokens, annotations);
        this.words = new UncasedNameWord(language, tokens, annotations);
    }

    /**
     * The end of the name that begins at a token; -1 when there is none.
     *
     * @param titled whether a title stands before it: one word is enough then, and only then where there are no capitals
     */
    int end(int start, int limit, boolean titled) {
        if (cased) return casedEnd.end(start, limit, titled);
        return titled ? uncasedEnd.end(start, limit) : -1;
    }

    /** "وفرانك" behind a title or a name: an "and" that is written onto a given name goes over to somebody else. */
    boolean isNextPerson(int token) {
        return words.isNextPerson(tokens.get(token));
    }

    /**
     * The name between two tokens, as it stands in the source, without emphasis and quotation marks at its ends.
     *
     * @param listed whether somebody else is named right before it, so that an "and" may be written onto it
     */
    Optional<String> text(String source, int from, int to, boolean listed) {
        String written =
                source.substring(start(from, listed), tokens.get(to - 1).end());
        String spaced = EMPHASIS_OR_SPACE.matcher(written).replaceAll(" ");
        String name = OUTER_QUOTES.matcher(spaced).replaceAll("").strip();
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** "Joko “Jokowi” Widodo": a name without what its bearer is called besides. */
    String withoutNickname(String name) {
        return cased ? NICKNAME.matcher(name).replaceAll("") : name;
    }

    /** Where a name begins: behind an "and" that is written onto it. */
    private int start(int token, boolean listed) {
        int written = annotations
                .longest(token, Term.Leader.class)
                .or(() -> annotations.cue(token, Cue.NAME_OPENERS))
                .map(m -> m.proclitics().length())
                .orElseGet(() -> listed ? words.andWrittenOn(tokens.get(token)) : words.writtenOn(tokens.get(token)));
        return tokens.get(token).start() + written;
    }
}
