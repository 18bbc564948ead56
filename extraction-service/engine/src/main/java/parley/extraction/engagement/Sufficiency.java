package parley.extraction.engagement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether what a text tells of an occasion is enough to report it: weak triggers alone report nothing unless something else
 * vouches for it.
 */
record Sufficiency(Occasion occasion) {
    /** A whole year says too little about an occasion to vouch for it. */
    private static final int MAX_TELLING_DAYS = 130;

    /** Signs that somebody acts, and is not only spoken of. */
    private static final Set<String> ACTING = Set.of("party.person", "party.official", "party.subject");

    boolean isReported() {
        if (isJourneyOfNobody() || occasion.isBareInvitation()) return false;
        return occasion.status() == Status.HELD ? isToldAsHeld() : isToldAsToCome();
    }

    private boolean isToldAsHeld() {
        boolean nominal = occasion.forms().stream().anyMatch(Occasion.NOMINAL::contains);
        boolean people = drafts().stream().mapToLong(d -> d.persons().size()).sum() >= 2;
        return isStrong()
                || tellsWhenOrWhere() && (isVouchedFor() || nominal)
                || people
                || isRecalled()
                || isOfListed();
    }

    private boolean isToldAsToCome() {
        return tellsWhenOrWhere()
                || occasion.date().isPresent()
                || occasion.status() == Status.CANCELLED && isBetweenOfficials()
                || (isStrong() || isVouchedFor()) && drafts().stream().anyMatch(Draft::dated)
                || isStrong() && drafts().stream().anyMatch(d -> !d.persons().isEmpty());
    }

    private boolean isStrong() {
        return drafts().stream().anyMatch(Draft::strong);
    }

    private boolean isVouchedFor() {
        return drafts().stream().anyMatch(Draft::vouchesForSides);
    }

    private boolean tellsWhenOrWhere() {
        return occasion.date()
                        .filter(d -> d.start().plusDays(MAX_TELLING_DAYS).isAfter(d.end()))
                        .isPresent()
                || tellsTown();
    }

    private boolean tellsTown() {
        return drafts().stream().anyMatch(d -> d.city().isPresent());
    }

    /** "The previous talks between the two took place in Cairo in May": sides of before, a day or month, and a place. */
    private boolean isRecalled() {
        return occasion.date().isPresent()
                && tellsWhenOrWhere()
                && (isJoinedBy("join.recalled") || isJoinedBy("join.sides-of-before") && tellsTown());
    }

    /** "Kenya cancelled the visit of the Ghanaian minister": what was called off or denied needs nothing but two sides. */
    private boolean isBetweenOfficials() {
        return sidesBy(ACTING) >= 2;
    }

    /** "with the participation of Ghana, Togo and Benin": a list of who took part is of one occasion. */
    private boolean isOfListed() {
        return sidesBy(Set.of("party.listed")) > 2;
    }

    private long sidesBy(Set<String> rules) {
        return steps().filter(step -> rules.contains(step.rule()))
                .map(Step::value)
                .distinct()
                .count();
    }

    /** "stays in Ghana; will go on to Togo": where nobody is told but where somebody goes, the places are no sides. */
    private boolean isJourneyOfNobody() {
        Set<String> signs = steps().map(Step::rule)
                .filter(rule -> rule.startsWith("party."))
                .collect(Collectors.toSet());
        // "met in Oslo and announced that she would visit Accra": of two, it is the other one who travels.
        boolean ofTwo = occasion.status() == Status.PLANNED
                && occasion.parties().size() == 2
                && isJoinedBy("join.sides-of-before");
        return signs.equals(Set.of("party.destination"))
                && !ofTwo
                && !isJoinedBy("join.protagonist")
                && !isJoinedBy("join.subject");
    }

    private boolean isJoinedBy(String rule) {
        return steps().anyMatch(step -> step.rule().equals(rule));
    }

    private List<Draft> drafts() {
        return occasion.drafts();
    }

    private Stream<Step> steps() {
        return drafts().stream().flatMap(d -> d.steps().stream());
    }
}
