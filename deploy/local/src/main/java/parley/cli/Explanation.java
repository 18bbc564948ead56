package parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.extraction.v1.DerivationPiece;
import parley.extraction.v1.DerivationStep;
import parley.extraction.v1.ExtractResponse;
import parley.extraction.v1.Note;
import parley.extraction.v1.Observation;

/** How the engagements of a text were derived, for a domain expert to read. */
final class Explanation {
    private static final int MAX_WORDS = 90;

    private final StringBuilder text = new StringBuilder();

    private Explanation() {}

    /** The derivations of all engagements of a text, and what was abstained from. */
    static String of(String name, ExtractResponse response) {
        Explanation explanation = new Explanation();
        explanation.line(
                "%s (%s, published %s)",
                name,
                response.getLanguage(),
                response.getPublication().getDate().isEmpty()
                        ? "unknown"
                        : response.getPublication().getDate());
        response.getObservationsList().forEach(explanation::observation);
        if (response.getNotesCount() > 0) explanation.line("  not decided");
        response.getNotesList().forEach(explanation::note);
        return explanation.text.toString();
    }

    private void observation(Observation o) {
        line(
                "  %s %s %s  %s  confidence %.2f",
                o.getId(),
                Names.status(o.getStatus()),
                String.join("–", o.getPartiesList()),
                o.getFormsList().stream().map(Names::form).collect(Collectors.joining(" ")),
                o.getConfidence());
        for (DerivationStep step : o.getDerivationList()) {
            String field = step.getField().name().replace("FIELD_", "").toLowerCase(Locale.ROOT);
            line("    %-9s %-24s %s", field, step.getValue(), words(step.getPiecesList()));
            line("    %-9s %-24s because %s [%s]", "", "", step.getExplanation(), step.getRule());
        }
    }

    private static String words(List<DerivationPiece> pieces) {
        return pieces.stream()
                .map(piece -> piece.getRole() + " \"" + shortened(piece.getSurface()) + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String words) {
        String oneLine = words.strip().replaceAll("\\s+", " ");
        return oneLine.length() <= MAX_WORDS ? oneLine : oneLine.substring(0, MAX_WORDS - 1) + "…";
    }

    private void note(Note note) {
        String where = note.hasSpan()
                ? " (characters %d–%d)"
                        .formatted(note.getSpan().getStart(), note.getSpan().getEnd())
                : "";
        line("    %s: %s%s", note.getCode(), note.getMessage(), where);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
