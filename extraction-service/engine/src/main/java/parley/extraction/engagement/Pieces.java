package parley.extraction.engagement;

import java.util.List;
import parley.extraction.engagement.Step.Piece;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Cuts pieces for steps out of a text. */
record Pieces(List<Token> tokens) {
    /** The piece from one token up to another, which is not included. */
    Piece of(String role, int from, int to) {
        return new Piece(role, tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** A whole sentence. */
    Piece of(Sentence sentence) {
        return of("sentence", sentence.from(), sentence.to());
    }
}
