package parley.extraction.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;
import parley.text.PersonName;

/**
 * Finds people: a title and a name, a name and a title in apposition, or a full name on its own; later and differently
 * spelt mentions are joined to the first.
 */
public final class PersonReader {
    private final String source;
    private final List<Token> tokens;
    private final TitleReader titles;
    private final NameReader names;
    private final List<PersonMention> mentions = new ArrayList<>();
    private final List<Title> unnamed = new ArrayList<>();

    private PersonReader(LanguagePack language, String source, List<Token> tokens, Annotations annotations) {
        this.source = source;
        this.tokens = tokens;
        this.titles = new TitleReader(language, tokens, annotations);
        this.names = new NameReader(language, tokens, annotations);
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
        return new Persons(new SamePerson(source, tokens).group(reader.mentions), reader.unnamed);
    }

    private void readSentence(Sentence sentence) {
        int i = sentence.from();
        while (i < sentence.to()) {
            Optional<Title> title = titles.read(i, sentence.to());
            i = title.isPresent() ? titled(title.get(), sentence.to()) : untitled(i, sentence.to());
        }
    }

    /** A title, perhaps a second one after a comma, and the name; returns where to go on. */
    private int titled(Title first, int limit) {
        Title title = first;
        int at = afterMark(title.to(), limit);
        Optional<Title> second = at > title.to() ? titles.read(at, limit) : Optional.empty();
        if (second.isPresent() && nameEnd(second.get().to(), limit, true) > 0) {
            title = title.join(second.get());
            at = title.to();
        }
        int direct = nameEnd(title.to(), limit, true);
        if (direct > 0) return named(title.to(), direct, Optional.of(title), limit);
        int afterComma = afterMark(title.to(), limit);
        int apposed = afterComma > title.to() ? nameEnd(afterComma, limit, false) : -1;
        if (apposed > 0 && !title.bare()) return named(afterComma, apposed, Optional.of(title), limit);
        if (!title.bare()) unnamed.add(title);
        return title.to();
    }

    private int nameEnd(int start, int limit, boolean titled) {
        return start < limit ? names.end(start, limit, titled) : -1;
    }

    private int untitled(int start, int limit) {
        int end = names.end(start, limit, false);
        if (end < 0) return start + 1;
        return named(start, end, Optional.empty(), limit);
    }

    private int named(int from, int to, Optional<Title> before, int limit) {
        Optional<String> name = names.text(source, from, to);
        if (name.isEmpty()) return to;
        Optional<Title> title = before;
        int next = to;
        int afterComma = afterMark(to, limit);
        if (afterComma > to) {
            int start = afterArticle(afterComma, limit);
            Optional<Title> apposition = titles.read(start, limit).filter(t -> !t.bare());
            boolean ownName =
                    apposition.isPresent() && (nameEnd(apposition.get().to(), limit, true) > 0);
            if (apposition.isPresent() && !ownName) {
                title = Optional.of(title.map(t -> widen(t, apposition.get())).orElse(apposition.get()));
                next = apposition.get().to();
            }
        }
        mentions.add(new PersonMention(from, to, name.get(), PersonName.of(name.get()), title));
        return next;
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

    private int afterMark(int at, int limit) {
        boolean mark = at + 1 < limit
                && (tokens.get(at).is(',')
                        || tokens.get(at).is('،')
                        || tokens.get(at).is('(')
                        || tokens.get(at).is('/'));
        return mark ? at + 1 : at;
    }

    private int afterArticle(int at, int limit) {
        int i = at;
        while (i < limit
                && i < at + 2
                && tokens.get(i).isWord()
                && tokens.get(i).surface().length() <= 3
                && titles.headAt(i).isEmpty()) i++;
        return titles.headAt(Math.min(i, limit - 1)).isPresent() ? i : at;
    }
}
