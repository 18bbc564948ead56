package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.extraction.ActorCatalogue;

/**
 * "travels to Brussels. There he will meet the secretary-general of NATO", "will travel to Zurich. In Zurich, she will meet
 * the minister of a third state": a journey leads to whatever is done with others than its hosts where it led, and the land
 * of the town is no side of it.
 */
final class Journeys {
    /** What may be told of a journey that tells of nobody in the land to which it led. */
    private static final Set<Form> OF_JOURNEYS = Set.of(Form.VISIT, Form.MEETING);

    private Journeys() {}

    /** The occasions of a text, of which journeys are part of what was done where they led. */
    static List<Occasion> joined(List<Occasion> occasions) {
        List<Occasion> joined = new ArrayList<>(occasions);
        for (Occasion journey : occasions) {
            List<Occasion> meetings = metThere(journey, occasions);
            meetings.stream().filter(Journeys::isWithOrganisation).forEach(meeting -> meeting.takeJourney(journey));
            if (!meetings.isEmpty()) joined.remove(journey);
        }
        return joined;
    }

    private static List<Occasion> metThere(Occasion journey, List<Occasion> occasions) {
        Set<String> hosts = hosts(journey);
        if (hosts.size() != 1
                || journey.parties().size() != 2
                || !journey.forms().contains(Form.VISIT)
                || !OF_JOURNEYS.containsAll(journey.forms())) return List.of();
        Set<String> towns = towns(journey);
        return occasions.stream()
                .filter(o -> isByTravellers(o, journey) && hosts(o).isEmpty())
                .filter(o -> o.parties().stream().noneMatch(hosts::contains) && mayBeThen(o, journey))
                .filter(o -> towns(o).stream().anyMatch(towns::contains)
                        || isOrganisationOf(towns, o) && !isElsewhere(o, hosts))
                .toList();
    }

    /** The lands to which the journey leads, of whose people nothing is told. */
    private static Set<String> hosts(Occasion journey) {
        Set<String> hosts = new TreeSet<>(journey.parties());
        hosts.removeAll(acting(journey));
        hosts.retainAll(
                journey.drafts().stream().flatMap(d -> d.country().stream()).collect(Collectors.toSet()));
        return hosts;
    }

    private static Set<String> acting(Occasion journey) {
        return journey.drafts().stream()
                .flatMap(d -> d.steps().stream())
                .filter(step -> step.rule().isParty() && step.rule() != Rule.PARTY_DESTINATION)
                .map(Step::value)
                .collect(Collectors.toSet());
    }

    private static Set<String> towns(Occasion occasion) {
        return occasion.drafts().stream().flatMap(d -> d.city().stream()).collect(Collectors.toSet());
    }

    /** Whoever goes to an organisation visits it; states that meet in a third one visit nobody. */
    private static boolean isWithOrganisation(Occasion meeting) {
        return !meeting.parties().stream().allMatch(ActorCatalogue::isState);
    }

    private static boolean isByTravellers(Occasion meeting, Occasion journey) {
        return meeting.parties().stream().anyMatch(journey.parties()::contains);
    }

    /** Whether somebody meets an organisation that has its seat in one of some towns. */
    private static boolean isOrganisationOf(Set<String> towns, Occasion meeting) {
        return meeting.parties().size() == 2
                && meeting.parties().stream()
                        .flatMap(side -> ActorCatalogue.seat(side).stream())
                        .anyMatch(towns::contains);
    }

    private static boolean isElsewhere(Occasion meeting, Set<String> hosts) {
        return meeting.drafts().stream()
                .flatMap(d -> d.country().stream())
                .anyMatch(country -> !hosts.contains(country));
    }

    private static boolean mayBeThen(Occasion meeting, Occasion journey) {
        return journey.date().isEmpty()
                || meeting.date().isEmpty()
                || meeting.date().get().meets(journey.date().get(), 1);
    }
}
