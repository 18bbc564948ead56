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
import parley.extraction.lexicon.Term;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Reads offices of which only the field or the state is said again, behind somebody whose office was said in full. */
final class ElidedTitleReader {
    /** Words that may stand between "and of" and the name of whoever holds the office. */
    private static final int FIELD_WORDS = 9;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;
    private final NameBounds names;

    ElidedTitleReader(LanguagePack language, List<Token> tokens, Annotations annotations, NameBounds names) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
        this.names = names;
    }

    /** The office that is said again at a token, if somebody named before holds one of the kind. */
    Optional<Title> read(int at, Sentence sentence, PersonMention before) {
        return fieldAlone(at, sentence, before).or(() -> nationAlone(at, sentence, before));
    }

    /** "the ministers of finance, Anna Lind, and of justice, Jan Kask": an office of which only the field is said again. */
    private Optional<Title> fieldAlone(int at, Sentence sentence, PersonMention before) {
        boolean coordinated = annotations.isCue(at, Cue.AND)
                && tokens.get(at).isWord()
                && before.end() >= at - 1
                && before.from() >= sentence.from();
        if (!coordinated || at + 1 >= sentence.to() || !annotations.isCue(at + 1, Cue.OF)) return Optional.empty();
        for (int i = at + 2; i < Math.min(sentence.to() - 1, at + 1 + FIELD_WORDS); i++) {
            if (tokens.get(i).isComma()) {
                int field = i;
                return names.fullEnd(i + 1, sentence) < 0
                        ? Optional.empty()
                        : before.title().filter(t -> t.office().isPresent()).map(t -> t.repeated(at + 1, field));
            }
            boolean field = annotations.isCue(i, Cue.TITLE_LINKS) || annotations.isCue(i, Cue.OFFICE_DOMAINS);
            if (!field) return Optional.empty();
        }
        return Optional.empty();
    }

    /** "وزيرا الخارجية الروسي سيرغي بوريسوف والأمريكي جون كلارك": the same office of another state. */
    private Optional<Title> nationAlone(int at, Sentence sentence, PersonMention before) {
        if (at + 1 >= sentence.to()) return Optional.empty();
        if (language.cased())
            return nationBetweenMarks(at, sentence, before).or(() -> nationBeforeName(at, sentence, before));
        if (before.end() != at) return Optional.empty();
        Optional<ActorMention> nation =
                ActorReader.at(at, annotations).filter(a -> a.isDemonym() && language.carries(a.proclitics(), Cue.AND));
        if (nation.isEmpty()) return Optional.empty();
        // "والقطري الأمير تميم"
        int address = annotations
                .longest(nation.get().to(), Term.Honorific.class)
                .map(Match::to)
                .orElse(nation.get().to());
        return names.fullEnd(address, sentence) > 0
                ? before.title().filter(t -> t.office().isPresent()).map(t -> t.repeated(at, address)
                        .of(nation.get().actor()))
                : Optional.empty();
    }

    /** "ses homologues russe Ivan Petrov | et turc | Hakan Demir": behind an "and", right before the next name. */
    private Optional<Title> nationBeforeName(int at, Sentence sentence, PersonMention before) {
        boolean listed = annotations.isCue(at, Cue.AND) && before.from() >= sentence.from() && before.end() == at;
        return listed
                ? ActorReader.at(at + 1, annotations)
                        .filter(a -> a.isDemonym() && a.to() < sentence.to())
                        .filter(a -> names.fullEnd(a.to(), sentence) > 0)
                        .flatMap(a -> before.title()
                                .filter(t -> t.office().isPresent()
                                        && t.affiliation().isPresent()
                                        && t.to() == before.from())
                                .map(t -> t.repeated(at + 1, a.to()).of(a.actor())))
                : Optional.empty();
    }

    /** "ses homologues russe, Ivan Petrov, turc, Hakan Demir, et de Serbie, …": of which state the next one is. */
    private Optional<Title> nationBetweenMarks(int at, Sentence sentence, PersonMention before) {
        int nation = annotations.isCue(at, Cue.AND) && tokens.get(at).isWord() ? at + 1 : at;
        boolean behindMark = before.from() >= sentence.from()
                && before.end() >= nation - 2
                && tokens.get(nation - 1).isPunctuation() == (nation == at);
        if (!behindMark) return Optional.empty();
        int state = behindOf(nation);
        return ActorReader.at(state, annotations)
                .filter(a -> (a.isDemonym() || state > nation && ActorCatalogue.isState(a.actor()))
                        && a.to() + 1 < sentence.to()
                        && tokens.get(a.to()).isComma()
                        && names.fullEnd(a.to() + 1, sentence) > 0)
                .flatMap(a -> before.title()
                        .filter(t ->
                                t.office().isPresent() && !tokens.get(t.to()).isWord())
                        .map(t -> t.repeated(nation, a.to()).of(a.actor())));
    }

    /** "et | de la | Côte d'Ivoire". */
    private int behindOf(int token) {
        if (!annotations.isCue(token, Cue.OF)) return token;
        int state = token + 1;
        boolean article = language.functionWords().contains(tokens.get(state).folded())
                && ActorReader.at(state, annotations).isEmpty();
        return article ? state + 1 : state;
    }
}
