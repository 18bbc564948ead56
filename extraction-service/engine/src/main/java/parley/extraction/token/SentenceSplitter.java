package parley.extraction.token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Groups tokens into sentences: at full stops that end one, and wherever a paragraph ends. */
public final class SentenceSplitter {
    /** A run without any full stop is cut here, so that no rule ever looks further. */
    private static final int MAX_TOKENS = 220;

    /** A headline on a line of its own has fewer words than this, one that runs into the text has fewer still. */
    private static final int MAX_HEADLINE_TOKENS = 40;

    private static final int MAX_LEAD_TOKENS = 30;

    /** The name of a section or of an outlet, above the headline. */
    private static final int MAX_LABEL_TOKENS = 4;

    /** From this length on a sentence ends where a new statement begins: some texts have lost their full stops. */
    private static final int LONG = 25;

    private final SentenceWords words;

    /** The last words of signed reports: asked at every word, and nearly all are none. */
    private final Set<String> lastWords;

    /** A splitter for a language. */
    public SentenceSplitter(SentenceWords words) {
        this.words = words;
        this.lastWords = new HashSet<>(words.lastWords());
    }

    /** The sentences of a text. */
    public List<Sentence> split(String text, List<Token> tokens) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            boolean drifted = !last
                    && i - from >= LONG
                    && words.clauseOpeners().contains(tokens.get(i + 1).folded());
            if (!last && !drifted && i - from < MAX_TOKENS && !endsAt(text, tokens, i)) continue;
            boolean stopped = ".!?؟…:".indexOf(tokens.get(i).surface()) >= 0;
            boolean headline = sentences.stream().allMatch(label -> isLabel(text, tokens, label))
                    && !stopped
                    && !last
                    && i - from < headlineTokens(text, tokens, i);
            sentences.add(new Sentence(sentences.size(), from, i + 1, headline));
            from = i + 1;
        }
        return List.copyOf(sentences);
    }

    private boolean endsAt(String text, List<Token> tokens, int i) {
        Token token = tokens.get(i);
        Token next = tokens.get(i + 1);
        if (endsLine(text, tokens, i)) return true;
        if (isLastOfSentence(token, next) || isGlued(token, next) || isSignedOff(tokens, i)) return true;
        if (token.is('!') || token.is('?') || token.is('؟') || token.is('…')) return !isClosing(next);
        if (isClosing(token) && i > 0 && tokens.get(i - 1).is('.')) return startsSentence(next);
        if (!token.is('.') || isClosing(next) || next.is('.')) return false;
        if (i > 0 && !startsSentence(next)) return false;
        if (i == 0) return true;
        Token before = tokens.get(i - 1);
        boolean initial = before.isWord() && before.surface().length() == 1 && before.isCapitalised();
        boolean abbreviation = words.abbreviations().contains(before.folded()) && before.end() == token.start();
        return !initial && !abbreviation;
    }

    private boolean isSignedOff(List<Token> tokens, int i) {
        return lastWords.contains(tokens.get(i).folded()) && words.isSignedOff(tokens, i);
    }

    /** "World", "Politics | Africa": a line of its own above the headline. */
    private static boolean isLabel(String text, List<Token> tokens, Sentence line) {
        return line.headline() && line.length() <= MAX_LABEL_TOKENS && endsLine(text, tokens, line.to() - 1);
    }

    private static int headlineTokens(String text, List<Token> tokens, int i) {
        return endsLine(text, tokens, i) ? MAX_HEADLINE_TOKENS : MAX_LEAD_TOKENS;
    }

    private static boolean endsLine(String text, List<Token> tokens, int i) {
        for (int at = tokens.get(i).end(); at < tokens.get(i + 1).start(); at++)
            if (text.charAt(at) == '\n') return true;
        return false;
    }

    /** "in Washington, D.C. | The Secretary …": the full stop of an abbreviation of several letters ends a sentence too. */
    private boolean isLastOfSentence(Token token, Token next) {
        return token.isWord()
                && token.surface().endsWith(".")
                && next.isCapitalised()
                && (words.functionWords().contains(next.folded())
                        || words.closingAbbreviations().contains(token.folded()));
    }

    /** "Par Jean Mbala|Le ministre": nothing stands between two words where a line was lost. */
    private static boolean isGlued(Token token, Token next) {
        return token.isWord() && next.isWord() && token.end() == next.start();
    }

    private static boolean startsSentence(Token next) {
        return !next.isWord() || !Character.isLowerCase(next.surface().codePointAt(0));
    }

    private static boolean isClosing(Token token) {
        return token.is('"') || token.is('”') || token.is('»') || token.is(')') || token.is('’');
    }
}
