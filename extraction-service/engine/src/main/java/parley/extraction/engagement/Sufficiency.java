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
    private static final Set<Rule> ACTING = Set.of(Rule.PARTY_PERSON, Rule.PARTY_OFFICIAL, Rule.PARTY_SUBJECT);

    private static final Set<Form> MEETING = Set.of(Form.MEETING);

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
                || isStrong() && drafts().stream().anyMatch(d -> !d.persons().isEmpty())
                || occasion.status() == Status.PLANNED
                        && drafts().stream().anyMatch(d -> d.forms().equals(MEETING) && namesBothSides(d));
    }

    /** "Minister Lind will hold consultations with Minister Kask": who will meet whom says as much as when and where. */
    private static boolean namesBothSides(Draft draft) {
        return draft.persons().stream()
                        .flatMap(person -> person.party().stream())
                        .distinct()
                        .count()
                >= 2;
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
                && (isJoinedBy(Rule.JOIN_RECALLED) || isJoinedBy(Rule.JOIN_SIDES_OF_BEFORE) && tellsTown());
    }

    /** "Kenya cancelled the visit of the Ghanaian minister": what was called off or denied needs nothing but two sides. */
    private boolean isBetweenOfficials() {
        return sidesBy(ACTING) >= 2;
    }

    /** "with the participation of Ghana, Togo and Benin": a list of who took part is of one occasion. */
    private boolean isOfListed() {
        return sidesBy(Set.of(Rule.PARTY_LISTED)) > 2;
    }

    private long sidesBy(Set<Rule> rules) {
        return steps().filter(step -> rules.contains(step.rule()))
                .map(Step::value)
                .distinct()
                .count();
    }

    /** "stays in Ghana; will go on to Togo": where nobody is told but where somebody goes, the places are no sides. */
    private boolean isJourneyOfNobody() {
        Set<Rule> signs = steps().map(Step::rule).filter(Rule::isParty).collect(Collectors.toSet());
        // "met in Oslo and announced that she would visit Accra": of two, it is the other one who travels.
        boolean ofTwo = occasion.status() == Status.PLANNED
                && occasion.parties().size() == 2
                && isJoinedBy(Rule.JOIN_SIDES_OF_BEFORE);
        return signs.equals(Set.of(Rule.PARTY_DESTINATION))
                && !ofTwo
                && !isJoinedBy(Rule.JOIN_PROTAGONIST)
                && !isJoinedBy(Rule.JOIN_SUBJECT);
    }

    private boolean isJoinedBy(Rule rule) {
        return steps().anyMatch(step -> step.rule() == rule);
    }

    private List<Draft> drafts() {
        return occasion.drafts();
    }

    private Stream<Step> steps() {
        return drafts().stream().flatMap(d -> d.steps().stream());
    }
}
