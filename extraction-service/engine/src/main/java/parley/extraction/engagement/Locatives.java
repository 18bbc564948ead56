package parley.extraction.engagement;

import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;
import parley.extraction.actor.ActorReader;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.lexicon.Term;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Token;

/** Tells whether small words before a name say that something is there: "in", "at the airport of", "في العاصمة". */
final class Locatives {
    private static final int LOCATIVE_REACH = 5;

    /** "in the Mediterranean resort town of | Nice". */
    private static final int NAMED_REACH = 7;

    /** So many words a venue and the "at" before it have at most. */
    private static final int VENUE_WORDS = 8;

    private final DocumentReading document;
    private final Annotations annotations;
    private final WordsBefore wordsBefore;

    Locatives(DocumentReading document) {
        this.document = document;
        this.annotations = document.annotations();
        this.wordsBefore = new WordsBefore(document);
    }

    /** Whether something is at a place: "in Lomé", "at the airport of Lomé", "على هامش … في لومي". */
    boolean is(PlaceMention place) {
        return document.language().carries(place.proclitics(), Cue.AT)
                || document.language().carries(place.proclitics(), Cue.TO)
                || place.seat() && !document.language().cased()
                || wordsBefore.end(place.from(), Cue.MARGINS)
                || isTownOfSite(place)
                || afterLocative(place.from());
    }

    /** "at the airport of | Lomé", "au palais présidentiel de | Lomé": the town of a site where something was. */
    private boolean isTownOfSite(PlaceMention place) {
        int of = place.from() - 1;
        // "في مطار | أكرا"
        if (of >= 0 && annotations.isCue(of, Cue.VENUES)) return isAt(of, Cue.VENUES);
        if (place.seat() || of <= 0 || !annotations.isCue(of, Cue.OF)) return false;
        boolean site = false;
        boolean event = false;
        for (int i = of - 1; i >= Math.max(0, of - VENUE_WORDS); i--) {
            event |= annotations.isTrigger(i, Frame.CONFERENCE);
            // "en marge du forum économique de | Lomé"
            if (event && (annotations.isCue(i, Cue.MARGINS) || annotations.isCue(i, Cue.AT))) return true;
            if (site && (annotations.isCue(i, Cue.AT) || annotations.isCue(i, Cue.TO))) return true;
            site |= annotations.isCue(i, Cue.SITES);
            boolean passes = document.tokens().get(i).isWord()
                    && !annotations.is(i, Term.Office.class)
                    && (event || !annotations.is(i, Term.Trigger.class));
            if (!passes) return false;
        }
        return false;
    }

    /** Whether something is in a land: "in Togo". */
    boolean is(ActorMention mention) {
        return document.language().carries(mention.proclitics(), Cue.AT)
                || afterLocative(mention.from())
                || isLandOfPart(mention);
    }

    /** "dans le nord du | Togo", "in the east of | Ghana". */
    private boolean isLandOfPart(ActorMention land) {
        int of = land.from() - 1;
        // "in northern | Ghana", "في شمال | غانا"
        if (of >= 0 && annotations.isCue(of, Cue.LAND_PARTS) && isAt(of, Cue.LAND_PARTS)) return true;
        while (of > 0 && wordsBefore.isArticle(of) && !annotations.isCue(of, Cue.OF)) of--;
        return of > 0
                && annotations.isCue(of, Cue.OF)
                && annotations.isCue(of - 1, Cue.LAND_PARTS)
                && wordsBefore.are(of - 1, Cue.AT);
    }

    /** "in | the north", "بشمال": whether a noun of a class says that something is there. */
    private boolean isAt(int noun, Cue nouns) {
        return wordsBefore.are(noun, Cue.AT)
                || annotations
                        .cue(noun, nouns)
                        .filter(match -> document.language().carries(match.proclitics(), Cue.AT))
                        .isPresent();
    }

    /** "à Tunis", "dans la capitale, Bagdad", "في العاصمة الأردنية عمان", "à l'extérieur d'Oran". */
    private boolean afterLocative(int token) {
        if (isGivenTo(token)) return false;
        if (wordsBefore.endAt(token, Cue.AT) || isTownOfVenue(token)) return true;
        boolean noun = false;
        for (int i = token - 1; i >= 0 && i >= token - (noun ? NAMED_REACH : LOCATIVE_REACH); i--) {
            if (annotations.isCue(i, Cue.AT) || annotations.isCue(i, Cue.TO) || isWrittenOntoNoun(i)) return true;
            Token before = document.tokens().get(i);
            noun |= annotations.isCue(i, Cue.PLACE_NOUNS);
            boolean passable = before.isWord() && before.surface().length() <= 3
                    || before.is(',')
                    // "in the Black Sea resort of | Sochi"
                    || noun && (annotations.isCue(i, Cue.PLACE_NOUNS) || before.isCapitalised())
                    // "in Ghana's capital | Accra"
                    || before.isPossessive()
                    || document.tokens().get(i + 1).isPossessive() && annotations.is(i, Term.Actor.class)
                    || ActorReader.at(i, annotations)
                            .filter(ActorMention::isDemonym)
                            .isPresent();
            // "dans la capitale, | Bagdad", "dans la capitale irakienne, | Bagdad"
            if (!passable || before.is(',') && !annotations.hasCue(i - 2, i, Cue.PLACE_NOUNS)) return false;
        }
        return false;
    }

    /** "aid | to Mali", "soutien | au Mali": what goes there is no traveller. */
    private boolean isGivenTo(int token) {
        int at = token - 1;
        while (at >= token - LOCATIVE_REACH
                && at > 0
                && (annotations.isCue(at, Cue.TO) || annotations.isCue(at, Cue.AT) || wordsBefore.isArticle(at))) at--;
        return at < token - 1 && at >= 0 && annotations.hasCue(Math.max(0, at - 1), at + 1, Cue.GIVEN_TO);
    }

    /** "at State House, Nairobi", "au ministère de la Défense, Cotonou": the town behind a venue with capitals. */
    private boolean isTownOfVenue(int token) {
        if (!document.language().cased()
                || token < 3
                || !document.tokens().get(token - 1).isComma()) return false;
        int i = token - 2;
        boolean named = false;
        while (i > 0 && i >= token - VENUE_WORDS) {
            Token word = document.tokens().get(i);
            named |= word.isCapitalised();
            if (annotations.isCue(i, Cue.AT)) return named;
            boolean passes = word.isCapitalised()
                    || annotations.isCue(i, Cue.OF)
                    || document.language().functionWords().contains(word.folded());
            if (!passes || word.isPunctuation()) return false;
            i--;
        }
        return false;
    }

    /** "بالعاصمة عمان": the "in" is written onto the noun before the name. */
    private boolean isWrittenOntoNoun(int token) {
        return annotations
                .cue(token, Cue.PLACE_NOUNS)
                .filter(noun -> document.language().carries(noun.proclitics(), Cue.AT)
                        || document.language().carries(noun.proclitics(), Cue.TO))
                .isPresent();
    }
}
