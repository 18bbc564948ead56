package parley.extraction.engagement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Sentence;
import parley.extraction.token.Token;

/** The town at the head of a report: "ALGIERS, May 14 (Agency) -", "الكويت - 12 - 2 (كونا) --". */
record Dateline(DocumentReading document) {
    /** A title and a line of its own may stand before the report. */
    private static final int FIRST_SENTENCES = 4;

    private static final int HEADER_LINES = 6;
    private static final int REACH = 9;
    private static final int AGENCY_REACH = 16;

    /** The country from whose town a text reports. */
    Optional<String> country() {
        return document.sentences().stream()
                .limit(FIRST_SENTENCES)
                .flatMap(this::openings)
                .findFirst();
    }

    /** The town at the head of the report, where its dateline names one. */
    Optional<PlaceMention> town() {
        return document.sentences().stream()
                .limit(FIRST_SENTENCES)
                .flatMap(line -> document.places().stream()
                        .filter(place -> place.from() == line.from() && isClosed(place.to(), line)))
                .findFirst();
    }

    /** The town that stands, with its country at most, on a line of its own above what was said: "Tallinn, Estonia". */
    Optional<PlaceMention> venue() {
        return document.sentences().stream()
                .limit(HEADER_LINES)
                .flatMap(line -> document.places().stream()
                        .filter(place -> place.from() == line.from() && isWholeLine(place, line)))
                .findFirst();
    }

    private boolean isWholeLine(PlaceMention place, Sentence line) {
        if (place.to() == line.to()) return true;
        return document.tokens().get(place.to()).isComma()
                && document.actors().stream()
                        .anyMatch(state -> state.from() == place.to() + 1
                                && state.to() == line.to()
                                && state.actor().equals(place.country()));
    }

    /**
     * The country whose own news agency reports: "CAIRO (KUNA) --", "الرياض – واس", or "(APS)" at the end; of two that
     * share their letters, the one that reports from home.
     */
    Optional<String> agency() {
        return press(match -> !document.annotations().is(match.from(), Term.Actor.class));
    }

    /** The state whose own office speaks to the press: "Office of the Spokesperson" on a line of its own. */
    Optional<String> pressOffice() {
        return press(match -> document.annotations().is(match.from(), Term.Actor.class));
    }

    private Optional<String> press(Predicate<Match> kind) {
        List<Sentence> sentences = document.sentences();
        List<Sentence> signed = Stream.concat(
                        sentences.stream().limit(FIRST_SENTENCES),
                        sentences.stream().skip(Math.max(0, sentences.size() - 1L)))
                .filter(line -> document.annotations().has(line.from(), line.to(), Term.Press.class))
                .toList();
        if (signed.isEmpty()) return Optional.empty();
        Optional<String> town = country();
        Comparator<Match> atHome = Comparator.<Match>comparingInt(Match::to)
                .thenComparing(match -> town.equals(Optional.of(((Term.Press) match.term()).country())));
        return signed.stream()
                .flatMap(sentence -> IntStream.range(sentence.from(), sentence.to())
                        .filter(i -> i < sentence.from() + AGENCY_REACH || i >= sentence.to() - REACH)
                        .mapToObj(i -> document.annotations()
                                .greatest(i, Term.Press.class, atHome)
                                .filter(m -> kind.test(m) && isSetApart(m, sentence)))
                        .flatMap(Optional::stream))
                .map(match -> ((Term.Press) match.term()).country())
                .findFirst();
    }

    /** An agency stands between marks, or between one and the end of the line. */
    private boolean isSetApart(Match agency, Sentence sentence) {
        boolean before = agency.from() == sentence.from()
                || isMark(document.tokens().get(agency.from() - 1))
                || document.tokens().get(agency.from() - 1).isComma();
        boolean behind = agency.to() >= sentence.to()
                || isMark(document.tokens().get(agency.to()))
                || document.tokens().get(agency.to()).is(')');
        return before && behind;
    }

    private Stream<String> openings(Sentence sentence) {
        Stream<String> towns = document.places().stream()
                .filter(place -> place.from() == sentence.from() && isClosed(place.to(), sentence))
                .map(PlaceMention::country);
        Stream<String> lands = document.actors().stream()
                .filter(actor -> isOpening(actor, sentence))
                .map(ActorMention::actor);
        return Stream.concat(towns, lands);
    }

    /** Whether an actor only says from where a report comes. */
    boolean isOpening(ActorMention actor, Sentence sentence) {
        return actor.from() == sentence.from() && !actor.isDemonym() && isClosed(actor.to(), sentence);
    }

    /** "Niamey, 19 May (ANP) - …": letters in brackets behind a town say who reports, and not whose army. */
    boolean isAgency(ActorMention actor, Sentence sentence) {
        List<Token> tokens = document.tokens();
        return actor.from() - 1 > sentence.from()
                && tokens.get(actor.from() - 1).is('(')
                && actor.to() + 1 < sentence.to()
                && tokens.get(actor.to()).is(')')
                && isMark(tokens.get(actor.to() + 1))
                && holds(actor.from() - 2, sentence);
    }

    /** Whether a token stands in the dateline with which a sentence opens: its date is that of the report. */
    boolean holds(int token, Sentence sentence) {
        int town = Stream.concat(
                        document.places().stream()
                                .filter(place -> place.from() == sentence.from())
                                .map(PlaceMention::to),
                        document.actors().stream()
                                .filter(actor -> actor.from() == sentence.from() && !actor.isDemonym())
                                .map(ActorMention::to))
                .findFirst()
                .orElse(-1);
        return town >= 0
                && token >= town
                && closing(town, sentence).filter(mark -> token < mark).isPresent();
    }

    private boolean isClosed(int from, Sentence sentence) {
        return closing(from, sentence).isPresent();
    }

    /** The dash or bracket with which the report begins, where nothing but a date and an agency stands before it. */
    private Optional<Integer> closing(int from, Sentence sentence) {
        for (int i = from; i < Math.min(sentence.to(), from + REACH); i++) {
            Token token = document.tokens().get(i);
            if (isMark(token)) return Optional.of(i);
            int at = i;
            boolean dated = document.dates().mentions().stream().anyMatch(m -> m.from() <= at && at < m.to());
            boolean passes = dated
                    || token.isNumber()
                    || token.isCapitalised()
                    || token.isComma()
                    || document.annotations().isCue(i, Cue.AT);
            if (!passes) return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isMark(Token token) {
        return token.is('-') || token.is('–') || token.is('—') || token.is('(') || token.is('/') || token.is(':');
    }
}
