package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * "Minister meets counterparts from A, B and C" over a text that tells of each of them by itself: the headline lists
 * what were several occasions of one side.
 */
final class HeadlineList {
    /** At these many sit down together. */
    private static final Set<Form> TOGETHER = EnumSet.of(Form.CONFERENCE, Form.EXERCISE);

    private HeadlineList() {}

    /** The occasions that a headline lists, each with the sentences about it; the occasion itself where it is one. */
    static List<Occasion> apart(Occasion occasion) {
        Set<Set<String>> dyads = occasion.drafts().stream()
                .filter(d -> !d.sentence().headline() && d.parties().size() == 2)
                .map(Draft::parties)
                .collect(Collectors.toSet());
        return isList(occasion, dyads) ? split(occasion) : List.of(occasion);
    }

    private static boolean isList(Occasion occasion, Set<Set<String>> dyads) {
        boolean listed = occasion.drafts().stream()
                .filter(d -> d.parties().size() > 2)
                .allMatch(d -> d.sentence().headline());
        boolean together =
                occasion.drafts().stream().flatMap(d -> d.forms().stream()).anyMatch(TOGETHER::contains);
        boolean ofOneSide =
                occasion.parties().stream().anyMatch(one -> dyads.stream().allMatch(d -> d.contains(one)));
        return occasion.parties().size() > 2 && dyads.size() > 1 && listed && !together && ofOneSide;
    }

    private static List<Occasion> split(Occasion occasion) {
        Map<Set<String>, Occasion> apart = new LinkedHashMap<>();
        List<Draft> ofAll = new ArrayList<>();
        Optional<Occasion> current = Optional.empty();
        for (Draft draft : occasion.drafts()) {
            if (draft.sentence().headline()) continue;
            Optional<Occasion> told =
                    draft.parties().size() == 2 ? Optional.ofNullable(apart.get(draft.parties())) : current;
            if (told.isPresent()) told.get().add(draft);
            else if (draft.parties().size() == 2) apart.put(draft.parties(), new Occasion(draft));
            else ofAll.add(draft);
            current = Optional.ofNullable(apart.get(draft.parties())).or(() -> told);
        }
        for (Occasion one : apart.values()) {
            ofAll.stream().filter(d -> one.parties().containsAll(d.parties())).forEach(one::add);
            one.takeContext(occasion, List.copyOf(apart.values()));
        }
        return List.copyOf(apart.values());
    }
}
