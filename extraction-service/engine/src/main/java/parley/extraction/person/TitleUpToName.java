package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Lets a title go on over small words, up to a name that stands between marks behind it. */
record TitleUpToName(LanguagePack language, List<Token> tokens, Annotations annotations, NameBounds bounds) {
    private static final int MAX_SMALL_WORDS = 8;

    /** A field has so many adjectives: "ministre de l'Habitat | territorial". */
    private static final int ADJECTIVES = 1;

    /** "le secrétaire adjoint aux affaires insulaires et rurales, Jan Kask, …"; empty where no name follows so. */
    Optional<Title> read(Title title, Sentence sentence) {
        if (title.bare() || !language.cased()) return Optional.empty();
        int words = title.affiliation().isPresent() ? MAX_SMALL_WORDS : endsInField(title) ? ADJECTIVES : 0;
        int limit = Math.min(sentence.to() - 2, title.to() + words + 1);
        for (int i = title.to(); i < limit; i++) {
            if (tokens.get(i).isComma())
                return i > title.to() && isBetweenMarks(i + 1, sentence)
                        ? Optional.of(title.upTo(i))
                        : Optional.empty();
            if (!goesOn(i)) return Optional.empty();
        }
        return Optional.empty();
    }

    /** "ministre de l'Habitat": behind a word with a capital an adjective may stand. */
    private boolean endsInField(Title title) {
        return title.office().isPresent() && tokens.get(title.to() - 1).isCapitalised();
    }

    private boolean goesOn(int token) {
        Token word = tokens.get(token);
        // "pour la région des Grands Lacs": capitals behind a link belong to what the office is for.
        boolean linked = annotations.isCue(token - 1, Cue.TITLE_LINKS)
                || tokens.get(token - 1).isCapitalised();
        return word.isWord() && (!word.isCapitalised() || linked) && !annotations.is(token, Term.Trigger.class);
    }

    /** Whether a name begins behind a mark, and ends before another or an "and" with one more name. */
    boolean isBetweenMarks(int from, Sentence sentence) {
        int end = tokens.get(from - 1).isPunctuation() ? bounds.fullEnd(from, sentence) : -1;
        return end > 0
                && end < sentence.to()
                && (tokens.get(end).isPunctuation()
                        || annotations.isCue(end, Cue.AND) && bounds.fullEnd(end + 1, sentence) > 0);
    }
}
