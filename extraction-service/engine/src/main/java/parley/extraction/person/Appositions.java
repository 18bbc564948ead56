package parley.extraction.person;

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
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** Reads what stands behind the comma or bracket after a name or title: an office, and for whom it is held. */
final class Appositions {
    /** Offices of those who act for somebody who may be named with them. */
    private static final Set<OfficeKind> REPRESENTING =
            Set.of(OfficeKind.ENVOY, OfficeKind.SPOKESPERSON, OfficeKind.ADVISOR, OfficeKind.DIRECTOR);

    /** So many words before an office stand its fields. */
    private static final int FIELDS_REACH = 6;

    /** So many words behind such an office stands for whom. */
    private static final int PRINCIPAL_REACH = 8;

    private final LanguagePack language;
    private final List<Token> tokens;
    private final Annotations annotations;
    private final TitleReader titles;
    private final NameReader names;

    /** So many words on, a title names whose ministry it is. */
    private static final int MINISTRY_REACH = 24;

    Appositions(
            LanguagePack language, List<Token> tokens, Annotations annotations, TitleReader titles, NameReader names) {
        this.language = language;
        this.tokens = tokens;
        this.annotations = annotations;
        this.titles = titles;
        this.names = names;
    }

    /** The title in apposition that begins at a token. */
    Optional<Title> at(int start, Sentence sentence) {
        return titles.read(start, sentence)
                .or(() -> withFieldBefore(start, sentence))
                .filter(t -> !t.bare())
                .map(t -> ofMinistry(t, sentence));
    }

    /** "head of the service for multilateral operations …, of the | French | ministry": whose ministry ends a long title. */
    private Title ofMinistry(Title title, Sentence sentence) {
        if (!language.cased() || title.affiliation().isPresent() || isClosed(title, sentence)) return title;
        int limit = Math.min(sentence.to(), title.to() + MINISTRY_REACH);
        return IntStream.range(title.to(), limit)
                .takeWhile(i -> !tokens.get(i).isPunctuation())
                .mapToObj(i -> ActorReader.at(i, annotations))
                .flatMap(Optional::stream)
                .filter(actor -> actor.isDemonym()
                        && (annotations.endsBefore(actor.from(), 1, Cue.DELEGATION_NOUNS)
                                || annotations.isCue(actor.to(), Cue.DELEGATION_NOUNS)))
                .findFirst()
                .map(actor -> title.of(actor.actor()))
                .orElse(title);
    }

    /** "Jan Kask, Foreign and Security Adviser to …", "…, Estonia's Chief of …": fields and peoples before the office. */
    private Optional<Title> withFieldBefore(int start, Sentence sentence) {
        if (!language.cased()) return Optional.empty();
        Optional<String> nation = Optional.empty();
        int limit = Math.min(sentence.to(), start + FIELDS_REACH);
        for (int i = start; i < limit; i++) {
            if (titles.headAt(i).isPresent()) {
                Optional<String> side = nation;
                return titles.read(i, sentence)
                        .map(t -> side.filter(s -> t.affiliation().isEmpty())
                                .map(t::of)
                                .orElse(t));
            }
            int at = i;
            Optional<ActorMention> actor = ActorReader.at(i, annotations);
            if (actor.isPresent()) {
                nation = actor.map(ActorMention::actor);
                int behind = titles.officeInsideOrEnd(actor.get());
                i = behind < limit && tokens.get(behind).isPossessive() ? behind : behind - 1;
                continue;
            }
            // "Anna Lind, the new minister", "Anna Lind, the first minister to …", "Anna Lind, the Norwegian water
            // minister"
            Optional<Match> adjective = annotations
                    .cue(i, Cue.TITLE_ADJECTIVES)
                    .or(() -> annotations.cue(at, Cue.FIELDS_BEFORE))
                    .or(() -> foremostAt(at, start));
            if (adjective.isPresent()) {
                i = adjective.get().to() - 1;
                continue;
            }
            // "Anna Lind, the Norwegian minister"
            boolean article = i == start
                    && tokens.get(i).isWord()
                    && !tokens.get(i).isCapitalised()
                    && tokens.get(i).surface().length() <= 3
                    && language.functionWords().contains(tokens.get(i).folded());
            boolean passes = article
                    || annotations.isCue(i, Cue.OFFICE_DOMAINS) && tokens.get(i).isCapitalised()
                    || annotations.isCue(i, Cue.AND) && tokens.get(i).isWord() && i > start;
            if (!passes) return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Match> foremostAt(int token, int start) {
        return token == start ? annotations.cue(token, Cue.FOREMOST) : Optional.empty();
    }

    /** For whom somebody speaks or travels, and where the name ends. */
    record Principal(Optional<String> side, int end) {}

    /** "Jan Kask, special envoy of the Estonian President Anna Tamm, …": whoever sends somebody does not take part. */
    Optional<Principal> principal(Title apposition, Sentence sentence) {
        if (apposition.office().filter(REPRESENTING::contains).isEmpty()) return Optional.empty();
        int limit = Math.min(sentence.to() - 1, apposition.to() + PRINCIPAL_REACH);
        for (int i = apposition.from() + 1; i < limit; i++) {
            if (tokens.get(i).isComma() || annotations.is(i, Term.Trigger.class)) break;
            Optional<Title> next = titles.read(i, sentence).filter(t -> !t.bare());
            if (next.isEmpty() || next.get().office().equals(apposition.office())) continue;
            int name = next.get().to();
            int end = name < sentence.to() ? names.end(name, sentence.to(), true) : -1;
            if (end > 0) return Optional.of(new Principal(next.get().affiliation(), end));
        }
        return Optional.empty();
    }

    /** "…, the minister's deputy, said": an apposition ends with a mark; without one a new subject begins. */
    boolean isClosed(Title apposition, Sentence sentence) {
        return apposition.to() >= sentence.to() || tokens.get(apposition.to()).isPunctuation();
    }

    /** Behind a comma, bracket or stroke, and behind ", who is"; the token itself where none stands there. */
    int afterMark(int at, Sentence sentence) {
        boolean mark = at + 1 < sentence.to()
                && (tokens.get(at).isComma()
                        || tokens.get(at).is('(')
                        || tokens.get(at).is('/'));
        int behind = mark ? at + 1 : at;
        return annotations
                .cue(behind, Cue.WHO_IS)
                .map(Match::to)
                .filter(to -> to < sentence.to())
                .orElse(behind);
    }

    /** Behind an article or another short word before a title. */
    int afterArticle(int at, Sentence sentence) {
        int i = at;
        while (i < sentence.to()
                && i < at + 2
                && tokens.get(i).isWord()
                && tokens.get(i).surface().length() <= 3
                && !annotations.isCue(i, Cue.AND)
                && !annotations.isCue(i, Cue.WITH)
                // "Jan Kask, met the president"
                && !annotations.is(i, Term.Trigger.class)
                && titles.headAt(i).isEmpty()) i++;
        return titles.headAt(Math.min(i, sentence.to() - 1)).isPresent() ? i : at;
    }
}
