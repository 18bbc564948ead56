package parley.extraction.lexicon;

import parley.extraction.ActorCatalogue;
import parley.extraction.engagement.Frame;
import parley.extraction.person.OfficeKind;
import parley.extraction.topic.Topic;

/** What a phrase of a lexicon means. */
public sealed interface Term {
    /** Whether it is the name of a town or state, which keeps its article or has none. */
    default boolean namesPlace() {
        return this instanceof Place
                || this instanceof Actor actor
                        && (actor.use() == ActorUse.CAPITAL
                                || actor.use() == ActorUse.NAME && ActorCatalogue.isState(actor.id()));
    }

    /** How a phrase names an actor. */
    enum ActorUse {
        /** The name of a state or organisation. */
        NAME,
        /** An adjective or noun of nationality. */
        DEMONYM,
        /** The first half of a compound such as "Sino-Russian"; nothing without the hyphen. */
        COMPOUND,
        /** A ministry, force, building or agency that stands for its state or organisation. */
        UNIT,
        /** A capital that may stand for its government. */
        CAPITAL
    }

    /** An actor. */
    record Actor(String id, ActorUse use) implements Term {}

    /** A city, or a building that stands for one; both parts as in the catalogue. */
    record Place(String country, String city, boolean seat) implements Term {}

    /** A part of a state, as "Ontario" is. */
    record Subdivision(String country) implements Term {}

    /** A state's own news agency, which takes that state for granted. */
    record Press(String country) implements Term {}

    /** A military rank with its NATO grade. */
    record Rank(String grade) implements Term {}

    /** An office with its kind. */
    record Office(OfficeKind kind) implements Term {}

    /** An office that only one actor has. */
    record OfficeOf(String actor) implements Term {}

    /** A public figure whose side every reader knows. */
    record Leader(String actor) implements Term {}

    /** A form of address. */
    record Honorific() implements Term {}

    /** A word of the calendar that stands for a number. */
    sealed interface Calendar extends Term {
        /** The number of the month or weekday, or how far a year is from this one. */
        int number();
    }

    /** A word for a day of the month, 1 to 31. */
    record DayOfMonth(int number) implements Calendar {}

    /** A month, 1 to 12. */
    record Month(int number) implements Calendar {}

    /** A month of the Islamic calendar, 1 (Muharram) to 12. */
    record HijriMonth(int number) implements Calendar {}

    /** A weekday, 1 (Monday) to 7. */
    record Weekday(int number) implements Calendar {}

    /** A year told by its distance from the one of publication, in years: "last year" is -1. */
    record RelativeYear(int number) implements Calendar {}

    /** A word behind a month for the last one there was before publication (-1), or the next one (1). */
    record LastOrNext(int number) implements Calendar {}

    /** A word that announces an engagement. */
    record Trigger(Frame frame, boolean weak) implements Term {}

    /** A word with roles in the grammar of engagements. */
    record Cued(CueSet cues) implements Term {
        Cued(Cue cue) {
            this(CueSet.of(cue));
        }

        /** Whether the word is of a class. */
        public boolean has(Cue cue) {
            return cues.has(cue);
        }

        /** Whether the word is of a class, and of no other. */
        public boolean isOnly(Cue cue) {
            return cues.equals(CueSet.of(cue));
        }

        /** One word with the roles of both. */
        Cued union(Cued other) {
            return new Cued(cues.union(other.cues));
        }
    }

    /** A numbered session of a standing mechanism. */
    record Session(int number) implements Term {}

    /** A word that tells a topic. */
    record TopicCue(Topic topic) implements Term {}
}
