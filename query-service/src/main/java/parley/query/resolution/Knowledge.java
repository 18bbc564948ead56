package parley.query.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How the knowledge of some occasions grew, day by day. It is computed from the observations and the days on which their
 * documents were ingested, so it does not matter when or in which order they were read, nor how often.
 */
public final class Knowledge {
    private Knowledge() {}

    /**
     * Every version of the occasions that some observations mean.
     *
     * @param observations all that may be of one occasion with each other
     */
    public static List<Version> of(Collection<Observation> observations) {
        TreeSet<LocalDate> days =
                observations.stream().map(Observation::knownOn).collect(Collectors.toCollection(TreeSet::new));
        List<Version> versions = new ArrayList<>();
        Map<UUID, Version> open = new TreeMap<>();
        for (LocalDate day : days) {
            Map<UUID, Version> next = new TreeMap<>();
            for (Consensus consensus : knownBy(day, observations)) {
                Version before = open.remove(consensus.id());
                boolean same =
                        before != null && before.consensus().observations().equals(consensus.observations());
                if (before != null && !same) versions.add(before.until(day));
                next.put(consensus.id(), same ? before : Version.since(day, consensus));
            }
            // What is left was merged into another one, or fell apart.
            open.values().forEach(gone -> versions.add(gone.until(day)));
            open = next;
        }
        versions.addAll(open.values());
        return versions;
    }

    private static List<Consensus> knownBy(LocalDate day, Collection<Observation> observations) {
        List<Observation> known =
                observations.stream().filter(o -> !o.knownOn().isAfter(day)).toList();
        return Clustering.group(known).stream().map(Consensus::new).toList();
    }
}
