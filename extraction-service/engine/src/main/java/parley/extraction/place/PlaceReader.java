package parley.extraction.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.extraction.ActorCatalogue;
import parley.extraction.actor.ActorMention;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.token.Token;

/** Finds cities and seats, the longest name at every place, and capitals that are named by their state. */
public final class PlaceReader {
    /** "the Iraqi capital, Baghdad" is named once. */
    private static final int NEXT = 2;

    /** "Salt Lake City". */
    private static final int TOWN_WORDS = 3;

    private PlaceReader() {}

    /** All mentions, in order, none overlapping another. */
    public static List<PlaceMention> read(
            List<Token> words, Annotations annotations, LanguagePack language, List<ActorMention> actors) {
        int tokens = words.size();
        List<PlaceMention> mentions = new ArrayList<>();
        Map<Integer, ActorMention> states = actors.stream()
                .filter(actor -> ActorCatalogue.isState(actor.actor()) && !actor.isCapital())
                .collect(Collectors.toMap(ActorMention::from, actor -> actor));
        int i = 0;
        while (i < tokens) {
            Match match = annotations.longest(i, Term.Place.class).orElse(null);
            if (match != null
                    && !isNamesake(match, tokens, annotations)
                    && !isAnotherWord(match, annotations)
                    && !isState(match, states)) {
                Term.Place place = (Term.Place) match.term();
                mentions.add(new PlaceMention(
                        match.from(), match.to(), place.country(), place.city(), place.seat(), match.proclitics()));
            }
            if (match == null && language.cased())
                townOfPart(i, words, annotations).ifPresent(mentions::add);
            i = match == null ? i + 1 : match.to();
        }
        for (ActorMention actor : actors)
            capital(actor, tokens, annotations, language)
                    .filter(capital ->
                            mentions.stream().noneMatch(m -> m.from() < capital.to() + NEXT && capital.from() < m.to()))
                    .ifPresent(mentions::add);
        mentions.sort(Comparator.comparingInt(PlaceMention::from));
        return mentions;
    }

    /** "Portsmouth, New Hampshire" is not the better known Portsmouth; "Dallas, Texas" is the one that is known. */
    private static boolean isNamesake(Match place, int tokens, Annotations annotations) {
        int behindComma = place.to() + 1;
        return behindComma < tokens
                && annotations
                        .longest(behindComma, Term.Subdivision.class)
                        .map(part -> ((Term.Subdivision) part.term()).country())
                        .filter(country -> !country.equals(((Term.Place) place.term()).country()))
                        .isPresent();
    }

    /** "in Wilmington, | Delaware": a town that no gazetteer knows, before the part of a state in which it lies. */
    private static Optional<PlaceMention> townOfPart(int part, List<Token> words, Annotations annotations) {
        int mark = part - 1;
        Optional<Match> told = annotations.longest(part, Term.Subdivision.class);
        if (told.isEmpty() || mark < 1 || !words.get(mark).isComma()) return Optional.empty();
        int from = mark;
        while (from > 0 && from > mark - TOWN_WORDS && isUnknown(from - 1, words, annotations)) from--;
        boolean located =
                from > 0 && (annotations.isCue(from - 1, Cue.AT) || annotations.isCue(from - 1, Cue.TO)) && from < mark;
        if (!located) return Optional.empty();
        String name = words.subList(from, mark).stream().map(Token::surface).collect(Collectors.joining(" "));
        return Optional.of(
                new PlaceMention(from, mark, ((Term.Subdivision) told.get().term()).country(), name, false, ""));
    }

    private static boolean isUnknown(int word, List<Token> words, Annotations annotations) {
        return words.get(word).isCapitalised()
                && !annotations.is(word, Term.Place.class)
                && !annotations.is(word, Term.Actor.class)
                && !annotations.is(word, Term.Office.class);
    }

    /** "وكيل" is an under-secretary and no "and Kiel". */
    private static boolean isAnotherWord(Match place, Annotations annotations) {
        return !place.proclitics().isEmpty()
                && annotations.at(place.from()).stream()
                        .anyMatch(m -> m.proclitics().isEmpty()
                                && (m.term() instanceof Term.Office || m.term() instanceof Term.Rank));
    }

    /** "عمان" is Oman wherever it was read as that state, and not the capital of Jordan. */
    private static boolean isState(Match place, Map<Integer, ActorMention> states) {
        ActorMention state = states.get(place.from());
        String country = ((Term.Place) place.term()).country();
        return state != null && state.to() == place.to() && !state.actor().equals(country);
    }

    /** "in the Iraqi capital", "dans la capitale irakienne", "في العاصمة العراقية". */
    private static Optional<PlaceMention> capital(
            ActorMention actor, int tokens, Annotations annotations, LanguagePack language) {
        String city = language.capitals().get(actor.actor());
        if (city == null || !actor.isDemonym()) return Optional.empty();
        Optional<Match> behind =
                actor.to() < tokens ? annotations.cue(actor.to(), Cue.CAPITAL_NOUNS) : Optional.empty();
        Optional<Match> before =
                actor.from() > 0 ? annotations.cue(actor.from() - 1, Cue.CAPITAL_NOUNS) : Optional.empty();
        return behind.map(noun ->
                        new PlaceMention(actor.from(), noun.to(), actor.actor(), city, false, actor.proclitics()))
                .or(() -> before.map(noun ->
                        new PlaceMention(noun.from(), actor.to(), actor.actor(), city, false, noun.proclitics())));
    }
}
