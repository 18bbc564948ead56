package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.lexicon.WordForms;
import parley.extraction.token.Token;

/**
 * Reads names. In scripts with capitals a name is a run of capitalised words, particles and initials; in others it is
 * what follows a title, up to the first word that is known not to be a name.
 */
final class NameReader {
    /** A noun with this ending stands in the sentence as an object or adverb. */
    private static final char TANWIN = '\u064b';

    /** A shorter word that begins with these letters is a name as often as not. */
    private static final int MIN_JOINED = 5;

    private static final int MAX_WORDS = 7;
    private static final int MAX_HEAD_WORDS = 4;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;

    NameReader(LanguagePack language, List<Token> tokens, Annotations annotations) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
    }

    /**
     * The end of the name that begins at a token; -1 when there is none.
     *
     * @param titled whether a title stands before it, so that one word is enough
     */
    int end(int start, int limit, boolean titled) {
        return language.cased() ? casedEnd(start, limit, titled) : uncasedEnd(start, limit, titled);
    }

    private int casedEnd(int start, int limit, boolean titled) {
        int end = -1;
        int words = 0;
        int uncommon = 0;
        int i = start;
        while (i < limit && i - start < MAX_WORDS) {
            Token token = tokens.get(i);
            if (isInitial(i, limit)) {
                i += 2;
                continue;
            }
            boolean particle = isParticle(i) && (words > 0 || token.isCapitalised()) && namePartFollows(i, limit);
            if (particle || words > 0 && isLetterBeforeParticle(i, limit)) {
                i++;
                continue;
            }
            if (!isCasedNameWord(i, words, titled)) break;
            if (token.surface().length() > 1) words++;
            if (!language.commonWords().contains(token.folded())) uncommon++;
            i++;
            end = i;
        }
        if (end < 0) return -1;
        if (!titled && language.commonWords().contains(tokens.get(start).folded())) return -1;
        boolean enough = titled ? words >= 1 : words >= 2 && uncommon >= 1;
        return enough && (uncommon > 0 || words > 1 || isAddressed(start)) ? withSuffix(end, limit) : -1;
    }

    /** "Rabi' al-Sudani": an apostrophe that is a letter of a name stands right behind its word. */
    private boolean isLetterBeforeParticle(int i, int limit) {
        Token mark = tokens.get(i);
        return (mark.is('\'') || mark.is('’') || mark.is('ʿ'))
                && mark.start() == tokens.get(i - 1).end()
                && i + 1 < limit
                && isParticle(i + 1)
                && namePartFollows(i + 1, limit);
    }

    /** "Mr. Brown", "M. Petit": behind a form of address any word is a name. */
    private boolean isAddressed(int start) {
        int before = start > 1 && tokens.get(start - 1).is('.') ? start - 2 : start - 1;
        return before >= 0 && annotations.is(before, Term.Honorific.class);
    }

    /** "Ferdinand Marcos, Jr." */
    private int withSuffix(int end, int limit) {
        int suffix = end < limit && tokens.get(end).is(',') ? end + 1 : end;
        if (suffix >= limit || !annotations.isCue(suffix, Cue.NAME_SUFFIXES)) return end;
        boolean stopped = suffix + 1 < limit && tokens.get(suffix + 1).is('.');
        return stopped ? suffix + 2 : suffix + 1;
    }

    private boolean isCasedNameWord(int i, int words, boolean titled) {
        Token token = tokens.get(i);
        // "RA-UE": acronyms with a hyphen are no name.
        if (token.joined() && isAcronym(i)) return false;
        // "Kim Sung-han", "Chan-o-cha": what a hyphen joins belongs to the name, whatever its letters.
        if (token.joined() && words > 0 && token.isWord())
            return !token.folded().startsWith("'") && (token.surface().length() > 1 || joinsOn(i));
        if (!token.isCapitalised() || !language.writes(token)) return false;
        if (annotations.isCue(i, Cue.NOT_ACTORS) || annotations.isCue(i, Cue.NOT_NAMES)) return false;
        // "Jan Kask Travels to …", "Kask After Their Meeting": capitals of a headline.
        boolean trigger = annotations.is(i, Term.Trigger.class);
        boolean headline = !language.isGivenName(token)
                && (words > 0 && trigger && token.isUpperCase()
                        || words > 1 && (trigger || language.functionWords().contains(token.folded()))
                        || trigger && isFollowedByFunctionWord(i)
                        || words > 1 && isCommonAndNextToo(i));
        if (headline) return false;
        // "Helen Clark", "João do Rosário": behind a given name or a particle the name of a city is a surname.
        boolean city = annotations.is(i, Term.Place.class)
                && !(words > 0 && (language.isGivenName(tokens.get(i - 1)) || isParticle(i - 1)));
        // "François Hollande": a public figure whose surname is that of a country.
        boolean known = words > 0 && language.isGivenName(tokens.get(i - 1)) && annotations.is(i, Term.Leader.class);
        if (known) return true;
        Optional<ActorMention> actor = ActorReader.at(i, annotations);
        boolean namesTown = actor.filter(a -> !a.isCapital()).isEmpty() && (city || actor.isPresent());
        // "Foreign Minister Israel Levin": behind a title even a state's name is a given one before a surname.
        if (words == 0 && titled && language.isGivenName(token) && isBeforeSurname(i)) return true;
        // "Milan Novak", "Sofia Lind": a given name that is a town's too, before a surname; and "Paulo Lima".
        boolean nameOfTown = namesTown
                && (words > 0
                        ? language.isGivenName(tokens.get(i - 1))
                        : language.isGivenName(token) && isBeforeSurname(i));
        if (nameOfTown) return true;
        if (city || actor.isPresent()) return false;
        // "Jan Novotny", "June Carter": a month before a surname is a first name.
        boolean firstName = words == 0
                && annotations.is(i, Term.Month.class)
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalised()
                && isUnknown(i + 1);
        // "Wang Jun", "Anna May": a month behind a name is a surname, but before a day.
        boolean surname = words > 0
                && annotations.is(i, Term.Month.class)
                && !(i + 1 < tokens.size() && tokens.get(i + 1).isNumber())
                && isUnknown(i - 1)
                && !language.commonWords().contains(tokens.get(i - 1).folded());
        return firstName
                || surname
                || isUnknown(i) && !(words == 0 && language.functionWords().contains(token.folded()));
    }

    private boolean isBeforeSurname(int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalised()
                && isUnknown(i + 1)
                && !language.commonWords().contains(tokens.get(i + 1).folded());
    }

    private boolean isAcronym(int i) {
        return tokens.get(i).isUpperCase()
                && tokens.get(i - 1).isUpperCase()
                && ActorReader.at(i, annotations).isPresent();
    }

    /** "Jan Kask Before Their Meeting". */
    private boolean isCommonAndNextToo(int i) {
        return language.commonWords().contains(tokens.get(i).folded())
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalised()
                && !language.isGivenName(tokens.get(i + 1))
                && language.commonWords().contains(tokens.get(i + 1).folded());
    }

    private boolean joinsOn(int i) {
        return i + 1 < tokens.size() && tokens.get(i + 1).joined();
    }

    /** "Kask Travels to …". */
    private boolean isFollowedByFunctionWord(int i) {
        return i + 1 < tokens.size()
                && !tokens.get(i + 1).isCapitalised()
                && language.functionWords().contains(tokens.get(i + 1).folded());
    }

    private boolean isUnknown(int i) {
        for (Match match : annotations.at(i)) {
            Term term = match.term();
            boolean title = term instanceof Term.Office || term instanceof Term.Rank || term instanceof Term.Honorific;
            boolean calendar = term instanceof Term.Month || term instanceof Term.Weekday;
            boolean domain = term instanceof Term.Cued cued
                    && (cued.cue() == Cue.OFFICE_DOMAINS || cued.cue() == Cue.DELEGATION_NOUNS);
            // "Red Sea", "Middle East": what has a name and is talked about.
            boolean subject = term instanceof Term.TopicCue && match.length() > 1;
            if (title || calendar || domain || subject || term instanceof Term.Actor) return false;
        }
        return true;
    }

    private boolean isInitial(int i, int limit) {
        return i + 1 < limit
                && tokens.get(i).isCapitalised()
                && tokens.get(i).surface().length() == 1
                && tokens.get(i + 1).is('.');
    }

    private boolean isParticle(int i) {
        return annotations
                .cue(i, Cue.NAME_PARTICLES)
                .filter(match -> match.length() == 1)
                .isPresent();
    }

    private boolean namePartFollows(int i, int limit) {
        int next = i + 1;
        while (next < limit && isParticle(next) && !tokens.get(next).isCapitalised()) next++;
        return next < limit && tokens.get(next).isCapitalised() && isUnknown(next);
    }

    private int uncasedEnd(int start, int limit, boolean titled) {
        if (!titled) return -1;
        Optional<Match> leader = annotations.longest(start, Term.Leader.class);
        boolean whole = leader.filter(m -> m.length() > 1 && (m.to() >= limit || !isParticle(m.to())))
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
            if (!token.isWord() || isNoName(i)) break;
            // "عبدالفتاح السيسي فرانسوا هولاند": a public figure of two words is somebody else.
            boolean another = annotations
                            .longest(i, Term.Leader.class)
                            .filter(m -> m.length() > 1)
                            .isPresent()
                    && !isParticle(i)
                    && !(i > start && isParticle(i - 1))
                    && IntStream.range(start, i).anyMatch(k -> annotations.is(k, Term.Leader.class));
            if (another) break;
            boolean particle = isParticle(i);
            boolean name = isUncasedNameWord(i, i > start, afterParticle)
                    || isSurnameLikeAWord(start, i)
                    || isSonsName(start, i, limit)
                    || isSurnameLikeANation(start, i, limit);
            if (!particle && !name) break;
            i++;
            if (!particle || annotations.isCue(i - 1, Cue.NAME_CLOSERS)) end = i;
            // "عبد الله مع": what closes a name needs no further word.
            afterParticle = particle && !annotations.isCue(i - 1, Cue.NAME_CLOSERS);
        }
        return end == start + 1 && !mayStandAlone(start) ? -1 : end;
    }

    /** "صباح أمس": words that a name may begin with, but not these together. */
    private boolean isNoName(int i) {
        return annotations
                .cue(i, Cue.NOT_NAMES)
                .filter(m -> m.proclitics().isEmpty())
                .isPresent();
    }

    /** A public figure's name may go on: "عبد ربه منصور" with "هادي". */
    private int behindGivenNames(int from, int limit) {
        int end = from;
        while (end < limit
                && language.isGivenName(tokens.get(end))
                && annotations.at(end).stream().allMatch(m -> m.term() instanceof Term.Leader)) end++;
        return end;
    }

    /**
     * Whether a single word after a title may be a name: a surname stands right behind an office, a rank or a form of
     * address; behind anything else it rather goes on with the title.
     */
    private boolean mayStandAlone(int token) {
        if (annotations.is(token, Term.Leader.class) || language.isGivenName(tokens.get(token))) return true;
        return IntStream.range(Math.max(0, token - MAX_HEAD_WORDS), token).anyMatch(i -> annotations.at(i).stream()
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
                && annotations.at(i).stream()
                        .allMatch(m -> m.term() instanceof Term.TopicCue
                                || m.term() instanceof Term.Cued cued && cued.cue() == Cue.OFFICE_DOMAINS)
                && language.forms().of(token.folded()).stream()
                        .noneMatch(form -> form.definite() && !form.proclitics().isEmpty());
    }

    /** "الرئيس صالح يحاول", "الرئيس اليمني صالح يحاول": a head of state is named by the surname alone. */
    private boolean isHeadOfState(int name) {
        int title = name > 0 && annotations.is(name - 1, Term.Actor.class) ? name - 1 : name;
        return title > 0
                && annotations
                        .longest(title - 1, Term.Office.class)
                        .filter(m -> m.to() == title
                                && ((Term.Office) m.term()).kind().equals("HEAD_OF_STATE"))
                        .isPresent();
    }

    /** "الوزير ساكو الحديد،": a word with the article that ends the phrase goes on with the name of nobody known. */
    private boolean isLastWord(int start, int i) {
        boolean definite = !language.forms()
                .stem(tokens.get(i).folded())
                .equals(tokens.get(i).folded());
        boolean closed = i + 1 < tokens.size() && tokens.get(i + 1).isComma();
        return definite && closed && !annotations.is(start, Term.Leader.class);
    }

    /**
     * "السيد باولو روسي،": behind a given name the name of a people is a surname where the phrase ends with it, or where
     * it has no article, as an adjective would.
     */
    private boolean isSurnameLikeANation(int start, int i, int limit) {
        boolean bare = language.forms()
                .stem(tokens.get(i).folded())
                .equals(tokens.get(i).folded());
        boolean closed =
                bare || i + 1 >= limit || tokens.get(i + 1).isPunctuation() || annotations.is(i + 1, Term.Office.class);
        return i > start
                && closed
                && language.isGivenName(tokens.get(i - 1))
                && ActorReader.at(i, annotations)
                        .filter(a -> a.isDemonym()
                                && a.to() == i + 1
                                && a.proclitics().isEmpty())
                        .isPresent();
    }

    /** "الدكتور مساعد بن صالح": between a form of address and "son of" any word is a name. */
    private boolean isSonsName(int start, int i, int limit) {
        return i == start && isAddressed(start) && i + 1 < limit && isParticle(i + 1);
    }

    private boolean isUncasedNameWord(int i, boolean inside, boolean afterParticle) {
        Token token = tokens.get(i);
        if (token.surface().length() < 2) return false;
        // "بدر البوسعيدي أمين عام …": an office of several words is none, even where its first word is a name too.
        if (inside
                && annotations
                        .longest(i, Term.Office.class)
                        .filter(m -> m.length() > 1)
                        .isPresent()) return false;
        if (afterParticle || language.isGivenName(token)) return true;
        if (token.surface().indexOf(TANWIN) >= 0) return false;
        if (annotations
                .longest(i, Term.Leader.class)
                .filter(m -> m.proclitics().isEmpty())
                .isPresent()) return true;
        if (isCommon(token) || isDefiniteWithProclitic(token) || isJoinedVerb(token)) return false;
        if (inside && (isJoinedOn(token) || hasObject(token) || isNextPerson(token))) return false;
        for (Match match : annotations.at(i)) {
            Term term = match.term();
            // "جون كلارك": behind a given name the name of a city is a surname.
            boolean surname = inside && term instanceof Term.Place && language.isGivenName(tokens.get(i - 1));
            boolean harmless = surname
                    || term instanceof Term.TopicCue
                    || term instanceof Term.Cued cued && cued.cue() == Cue.NAME_PARTICLES;
            // A proclitic hides a name as often as it shows a phrase: "وائل" is no "و" and "ائل".
            if (!harmless
                    && (match.proclitics().isEmpty()
                            || match.proclitics().length() < 2 && match.length() > 1
                            || !(term instanceof Term.Cued))) return false;
        }
        return true;
    }

    /** "والمحاضرين", "بالالتحاق": names are not written like that. */
    private boolean isDefiniteWithProclitic(Token token) {
        return language.forms().of(token.folded()).stream()
                .anyMatch(form -> form.definite()
                        && !form.proclitics().isEmpty()
                        && form.stem().length() > 3);
    }

    /** "وأبلغه" behind a name: an "and" that is written onto the word goes on with the sentence. */
    private boolean isJoinedOn(Token token) {
        return token.surface().length() >= MIN_JOINED
                && !language.nameWords().contains(token.surface())
                && language.forms().of(token.folded()).stream()
                        .anyMatch(form -> language.carries(form.proclitics(), Cue.AND));
    }

    /** "وفرانك" behind a title or a name: an "and" that is written onto a given name goes over to somebody else. */
    boolean isNextPerson(int token) {
        return isNextPerson(tokens.get(token));
    }

    private boolean isNextPerson(Token token) {
        return writtenOn(token) > 0 && !language.nameWords().contains(token.surface());
    }

    /** "يسلمه", "تستقبلهم": a verb with its object written onto it. */
    private boolean hasObject(Token token) {
        String word = token.folded();
        return word.length() >= MIN_JOINED
                && language.verbPrefixes().stream().anyMatch(word::startsWith)
                && language.objectSuffixes().stream().anyMatch(word::endsWith);
    }

    /** "وتشاورنا": an "and", a verb and its object in one word. */
    private boolean isJoinedVerb(Token token) {
        return token.surface().length() > MIN_JOINED
                && !language.nameWords().contains(token.surface())
                && language.forms().of(token.folded()).stream()
                        .filter(form -> language.carries(form.proclitics(), Cue.AND) && !form.definite())
                        .anyMatch(form -> language.verbPrefixes().stream().anyMatch(form.stem()::startsWith)
                                && language.objectSuffixes().stream().anyMatch(form.stem()::endsWith));
    }

    private boolean isCommon(Token token) {
        if (language.nameWords().contains(token.surface())) return false;
        String folded = token.folded();
        if (language.commonWords().contains(folded) || language.functionWords().contains(folded)) return true;
        if (isIndefinite(folded) || isAdjective(folded) || isJoinedSmallWord(folded)) return true;
        return language.forms().of(folded).stream()
                .skip(1)
                .anyMatch(form ->
                        form.stem().length() > 3 && language.commonWords().contains(form.stem())
                                || form.definite()
                                        && language.forms().definite(form.stem()).stream()
                                                .anyMatch(language.commonWords()::contains));
    }

    /** "رئيس اللجنة الأولمبية": a definite feminine adjective is no name. */
    private boolean isAdjective(String folded) {
        return language.adjectiveEndings().stream()
                        .anyMatch(ending -> folded.length() > ending.length() + MIN_JOINED && folded.endsWith(ending))
                && language.forms().of(folded).stream().anyMatch(WordForms.Form::definite);
    }

    /** "وما", "ومن": a small word with an "and" written onto it. */
    private boolean isJoinedSmallWord(String folded) {
        return language.forms().of(folded).stream()
                .skip(1)
                .anyMatch(form -> language.carries(form.proclitics(), Cue.AND)
                        && !form.definite()
                        && language.functionWords().contains(form.stem()));
    }

    /** "عددا", "نائبا": a common word with the ending of an object. */
    private boolean isIndefinite(String folded) {
        return language.indefiniteEndings().stream()
                .filter(ending -> folded.endsWith(ending) && folded.length() >= MIN_JOINED - 1)
                .map(ending -> folded.substring(0, folded.length() - ending.length()))
                .anyMatch(language.commonWords()::contains);
    }

    /** The name between two tokens, as it stands in the source, without emphasis and quotation marks at its ends. */
    Optional<String> text(String source, int from, int to) {
        String name = source.substring(start(from), tokens.get(to - 1).end())
                .replaceAll("[\\s\u00a0*_]+", " ")
                .replaceAll("^[\"«“]+|[\"»”]+$", "")
                .strip();
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Where a name begins: behind an "and" that is written onto it. */
    private int start(int token) {
        int written = annotations
                .longest(token, Term.Leader.class)
                .map(m -> m.proclitics().length())
                .orElseGet(() -> writtenOn(tokens.get(token)));
        return tokens.get(token).start() + written;
    }

    /** How many letters an "and" before a given name takes: "وفرانك" is "and Frank". */
    private int writtenOn(Token token) {
        if (language.cased() || language.isGivenName(token)) return 0;
        return language.forms().of(token.folded()).stream()
                .filter(form -> language.carries(form.proclitics(), Cue.AND) && !form.definite())
                .filter(form -> language.givenNames().contains(form.stem()))
                .mapToInt(form -> form.proclitics().length())
                .findFirst()
                .orElse(0);
    }
}
