package parley.query.resolution;

import parley.query.engagement.Participant;
import parley.text.NameMatch;
import parley.text.PersonName;

/** Judges whether two participants may be one person: the same name in any spelling and script, and no other side. */
public final class SamePerson {
    private SamePerson() {}

    /** Whether they may be one. */
    public static boolean of(Participant a, Participant b) {
        boolean sides = a.party().isEmpty() || b.party().isEmpty() || a.party().equals(b.party());
        return sides && (PersonName.of(a.name()).mayBe(PersonName.of(b.name())) || NameMatch.same(a.name(), b.name()));
    }
}
