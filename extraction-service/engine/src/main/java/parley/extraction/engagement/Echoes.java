package parley.extraction.engagement;

import java.util.List;
import java.util.Set;

/** Occasions that only tell again what the text tells better elsewhere: headlines, and plans without their day. */
final class Echoes {
    private Echoes() {}

    /** Whether one of the occasions of a text is told better by another of them. */
    static boolean isEcho(Occasion told, List<Occasion> occasions) {
        return told.isHeadlineOnly() && !isToldByHeadlineAlone(told, occasions) || isEchoOfPlan(told, occasions);
    }

    /** "… announced joint exercises. They will be held in May. Neighbours watch the exercises": what lies ahead, told again. */
    private static boolean isEchoOfPlan(Occasion told, List<Occasion> occasions) {
        boolean vague = told.status() == Status.HELD
                && told.date().isEmpty()
                && told.drafts().stream()
                        .allMatch(d -> d.persons().isEmpty() && d.city().isEmpty());
        return vague
                && occasions.stream()
                        .anyMatch(o -> o.status() == Status.PLANNED
                                && o.date().isPresent()
                                && o.parties().equals(told.parties())
                                && o.forms().stream().anyMatch(told.forms()::contains));
    }

    /** A headline tells neither status nor date well: where the text goes on about the same sides, the text counts. */
    private static boolean isToldByHeadlineAlone(Occasion headline, List<Occasion> occasions) {
        return occasions.stream()
                .noneMatch(o ->
                        o != headline && (o.parties().equals(headline.parties()) || isWhereHeadlineLeads(headline, o)));
    }

    /** "Minister's travel to Germany", and in the text to a conference there of others: told by the text. */
    private static boolean isWhereHeadlineLeads(Occasion headline, Occasion told) {
        return !told.isHeadlineOnly()
                && headline.forms().equals(Set.of(Form.VISIT))
                && told.forms().contains(Form.VISIT)
                && told.parties().stream().anyMatch(headline.parties()::contains)
                && told.drafts().stream().flatMap(d -> d.country().stream()).anyMatch(headline.parties()::contains);
    }
}
