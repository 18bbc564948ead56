package parley.extraction.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import parley.extraction.ActorCatalogue;

/**
 * One step of the way from the text to an observation: which rule read which value of which field from which pieces.
 *
 * @param field what the step decides about
 * @param value the value it leads to, as the field shows it
 * @param rule which rule
 * @param pieces what the rule read, in the order of the text
 */
public record Step(Observation.Field field, String value, Rule rule, List<Piece> pieces) {
    public Step {
        if (value.isBlank()) throw new IllegalArgumentException("a step to no value by " + rule.key());
        pieces = List.copyOf(pieces);
    }

    /** The same with actors as records call them. */
    Step shown() {
        return switch (field) {
            case PARTIES -> new Step(field, ActorCatalogue.shownAs(value), rule, pieces);
            case OCCASION ->
                new Step(
                        field,
                        Arrays.stream(value.split("-"))
                                .map(ActorCatalogue::shownAs)
                                .collect(Collectors.joining("-")),
                        rule,
                        pieces);
            default -> this;
        };
    }

    /**
     * A piece of the text that a rule read.
     *
     * @param role what the piece is to the rule, such as {@code trigger} or {@code title}
     * @param start first UTF-16 offset in the source
     * @param end one past the last offset
     */
    public record Piece(String role, int start, int end) {
        public Piece {
            if (start < 0 || end <= start) throw new IllegalArgumentException("piece %d-%d".formatted(start, end));
        }
    }
}
