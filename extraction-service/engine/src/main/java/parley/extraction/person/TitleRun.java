package parley.extraction.person;

import java.util.EnumSet;
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
import parley.extraction.token.Token;

/** A title that is being read: its head, and behind it everything that belongs to it. */
final class TitleRun {
    private static final int MAX_SMALL_WORDS = 3;
    /** So many words behind an office its state may be named. */
    private static final int OWN_STATE_REACH = 5;

    private static final Set<OfficeKind> GOVERNING =
            EnumSet.of(OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.MINISTER);

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;
    private final TitleHeads heads;
    private final TitleFields fields;
    private final TitleOwner owner;
    private final TitleBeside beside;
    private final NameInTitle names;
    private final TitleBrackets brackets;
    private final int start;
    private final int limit;
    private int next;
    private int end;
    private Optional<String> affiliation;
    private Optional<String> typical = Optional.empty();
    private Optional<String> grade = Optional.empty();
    private Optional<OfficeKind> office = Optional.empty();
    private boolean former;
    private boolean bare = true;

    /** A title from {@code start} on, before {@code limit}; {@code possessor} is whose it is, where that stands before it. */
    TitleRun(
            LanguagePack language,
            List<Token> tokens,
            Annotations annotations,
            TitleOwner owner,
            Optional<String> possessor,
            int start,
            int limit) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
        this.heads = new TitleHeads(annotations);
        this.fields = new TitleFields(language, tokens, annotations, start, limit);
        this.owner = owner;
        this.beside = new TitleBeside(language, tokens, annotations);
        this.names = new NameInTitle(language, tokens, annotations, limit);
        this.brackets = new TitleBrackets(tokens, annotations, limit);
        this.affiliation = possessor;
        this.start = start;
        this.limit = limit;
    }

    void takeHead(Match head) {
        if (head.term() instanceof Term.Office o) {
            // "Spokesperson and Chief Advisor": more than somebody who speaks for others.
            boolean also = linkIsConjunction(head.from() - 1) || language.carries(head.proclitics(), Cue.AND);
            office = office.filter(kind -> !also || kind != OfficeKind.SPOKESPERSON)
                    .or(() -> Optional.of(o.kind()));
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

    void extend() {
        boolean linked = false;
        boolean inField = false;
        boolean residence = false;
        int smallWords = 0;
        while (next < limit) {
            Token token = tokens.get(next);
            Optional<Match> head = heads.at(next);
            Optional<ActorMention> actor = ActorReader.at(next, annotations);
            if (endsBeforeWord() || endsBeforeOther(head, actor, linked) || linked && isWhere(actor)) break;
            former |= saysFormer();
            Optional<Match> domain = annotations.cue(next, Cue.OFFICE_DOMAINS);
            Optional<Match> link = annotations.cue(next, Cue.TITLE_LINKS).or(() -> fields.linkAt(next, office));
            if (actor.isPresent()
                    && !(!language.cased() && names.beginAt(next, bare))
                    && (!language.cased() || linked || actor.get().isDemonym() || next > start)) {
                takeOwner(actor.get(), residence);
                next = actor.get().to();
                end = next;
                linked = !bare && fields.standBehindPossessor(next);
                if (linked) next++;
                smallWords = 0;
            } else if (!bare && names.behindInstitution(next) > next) {
                next = names.behindInstitution(next);
                end = next;
                linked = false;
            } else if (head.isPresent()
                    && !(language.isGivenName(token) && !head.get().proclitics().isEmpty())
                    && !names.beginAt(next, bare)
                    && (bare || !names.isLikeOffice(head.get()))
                    && !(language.cased() && linkIsConjunction(next - 1) && bare)) {
                takeHead(head.get());
                linked = false;
                smallWords = 0;
            } else if (brackets.behindAside(next).isPresent()) {
                next = brackets.behindAside(next).getAsInt();
                end = next;
            } else if (owner.isAcronymInBrackets(next)) {
                next += TitleOwner.ACRONYM_IN_BRACKETS;
                // "le président de l'Union africaine (UA), | Jan Kask", "the African Union (AU) | envoy"
                if (!bare) end = next;
            } else if (!bare && brackets.holdAcronymBeforeName(next)) {
                next += TitleOwner.ACRONYM_IN_BRACKETS;
                end = next;
                linked = false;
            } else if (!bare && fields.goOnBehindComma(next, office)) {
                next++;
            } else if (seat().isPresent()) {
                Match town = seat().get();
                affiliation = affiliation.or(() -> Optional.of(((Term.Place) town.term()).country()));
                next = town.to();
                end = next;
                linked = false;
            } else if (!bare && fields.standBeforeAddress(next)) {
                next++;
                end = next;
                linked = false;
            } else if (domain.isPresent()) {
                next = domain.get().to();
                end = next;
                inField |= linked;
                linked = false;
                smallWords = 0;
            } else if (link.isPresent() && !fields.isTrigger(next)) {
                residence = annotations.isCue(next, Cue.RESIDENCE)
                        || residence && (linked || annotations.isCue(next, Cue.AND));
                next = link.get().to();
                linked = true;
            } else if (linked && !bare && fields.wordsBeforeGivenName(next) > 0) {
                next += fields.wordsBeforeGivenName(next);
                end = next;
                linked = false;
            } else if (inField && !bare && fields.isCommonBeforeGivenName(next)) {
                next++;
                end = next;
            } else if (language.cased()
                    && token.isWord()
                    && !fields.isTrigger(next)
                    && !bare
                    && smallWords < MAX_SMALL_WORDS
                    && fields.isLinkedWord(next, linked)) {
                linked = token.isCapitalised() && fields.isWordOfField(next);
                next++;
                end = next;
                smallWords++;
            } else if (!language.cased()
                    && !bare
                    && smallWords < MAX_SMALL_WORDS
                    && fields.isAdjective(next)
                    && !fields.isTrigger(next)) {
                next++;
                end = next;
                smallWords++;
            } else break;
        }
    }

    /** Whose official it is, unless the actor is where somebody else's official is sent. */
    private void takeOwner(ActorMention actor, boolean residence) {
        if (isOwnerOfUnit(actor) || isMemberOf(actor)) {
            affiliation = Optional.of(actor.actor());
            return;
        }
        // Whoever chairs a body in turn goes on to represent a state.
        boolean inTurn = annotations.hasCue(start, next, Cue.ROTATING);
        boolean state = ActorCatalogue.isState(actor.actor());
        // "المبعوث الخاص لأفغانستان", but "المبعوث الخاص للأمم المتحدة".
        boolean there = residence || state && language.carries(actor.proclitics(), Cue.RESIDENCE) && !isSender(actor);
        boolean sent = residence && language.cased() && state
                || typical.isPresent()
                || office.filter(OfficeKind.SENT_ABROAD::contains).isPresent();
        if (!inTurn && !(there && sent)) affiliation = affiliation.or(() -> Optional.of(actor.actor()));
    }

    /** "sees the prime minister | in Madrid": whoever governs a state is in a capital, and not of it. */
    private boolean isWhere(Optional<ActorMention> actor) {
        return language.cased()
                && annotations.isCue(next - 1, Cue.AT)
                && actor.filter(ActorMention::isCapital).isPresent()
                && office.filter(GOVERNING::contains).isPresent()
                && affiliation.isEmpty();
    }

    /** "the former | minister"; but "ministre des | Anciens combattants" is in office. */
    private boolean saysFormer() {
        return annotations.isCue(next, Cue.FORMER)
                && annotations
                        .cue(next, Cue.OFFICE_DOMAINS)
                        .filter(field -> field.length() > 1)
                        .isEmpty();
    }

    /** Whether the next word begins what is no part of any title. */
    private boolean endsBeforeWord() {
        // "le chef de la diplomatie togolaise | en mars à …", "the minister of defence | late on Monday"
        return beginsDate(next)
                // "le gouverneur | représentant le président …"
                || annotations.isCue(next, Cue.ABSENT) && annotations.is(next, Term.Office.class)
                // "senators | to discuss Russia's …"
                || annotations.isCue(next, Cue.ABOUT) && !annotations.isCue(next, Cue.TITLE_LINKS)
                || isAgentNext();
    }

    /** "avec l'ambassadeur béninois | par le président …", but "ministre par intérim". */
    private boolean isAgentNext() {
        return !annotations.isCue(next, Cue.OFFICE_DOMAINS)
                && annotations
                        .cue(next, Cue.AGENT)
                        .filter(by -> heads.at(by.to()).isPresent()
                                // The words of an agent may be the last of a text.
                                || by.to() + 1 < tokens.size()
                                        && heads.at(by.to() + 1).isPresent())
                        .isPresent();
    }

    /** Whether the title of somebody else begins here, or a name. */
    private boolean endsBeforeOther(Optional<Match> head, Optional<ActorMention> actor, boolean linked) {
        // "ولي ولي العهد … وزير الدفاع | جمهورية مصر": an office that only one state has is of no other. In scripts
        // with
        // capitals the state told holds: "secrétaire à la Défense | philippin".
        return !linked && !language.cased() && isForeign(actor)
                || head.filter(h -> isAddressedBeside(h)
                                || isOfAnotherState(h)
                                // "par le ministre des Finances, | l'ambassadrice de …"
                                || isAmbassadorBesideMinister(h))
                        .isPresent()
                // "le président du Ghana | et la ministre norvégienne …"
                || affiliation.filter(own -> beside.begins(next, own, limit)).isPresent()
                // "du chef de l'État | au président angolais"
                || linked && language.cased() && isAnotherHead(head)
                // "الرئيس المصري نظيرته …": whoever is called a counterpart is somebody else.
                || affiliation.isPresent() && annotations.isCue(next, Cue.COUNTERPART)
                // "Foreign Minister | Israel Levin"
                || !linked && actor.filter(names::isLikeState).isPresent();
    }

    /** "نائب المستشار | وسمو الشيخ …", "وزير الدفاع | واللواء …": with an "and" before it somebody else is addressed. */
    private boolean isAddressedBeside(Match head) {
        return !language.cased()
                && next > start
                && (head.term() instanceof Term.Honorific || head.term() instanceof Term.Rank)
                && language.carries(head.proclitics(), Cue.AND);
    }

    private boolean beginsDate(int token) {
        String word = tokens.get(token).folded();
        // "رئيس الوزراء العراقي | الاثنين …"
        if (!language.cased() && annotations.is(token, Term.Weekday.class)) return true;
        return language.cased()
                && !tokens.get(token).isCapitalised()
                && language.dateShapes().mayBeginWith(word)
                && !language.functionWords().contains(word);
    }

    /**
     * "أمين عام مجلس التعاون | لدول الخليج العربية", "رئيس جمهورية | باراغواي": the name of a body or state that begins
     * inside an office goes on to its end, and says whose office it is.
     */
    private int endOfBody(Match head) {
        Optional<ActorMention> body = ActorReader.within(head.from(), head.to(), annotations)
                .filter(actor -> actor.to() >= head.to())
                .findFirst();
        affiliation = affiliation.or(() -> body.map(ActorMention::actor));
        return body.map(ActorMention::to).orElse(head.to());
    }

    /** A head of state is not one of another head of state. */
    private boolean isAnotherHead(Optional<Match> head) {
        return office.filter(OfficeKind.HEAD_OF_STATE::equals).isPresent()
                && head.filter(h -> h.term() instanceof Term.Office next && next.kind() == OfficeKind.HEAD_OF_STATE)
                        .isPresent();
    }

    private boolean isAmbassadorBesideMinister(Match head) {
        return head.term() instanceof Term.Office other
                && Title.areMinisterAndAmbassador(office, Optional.of(other.kind()));
    }

    private boolean isForeign(Optional<ActorMention> actor) {
        return actor.filter(a -> typical.isPresent()
                        && a.proclitics().isEmpty()
                        && ActorCatalogue.isState(typical.get())
                        && ActorCatalogue.isState(a.actor())
                        && !typical.get().equals(a.actor()))
                .isPresent();
    }

    /**
     * "رئيس كينيا | ووزير خارجية السودان", "استقبل رئيس كينيا | وزير خارجية السودان": an office that says whose it is, of
     * another state.
     */
    private boolean isOfAnotherState(Match head) {
        boolean joined = language.carries(head.proclitics(), Cue.AND) || linkIsConjunction(head.from() - 1);
        boolean ofState = affiliation.filter(ActorCatalogue::isState).isPresent();
        boolean sideBySide = !language.cased() && ofState && head.term() instanceof Term.Office;
        if (affiliation.isEmpty() || !joined && !sideBySide) return false;
        return IntStream.range(head.to(), Math.min(limit, head.to() + OWN_STATE_REACH))
                .takeWhile(i -> tokens.get(i).isWord()
                        && heads.at(i).isEmpty()
                        && !heads.isPostOf(head, i)
                        && !language.isGivenName(tokens.get(i))
                        && !annotations.isCue(i, Cue.NAME_OPENERS))
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
                && ActorReader.within(start, state.from(), annotations)
                        .anyMatch(a -> a.use() == Term.ActorUse.UNIT && a.to() == state.from());
    }

    /** "the G7 foreign ministers of | Canada and Japan": whoever comes for an organisation comes from a state. */
    private boolean isMemberOf(ActorMention state) {
        return language.cased()
                && state.from() > start
                && !state.isDemonym()
                && ActorCatalogue.isState(state.actor())
                && office.filter(kind -> kind == OfficeKind.MINISTER).isPresent()
                && affiliation.filter(owner -> !ActorCatalogue.isState(owner)).isPresent();
    }

    private boolean namesActor(Match head) {
        return IntStream.range(head.from(), head.to())
                .anyMatch(i -> ActorReader.at(i, annotations).isPresent());
    }

    /** "Mr.", "Gen.", "M.": the full stop of an abbreviation belongs to it. */
    private boolean isStopped(Match head) {
        return head.to() + 1 < limit
                && tokens.get(head.to()).is('.')
                && language.sentenceWords()
                        .abbreviations()
                        .contains(tokens.get(head.to() - 1).folded());
    }

    /** "محافظ عدن | خالد …": the town of which somebody is the head, right behind the office. */
    private Optional<Match> seat() {
        boolean governs = !language.cased()
                && next == end
                && office.filter(OfficeKind.OF_TOWNS::contains).isPresent()
                && !language.isGivenName(tokens.get(next));
        return governs
                ? annotations
                        .longest(next, Term.Place.class)
                        .filter(m -> m.proclitics().isEmpty() && m.to() < limit)
                : Optional.empty();
    }

    private boolean linkIsConjunction(int token) {
        return token >= start && annotations.isCue(token, Cue.AND);
    }

    Title title() {
        return new Title(start, end, affiliation.or(() -> typical), grade, office, former, bare);
    }
}
