package parley.query.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.query.engagement.Engagement;
import parley.query.resolution.Ledger;
import parley.query.resolution.StatusHistory;

/**
 * Everything about one engagement.
 *
 * @param engagement with all its evidence
 * @param ledger who says what about each field
 * @param statusHistory how the status came about
 * @param redirectedFrom the id that was asked for, when it was merged into this one
 */
public record Dossier(
        Engagement engagement,
        List<Ledger.Entry> ledger,
        List<StatusHistory.Step> statusHistory,
        Optional<UUID> redirectedFrom) {
    public Dossier {
        ledger = List.copyOf(ledger);
        statusHistory = List.copyOf(statusHistory);
    }
}
