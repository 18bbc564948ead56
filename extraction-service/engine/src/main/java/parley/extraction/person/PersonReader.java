package parley.extraction.person;

import java.util.ArrayList;
import java.util.Comparator;
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
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;
import parley.text.PersonName;

/**
 * Finds people: a title and a name, a name and a title in apposition, or a full name on its own; later and differently
 * spelt mentions are joined to the first.
 */
public final class PersonReader {
    private static final int TITLE_REACH = 8;

    /** Words that may stand between a title and the name in apposition to it. */
    private static final int MAX_SMALL_WORDS = 9;

    private static final int POSSESSOR_WORDS = 3;

    private final LanguagePack language;
    private final String source;
    private final List<Token> tokens;
    private final Annotations annotations;
    private final TitleReader titles;
    private final NameReader names;
    private final Appositions appositions;
    private final SharedSides sides;
    private final List<PersonMention> mentions = new ArrayList<>();
    private final List<Title> unnamed = new ArrayList<>();

    private PersonReader(LanguagePack language, String source, List<Token> tokens, Annotations annotations) {
        this.language = language;
        this.source = source;
        this.tokens = tokens;
        this.annotations = annotations;
        this.titles = new TitleReader(language, tokens, annotations);
        this.names = new NameReader(language, tokens, annotations);
        this.appositions = new Appositions(language, tokens, annotations, titles, names);
        this.sides = new SharedSides(language, tokens, annotations);
    }

    /** The people of a text. */
    public static Persons read(
            LanguagePack language,
            String source,
            List<Token> tokens,
            List<Sentence> sentences,
            Annotations annotations) {
        PersonReader reader = new PersonReader(language, source, tokens, annotations);
        for (Sentence sentence : sentences) reader.readSentence(sentence);
        reader.mentions.addAll(new SurnameReader(language, tokens, annotations).read(reader.mentions, reader.unnamed));
        reader.mentions.sort(Comparator.comparingInt(PersonMention::from));
        return new Persons(new SamePerson(source, tokens).group(reader.mentions), reader.unnamed);
    }

    private void readSentence(Sentence sentence) {
        int first = mentions.size();
        findAll(sentence);
        sides.share(sentence, mentions, first);
    }

    private void findAll(Sentence sentence) {
        int i = sentence.from();
        while (i < sentence.to()) {
            int at = i;
            // "représentant le président …" is no office.
            Optional<Match> other = annotations.cue(i, Cue.NOT_TITLES).or(() -> represents(at));
            if (other.isPresent()) {
                i = other.get().to();
                continue;
            }
            Optional<Title> further = elliptic(i, sentence).or(() -> otherNationality(at, sentence));
            if (further.isPresent()) {
                int name = tokens.get(further.get().to()).isComma()
                        ? further.get().to() + 1
                        : further.get().to();
                i = named(name, fullNameEnd(name, sentence), further, sentence);
                continue;
            }
            Optional<Title> title = titles.read(i, sentence);
            i = title.isPresent() ? titled(title.get(), sentence) : untitled(i, sentence);
        }
    }

    private Optional<Match> represents(int token) {
        return annotations.is(token, Term.Office.class) ? annotations.cue(token, Cue.ABSENT) : Optional.empty();
    }

    /** "the ministers of finance, Anna Lind, and of justice, Jan Kask": an office of which only the field is said again. */
    private Optional<Title> elliptic(int at, Sentence sentence) {
        boolean coordinated = annotations.isCue(at, Cue.AND)
                && tokens.get(at).isWord()
                && !mentions.isEmpty()
                && mentions.get(mentions.size() - 1).end() >= at - 1
                && mentions.get(mentions.size() - 1).from() >= sentence.from();
        if (!coordinated || at + 1 >= sentence.to() || !annotations.isCue(at + 1, Cue.OF)) return Optional.empty();
        PersonMention before = mentions.get(mentions.size() - 1);
        for (int i = at + 2; i < Math.min(sentence.to() - 1, at + 1 + MAX_SMALL_WORDS); i++) {
            if (tokens.get(i).isComma()) {
                int field = i;
                return fullNameEnd(i + 1, sentence) < 0
                        ? Optional.empty()
                        : before.title().filter(t -> t.office().isPresent()).map(t -> t.repeated(at + 1, field));
            }
            boolean field = annotations.isCue(i, Cue.TITLE_LINKS) || annotations.isCue(i, Cue.OFFICE_DOMAINS);
            if (!field) return Optional.empty();
        }
        return Optional.empty();
    }

    /** "وزيرا الخارجية الروسي سيرغي بوريسوف والأمريكي جون كلارك": the same office of another state. */
    private Optional<Title> otherNationality(int at, Sentence sentence) {
        if (mentions.isEmpty() || at + 1 >= sentence.to()) return Optional.empty();
        if (language.cased()) return nextNationality(at, sentence);
        PersonMention before = mentions.get(mentions.size() - 1);
        Optional<ActorMention> nation =
                ActorReader.at(at, annotations).filter(a -> a.isDemonym() && language.carries(a.proclitics(), Cue.AND));
        boolean follows = nation.isPresent()
                && before.end() == at
                && fullNameEnd(nation.get().to(), sentence) > 0;
        return follows
                ? before.title().filter(t -> t.office().isPresent()).map(t -> t.repeated(
                                at, nation.get().to())
                        .of(nation.get().actor()))
                : Optional.empty();
    }

    /** "ses homologues russe, Ivan Petrov, turc, Hakan Demir, et iranien, …": of which state the next one is. */
    private Optional<Title> nextNationality(int at, Sentence sentence) {
        PersonMention before = mentions.get(mentions.size() - 1);
        int nation = annotations.isCue(at, Cue.AND) && tokens.get(at).isWord() ? at + 1 : at;
        boolean behindMark = before.from() >= sentence.from()
                && before.end() >= nation - 2
                && tokens.get(nation - 1).isPunctuation() == (nation == at);
        if (!behindMark) return Optional.empty();
        return ActorReader.at(nation, annotations)
                .filter(a -> a.isDemonym()
                        && a.to() + 1 < sentence.to()
                        && tokens.get(a.to()).isComma()
                        && fullNameEnd(a.to() + 1, sentence) > 0)
                .flatMap(a -> before.title()
                        .filter(t ->
                                t.office().isPresent() && !tokens.get(t.to()).isWord())
                        .map(t -> t.repeated(nation, a.to()).of(a.actor())));
    }

    private boolean isShip(int token) {
        return annotations
                .cue(token - 1, Cue.SHIPS)
                .filter(m -> m.to() == token)
                .isPresent();
    }

    private int skipName(Title title, Sentence sentence) {
        int end = nameEnd(title.to(), sentence, true);
        return Math.max(end, title.to());
    }

    /** A title, perhaps a second one after a comma, and the name; returns where to go on. */
    private int titled(Title first, Sentence sentence) {
        // "la frégate Amiral Sokolov" is a ship.
        if (first.from() > sentence.from() && isShip(first.from())) return skipName(first, sentence);
        Title title = first;
        Optional<Title> further = furtherTitle(title, sentence);
        while (further.isPresent()) {
            title = title.join(further.get());
            further = furtherTitle(title, sentence);
        }
        int direct = nameEnd(title.to(), sentence, true);
        if (direct > 0 && isWeak(title) && !beginsLikeAName(title.to())) direct = -1;
        if (direct > 0 && !title.bare() && names.isNextPerson(title.to())) direct = -1;
        if (direct > 0 && hasOfficeOfItsOwn(title, direct, sentence)) {
            unnamed.add(title);
            return named(title.to(), direct, Optional.empty(), sentence);
        }
        if (direct > 0)
            return named(title.to(), withForeignSurname(title, direct, sentence), Optional.of(title), sentence);
        int afterComma = appositions.afterMark(title.to(), sentence);
        int apposed = afterComma > title.to() ? fullNameEnd(afterComma, sentence) : -1;
        if (apposed > 0 && !title.bare()) return named(afterComma, apposed, Optional.of(title), sentence);
        Optional<ActorMention> nation = nationBeforeName(title, sentence);
        if (nation.isPresent()) {
            int name = nation.get().to();
            Title told = title.affiliation().isPresent()
                    ? title
                    : title.of(nation.get().actor());
            return named(name, fullNameEnd(name, sentence), Optional.of(told), sentence);
        }
        Optional<Title> longer = upToApposition(title, sentence);
        if (longer.isPresent()) {
            int name = longer.get().to() + 1;
            return named(name, fullNameEnd(name, sentence), longer, sentence);
        }
        if (!title.bare()) unnamed.add(title);
        return title.to();
    }

    /** "التقى وزير الخارجية الإماراتي كاي نيلسن وزير خارجية فنلندا": the name between two offices is of whose state it stands before. */
    private boolean hasOfficeOfItsOwn(Title title, int nameEnd, Sentence sentence) {
        if (language.cased() || title.affiliation().isEmpty() || title.office().isEmpty()) return false;
        boolean bare = nameEnd < sentence.to()
                && titles.headAt(nameEnd)
                        .filter(head -> head.proclitics().isEmpty())
                        .isPresent();
        return bare
                && titles.read(nameEnd, sentence)
                        .filter(own -> own.office().isPresent() && isOfAnotherSide(title, own))
                        .filter(own -> nameEnd(own.to(), sentence, true) < 0)
                        .isPresent();
    }

    /** "وزير الخارجية التونسي اللواء مطهر المصري": whoever's state is told already has the name of another people for a surname. */
    private int withForeignSurname(Title title, int end, Sentence sentence) {
        boolean single = !language.cased() && end == title.to() + 1 && end < sentence.to();
        Optional<ActorMention> nation = single ? ActorReader.at(end, annotations) : Optional.empty();
        return nation.filter(a ->
                        a.isDemonym() && a.to() == end + 1 && a.proclitics().isEmpty())
                .filter(a -> title.affiliation()
                        .filter(side -> !side.equals(a.actor()))
                        .isPresent())
                .map(ActorMention::to)
                .orElse(end);
    }

    /** "the commissioner, the Belgian Jan Claes, …": the people of whoever holds an office for an organisation. */
    private Optional<ActorMention> nationBeforeName(Title title, Sentence sentence) {
        int mark = appositions.afterMark(title.to(), sentence);
        if (!language.cased() || title.bare() || mark == title.to()) return Optional.empty();
        return IntStream.rangeClosed(mark, Math.min(mark + 1, sentence.to() - 1))
                .mapToObj(i -> ActorReader.at(i, annotations))
                .flatMap(Optional::stream)
                .filter(a -> a.isDemonym() && fullNameEnd(a.to(), sentence) > 0)
                .findFirst();
    }

    /** Whether a title is a single word that is often none. */
    private boolean isWeak(Title title) {
        return annotations
                .cue(title.from(), Cue.WEAK_TITLES)
                .filter(m -> m.to() == title.to())
                .isPresent();
    }

    private boolean beginsLikeAName(int token) {
        return language.isGivenName(tokens.get(token))
                || annotations.is(token, Term.Leader.class)
                || annotations.isCue(token, Cue.NAME_PARTICLES);
    }

    /** "le secrétaire adjoint aux affaires insulaires et rurales, Jan Kask, …": small words up to a name between marks. */
    private Optional<Title> upToApposition(Title title, Sentence sentence) {
        if (title.bare() || title.affiliation().isEmpty()) return Optional.empty();
        int limit = Math.min(sentence.to() - 2, title.to() + MAX_SMALL_WORDS);
        for (int i = title.to(); i < limit; i++) {
            Token token = tokens.get(i);
            if (token.isComma()) {
                int end = i > title.to() ? fullNameEnd(i + 1, sentence) : -1;
                boolean closed = end > 0
                        && end < sentence.to()
                        && (tokens.get(end).isPunctuation()
                                || annotations.isCue(end, Cue.AND) && fullNameEnd(end + 1, sentence) > 0);
                return closed ? Optional.of(title.upTo(i)) : Optional.empty();
            }
            // "pour la région des Grands Lacs": capitals behind a link belong to what the office is for.
            boolean linked = token.isCapitalised()
                    && (annotations.isCue(i - 1, Cue.TITLE_LINKS)
                            || tokens.get(i - 1).isCapitalised());
            boolean small = token.isWord() && (!token.isCapitalised() || linked);
            if (!small || !language.cased() || annotations.is(i, Term.Trigger.class)) return Optional.empty();
        }
        return Optional.empty();
    }

    /** The end of a name of at least two words, however common they are. */
    private int fullNameEnd(int start, Sentence sentence) {
        int end = nameEnd(start, sentence, true);
        if (end < 0) return -1;
        String name =
                source.substring(tokens.get(start).start(), tokens.get(end - 1).end());
        return PersonName.of(name).words().size() >= 2 ? end : -1;
    }

    /** "the deputy commander, General …", "le vice-président du groupe, le lieutenant-général …": one more, and a name. */
    private Optional<Title> furtherTitle(Title title, Sentence sentence) {
        int mark = appositions.afterMark(title.to(), sentence);
        if (mark == title.to() || title.bare()) return Optional.empty();
        Optional<Title> next = titles.read(appositions.afterArticle(mark, sentence), sentence);
        return next.filter(t -> !isOfAnotherSide(title, t))
                .filter(t -> nameEnd(t.to(), sentence, true) > 0
                        || !t.bare()
                                && nameEnd(appositions.afterMark(t.to(), sentence), sentence, false) > 0
                                && appositions.afterMark(t.to(), sentence) > t.to());
    }

    /** "received at the embassy of the King in Rome, the Italian adviser …": another person begins. */
    private static boolean isOfAnotherSide(Title title, Title next) {
        return title.affiliation().isPresent()
                && next.affiliation().isPresent()
                && !title.affiliation().equals(next.affiliation());
    }

    private int nameEnd(int start, Sentence sentence, boolean titled) {
        return start < sentence.to() ? names.end(start, sentence.to(), titled) : -1;
    }

    private int untitled(int start, Sentence sentence) {
        int end = names.end(start, sentence.to(), false);
        if (end < 0) end = leaderEnd(start, sentence);
        if (end < 0) end = beforeTitleEnd(start, sentence);
        if (end < 0) end = leaderOfDelegationEnd(start, sentence);
        // "Émirats Arabes Unis": no name begins inside the name of a state.
        if (end < 0)
            return ActorReader.at(start, annotations).map(ActorMention::to).orElse(start + 1);
        return named(start, end, Optional.empty(), sentence);
    }

    /** Where names have no capitals: "سامي نجار وزير خارجية تشاد", a full name that begins like one, right before a title. */
    private int beforeTitleEnd(int start, Sentence sentence) {
        if (language.cased() || !titleWithin(start, sentence)) return -1;
        boolean begins = language.isGivenName(tokens.get(start))
                || annotations.isCue(start, Cue.NAME_OPENERS)
                || names.isNextPerson(start);
        boolean expected = begins || isExpected(start, sentence);
        if (!expected) return -1;
        int end = nameEnd(start, sentence, true);
        boolean titled = end > start + 1
                && end < sentence.to()
                && titles.read(appositions.afterMark(end, sentence), sentence)
                        .filter(t -> !t.bare() && (begins || t.affiliation().isPresent()))
                        .isPresent();
        return titled ? end : -1;
    }

    /** "وفد … برئاسة سامي نجار": whoever leads needs no title where names have no capitals. */
    private int leaderOfDelegationEnd(int start, Sentence sentence) {
        boolean leads = !language.cased()
                && language.isGivenName(tokens.get(start))
                && start > sentence.from()
                && endsBefore(start, Cue.LED_BY);
        int end = leads ? nameEnd(start, sentence, true) : -1;
        return end > start + 1 ? end : -1;
    }

    /** "مع كاي نيلسن وزير خارجية فنلندا": behind a "with", a verb of meeting or the one before in a list stands somebody. */
    private boolean isExpected(int start, Sentence sentence) {
        if (start == sentence.from()) return false;
        boolean listed =
                !mentions.isEmpty() && mentions.get(mentions.size() - 1).end() == start;
        boolean met = annotations.at(start - 1).stream()
                .anyMatch(m -> m.to() == start && m.term() instanceof Term.Trigger trigger && !trigger.weak());
        return listed || met || endsBefore(start, Cue.WITH) || endsBefore(start, Cue.EACH_OF);
    }

    private boolean endsBefore(int start, Cue cue) {
        return IntStream.range(Math.max(0, start - 2), start)
                .mapToObj(i -> annotations.cue(i, cue))
                .flatMap(Optional::stream)
                .anyMatch(m -> m.to() == start);
    }

    private boolean titleWithin(int start, Sentence sentence) {
        int reach = Math.min(sentence.to(), start + TITLE_REACH);
        for (int i = start + 1; i < reach; i++)
            if (!annotations.at(i).isEmpty() && titles.headAt(i).isPresent()) return true;
        return false;
    }

    /** A public figure may be named by the surname alone: "Macron a rencontré …". */
    private int leaderEnd(int start, Sentence sentence) {
        return annotations
                .longest(start, Term.Leader.class)
                .filter(m -> m.to() <= sentence.to() && m.proclitics().length() <= 1)
                .filter(m -> m.length() > 1
                        || !language.commonWords().contains(tokens.get(start).folded()))
                .map(Match::to)
                .orElse(-1);
    }

    private int named(int from, int to, Optional<Title> before, Sentence sentence) {
        Optional<String> name = names.text(source, from, to);
        // "رئيس الحكومة نبيل حداد": the government belongs to the office.
        boolean headed =
                before.filter(t -> t.office().isPresent() && t.to() == from).isPresent();
        if (name.isEmpty() || !headed && namesBody(from, to, sentence)) return to;
        Optional<Title> title = before;
        int next = to;
        Optional<ActorMention> ofActor = sides.behind(to, sentence);
        if (ofActor.isPresent()) {
            title = title.map(t -> t.of(ofActor.get().actor()));
            next = ofActor.get().to();
        }
        int afterComma = appositions.afterMark(next, sentence);
        // "اللواء سالم النعيمي قائد القوات الجوية القطرية": behind a rank and a name the office follows without a mark.
        boolean ranked = before.filter(t -> t.office().isEmpty()).isPresent();
        boolean directly =
                !language.cased() && (ranked || before.filter(t -> !t.bare()).isEmpty());
        if (afterComma > next || directly && next < sentence.to()) {
            int start = appositions.afterArticle(afterComma, sentence);
            Optional<Title> apposition = appositions.at(start, sentence);
            Optional<Appositions.Principal> principal = apposition.flatMap(t -> appositions.principal(t, sentence));
            if (principal.isPresent() && before.filter(t -> !t.bare()).isEmpty()) {
                Title own = apposition.get();
                title = Optional.of(
                        own.affiliation().isPresent()
                                ? own
                                : principal.get().side().map(own::of).orElse(own));
                mentions.add(
                        new PersonMention(from, to, name.get(), PersonName.of(name.get()), title, known(from, to)));
                return principal.get().end();
            }
            boolean ownName = apposition.isPresent()
                    && (isNextOfList(from, before, apposition.get(), sentence)
                            || nameEnd(apposition.get().to(), sentence, true) > 0
                                    && !(!language.cased()
                                            && names.isNextPerson(
                                                    apposition.get().to()))
                                    && !isBetweenNames(before, apposition.get(), sentence)
                            // "On the invitation of General Lind, the Italian chief of staff, General Rossi, …"
                            || start > afterComma
                                    && isInvitedBy(from, sentence)
                                    && furtherTitle(apposition.get(), sentence).isPresent());
            if (apposition.isPresent()
                    && !ownName
                    && (before.isEmpty()
                            || before.get().bare()
                            || ranked && directly
                            || appositions.isClosed(apposition.get(), sentence))) {
                title = Optional.of(title.map(t -> widen(t, apposition.get())).orElse(apposition.get()));
                next = apposition.get().to();
            }
        }
        mentions.add(new PersonMention(from, to, name.get(), PersonName.of(name.get()), title, known(from, to)));
        return next;
    }

    /** "the president, Anna Lind, the prime minister, Jan Kask, and …": offices stand before the names of such a list. */
    private boolean isNextOfList(int name, Optional<Title> before, Title next, Sentence sentence) {
        boolean behindMark = name > sentence.from() && tokens.get(name - 1).isComma();
        int following = appositions.afterMark(next.to(), sentence);
        return behindMark
                && before.filter(t -> t.office().isPresent()).isPresent()
                && following > next.to()
                && fullNameEnd(following, sentence) > 0;
    }

    /** "استقبل سالم نجار رئيس الحكومة جون هاريس وزير …": the office between two names, of which the second has its own. */
    private boolean isBetweenNames(Optional<Title> before, Title office, Sentence sentence) {
        if (language.cased() || before.filter(t -> !t.bare()).isPresent()) return false;
        int end = nameEnd(office.to(), sentence, true);
        return end < sentence.to()
                && titles.read(end, sentence).filter(t -> !t.bare()).isPresent();
    }

    private boolean isInvitedBy(int name, Sentence sentence) {
        return annotations.hasCue(Math.max(sentence.from(), name - TITLE_REACH), name, Cue.INVITED_BY);
    }

    /** "the Lindqvist administration", "le gouvernement Tamm": a government by the name of its head, and not the head. */
    private boolean namesBody(int from, int to, Sentence sentence) {
        return to < sentence.to() && annotations.isCue(to, Cue.GOVERNMENT_NOUNS)
                || from > sentence.from()
                        && annotations
                                .cue(from - 1, Cue.GOVERNMENT_NOUNS)
                                .filter(m -> m.to() == from)
                                .isPresent();
    }

    /** "Estonia's Jan Kask": whose somebody is. */
    private Optional<String> possessor(int name) {
        if (name < 2 || !tokens.get(name - 1).folded().equals("'s")) return Optional.empty();
        return IntStream.range(Math.max(0, name - 1 - POSSESSOR_WORDS), name - 1)
                .mapToObj(i -> ActorReader.at(i, annotations))
                .flatMap(Optional::stream)
                .filter(actor -> actor.to() == name - 1)
                .map(ActorMention::actor)
                .findFirst();
    }

    private Optional<String> known(int from, int to) {
        boolean personal = IntStream.range(from, to).noneMatch(i -> language.commonWords()
                        .contains(tokens.get(i).folded()))
                || language.isGivenName(tokens.get(from));
        Optional<String> possessor = personal ? possessor(from) : Optional.empty();
        if (possessor.isPresent()) return possessor;
        for (int i = from; i < to; i++) {
            // "Omar bin Faisal bin Hamad" is not his father.
            if (i > from && annotations.isCue(i - 1, Cue.NAME_PARTICLES)) continue;
            Optional<Match> leader = annotations.longest(i, Term.Leader.class).filter(m -> m.to() <= to);
            if (leader.isPresent()) return leader.map(m -> ((Term.Leader) m.term()).actor());
        }
        return Optional.empty();
    }

    /** Keeps the words of the first title and takes from the second what the first does not tell. */
    private static Title widen(Title first, Title second) {
        return new Title(
                first.from(),
                first.to(),
                first.affiliation().or(second::affiliation),
                first.grade().or(second::grade),
                first.office().or(second::office),
                first.former() || second.former(),
                first.bare() && second.bare());
    }
}
