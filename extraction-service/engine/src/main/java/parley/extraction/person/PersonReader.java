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
import parley.extraction.lexicon.WordForms;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;
import parley.text.PersonName;

/**
 * Finds people: a title and a name, a name and a title in apposition, or a full name on its own; later and differently
 * spelt mentions are joined to the first.
 */
public final class PersonReader {
    /** Parties have acronyms of so many letters. */
    private static final int MIN_ACRONYM = 2;

    private static final int MAX_ACRONYM = 5;

    private final LanguagePack language;
    private final String source;
    private final List<Token> tokens;
    private final Annotations annotations;
    private final TitleReader titles;
    private final NameReader names;
    private final Appositions appositions;
    private final TitleUpToName upToName;
    private final FurtherTitleReader furtherTitles;
    private final TitleBehindName behindName;
    private final SharedSides sides;
    private final PluralTitles plurals;
    private final NameBounds bounds;
    private final ElidedTitleReader elided;
    private final UntitledNameReader untitled;
    private final SideOfName sideOfName;
    private final ServantTitle servants;
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
        this.sides = new SharedSides(
                language, tokens, annotations, new RespectiveSides(language, tokens, annotations, titles, appositions));
        this.plurals = new PluralTitles(tokens, annotations);
        this.bounds = new NameBounds(names, source, tokens);
        this.upToName = new TitleUpToName(language, tokens, annotations, bounds);
        this.furtherTitles = new FurtherTitleReader(titles, bounds, appositions, upToName);
        this.sideOfName = new SideOfName(language, tokens, annotations);
        this.behindName = new TitleBehindName(
                language, tokens, annotations, titles, names, bounds, appositions, furtherTitles, sideOfName);
        this.servants = new ServantTitle(language, annotations);
        this.elided = new ElidedTitleReader(language, tokens, annotations, bounds);
        this.untitled =
                new UntitledNameReader(language, tokens, annotations, titles, names, bounds, appositions, sides);
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
        reader.mentions.addAll(
                new SurnameReader(language, tokens, sentences, annotations).read(reader.mentions, reader.unnamed));
        reader.mentions.sort(Comparator.comparingInt(PersonMention::from));
        return new Persons(new SamePerson(source, tokens).group(reader.mentions), reader.unnamed);
    }

    private void readSentence(Sentence sentence) {
        int first = mentions.size();
        findAll(sentence);
        sides.share(sentence, mentions, first);
        plurals.share(sentence, mentions, first);
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
            Optional<Title> further = lastNamed().flatMap(before -> elided.read(at, sentence, before));
            if (further.isPresent()) {
                int name = tokens.get(further.get().to()).isComma()
                        ? further.get().to() + 1
                        : further.get().to();
                i = named(name, bounds.fullEnd(name, sentence), further, sentence);
                continue;
            }
            Optional<Title> title = titles.read(i, sentence);
            i = title.isPresent() ? titled(title.get(), sentence) : untitled(i, sentence);
        }
    }

    private Optional<PersonMention> lastNamed() {
        return mentions.isEmpty() ? Optional.empty() : Optional.of(mentions.get(mentions.size() - 1));
    }

    private Optional<Match> represents(int token) {
        return annotations.is(token, Term.Office.class) ? annotations.cue(token, Cue.ABSENT) : Optional.empty();
    }

    /** "جامعة الملك فيصل", "King Faisal University": an institution is called by the name of a king. */
    private boolean isNamedAfter(Title title, Sentence sentence) {
        if (annotations.endsBefore(title.from(), 2, Cue.NAMED_AFTER)) return !isDefinite(title.from() - 1);
        int end = language.cased() ? bounds.end(title.to(), sentence, true) : -1;
        return end > 0 && end < sentence.to() && annotations.isCue(end, Cue.NAMED_AFTER);
    }

    /** "received him at the airport | Minister …": with an article it is no name. */
    private boolean isDefinite(int noun) {
        return !language.cased()
                && language.forms().of(tokens.get(noun).folded()).stream().anyMatch(WordForms.Form::definite);
    }

    /** "HMS | Halcyon", "la frégate | Amiral Sokolov": what stands there is the name of a ship. */
    private boolean isShip(int name, Sentence sentence) {
        return name > sentence.from() && annotations.endsBefore(name, 1, Cue.SHIPS);
    }

    private int skipName(Title title, Sentence sentence) {
        int end = bounds.end(title.to(), sentence, true);
        return Math.max(end, title.to());
    }

    /** A title, perhaps a second one after a comma, and the name; returns where to go on. */
    private int titled(Title first, Sentence sentence) {
        if (isShip(first.from(), sentence) || isNamedAfter(first, sentence)) return skipName(first, sentence);
        Title title = first;
        Optional<Title> further = furtherTitles.read(title, sentence);
        while (further.isPresent()) {
            title = title.join(further.get());
            further = furtherTitles.read(title, sentence);
        }
        int direct = bounds.end(title.to(), sentence, true);
        if (direct > 0 && isWeak(title) && !beginsLikeAName(title.to())) direct = -1;
        if (direct > 0 && !title.bare() && names.isNextPerson(title.to())) direct = -1;
        // "the captain of HMS Halcyon, | Commander …"
        if (direct > 0 && isShip(title.to(), sentence)) {
            unnamed.add(title);
            return direct;
        }
        Optional<Title> servant = direct > 0 ? servants.read(title) : Optional.empty();
        if (servant.isPresent()) return servantOf(direct, servant.get(), sentence);
        if (direct > 0 && hasOfficeOfItsOwn(title, direct, sentence)) {
            unnamed.add(title);
            return named(title.to(), direct, Optional.empty(), sentence);
        }
        if (direct > 0)
            return named(title.to(), withForeignSurname(title, direct, sentence), Optional.of(title), sentence);
        int afterComma = appositions.afterMark(title.to(), sentence);
        int apposed = afterComma > title.to() ? bounds.fullEnd(afterComma, sentence) : -1;
        if (apposed > 0 && !title.bare()) return named(afterComma, apposed, Optional.of(title), sentence);
        Optional<ActorMention> nation = nationBeforeName(title, sentence);
        if (nation.isPresent()) {
            int name = nation.get().to();
            Title told = title.affiliation().isPresent()
                    ? title
                    : title.of(nation.get().actor());
            return named(name, bounds.fullEnd(name, sentence), Optional.of(told), sentence);
        }
        Optional<Title> longer = upToName.read(title, sentence);
        if (longer.isPresent()) {
            int name = longer.get().to() + 1;
            return named(name, bounds.fullEnd(name, sentence), longer, sentence);
        }
        if (!title.bare()) unnamed.add(title);
        return title.to();
    }

    /** "adviser to President Lind |, Anna Kask,": whoever is named behind a comma; else nobody who is named. */
    private int servantOf(int superiorEnd, Title servant, Sentence sentence) {
        int mark = superiorEnd;
        boolean apposed = mark + 1 < sentence.to() && tokens.get(mark).isComma();
        int end = apposed ? bounds.fullEnd(mark + 1, sentence) : -1;
        if (end > 0) return named(mark + 1, end, Optional.of(servant), sentence);
        unnamed.add(servant);
        return superiorEnd;
    }

    /** "التقى وزير الخارجية الإماراتي كاي نيلسن وزير خارجية فنلندا": the name between two offices is of whose state it stands before. */
    private boolean hasOfficeOfItsOwn(Title title, int nameEnd, Sentence sentence) {
        if (language.cased() || title.affiliation().isEmpty() || title.office().isEmpty()) return false;
        Optional<Title> own = nameEnd < sentence.to()
                        && !annotations.isCue(nameEnd, Cue.PLURAL_OFFICES)
                        && titles.headAt(nameEnd)
                                .filter(head -> head.proclitics().isEmpty())
                                .isPresent()
                ? titles.read(nameEnd, sentence)
                        .filter(t -> t.office().isPresent() && title.isOfAnotherSideThan(t))
                        .filter(t -> bounds.end(t.to(), sentence, true) < 0)
                        // "التقت الوزيرة النرويجية آنا ليند أمين عام المنظمة، كوفي أدوسي، …"
                        .filter(t -> !upToName.isBetweenMarks(appositions.afterMark(t.to(), sentence), sentence))
                : Optional.empty();
        Optional<String> known = sideOfName.of(title.to(), nameEnd);
        if (own.isEmpty() || known.isPresent())
            return own.isPresent() && known.equals(own.get().affiliation());
        // "العاهل السعودي الملك سالم بن حداد | وزير الخارجية الفنلندي": a form of address belongs to the name, and
        // "the Finnish minister", other than "minister of Finland", needs no name before it.
        boolean addressed = annotations.is(title.to() - 1, Term.Honorific.class);
        return !addressed && isCalledByLand(own.get());
    }

    /** "وزير خارجية فنلندا" and not "وزير الخارجية الفنلندي". */
    private boolean isCalledByLand(Title title) {
        return ActorReader.within(title.from(), title.to(), annotations).noneMatch(ActorMention::isDemonym);
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
                .filter(a -> a.isDemonym() && bounds.fullEnd(a.to(), sentence) > 0)
                .findFirst();
    }

    /** Whether a title is a single word that is often none. */
    private boolean isWeak(Title title) {
        return annotations
                        .cue(title.from(), Cue.WEAK_TITLES)
                        .filter(m -> m.to() == title.to())
                        .isPresent()
                && !isThePresident(title);
    }

    /** "الرئيس تاكاشي": with the article, before a word without it, a head of state needs no known name. */
    private boolean isThePresident(Title title) {
        return title.office().filter(OfficeKind.HEAD_OF_STATE::equals).isPresent()
                && isDefinite(title.from())
                && !isDefinite(title.to());
    }

    private boolean beginsLikeAName(int token) {
        return language.isGivenName(tokens.get(token))
                || annotations.is(token, Term.Leader.class)
                || annotations.isCue(token, Cue.NAME_PARTICLES);
    }

    private int untitled(int start, Sentence sentence) {
        // Most words are neither capitalised nor known.
        boolean plain = language.cased()
                && !tokens.get(start).isCapitalised()
                && annotations.at(start).isEmpty();
        if (plain) return start + 1;
        int end = untitled.end(start, sentence, lastNamed());
        // "الوزيرين التوغوليين سامي نجار | ومحمد حداد": where names have no capitals, none begins there otherwise.
        if (end < 0 && !language.cased() && plurals.goOnAt(start, sentence, mentions))
            end = bounds.fullEnd(start, sentence);
        // "Émirats Arabes Unis": no name begins inside the name of a state.
        if (end < 0)
            return ActorReader.at(start, annotations)
                    .map(titles::officeInsideOrEnd)
                    .orElse(start + 1);
        return named(start, end, Optional.empty(), sentence);
    }

    private int named(int begin, int to, Optional<Title> before, Sentence sentence) {
        int from = before.isPresent() ? behindAcronym(begin, to) : begin;
        boolean listed = before.isEmpty()
                && lastNamed()
                        .filter(other -> untitled.isRightBehind(other, from))
                        .isPresent();
        boolean goesOn = untitled.goesOnList(from, sentence, lastNamed());
        Optional<String> name = names.text(source, from, to, listed);
        // "رئيس الحكومة نبيل حداد": the government belongs to the office.
        boolean headed =
                before.filter(t -> t.office().isPresent() && t.to() == from).isPresent();
        if (name.isEmpty() || !headed && namesBody(from, to, sentence)) return to;
        String shown = names.withoutNickname(name.get());
        Optional<ActorMention> ofActor = sides.behind(to, sentence);
        Optional<Title> title =
                before.map(t -> ofActor.map(actor -> t.of(actor.actor())).orElse(t));
        int next = ofActor.map(ActorMention::to).orElse(to);
        TitleBehindName.Reading behind = behindName.read(from, to, next, before, title, sentence);
        // "Anna Lind (Norway)", but "Boy Scouts of America"
        Optional<String> known = sideOfName.of(from, to).or(() -> ofActor.filter(
                        actor -> before.isEmpty() && (language.isGivenName(tokens.get(from)) || goesOn))
                .map(ActorMention::actor));
        mentions.add(new PersonMention(from, to, shown, PersonName.of(name.get()), behind.title(), known));
        return behind.end();
    }

    /** "le député | LR | Paul Fournier": the acronym of a party, between an office and a full name. */
    private int behindAcronym(int from, int to) {
        Token first = tokens.get(from);
        boolean acronym = language.cased()
                && to - from > 2
                && first.isUpperCase()
                // "C.S. Eliot Kang"
                && first.surface().indexOf('.') < 0
                && first.surface().length() >= MIN_ACRONYM
                && first.surface().length() <= MAX_ACRONYM
                && language.isGivenName(tokens.get(from + 1))
                && !language.isGivenName(first)
                && !language.familyNames().contains(first.folded())
                && !annotations.isCue(from, Cue.NAME_PARTICLES);
        return acronym ? from + 1 : from;
    }

    /** "the Lindqvist administration", "le gouvernement Tamm": a government by the name of its head, and not the head. */
    private boolean namesBody(int from, int to, Sentence sentence) {
        return to < sentence.to() && annotations.isCue(to, Cue.GOVERNMENT_NOUNS)
                || from > sentence.from() && annotations.endsBefore(from, 1, Cue.GOVERNMENT_NOUNS);
    }
}
