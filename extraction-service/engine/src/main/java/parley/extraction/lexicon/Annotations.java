package parley.extraction.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.engagement.Frame;
import parley.extraction.token.Token;

/** Everything that the lexicon knows about the tokens of a text. */
public final class Annotations {
    private static final Match[] NONE = {};

    private final PhraseTrie.Word[] words;
    private final List<List<Match>> startingAt;

    /** For every token a bit for each class of cues that begins there: most questions are answered by "no". */
    private final long[] cues;

    /** For every token what begins there and is no cue; at most tokens that is nothing. */
    private final Match[][] terms;

    private Annotations(PhraseTrie.Word[] words, List<List<Match>> startingAt) {
        this.words = words;
        this.startingAt = startingAt;
        // Rules look at the word behind a phrase, and behind the last word of a text nothing begins.
        this.cues = new long[(startingAt.size() + 1) * CueSet.WORDS];
        this.terms = new Match[startingAt.size() + 1][];
        for (int i = 0; i < startingAt.size(); i++) terms[i] = index(i, startingAt.get(i));
        terms[startingAt.size()] = NONE;
    }

    private Annotations(PhraseTrie.Word[] words, List<List<Match>> startingAt, long[] cues, Match[][] terms) {
        this.words = words;
        this.startingAt = startingAt;
        this.cues = cues;
        this.terms = terms;
    }

    /** Notes the cues that begin at a token, and returns everything else. */
    private Match[] index(int token, List<Match> matches) {
        int others = 0;
        for (Match match : matches)
            if (match.term() instanceof Term.Cued cued) cued.cues().addTo(cues, token * CueSet.WORDS);
            else others++;
        if (others == 0) return NONE;
        Match[] found = new Match[others];
        for (Match match : matches) if (!(match.term() instanceof Term.Cued)) found[found.length - others--] = match;
        return found;
    }

    /** Looks up all phrases of a text. */
    public static Annotations of(List<Token> tokens, PhraseTrie trie) {
        List<List<Match>> starting = new ArrayList<>(tokens.size());
        List<Match> found = new ArrayList<>();
        PhraseTrie.Word[] words = trie.words(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            trie.matchAt(tokens, words, i, found);
            if (!found.isEmpty()) found.removeIf(match -> isBrokenCompound(match, tokens));
            starting.add(List.copyOf(found));
            found.clear();
        }
        return new Annotations(words, starting);
    }

    /** The same without some matches. */
    public Annotations without(Predicate<Match> unwanted) {
        List<List<Match>> wanted = new ArrayList<>(startingAt);
        // At most tokens nothing begins, or all of it is wanted.
        wanted.replaceAll(matches -> matches.stream().noneMatch(unwanted)
                ? matches
                : matches.stream().filter(unwanted.negate()).toList());
        return new Annotations(words, wanted);
    }

    /** The same with other terms than cues for those that begin at some tokens, or with none; all else is shared. */
    public Annotations with(IntPredicate where, Function<Match, Optional<Match>> instead) {
        List<List<Match>> starting = new ArrayList<>(startingAt);
        Match[][] others = terms.clone();
        for (int i = 0; i < starting.size(); i++)
            if (where.test(i)) {
                List<Match> matches = starting.get(i).stream()
                        .flatMap(match -> instead.apply(match).stream())
                        .toList();
                starting.set(i, matches);
                // Notes the cues again that are noted there already.
                others[i] = index(i, matches);
            }
        return new Annotations(words, starting, cues, others);
    }

    /** "Russo" without a hyphen behind it is a surname. */
    private static boolean isBrokenCompound(Match match, List<Token> tokens) {
        return match.term() instanceof Term.Actor actor
                && actor.use() == Term.ActorUse.COMPOUND
                && (match.to() >= tokens.size() || !tokens.get(match.to()).joined());
    }

    /** A word without its article. */
    public String stem(int token) {
        return words[token].stem();
    }

    /** The forms of a word, the most complete first; see {@link WordForms#of}. */
    public List<WordForms.Form> forms(int token) {
        return words[token].forms();
    }

    /** All phrases that begin at a token. */
    public List<Match> at(int token) {
        return startingAt.get(token);
    }

    /** The longest phrase of a kind that begins at a token, cues aside; the one with the fewest proclitics among equals. */
    public <T extends Term> Optional<Match> longest(int token, Class<T> kind) {
        Match best = null;
        for (Match match : terms[token]) if (kind.isInstance(match.term()) && isBetter(match, best)) best = match;
        return Optional.ofNullable(best);
    }

    /** Whether the longest trigger that begins at a token is of a frame. */
    public boolean isTrigger(int token, Frame frame) {
        return longest(token, Term.Trigger.class)
                .filter(match -> ((Term.Trigger) match.term()).frame() == frame)
                .isPresent();
    }

    /** The greatest phrase of a kind that begins at a token, cues aside, in an order. */
    public <T extends Term> Optional<Match> greatest(int token, Class<T> kind, Comparator<Match> order) {
        Match best = null;
        for (Match match : terms[token])
            if (kind.isInstance(match.term()) && (best == null || order.compare(match, best) > 0)) best = match;
        return Optional.ofNullable(best);
    }

    /** The longest phrase of a class of cues that begins at a token. */
    public Optional<Match> cue(int token, Cue cue) {
        if (!isCue(token, cue)) return Optional.empty();
        Match best = null;
        for (Match match : startingAt.get(token))
            if (match.term() instanceof Term.Cued cued && cued.has(cue) && isBetter(match, best)) best = match;
        return Optional.ofNullable(best);
    }

    /** Whether a phrase of a class of cues begins at a token. */
    public boolean isCue(int token, Cue cue) {
        return (cues[token * CueSet.WORDS + CueSet.word(cue)] & CueSet.bit(cue)) != 0;
    }

    /** Whether a phrase of a kind, cues aside, begins at a token. */
    public <T extends Term> boolean is(int token, Class<T> kind) {
        for (Match match : terms[token]) if (kind.isInstance(match.term())) return true;
        return false;
    }

    /** Whether a phrase of a kind begins in a range of tokens. */
    public <T extends Term> boolean has(int from, int to, Class<T> kind) {
        for (int i = Math.max(0, from); i < Math.min(to, startingAt.size()); i++) if (is(i, kind)) return true;
        return false;
    }

    /** The longest phrase of a kind at each token of a range where one begins, cues aside. */
    public <T extends Term> Stream<Match> longest(int from, int to, Class<T> kind) {
        // Most ranges hold none, and a stream over every token of a sentence to find that out is slow.
        return has(from, to, kind)
                ? IntStream.range(Math.max(0, from), Math.min(to, startingAt.size()))
                        .mapToObj(token -> longest(token, kind))
                        .flatMap(Optional::stream)
                : Stream.empty();
    }

    /** The longest phrase of a class of cues at each token of a range where one begins. */
    public Stream<Match> cues(int from, int to, Cue cue) {
        return hasCue(from, to, cue)
                ? IntStream.range(Math.max(0, from), Math.min(to, startingAt.size()))
                        .mapToObj(token -> cue(token, cue))
                        .flatMap(Optional::stream)
                : Stream.empty();
    }

    /** The first phrase of a class of cues that begins in a range of tokens. */
    public Optional<Match> firstCue(int from, int to, Cue cue) {
        int first = nextCue(from, to, cue);
        return first < 0 ? Optional.empty() : cue(first, cue);
    }

    /** Whether a phrase of a class of cues begins in a range of tokens. */
    public boolean hasCue(int from, int to, Cue cue) {
        return nextCue(from, to, cue) >= 0;
    }

    /** The first token of a range where a phrase of a class of cues begins, or -1. */
    private int nextCue(int from, int to, Cue cue) {
        int end = Math.min(to, startingAt.size());
        for (int i = Math.max(0, from); i < end; i++) if (isCue(i, cue)) return i;
        return -1;
    }

    /** Whether a phrase of a class of cues ends right before a token, and begins at most so many words before it. */
    public boolean endsBefore(int token, int words, Cue cue) {
        for (int i = Math.max(0, token - words); i < Math.min(token, startingAt.size()); i++)
            if (isCue(i, cue) && cue(i, cue).orElseThrow().to() == token) return true;
        return false;
    }

    private static boolean isBetter(Match match, Match best) {
        return best == null
                || match.length() > best.length()
                || match.length() == best.length()
                        && match.proclitics().length() < best.proclitics().length();
    }
}
