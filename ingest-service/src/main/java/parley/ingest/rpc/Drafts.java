package parley.ingest.rpc;

import java.util.Map;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.ingest.document.Draft;
import parley.ingest.document.Source;
import parley.ingest.v1.DocumentDraft;
import parley.ingest.v1.IngestDocumentRequest;
import parley.input.InputLimits;

/** Checks what clients hand in; every violation names the field. */
final class Drafts {
    private static final int MAX_TITLE = 1000;
    private static final int MAX_OUTLET = 200;
    private static final int MAX_LABELS = 32;
    private static final int MAX_LABEL = 200;
    private static final int MAX_REQUEST_ID = 100;

    private Drafts() {}

    static Draft checked(IngestDocumentRequest request) {
        DocumentDraft draft = request.getDocument();
        Source source = new Source(
                InputLimits.uri("document.source_uri", draft.getSourceUri()).orElse(""),
                InputLimits.shortText("document.title", draft.getTitle(), MAX_TITLE),
                InputLimits.shortText("document.outlet", draft.getOutlet(), MAX_OUTLET),
                InputLimits.date("document.published_at", draft.getPublishedAt()),
                InputLimits.languageTag("document.language_hint", draft.getLanguageHint())
                        .orElse(""),
                labels(draft.getLabelsMap()));
        return new Draft(
                InputLimits.text("document.text", draft.getText()),
                source,
                InputLimits.shortText("request_id", request.getRequestId(), MAX_REQUEST_ID));
    }

    private static Map<String, String> labels(Map<String, String> labels) {
        if (labels.size() > MAX_LABELS)
            throw ServiceException.ofField(
                    ErrorReason.FIELD_TOO_LONG,
                    "document.labels",
                    "document.labels has %d entries, more than %d".formatted(labels.size(), MAX_LABELS));
        labels.forEach((key, value) -> {
            InputLimits.shortText("document.labels", key, MAX_LABEL);
            InputLimits.shortText("document.labels", value, MAX_LABEL);
        });
        return labels;
    }
}
