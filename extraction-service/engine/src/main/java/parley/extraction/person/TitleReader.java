package parley.extraction.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extraction.ActorCatalogue;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.lexicon.WordForms;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/**
 * Reads titles: an office, rank or form of address, and after it everything that belongs to it: further offices,
 * adjectives of nationality, "of the Council of …". An actor directly before it ("Russian President", "NATO's envoy")
 * belongs to it too.
 */
final class TitleReader {
    private static final String HEAD_OF_STATE = "HEAD_OF_STATE";
    /** Offices that are held for a town. */
    private static final Set<String> OF_TOWNS = Set.of("MAYOR", "DIRECTOR");

    private static final int MAX_TOKENS = 30;
    private static final int POSSESSOR_REACH = 9;
    private static final int ACTOR_WORDS = 4;
    private static final int MAX_SMALL_WORDS = 3;
    private static final int MAX_LINKED_WORDS = 7;
    /** So many words behind an office its state may be named. */
    private static final int OWN_STATE_REACH = 2;
    /** "(NATO)": so many tokens. */
    private static final int ACRONYM_IN_BRACKETS = 3;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;

    TitleReader(LanguagePack language, List<Token> tokens, Annotations annotations) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
    }

    /** Whether a title may begin at a token. */
    Optional<Match> headAt(int token) {
        return annotations
                .longest(token, Term.OfficeOf.class)
                .or(() -> longer(
                                annotations.longest(token, Term.Office.class),
                                annotations.longest(token, Term.Rank.class))
                        .filter(head -> !isFormOfAddress(head)))
                .or(() -> annotations.longest(token, Term.Honorific.class));
    }

    /** "الأمير محمد": a word that is an office without the article addresses a prince with it. */
    private boolean isFormOfAddress(Match head) {
        return annotations
                .longest(head.from(), Term.Honorific.class)
                .filter(m -> m.to() == head.to())
                .isPresent();
    }

    private static Optional<Match> longer(Optional<Match> a, Optional<Match> b) {
        if (a.isEmpty()) return b;
        return b.isPresent() && b.get().length() > a.get().length() ? b : a;
    }

    /** The title that begins at a token of a sentence. */
    Optional<Title> read(int start, Sentence sentence) {
        Optional<Match> head = headAt(start);
        if (head.isEmpty() || head.get().to() > sentence.to()) return Optional.empty();
        Reader reader = new Reader(start, Math.min(sentence.to(), start + MAX_TOKENS), possessor(start, sentence));
        reader.takeHead(head.get());
        reader.extend();
        return Optional.of(reader.title());
    }

    private final class Reader {
        private final int start;
        private final int limit;
        private int next;
        private int end;
        private Optional<String> affiliation;
        private Optional<String> typical = Optional.empty();
        private Optional<String> grade = Optional.empty();
        private Optional<String> office = Optional.empty();
        private boolean former;
        private boolean bare = true;

        Reader(int start, int limit, Optional<String> possessor) {
            this.start = start;
            this.limit = limit;
            affiliation = possessor;
        }

        void takeHead(Match head) {
            if (head.term() instanceof Term.Office o) {
                office = office.or(() -> Optional.of(o.kind()));
                bare = false;
            } else if (head.term() instanceof Term.Rank r) {
                grade = grade.or(() -> Optional.of(r.grade()));
                bare = false;
            } else if (head.term() instanceof Term.OfficeOf o) {
                typical = typical.or(() -> Optional.of(o.actor()));
                // "Secretary-General of the League": the phrase itself names whose office it is.
                if (namesActor(head)) affiliation = Optional.of(o.actor());
                office = office.or(() ->
                        annotations.longest(head.from(), Term.Office.class).map(m -> ((Term.Office) m.term()).kind()));
                bare = false;
            }
            next = isStopped(head) ? head.to() + 1 : endOfBody(head);
            end = next;
        }

        /**
         * "أمين عام مجلس التعاون | لدول الخليج العربية", "رئيس جمهورية | باراغواي": the name of a body or state that begins
         * inside an office goes on to its end, and says whose office it is.
         */
        private int endOfBody(Match head) {
            Optional<ActorMention> body = IntStream.range(head.from(), head.to())
                    .mapToObj(i -> ActorReader.at(i, annotations))
                    .flatMap(Optional::stream)
                    .filter(actor -> actor.to() >= head.to())
                    .findFirst();
            affiliation = affiliation.or(() -> body.map(ActorMention::actor));
            return body.map(ActorMention::to).orElse(head.to());
        }

        /** A given name that is a state's name too, before a surname. */
        private boolean namedLikeAState(Optional<ActorMention> actor) {
            if (!language.cased() || actor.isEmpty() || actor.get().isDemonym()) return false;
            int surname = actor.get().to();
            return surname == actor.get().from() + 1
                    && surname < limit
                    && language.isGivenName(tokens.get(actor.get().from()))
                    && tokens.get(surname).isCapitalised()
                    && !language.isGivenName(tokens.get(surname))
                    && !language.commonWords().contains(tokens.get(surname).folded())
                    && annotations.at(surname).isEmpty();
        }

        /** A head of state is not one of another head of state. */
        private boolean isAnotherHead(Optional<Match> head) {
            return office.filter(HEAD_OF_STATE::equals).isPresent()
                    && head.filter(h -> h.term() instanceof Term.Office next
                                    && next.kind().equals(HEAD_OF_STATE))
                            .isPresent();
        }

        private boolean isForeign(Optional<ActorMention> actor) {
            return actor.filter(a -> typical.isPresent()
                            && a.proclitics().isEmpty()
                            && ActorCatalogue.isState(typical.get())
                            && ActorCatalogue.isState(a.actor())
                            && !typical.get().equals(a.actor()))
                    .isPresent();
        }

        /** "رئيس كينيا | ووزير خارجية السودان": an office behind an "and" that says whose it is, of another state. */
        private boolean isOfAnotherState(Match head) {
            boolean joined = language.carries(head.proclitics(), Cue.AND) || linkIsConjunction(head.from() - 1);
            if (!joined || affiliation.isEmpty()) return false;
            return IntStream.range(head.to(), Math.min(limit, head.to() + OWN_STATE_REACH))
                    .mapToObj(i -> ActorReader.at(i, annotations))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .filter(actor -> ActorCatalogue.isState(actor.actor()))
                    .filter(actor -> !affiliation.get().equals(actor.actor()))
                    .isPresent();
        }

        /** "السفير لدولة الكويت | لدى غانا": where the residence follows, the state before it sends. */
        private boolean isSender(ActorMention state) {
            return affiliation.isEmpty() && state.to() < limit && annotations.isCue(state.to(), Cue.RESIDENCE);
        }

        /** "قائد القوات المسلحة الملكية الأردنية": a body of the same name of another state. */
        private boolean isOwnerOfUnit(ActorMention state) {
            return state.isDemonym()
                    && IntStream.range(start, state.from())
                            .mapToObj(i -> ActorReader.at(i, annotations))
                            .flatMap(Optional::stream)
                            .anyMatch(a -> a.use() == Term.ActorUse.UNIT && a.to() == state.from());
        }

        private boolean namesActor(Match head) {
            return IntStream.range(head.from(), head.to())
                    .anyMatch(i -> ActorReader.at(i, annotations).isPresent());
        }

        /** "Mr.", "Gen.", "M.": the full stop of an abbreviation belongs to it. */
        private boolean isStopped(Match head) {
            return head.to() + 1 < limit
                    && tokens.get(head.to()).is('.')
                    && language.abbreviations()
                            .contains(tokens.get(head.to() - 1).folded());
        }

        void extend() {
            boolean linked = false;
            boolean residence = false;
            int smallWords = 0;
            while (next < limit) {
                Token token = tokens.get(next);
                if (annotations.isCue(next, Cue.FORMER)) former = true;
                // "le gouverneur | représentant le président …"
                if (annotations.isCue(next, Cue.ABSENT) && annotations.is(next, Term.Office.class)) break;
                // "senators | to discuss Russia's …"
                if (annotations.isCue(next, Cue.ABOUT) && !annotations.isCue(next, Cue.TITLE_LINKS)) break;
                Optional<Match> head = headAt(next);
                Optional<ActorMention> actor = ActorReader.at(next, annotations);
                // "ولي ولي العهد … وزير الدفاع | جمهورية مصر": an office that only one state has is of no other.
                if (!linked && isForeign(actor)) break;
                Optional<Match> domain = annotations.cue(next, Cue.OFFICE_DOMAINS);
                Optional<Match> link = annotations.cue(next, Cue.TITLE_LINKS).or(this::linkToField);
                // "نائب المستشار | وسمو الشيخ …", "وزير الدفاع | واللواء …": with an "and" before it somebody else is
                // addressed.
                boolean another = !language.cased()
                        && next > start
                        && head.filter(h -> h.term() instanceof Term.Honorific || h.term() instanceof Term.Rank)
                                .filter(h -> language.carries(h.proclitics(), Cue.AND))
                                .isPresent();
                if (another || head.filter(this::isOfAnotherState).isPresent()) break;
                // "du chef de l'État | au président angolais"
                if (linked && language.cased() && isAnotherHead(head)) break;
                // "الرئيس المصري نظيرته …": whoever is called a counterpart is somebody else.
                if (affiliation.isPresent() && annotations.isCue(next, Cue.COUNTERPART)) break;
                // "Foreign Minister | Israel Levin"
                if (!linked && namedLikeAState(actor)) break;
                if (actor.isPresent()
                        && !(!language.cased() && beginsName())
                        && (!language.cased() || linked || actor.get().isDemonym() || next > start)) {
                    // Whoever chairs a body in turn goes on to represent a state.
                    boolean inTurn = annotations.hasCue(start, next, Cue.ROTATING);
                    // "المبعوث الخاص لأفغانستان", but "المبعوث الخاص للأمم المتحدة".
                    boolean there = residence
                            || ActorCatalogue.isState(actor.get().actor())
                                    && language.carries(actor.get().proclitics(), Cue.RESIDENCE)
                                    && !isSender(actor.get());
                    if (isOwnerOfUnit(actor.get()))
                        affiliation = Optional.of(actor.get().actor());
                    else if (!inTurn
                            && (!there
                                    || !(residence
                                                    && language.cased()
                                                    && ActorCatalogue.isState(
                                                            actor.get().actor()))
                                            && affiliation.isEmpty()
                                            && typical.isEmpty()
                                            && office.filter(Person.SENT_ABROAD::contains)
                                                    .isEmpty()))
                        affiliation =
                                affiliation.or(() -> Optional.of(actor.get().actor()));
                    next = actor.get().to();
                    end = next;
                    linked = false;
                    smallWords = 0;
                } else if (head.isPresent()
                        && !(language.isGivenName(token)
                                && !head.get().proclitics().isEmpty())
                        && !beginsName()
                        && !(language.cased() && linkIsConjunction(next - 1) && bare)) {
                    takeHead(head.get());
                    linked = false;
                    smallWords = 0;
                } else if (isAcronymInBrackets(next)) {
                    next += ACRONYM_IN_BRACKETS;
                } else if (goesOnBehindComma()) {
                    next++;
                } else if (seat().isPresent()) {
                    Match town = seat().get();
                    affiliation = affiliation.or(() -> Optional.of(((Term.Place) town.term()).country()));
                    next = town.to();
                    end = next;
                    linked = false;
                } else if (standsBeforeAddress()) {
                    next++;
                    end = next;
                    linked = false;
                } else if (domain.isPresent()) {
                    next = domain.get().to();
                    end = next;
                    linked = false;
                    smallWords = 0;
                } else if (link.isPresent() && !isTrigger(next)) {
                    residence = annotations.isCue(next, Cue.RESIDENCE)
                            || residence && (linked || annotations.isCue(next, Cue.AND));
                    next = link.get().to();
                    linked = true;
                } else if (linked && wordsBeforeGivenName() > 0) {
                    next += wordsBeforeGivenName();
                    end = next;
                    linked = false;
                } else if (language.cased()
                        && token.isWord()
                        && !isTrigger(next)
                        && linkedWord(token, linked, smallWords)) {
                    linked = token.isCapitalised() && isWordOfField();
                    next++;
                    end = next;
                    smallWords++;
                } else if (!language.cased()
                        && !bare
                        && smallWords < MAX_SMALL_WORDS
                        && isAdjective(token)
                        && !isTrigger(next)) {
                    next++;
                    end = next;
                    smallWords++;
                } else break;
            }
        }

        /** "Special Representative | on Climate Issues Anna Lind". */
        private Optional<Match> linkToField() {
            return annotations
                    .cue(next, Cue.FIELD_LINKS)
                    .filter(on -> office.filter(Person.SENT_ABROAD::contains).isPresent())
                    .filter(on -> on.to() < limit
                            && tokens.get(on.to()).isCapitalised()
                            && annotations.isCue(on.to(), Cue.OFFICE_DOMAINS));
        }

        /** "ministre de l'Industrie, du Commerce et de …", "Minister for Trade, Industry and …". */
        private boolean goesOnBehindComma() {
            if (!language.cased() || bare || !tokens.get(next).isComma() || next + 2 >= limit) return false;
            boolean field = annotations.isCue(next + 1, Cue.OFFICE_DOMAINS)
                    && tokens.get(next + 1).isCapitalised()
                    && headAt(next + 1).isEmpty();
            // "Democracy, Human Rights, and Labor", "Energy, and the Environment"
            int last = next + 3 < limit && isArticle(next + 2) ? next + 3 : next + 2;
            boolean lastField = annotations.isCue(next + 1, Cue.AND)
                    && tokens.get(next + 1).isWord()
                    && annotations.isCue(last, Cue.OFFICE_DOMAINS)
                    && tokens.get(last).isCapitalised()
                    && headAt(last).isEmpty();
            if (lastField) return true;
            boolean linkedField = annotations.isCue(next + 1, Cue.OF)
                    && tokens.get(next + 1).isWord()
                    && (annotations.isCue(next + 2, Cue.OFFICE_DOMAINS)
                            || annotations.isCue(next + 2, Cue.TITLE_LINKS)
                                    && next + 3 < limit
                                    && (annotations.isCue(next + 3, Cue.OFFICE_DOMAINS)
                                            || tokens.get(next + 3).isCapitalised()));
            return office.isPresent() && (field || linkedField);
        }

        /** "محافظ عدن | خالد …": the town of which somebody is the head, right behind the office. */
        private Optional<Match> seat() {
            boolean governs = !language.cased()
                    && next == end
                    && office.filter(OF_TOWNS::contains).isPresent()
                    && !language.isGivenName(tokens.get(next));
            return governs
                    ? annotations
                            .longest(next, Term.Place.class)
                            .filter(m -> m.proclitics().isEmpty() && m.to() < limit)
                    : Optional.empty();
        }

        private boolean isArticle(int token) {
            Token word = tokens.get(token);
            return !word.isCapitalised()
                    && word.surface().length() <= 3
                    && language.functionWords().contains(word.folded());
        }

        /** "وزير شؤون الديوان الأميري | الشيخ …": a definite word between an office and a form of address belongs to it. */
        private boolean standsBeforeAddress() {
            Token token = tokens.get(next);
            boolean address = !language.cased()
                    && !bare
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
        private int wordsBeforeGivenName() {
            if (!language.cased() || bare) return 0;
            for (int i = next; i < Math.min(limit, next + MAX_LINKED_WORDS); i++) {
                Token token = tokens.get(i);
                boolean names = token.isCapitalised()
                        && language.isGivenName(token)
                        && i + 1 < limit
                        && tokens.get(i + 1).isCapitalised();
                if (names) return i - next;
                boolean passes = token.isCapitalised() || annotations.isCue(i, Cue.TITLE_LINKS) && token.isWord();
                if (!passes || isTrigger(i) || headAt(i).isPresent()) return 0;
            }
            return 0;
        }

        /** "الأمير سلطان بن ماجد", "الدكتور مساعد بن صالح": a title that is a given name too, and stands before "son of". */
        private boolean beginsName() {
            boolean addressed = !language.cased() && annotations.is(next - 1, Term.Honorific.class);
            return (addressed || language.isGivenName(tokens.get(next)))
                    && next + 1 < limit
                    && annotations.isCue(next + 1, Cue.NAME_PARTICLES);
        }

        /** Where titles are not marked by capitals, a definite common word after an office belongs to it. */
        private boolean isAdjective(Token token) {
            return token.isWord()
                    && language.forms().of(token.folded()).get(0).definite()
                    && language.commonWords().contains(token.folded())
                    && !language.dateShapes().mayBeginWith(token.folded());
        }

        private boolean linkedWord(Token token, boolean linked, int smallWords) {
            if (bare || smallWords >= MAX_SMALL_WORDS) return false;
            // "coordinator for counter-terrorist affairs": the word of a field belongs to the office.
            if (!token.isCapitalised() && annotations.is(next, Term.TopicCue.class)) return true;
            // "ministre de la Transition écologique": a word after "de la" belongs to the office, whatever its letters.
            if (token.isCapitalised()) return linked && isFollowedBySmallWord(next) || isWordOfField();
            return linked && token.surface().length() > 2;
        }

        /** "for | Law Enforcement Affairs Anna Lind": words with capitals that are none of a name, up to the field's noun. */
        private boolean isWordOfField() {
            if (!annotations.hasCue(start, next, Cue.TITLE_LINKS)) return false;
            for (int i = next; i < Math.min(limit, next + MAX_LINKED_WORDS); i++) {
                if (i > next
                        && annotations.isCue(i, Cue.OFFICE_DOMAINS)
                        && tokens.get(i).isCapitalised()) return true;
                if (!isCapitalisedWord(i) && !annotations.isCue(i, Cue.AND)) return false;
            }
            return false;
        }

        private boolean isFollowedBySmallWord(int token) {
            return token + 1 < limit
                    && tokens.get(token + 1).isWord()
                    && !tokens.get(token + 1).isCapitalised();
        }

        private boolean linkIsConjunction(int token) {
            return token >= start && annotations.isCue(token, Cue.AND);
        }

        private boolean isTrigger(int token) {
            return annotations.is(token, Term.Trigger.class);
        }

        Title title() {
            return new Title(start, end, affiliation.or(() -> typical), grade, office, former, bare);
        }
    }

    /** "Vice", "Coordinating", "Foreign": a word of a title that is written with a capital there. */
    private boolean isCapitalisedWord(int token) {
        Token word = tokens.get(token);
        return word.isCapitalised()
                && (annotations.isCue(token, Cue.OFFICE_DOMAINS)
                        || language.commonWords().contains(word.folded()) && !language.isGivenName(word));
    }

    /** The actor right before a title: "Russian President", "NATO's envoy", "U.S. Secretary". */
    private Optional<String> possessor(int start, Sentence sentence) {
        int before = start - 1;
        // "French Foreign Ministry Secretary General", "Japanese Ministry of Foreign Affairs Director".
        while (language.cased()
                && before > sentence.from()
                && start - before <= POSSESSOR_REACH
                && endingAt(before + 1, sentence).isEmpty()
                && (isCapitalisedWord(before)
                        || annotations.isCue(before, Cue.TITLE_ADJECTIVES)
                        || annotations.isCue(before, Cue.TITLE_LINKS)
                                && (before + 1 < start
                                        ? annotations.isCue(before + 1, Cue.OFFICE_DOMAINS)
                                        // "Department of Foreign Affairs and | Trade Secretary"
                                        : annotations.isCue(before - 1, Cue.OFFICE_DOMAINS)))) before--;
        if (before >= sentence.from() && tokens.get(before).folded().equals("'s")) before--;
        boolean adjacent = before < start - 1 || language.cased();
        // "While in Brussels, as in Belgium, President …": where somebody is does not say whom they represent.
        return adjacent
                ? endingAt(before + 1, sentence)
                        .filter(actor -> actor.isDemonym() || !isLocated(actor.from(), sentence))
                        .map(ActorMention::actor)
                : Optional.empty();
    }

    private boolean isAcronymInBrackets(int bracket) {
        return bracket + ACRONYM_IN_BRACKETS <= tokens.size()
                && tokens.get(bracket).is('(')
                && tokens.get(bracket + 1).isUpperCase()
                && tokens.get(bracket + 2).is(')')
                && ActorReader.at(bracket + 1, annotations).isPresent();
    }

    private boolean isLocated(int token, Sentence sentence) {
        return token > sentence.from()
                && (annotations.isCue(token - 1, Cue.AT) || annotations.isCue(token - 1, Cue.RESIDENCE));
    }

    /** The actor whose name ends right before a token: "the Caribbean Community | Secretary", "… (CARICOM) | Secretary". */
    private Optional<ActorMention> endingAt(int end, Sentence sentence) {
        int bracket = end - ACRONYM_IN_BRACKETS;
        if (bracket > sentence.from() && isAcronymInBrackets(bracket)) return endingAt(bracket, sentence);
        for (int from = Math.max(sentence.from(), end - ACTOR_WORDS); from < end; from++) {
            Optional<ActorMention> actor = ActorReader.at(from, annotations);
            if (actor.isPresent() && actor.get().to() == end) return actor;
        }
        return Optional.empty();
    }
}
