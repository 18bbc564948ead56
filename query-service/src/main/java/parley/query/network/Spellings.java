package parley.query.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.query.engagement.Participant;
import parley.query.resolution.SamePerson;

/** Which person each spelling of a name means, when there are several of the same name and side. */
final class Spellings {
    private record Spelling(String name, String party) {}

    private final Map<Spelling, Participant> persons = new HashMap<>();

    /** Joins spellings of the same side that are taken for the same name; the first one is shown. */
    Spellings(List<Participant> spellings) {
        List<Participant> shown = new ArrayList<>();
        for (Participant spelling : spellings) {
            Participant person = shown.stream()
                    .filter(known -> !known.party().isEmpty()
                            && known.party().equals(spelling.party())
                            && SamePerson.of(known, spelling))
                    .findFirst()
                    .orElseGet(() -> {
                        shown.add(spelling);
                        return spelling;
                    });
            persons.put(new Spelling(spelling.name(), spelling.party()), person);
        }
    }

    Optional<Participant> person(String name, String party) {
        return Optional.ofNullable(persons.get(new Spelling(name, party)));
    }
}
