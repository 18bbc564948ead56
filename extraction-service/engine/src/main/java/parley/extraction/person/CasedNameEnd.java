package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Token;
import parley.text.NameMatch;

/** Where names end in scripts with capitals: a name is a run of capitalised words, particles and initials. */
final class CasedNameEnd {
    private static final int MAX_WORDS = 7;
    private static final int ACRONYM_LETTERS = 3;
    private static final char LAST_PLAIN_LETTER = 'z';

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;
    private final NameSigns signs;

    CasedNameEnd(LanguagePack language, List<Token> tokens, Annotations annotations) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
        this.signs = new NameSigns(tokens, annotations);
    }

    /**
     * The end of the name that begins at a token; -1 when there is none.
     *
     * @param titled whether a title stands before it, so that one word is enough
     */
    int end(int start, int limit, boolean titled) {
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
            int behindNickname = words > 0 ? behindNickname(i, limit) : -1;
            if (behindNickname > 0) {
                i = behindNickname;
                continue;
            }
            // "Sidi Ould Tah": a particle that is a given name too counts as one where it begins the name.
            boolean given = words == 0
                    && token.isCapitalised()
                    && language.isGivenName(token)
                    && !annotations.is(i, Term.Place.class);
            // "Minister bin Salman", but "ministre de …"
            boolean begins =
                    token.isCapitalised() || titled && !language.functionWords().contains(token.folded());
            boolean particle = signs.isParticle(i) && !given && (words > 0 || begins) && namePartFollows(i, limit);
            if (particle || words > 0 && isLetterBeforeParticle(i, limit)) {
                i++;
                continue;
            }
            if (!isNameWord(i, words, titled) || words > 0 && isOtherOfPair(i, start)) break;
            if (titled && words > 0 && isVerbOfHeadline(start, i)) break;
            if (words > 0 && isMonthBeforeDay(i)) break;
            if (token.surface().length() > 1) words++;
            if (!language.commonWords().contains(token.folded())) uncommon++;
            i++;
            end = i;
        }
        if (end < 0) return -1;
        // "Mark West, Norway's minister": but a given name before a word that is none begins a name.
        boolean given = words > 1
                && language.isGivenName(tokens.get(start))
                && !language.functionWords().contains(tokens.get(start).folded());
        if (!titled
                && !given
                && language.commonWords().contains(tokens.get(start).folded())) return -1;
        if (words == 1 && isOfParty(start)) return -1;
        boolean enough = titled ? words >= 1 : words >= 2 && uncommon >= 1;
        return enough && (uncommon > 0 || words > 1 || signs.isAddressed(start)) ? withSuffix(end, limit) : -1;
    }

    /** "Minister Lind | Oct. 4, 2023": a title without a full stop, and the line with the day below it. */
    private boolean isMonthBeforeDay(int i) {
        int day = i + 1 < tokens.size() && tokens.get(i + 1).is('.') ? i + 2 : i + 1;
        return day < tokens.size() && tokens.get(day).isNumber() && annotations.is(i, Term.Month.class);
    }

    /** "Minister Kask | Departs Accra", "President Kask | Thanks President Lind": behind a surname, before what is no name. */
    private boolean isVerbOfHeadline(int start, int i) {
        Token token = tokens.get(i);
        int next = i + 1;
        // "Park Geun-hye | Visits Accra", but "Anna Young Visits Accra"
        boolean surnameBefore = !language.isGivenName(tokens.get(i - 1))
                || i - start > 1
                        && language.familyNames().contains(tokens.get(start).folded());
        return surnameBefore
                && language.commonWords().contains(token.folded())
                && !language.isGivenName(token)
                && (isUnknown(i) || annotations.is(i, Term.Trigger.class))
                && !language.commonWords().contains(tokens.get(i - 1).folded())
                && next < tokens.size()
                && tokens.get(next).isCapitalised()
                && !tokens.get(next).joined()
                && (language.commonWords().contains(tokens.get(next).folded())
                        || !isUnknown(next)
                        || annotations.is(next, Term.Place.class)
                        || annotations.is(next, Term.Trigger.class));
    }

    /** "le porte-parole PS": a party, and nobody's name; "PM LEE" is one. */
    private boolean isOfParty(int start) {
        Token token = tokens.get(start);
        int letters = token.surface().length();
        return letters > 1
                && letters <= ACRONYM_LETTERS
                && token.isUpperCase()
                && !language.familyNames().contains(token.folded())
                && !annotations.is(start, Term.Leader.class);
    }

    /** "the Sisi-Erdogan summit": behind the hyphen stands a public figure, and not the rest of a name. */
    private boolean isOtherOfPair(int i, int start) {
        boolean figure = tokens.get(i).joined() && !signs.isParticle(i - 1) && annotations.is(i, Term.Leader.class);
        return figure && annotations.longest(start, i, Term.Leader.class).noneMatch(m -> m.to() > i);
    }

    /** "Rabi' al-Sudani": an apostrophe that is a letter of a name stands right behind its word. */
    private boolean isLetterBeforeParticle(int i, int limit) {
        Token mark = tokens.get(i);
        return (mark.is('\'') || mark.is('’') || mark.is('ʿ'))
                && mark.start() == tokens.get(i - 1).end()
                && i + 1 < limit
                && signs.isParticle(i + 1)
                && namePartFollows(i + 1, limit);
    }

    /** "Joko | “Jokowi” | Widodo": one word between quotation marks and before another name; -1 when there is none. */
    private int behindNickname(int i, int limit) {
        int closing = i + 2;
        boolean quoted = closing + 1 < limit
                && tokens.get(i).isQuote()
                && tokens.get(i + 1).isCapitalised()
                && tokens.get(closing).isQuote();
        return quoted && tokens.get(closing + 1).isCapitalised() && isUnknown(closing + 1) ? closing + 1 : -1;
    }

    /** "Ferdinand Marcos, Jr." */
    private int withSuffix(int end, int limit) {
        int suffix = end < limit && tokens.get(end).is(',') ? end + 1 : end;
        if (suffix >= limit || !annotations.isCue(suffix, Cue.NAME_SUFFIXES)) return end;
        boolean stopped = suffix + 1 < limit && tokens.get(suffix + 1).is('.');
        return stopped ? suffix + 2 : suffix + 1;
    }

    private boolean isNameWord(int i, int words, boolean titled) {
        Token token = tokens.get(i);
        // "RA-UE": acronyms with a hyphen are no name.
        if (token.joined() && isAcronym(i)) return false;
        // "the leader of the Iran-backed Houthi movement": what qualifies others opens no name.
        boolean qualified =
                i + 1 < tokens.size() && tokens.get(i + 1).joined() && annotations.isCue(i + 1, Cue.QUALIFIED_BEHIND);
        if (qualified) return false;
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
        boolean behindName = words > 0 && (language.isGivenName(tokens.get(i - 1)) || isInitial(i - 1));
        // "Helen Clark", "Helen L. Houston", "João do Rosário": behind such words the name of a city is a surname.
        boolean city = annotations.is(i, Term.Place.class) && !behindName && !(words > 0 && signs.isParticle(i - 1));
        // "François Hollande": a public figure whose surname is that of a country.
        boolean known = words > 0 && language.isGivenName(tokens.get(i - 1)) && annotations.is(i, Term.Leader.class);
        if (known) return true;
        Optional<ActorMention> actor = ActorReader.at(i, annotations);
        boolean namesTown = actor.filter(a -> !a.isCapital()).isEmpty() && (city || actor.isPresent());
        // "Foreign Minister Israel Levin": behind a title even a state's name is a given one before a surname.
        if (words == 0 && titled && language.isGivenName(token) && isBeforeSurname(i)) return true;
        // "Milan Novak", "Sofia Lind": a given name that is a town's too, before a surname; and "Paulo Lima".
        boolean nameOfTown = namesTown && (words > 0 ? behindName : language.isGivenName(token) && isBeforeSurname(i));
        if (nameOfTown
                || titled
                        && words == 1
                        && actor.filter(people -> isSurname(people)).isPresent()) return true;
        if (city || actor.isPresent()) return false;
        // "Hassan Sheikh Mohamud": a form of address that is a given name too, between two names.
        boolean middle = words > 0
                && language.isGivenName(token)
                && language.isGivenName(tokens.get(i - 1))
                && annotations.is(i, Term.Honorific.class)
                && isBeforeSurname(i);
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
                || words > 0 && (isSurnameLikeAbbreviation(i) || isSurnameLikeTitle(i))
                || middle
                || words > 0 && !isUnknown(i) && isServed(i)
                || isUnknown(i) && !(words == 0 && isFunctionWord(token, titled));
    }

    /** "L.", in one token or in two. */
    private boolean isInitial(int i) {
        Token letter = tokens.get(i).is('.') && i > 0 ? tokens.get(i - 1) : tokens.get(i);
        return letter.isCapitalised() && letter.surface().replace(".", "").length() == 1;
    }

    /** "General Abdul | Amir Hassan": behind "servant of" a word that is a title elsewhere belongs to the name. */
    private boolean isServed(int i) {
        return NameMatch.isServant(tokens.get(i - 1).surface())
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalised()
                && annotations.at(i).stream().noneMatch(m -> m.term() instanceof Term.Actor);
    }

    /** "To", but not "President Tô Lâm": behind a title, a word with accents is a name. */
    private boolean isFunctionWord(Token token, boolean titled) {
        boolean accented = token.surface().chars().anyMatch(c -> c > LAST_PLAIN_LETTER);
        return language.functionWords().contains(token.folded()) && !(titled && accented);
    }

    /** "Prime Minister Hun Sen and …": an abbreviated title stands before a full stop or a name. */
    private boolean isSurnameLikeAbbreviation(int i) {
        Token token = tokens.get(i);
        return !token.isUpperCase()
                && language.sentenceWords().abbreviations().contains(token.folded())
                && i + 1 < tokens.size()
                && !tokens.get(i + 1).is('.')
                && !tokens.get(i + 1).isCapitalised();
    }

    /** "Foreign Minister Paul Bishop met …": behind a given name a single word that is a title elsewhere ends the name. */
    private boolean isSurnameLikeTitle(int i) {
        Token token = tokens.get(i);
        return !tokens.get(i - 1).isUpperCase()
                && language.isGivenName(tokens.get(i - 1))
                && i + 1 < tokens.size()
                && !tokens.get(i + 1).isCapitalised()
                && !tokens.get(i + 1).isPossessive()
                && annotations.at(i).stream().allMatch(m -> m.length() == 1 && !(m.term() instanceof Term.Actor));
    }

    /** "Consul General John Finn": behind a given name a people's name is a surname, unless their officials follow. */
    private boolean isSurname(ActorMention people) {
        int next = people.to();
        boolean ofOfficials = next < tokens.size()
                && (tokens.get(next).isCapitalised()
                        || annotations.isCue(next, Cue.DELEGATION_NOUNS)
                        || annotations.is(next, Term.Office.class));
        return people.isDemonym()
                && next == people.from() + 1
                && language.isGivenName(tokens.get(people.from() - 1))
                && !ofOfficials;
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
            boolean domain =
                    term instanceof Term.Cued cued && (cued.has(Cue.OFFICE_DOMAINS) || cued.has(Cue.DELEGATION_NOUNS));
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

    private boolean namePartFollows(int i, int limit) {
        int next = i + 1;
        while (next < limit && signs.isParticle(next) && !tokens.get(next).isCapitalised()) next++;
        return next < limit && tokens.get(next).isCapitalised() && isUnknown(next);
    }
}
