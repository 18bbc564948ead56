package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.extraction.ActorCatalogue;
import parley.extraction.DocumentReading;
import parley.extraction.actor.ActorMention;

/**
 * "The president will meet those of the G5 Sahel, namely …", "at the Quad summit the Japanese and the Indian premier …": a
 * grouping that is nothing but its states is no side beside them.
 */
record Groupings(DocumentReading document) {
    /** So many sentences behind the one that names a grouping its states may be listed. */
    private static final int LISTED_BEHIND = 2;

    /**
     * The occasions of a text, with the states of a grouping in its stead where the text names them; "hosts the Quad summit.
     * He looks forward to welcoming those of Australia, India and Japan" tells of one.
     */
    List<Occasion> resolved(List<Occasion> occasions) {
        List<Occasion> resolved = new ArrayList<>();
        for (Occasion occasion : occasions) {
            Set<String> sides = resolve(occasion);
            boolean replaced = !sides.equals(occasion.parties());
            occasion.takeSides(sides);
            Optional<Occasion> same = resolved.stream()
                    .filter(told -> told.parties().equals(sides) && told.acceptsAll(occasion))
                    .findFirst()
                    .filter(told -> replaced || isOfGrouping(told));
            same.ifPresentOrElse(told -> told.takeAll(occasion), () -> resolved.add(occasion));
        }
        return resolved;
    }

    /** Whether the text told the states of an occasion by the name of a grouping. */
    private static boolean isOfGrouping(Occasion occasion) {
        return occasion.drafts().stream()
                .anyMatch(draft -> draft.parties().stream().anyMatch(ActorCatalogue.groupings()::containsKey));
    }

    /** The sides of an occasion, with the states of a grouping in its stead where the text names them. */
    private Set<String> resolve(Occasion occasion) {
        Set<String> sides = new TreeSet<>(occasion.parties());
        for (Map.Entry<String, Set<String>> grouping :
                ActorCatalogue.groupings().entrySet()) {
            if (!sides.contains(grouping.getKey())) continue;
            Set<String> states = grouping.getValue();
            Set<String> told = new TreeSet<>(named(occasion));
            told.addAll(sides);
            boolean listed = told.containsAll(states);
            long present = states.stream().filter(sides::contains).count();
            if (!listed && present < states.size() - 1) continue;
            sides.remove(grouping.getKey());
            if (listed) sides.addAll(states);
        }
        return sides;
    }

    /** The actors that are named where an occasion is told, and right behind. */
    private Set<String> named(Occasion occasion) {
        Set<Integer> near = occasion.drafts().stream()
                .map(draft -> draft.sentence().index())
                .collect(Collectors.toSet());
        return document.sentences().stream()
                .filter(s -> near.stream().anyMatch(i -> s.index() >= i && s.index() <= i + LISTED_BEHIND))
                .flatMap(s -> document.actors().stream().filter(a -> s.contains(a.from())))
                .filter(a -> !a.isCapital())
                .map(ActorMention::actor)
                .collect(Collectors.toSet());
    }
}
