package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.lexicon.WordForms;
import parley.extraction.token.Token;

/**
 * Which words behind an office tell what it is for, and belong to it: "Minister | of Trade and Industry", "Under Secretary |
 * for Growth, Energy, and the Environment", "وزير | الشؤون البلدية والقروية".
 */
final class TitleFields {
    private static final int MAX_LINKED_WORDS = 7;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;
    private final TitleHeads heads;
    private final TitleWords words;
    private final int start;
    private final int limit;

    /** The fields of an office that begins at {@code start}, and ends before {@code limit} at the latest. */
    TitleFields(LanguagePack language, List<Token> tokens, Annotations annotations, int start, int limit) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
        this.heads = new TitleHeads(annotations);
        this.words = new TitleWords(language, tokens, annotations);
        this.start = start;
        this.limit = limit;
    }

    /** "Special Representative | on Climate Issues Anna Lind". */
    Optional<Match> linkAt(int next, Optional<OfficeKind> office) {
        return annotations
                .cue(next, Cue.FIELD_LINKS)
                .filter(on -> office.filter(OfficeKind.SENT_ABROAD::contains).isPresent())
                .filter(on -> on.to() < limit
                        && tokens.get(on.to()).isCapitalised()
                        && annotations.isCue(on.to(), Cue.OFFICE_DOMAINS));
    }

    /** "ministre de l'Industrie, du Commerce et de …", "Minister for Trade, Industry and …". */
    boolean goOnBehindComma(int next, Optional<OfficeKind> office) {
        if (!language.cased() || !tokens.get(next).isComma() || next + 2 >= limit) return false;
        boolean field = annotations.isCue(next + 1, Cue.OFFICE_DOMAINS)
                && tokens.get(next + 1).isCapitalised()
                && heads.at(next + 1).isEmpty();
        // "Democracy, Human Rights, and Labor", "Energy, and the Environment"
        int last = next + 3 < limit && isArticle(next + 2) ? next + 3 : next + 2;
        boolean lastField = annotations.isCue(next + 1, Cue.AND)
                && tokens.get(next + 1).isWord()
                && annotations.isCue(last, Cue.OFFICE_DOMAINS)
                && tokens.get(last).isCapitalised()
                && heads.at(last).isEmpty();
        if (lastField) return true;
        boolean linkedField = annotations.isCue(next + 1, Cue.OF)
                && tokens.get(next + 1).isWord()
                && (annotations.isCue(next + 2, Cue.OFFICE_DOMAINS)
                        // "des Arts", but "le ministre de l'Intérieur, de Lindau"
                        || tokens.get(next + 2).isCapitalised() && !annotations.isCue(next + 1, Cue.NAME_PARTICLES)
                        || annotations.isCue(next + 2, Cue.TITLE_LINKS)
                                && next + 3 < limit
                                && (annotations.isCue(next + 3, Cue.OFFICE_DOMAINS)
                                        || tokens.get(next + 3).isCapitalised()));
        // "le ministre délégué, chargé du Budget, …"
        boolean inCharge = annotations
                .cue(next + 1, Cue.TITLE_LINKS)
                .filter(link -> link.length() > 1)
                .isPresent();
        return office.isPresent() && (field || linkedField || inCharge);
    }

    /** "the head of Ghana | 's intelligence service", "Speaker of Ghana | 's Parliament", but "the president of Ghana | 's visit". */
    boolean standBehindPossessor(int possessive) {
        int body = possessive + 1;
        return body < limit
                && tokens.get(possessive).isPossessive()
                && heads.at(body).isEmpty()
                && !isTrigger(body)
                && (words.isCapitalised(body)
                        || annotations.isCue(body, Cue.OFFICE_DOMAINS)
                        || annotations.is(body, Term.TopicCue.class));
    }

    private boolean isArticle(int token) {
        Token word = tokens.get(token);
        return !word.isCapitalised()
                && word.surface().length() <= 3
                && language.functionWords().contains(word.folded());
    }

    /** "وزير شؤون الديوان الأميري | الشيخ …": a definite word between an office and a form of address belongs to it. */
    boolean standBeforeAddress(int next) {
        Token token = tokens.get(next);
        boolean address = !language.cased()
                && next + 1 < limit
                && token.isWord()
                && annotations.at(next + 1).stream()
                        .anyMatch(m -> m.proclitics().isEmpty()
                                && (m.term() instanceof Term.Honorific || m.term() instanceof Term.Rank));
        return address
                && !language.isGivenName(token)
                && !isTrigger(next)
                && language.forms().of(token.folded()).stream().anyMatch(WordForms.Form::definite);
    }

    /**
     * "Secretary for Rural Affairs and the Islands Mairi Gunn": how many words after "for" belong to the office,
     * because a given name begins the name behind them; 0 where none does.
     */
    int wordsBeforeGivenName(int next) {
        if (!language.cased()) return 0;
        for (int i = next; i < Math.min(limit, next + MAX_LINKED_WORDS); i++) {
            Token token = tokens.get(i);
            boolean names = token.isCapitalised()
                    && language.isGivenName(token)
                    && i + 1 < limit
                    && tokens.get(i + 1).isCapitalised();
            if (names) return i - next;
            boolean passes = token.isCapitalised() || annotations.isCue(i, Cue.TITLE_LINKS) && token.isWord();
            if (!passes || isTrigger(i) || heads.at(i).isPresent()) return 0;
        }
        return 0;
    }

    /** "for Energy | Transformation Anna Lind": a word of everyday use behind a field, before a name. */
    boolean isCommonBeforeGivenName(int next) {
        int more = wordsBeforeGivenName(next);
        return more > 0
                && IntStream.range(next, next + more)
                        .filter(i -> tokens.get(i).isCapitalised())
                        .allMatch(i ->
                                language.commonWords().contains(tokens.get(i).folded()));
    }

    /** Where titles are not marked by capitals, a definite common word after an office belongs to it. */
    boolean isAdjective(int next) {
        Token token = tokens.get(next);
        return token.isWord()
                && language.forms().of(token.folded()).get(0).definite()
                && language.commonWords().contains(token.folded())
                // "بحث الوزيران | العلاقات"
                && !annotations.isCue(start, Cue.BOTH_SIDES)
                && !beginsDate(next);
    }

    /** "العام الماضي", "العام 2024"; but "القنصل الإيطالي العام". */
    private boolean beginsDate(int next) {
        if (!language.dateShapes().mayBeginWith(tokens.get(next).folded())) return false;
        boolean general = annotations.isCue(next, Cue.TITLE_ADJECTIVES);
        return !general
                || annotations.is(next, Term.RelativeYear.class)
                || next + 1 < limit
                        && (tokens.get(next + 1).isNumber() || annotations.is(next + 1, Term.LastOrNext.class));
    }

    /** Whether a word goes on with an office; {@code linked} where an "of" or "for" stands right before it. */
    boolean isLinkedWord(int next, boolean linked) {
        Token token = tokens.get(next);
        // "coordinator for counter-terrorist affairs": the word of a field belongs to the office.
        if (!token.isCapitalised() && annotations.is(next, Term.TopicCue.class)) return true;
        // "ministre de la Transition écologique": a word after "de la" belongs to the office, whatever its letters.
        if (token.isCapitalised())
            return linked && (isFollowedBySmallWord(next) || isFollowedByField(next)) || isWordOfField(next);
        return linked && token.surface().length() > 2;
    }

    /** "for | Law Enforcement Affairs Anna Lind": words with capitals that are none of a name, up to the field's noun. */
    boolean isWordOfField(int next) {
        if (!annotations.hasCue(start, next, Cue.TITLE_LINKS)) return false;
        for (int i = next; i < Math.min(limit, next + MAX_LINKED_WORDS); i++) {
            if (i > next
                    && annotations.isCue(i, Cue.OFFICE_DOMAINS)
                    && tokens.get(i).isCapitalised()) return true;
            if (!words.isCapitalised(i) && !annotations.isCue(i, Cue.AND)) return false;
        }
        return false;
    }

    /** "Asian and | Oceanian Affairs". */
    private boolean isFollowedByField(int token) {
        return token + 1 < limit
                && tokens.get(token + 1).isCapitalised()
                && annotations.isCue(token + 1, Cue.OFFICE_DOMAINS);
    }

    private boolean isFollowedBySmallWord(int token) {
        return token + 1 < limit
                && tokens.get(token + 1).isWord()
                && !tokens.get(token + 1).isCapitalised();
    }

    /** "Director for | Multilateral Affairs" tells of no occasion. */
    boolean isTrigger(int token) {
        return annotations.is(token, Term.Trigger.class)
                && !(annotations.isCue(token, Cue.ADJECTIVAL)
                        && tokens.get(token).isCapitalised()
                        && isFollowedByField(token));
    }
}
