package parley.extraction;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.extraction.lexicon.LanguagePack;
import parley.extraction.lexicon.LexiconData;

/**
 * All actors that the engine knows, with their names.
 *
 * @param names names by language tag, by actor id
 */
public record ActorCatalogue(Map<String, Map<String, String>> names) {
    private static final LexiconData FACTS = LexiconData.read("catalogue/organisations.yaml");
    private static final Set<String> ORGANISATIONS = Set.copyOf(FACTS.list("organisations"));
    private static final Map<String, Set<String>> GROUPINGS = FACTS.listsByKey("groupings").entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));

    private static final Map<String, String> SEATS = FACTS.textsByKey("seats");

    private static final Map<String, String> SHOWN_AS = FACTS.textsByKey("shown_as");

    public ActorCatalogue {
        Map<String, Map<String, String>> copy = new TreeMap<>();
        names.forEach((id, byTag) -> copy.put(id, Map.copyOf(byTag)));
        names = Collections.unmodifiableMap(copy);
    }

    static ActorCatalogue of(List<LanguagePack> packs) {
        Map<String, Map<String, String>> names = new TreeMap<>();
        for (LanguagePack pack : packs)
            pack.actorNames().forEach((id, name) -> names.computeIfAbsent(shownAs(id), i -> new TreeMap<>())
                    .merge(pack.tag(), name, (one, other) -> one + " / " + other));
        return new ActorCatalogue(names);
    }

    /** The states of groupings that are nothing but these, by the id of the grouping. */
    public static Map<String, Set<String>> groupings() {
        return GROUPINGS;
    }

    /** What records call an actor: its id, but for an organisation whose usual letters are those of a state. */
    public static String shownAs(String id) {
        return SHOWN_AS.getOrDefault(id, id);
    }

    /** The English name of the town in which an organisation has its seat. */
    public static Optional<String> seat(String id) {
        return Optional.ofNullable(SEATS.get(id));
    }

    /** Whether an actor is a state; everything else is an organisation. */
    public static boolean isState(String id) {
        return !ORGANISATIONS.contains(id);
    }
}
