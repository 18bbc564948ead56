package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import parley.ingest.v1.BatchIngestDocumentsRequest;
import parley.ingest.v1.BatchIngestDocumentsResponse;
import parley.ingest.v1.BatchIngestResult;
import parley.ingest.v1.DocumentDraft;
import parley.ingest.v1.IngestDocumentRequest;
import parley.ingest.v1.IngestServiceGrpc.IngestServiceBlockingStub;

/** Hands text files to the ingest service, in batches. */
public final class IngestFiles {
    private static final int BATCH = 40;

    private final IngestServiceBlockingStub ingest;

    public IngestFiles(IngestServiceBlockingStub ingest) {
        this.ingest = ingest;
    }

    /** What became of a file. */
    public record Outcome(Path file, BatchIngestResult result) {}

    /** Ingests all text files; {@code progress} hears how many are done. */
    public List<Outcome> ingest(List<Path> paths, IntConsumer progress) {
        List<Path> files = TextFiles.in(paths);
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < files.size(); from += BATCH) {
            List<Path> part = files.subList(from, Math.min(files.size(), from + BATCH));
            BatchIngestDocumentsRequest.Builder batch = BatchIngestDocumentsRequest.newBuilder();
            part.forEach(file -> batch.addRequests(request(file)));
            BatchIngestDocumentsResponse response = ingest.batchIngestDocuments(batch.build());
            for (int i = 0; i < part.size(); i++) outcomes.add(new Outcome(part.get(i), response.getResults(i)));
            progress.accept(outcomes.size());
        }
        return outcomes;
    }

    private static IngestDocumentRequest request(Path file) {
        DocumentDraft.Builder draft =
                DocumentDraft.newBuilder().setText(TextFiles.text(file)).putLabels("name", TextFiles.name(file));
        TextFiles.publishedGiven(file).ifPresent(draft::setPublishedAt);
        return IngestDocumentRequest.newBuilder().setDocument(draft).build();
    }
}
