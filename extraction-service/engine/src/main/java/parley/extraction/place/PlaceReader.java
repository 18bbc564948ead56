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

/** Finds cities and seats, the longest name at every place, and capitals that are named by their state. */
public final class PlaceReader {
    /** "the Iraqi capital, Baghdad" is named once. */
    private static final int NEXT = 2;

    private PlaceReader() {}

    /** All mentions, in order, none overlapping another. */
    public static List<PlaceMention> read(
            int tokens, Annotations annotations, LanguagePack language, List<ActorMention> actors) {
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
