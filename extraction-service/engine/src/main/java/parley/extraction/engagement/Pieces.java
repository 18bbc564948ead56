package parley.extraction.engagement;

import java.util.List;
import java.util.stream.IntStream;
import parley.extraction.engagement.Step.Piece;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Cuts pieces for steps out of a text. */
record Pieces(List<Token> tokens) {
    /** So many tokens may tie a visit to whoever makes it: ", currently on an official visit". */
    private static final int SMALL_WORDS = 5;

    /** "chief of the general staff of the Ghanaian armed forces". */
    private static final int APPOSITION_WORDS = 14;

    /** The piece from one token up to another, which is not included. */
    Piece of(String role, int from, int to) {
        return new Piece(role, tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The words from one token up to another, which is not included, as they are written. */
    String words(int from, int to) {
        StringBuilder words = new StringBuilder(tokens.get(from).surface());
        for (int i = from + 1; i < to; i++)
            words.append(tokens.get(i).joined() ? "-" : " ")
                    .append(tokens.get(i).surface());
        return words.toString();
    }

    /** Whether nothing but a mark, an apposition and small words stands between the end of a mention and a piece. */
    boolean isBefore(int end, Piece piece) {
        return isRightBefore(end, piece) || isRightBefore(behindApposition(end), piece);
    }

    /** "General Sarr, | chief of the land forces |, on a visit": where an apposition ends, or where it would begin. */
    private int behindApposition(int end) {
        if (end >= tokens.size() || !tokens.get(end).isComma()) return end;
        return IntStream.range(end + 1, Math.min(tokens.size(), end + APPOSITION_WORDS))
                .filter(i -> tokens.get(i).isPunctuation())
                .findFirst()
                .orElse(end);
    }

    private boolean isRightBefore(int end, Piece piece) {
        int i = end;
        while (i < tokens.size() && i < end + SMALL_WORDS && tokens.get(i).start() < piece.start()) i++;
        return i > end
                && i < tokens.size()
                && tokens.get(end).isComma()
                && tokens.get(i).start() == piece.start();
    }

    /** Whether a mention begins at most two small words behind a piece. */
    boolean isBehind(int start, Piece piece) {
        int i = start - 1;
        while (i > 0 && start - i <= 2 && tokens.get(i).start() >= piece.end()) i--;
        return start - 1 > i && tokens.get(i).end() == piece.end();
    }

    /** A whole sentence. */
    Piece of(Sentence sentence) {
        return of("sentence", sentence.from(), sentence.to());
    }
}
