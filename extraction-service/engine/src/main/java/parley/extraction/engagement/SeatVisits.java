package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.extraction.ActorCatalogue;
import parley.extraction.date.DateInterval;

/**
 * "travels to Brussels. There he will meet the secretary-general of NATO": a journey to the seat of an organisation, and
 * a meeting with it, are one occasion, and the land of the town is no side of it.
 */
final class SeatVisits {
    private SeatVisits() {}

    /** The occasions of a text, of which journeys to seats are part of what was done there. */
    static List<Occasion> joined(List<Occasion> occasions) {
        List<Occasion> joined = new ArrayList<>(occasions);
        for (Occasion journey : occasions)
            metThere(journey, occasions).ifPresent(meeting -> {
                meeting.takeJourney(journey);
                joined.remove(journey);
            });
        return joined;
    }

    private static Optional<Occasion> metThere(Occasion journey, List<Occasion> occasions) {
        Set<String> hosts = hosts(journey);
        if (hosts.size() != 1
                || journey.parties().size() != 2
                || !journey.forms().equals(Set.of(Form.VISIT))) return Optional.empty();
        return occasions.stream()
                .filter(o -> o != journey && isAtSeatIn(towns(journey), o, journey))
                .filter(o -> mayBeThere(o, hosts, journey.date()))
                .findFirst();
    }

    /** The sides of which nothing is told but that the journey leads to them. */
    private static Set<String> hosts(Occasion journey) {
        Set<String> hosts = sides(journey, true);
        hosts.removeAll(sides(journey, false));
        return hosts;
    }

    private static Set<String> sides(Occasion journey, boolean destinations) {
        return journey.drafts().stream()
                .flatMap(d -> d.steps().stream())
                .filter(step -> step.rule().startsWith("party."))
                .filter(step -> step.rule().equals("party.destination") == destinations)
                .map(Step::value)
                .collect(Collectors.toSet());
    }

    private static Set<String> towns(Occasion journey) {
        return journey.drafts().stream().flatMap(d -> d.city().stream()).collect(Collectors.toSet());
    }

    /** Whether somebody who made the journey meets an organisation that has its seat in a town to which it led. */
    private static boolean isAtSeatIn(Set<String> towns, Occasion meeting, Occasion journey) {
        return meeting.parties().size() == 2
                && meeting.parties().stream().anyMatch(journey.parties()::contains)
                && meeting.parties().stream()
                        .flatMap(side -> ActorCatalogue.seat(side).stream())
                        .anyMatch(towns::contains);
    }

    private static boolean mayBeThere(Occasion meeting, Set<String> hosts, Optional<DateInterval> days) {
        boolean elsewhere = meeting.drafts().stream()
                .flatMap(d -> d.country().stream())
                .anyMatch(country -> !hosts.contains(country));
        boolean then = days.isEmpty()
                || meeting.date().isEmpty()
                || meeting.date().get().meets(days.get(), 1);
        return !elsewhere && then && meeting.parties().stream().noneMatch(hosts::contains);
    }
}
