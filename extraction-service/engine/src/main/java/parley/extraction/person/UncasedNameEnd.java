package parley.extraction.person;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Token;

/** Where names end in scripts without capitals: a name goes on behind a title, up to the first word that is none. */
final class UncasedNameEnd {
    private static final int MAX_WORDS = 7;
    private static final int MAX_HEAD_WORDS = 4;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;
    private final NameSigns signs;
    private final UncasedNameWord words;
    private final Set<String> repeated;

    UncasedNameEnd(LanguagePack language, List<Token> tokens, Annotations annotations) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
        this.signs = new NameSigns(tokens, annotations);
        this.words = new UncasedNameWord(language, tokens, annotations);
        this.repeated = language.cased() ? Set.of() : repeated(tokens);
    }

    private static Set<String> repeated(List<Token> tokens) {
        Set<String> once = new HashSet<>(2 * tokens.size());
        Set<String> again = new HashSet<>();
        for (Token token : tokens) if (!once.add(token.folded())) again.add(token.folded());
        return again;
    }

    /** The end of the name that begins at a token behind a title; -1 when there is none. */
    int end(int start, int limit) {
        Optional<Match> leader = annotations.longest(start, Term.Leader.class);
        boolean whole = leader.filter(m -> m.length() > 1 && (m.to() >= limit || !signs.isParticle(m.to())))
                .isPresent();
        if (whole) return behindGivenNames(leader.get().to(), limit);
        int end = -1;
        int i = start;
        boolean afterParticle = false;
        while (i < limit && i - start < MAX_WORDS + 2) {
            Token token = tokens.get(i);
            boolean quote = token.is('"') || token.is('«') || token.is('“');
            if (quote && i == start) {
                i++;
                continue;
            }
            if (!token.isWord() || isNoName(start, i) || i > start && opensNextName(i)) break;
            // "عبدالفتاح السيسي فرانسوا هولاند": a public figure of two words is somebody else.
            boolean another = annotations
                            .longest(i, Term.Leader.class)
                            .filter(m -> m.length() > 1)
                            .isPresent()
                    && !signs.isParticle(i)
                    && !(i > start && signs.isParticle(i - 1))
                    && annotations.has(start, i, Term.Leader.class);
            if (another) break;
            boolean particle = signs.isParticle(i);
            boolean name = words.isNameWord(i, i > start, afterParticle)
                    || isSurnameLikeAWord(start, i)
                    || isSurnameLikeASmallWord(start, i)
                    || isSonsName(start, i, limit)
                    || isFamilyBehindFather(start, i)
                    || isSurnameLikeANation(start, i, limit)
                    || isAddressInside(start, i, limit);
            if (!particle && !name) break;
            i++;
            if (!particle || annotations.isCue(i - 1, Cue.NAME_CLOSERS)) end = i;
            // "عبد الله مع": what closes a name needs no further word.
            afterParticle = particle && !annotations.isCue(i - 1, Cue.NAME_CLOSERS);
        }
        return end == start + 1 && !mayStandAlone(start) ? -1 : end;
    }

    /** "مريم | الحاج | إبراهيم": a form of address that is a name too, between two given ones. */
    private boolean isAddressInside(int start, int i, int limit) {
        return i > start
                && i + 1 < limit
                && annotations
                        .longest(i, Term.Honorific.class)
                        .filter(m -> m.length() == 1 && m.proclitics().isEmpty())
                        .isPresent()
                && hasArticle(tokens.get(i))
                && language.isGivenName(tokens.get(i - 1))
                && language.isGivenName(tokens.get(i + 1));
    }

    /** "صباح أمس": words that a name may begin with, but not these together; "يوسف الصباح أمس" is a surname and a day. */
    private boolean isNoName(int start, int i) {
        return annotations
                .cue(i, Cue.NOT_NAMES)
                .filter(m -> m.proclitics().isEmpty() && !(m.length() > 1 && i > start && words.isFathersName(i)))
                .isPresent();
    }

    /** "سامي حداد وعبد الله نجار": an "and" that is written onto the beginning of a name goes over to somebody else. */
    private boolean opensNextName(int i) {
        return annotations
                .cue(i, Cue.NAME_OPENERS)
                .filter(opener -> language.carries(opener.proclitics(), Cue.AND))
                .isPresent();
    }

    /** A public figure's name may go on: "عبد ربه منصور" with "هادي". */
    private int behindGivenNames(int from, int limit) {
        int end = from;
        while (end < limit && (isGivenNameAlone(end) || words.isFathersName(end))) end++;
        return end;
    }

    private boolean isGivenNameAlone(int i) {
        return language.isGivenName(tokens.get(i))
                && annotations.at(i).stream().allMatch(m -> m.term() instanceof Term.Leader);
    }

    /**
     * Whether a single word after a title may be a name: a surname stands right behind an office, a rank or a form of
     * address; behind anything else it rather goes on with the title. Of somebody whom nobody knows the text tells more
     * than once.
     */
    private boolean mayStandAlone(int token) {
        if (annotations.is(token, Term.Leader.class) || language.isGivenName(tokens.get(token))) return true;
        return repeated.contains(tokens.get(token).folded())
                && IntStream.range(Math.max(0, token - MAX_HEAD_WORDS), token).anyMatch(i -> annotations.at(i).stream()
                        .anyMatch(m -> m.to() == token
                                && (m.term() instanceof Term.Office
                                        || m.term() instanceof Term.Rank
                                        || m.term() instanceof Term.Honorific
                                        || m.term() instanceof Term.Actor)));
    }

    /** "… شرقي، رئيس الأركان": what stands before the office in apposition is a name to its end. */
    private boolean isBeforeOffice(int mark) {
        return mark + 1 < tokens.size() && tokens.get(mark).isComma() && annotations.is(mark + 1, Term.Office.class);
    }

    /** A word like any other right behind a single given name is a surname, but for those who have none. */
    private boolean isSurnameLikeAWord(int start, int i) {
        Token token = tokens.get(i);
        return i == start + 1
                && (language.isGivenName(tokens.get(start)) || isBeforeOffice(i + 1) || isLastWord(start, i))
                && !(start > 0 && annotations.isCue(start - 1, Cue.ROYAL_TITLES))
                && !isHeadOfState(start)
                && token.surface().length() > 2
                && !language.functionWords().contains(token.folded())
                // "استقبل الرئيس محمود | اليوم"
                && !(hasArticle(token) && language.dateShapes().mayBeginWith(token.folded()))
                && !words.isInflected(token)
                && !words.isJoinedSmallWord(token.folded())
                && annotations.at(i).stream()
                        .allMatch(m -> m.term() instanceof Term.TopicCue
                                || m.term() instanceof Term.Cued cued && cued.isOnly(Cue.OFFICE_DOMAINS))
                && language.forms().of(token.folded()).stream()
                        .noneMatch(form -> form.definite() && !form.proclitics().isEmpty());
    }

    /** "رئيس الوزراء جون كي،": no word of two letters ends a phrase; right behind a given name it is a surname. */
    private boolean isSurnameLikeASmallWord(int start, int i) {
        return i == start + 1
                && language.isGivenName(tokens.get(start))
                && tokens.get(i).surface().length() == 2
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isComma();
    }

    /** "الرئيس صالح يحاول", "الرئيس اليمني صالح يحاول": a head of state is named by the surname alone. */
    private boolean isHeadOfState(int name) {
        int title = name > 0 && annotations.is(name - 1, Term.Actor.class) ? name - 1 : name;
        return title > 0
                && annotations
                        .longest(title - 1, Term.Office.class)
                        .filter(m -> m.to() == title && ((Term.Office) m.term()).kind() == OfficeKind.HEAD_OF_STATE)
                        .isPresent();
    }

    private boolean hasArticle(Token token) {
        return language.forms().hasArticle(token.folded());
    }

    /** "الوزير ساكو الحديد،": a word with the article that ends the phrase goes on with the name of nobody known. */
    private boolean isLastWord(int start, int i) {
        boolean definite = hasArticle(tokens.get(i));
        boolean closed = i + 1 < tokens.size() && tokens.get(i + 1).isComma();
        return definite && closed && !annotations.is(start, Term.Leader.class);
    }

    /**
     * "السيد باولو روسي،": behind a given name the name of a people is a surname where the phrase ends with it, or where
     * it has no article, as an adjective would.
     */
    private boolean isSurnameLikeANation(int start, int i, int limit) {
        boolean bare = !hasArticle(tokens.get(i));
        // "العلي | أستراليا": a state that is spelt like its people is rather the state.
        boolean state = annotations.at(i).stream()
                .anyMatch(m -> m.term() instanceof Term.Actor actor && actor.use() == Term.ActorUse.NAME);
        boolean closed =
                bare || i + 1 >= limit || tokens.get(i + 1).isPunctuation() || annotations.is(i + 1, Term.Office.class);
        return i > start
                && closed
                && !state
                && language.isGivenName(tokens.get(i - 1))
                && ActorReader.at(i, annotations)
                        .filter(a -> a.isDemonym()
                                && a.to() == i + 1
                                && a.proclitics().isEmpty())
                        .isPresent();
    }

    /** "وليد بن ناصر | الحربي": behind "son of" somebody an adjective with the article names the family. */
    private boolean isFamilyBehindFather(int start, int i) {
        String word = tokens.get(i).folded();
        return i - start > 2
                && signs.isParticle(i - 2)
                && hasArticle(tokens.get(i))
                && language.familyEndings().stream().anyMatch(word::endsWith)
                && annotations.at(i).stream()
                        .allMatch(m -> m.term() instanceof Term.TopicCue
                                || m.term() instanceof Term.Cued cued && cued.isOnly(Cue.OFFICE_DOMAINS));
    }

    /**
     * "الدكتور مساعد بن صالح", "الأمير الغاني الوليد بن سالم": between a form of address and "son of" any word is a name; so
     * is an office without the article before a given name, "الدكتور مساعد محمد".
     */
    private boolean isSonsName(int start, int i, int limit) {
        boolean nation = start > 0
                && ActorReader.at(start - 1, annotations)
                        .filter(ActorMention::isDemonym)
                        .isPresent();
        boolean addressed = i == start && i + 1 < limit && signs.isAddressed(nation ? start - 1 : start);
        boolean office = annotations.is(i, Term.Office.class) && !hasArticle(tokens.get(i));
        return addressed && (signs.isParticle(i + 1) || office && language.isGivenName(tokens.get(i + 1)));
    }
}
