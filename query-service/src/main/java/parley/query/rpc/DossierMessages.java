package parley.query.rpc;

import java.time.LocalDate;
import java.util.UUID;
import parley.engagement.v1.Field;
import parley.engagement.v1.Status;
import parley.query.dossier.Dossier;
import parley.query.engagement.Vocabulary;
import parley.query.resolution.Ledger;
import parley.query.resolution.StatusHistory;
import parley.query.v1.Claim;
import parley.query.v1.FieldLedger;
import parley.query.v1.GetEngagementResponse;
import parley.query.v1.StatusStep;

/** Everything about one engagement as messages. */
final class DossierMessages {
    private DossierMessages() {}

    static GetEngagementResponse response(Dossier dossier) {
        GetEngagementResponse.Builder response = GetEngagementResponse.newBuilder()
                .setEngagement(QueryMessages.engagement(dossier.engagement()))
                .setRedirectedFrom(dossier.redirectedFrom().map(UUID::toString).orElse(""));
        dossier.ledger().forEach(entry -> response.addLedger(entry(entry)));
        dossier.statusHistory().forEach(step -> response.addStatusHistory(step(step)));
        return response.build();
    }

    private static FieldLedger entry(Ledger.Entry entry) {
        FieldLedger.Builder message = FieldLedger.newBuilder()
                .setField(Field.valueOf("FIELD_" + entry.field()))
                .setContested(entry.contested());
        for (Ledger.Claim claim : entry.claims())
            message.addClaims(Claim.newBuilder()
                    .setValue(claim.value())
                    .setAccepted(claim.accepted())
                    .addAllDocumentIds(
                            claim.documents().stream().map(UUID::toString).toList()));
        return message.build();
    }

    private static StatusStep step(StatusHistory.Step step) {
        return StatusStep.newBuilder()
                .setStatus(Status.valueOf(Vocabulary.STATUS.contractName(step.status())))
                .setSince(step.since().map(LocalDate::toString).orElse(""))
                .addAllDocumentIds(step.documents().stream().map(UUID::toString).toList())
                .build();
    }
}
