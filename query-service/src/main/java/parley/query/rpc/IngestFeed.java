package parley.query.rpc;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.ingest.v1.Document;
import parley.ingest.v1.DocumentSource;
import parley.ingest.v1.GetDocumentRequest;
import parley.ingest.v1.IngestServiceGrpc.IngestServiceBlockingStub;
import parley.ingest.v1.ReadLogRequest;
import parley.ingest.v1.ReadLogResponse;
import parley.query.QueryConfig;
import parley.query.projection.DocumentFeed;
import parley.query.projection.FeedDocument;
import parley.rpc.CallDeadline;

/** The feed of documents from the ingest service's log. */
@ApplicationScoped
public class IngestFeed implements DocumentFeed {
    /** The label under which clients tell a document's name. */
    private static final String NAME_LABEL = "name";

    private final IngestServiceBlockingStub ingest;
    private final Duration deadline;

    @Inject
    IngestFeed(@GrpcClient("ingest") IngestServiceBlockingStub ingest, QueryConfig config) {
        this.ingest = ingest;
        this.deadline = config.ingestDeadline();
    }

    @Override
    public Page read(String cursor, int size, Duration wait) {
        ReadLogRequest request = ReadLogRequest.newBuilder()
                .setCursor(cursor)
                .setPageSize(size)
                .setWait(com.google.protobuf.Duration.newBuilder()
                        .setSeconds(wait.toSeconds())
                        .setNanos(wait.getNano()))
                .build();
        ReadLogResponse response =
                reached(() -> CallDeadline.within(deadline.plus(wait), ingest).readLog(request));
        List<FeedDocument> documents =
                response.getDocumentsList().stream().map(IngestFeed::document).toList();
        return new Page(documents, response.getNextCursor(), response.getRemaining());
    }

    @Override
    public FeedDocument get(UUID id) {
        GetDocumentRequest request =
                GetDocumentRequest.newBuilder().setId(id.toString()).build();
        return document(reached(
                () -> CallDeadline.within(deadline, ingest).getDocument(request).getDocument()));
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException failure) {
            if (failure.getStatus().getCode() == Status.Code.NOT_FOUND)
                throw ServiceException.ofField(
                        ErrorReason.DOCUMENT_NOT_FOUND,
                        "id",
                        failure.getStatus().getDescription());
            throw new Unreachable("ingest: " + failure.getStatus(), failure);
        }
    }

    private static FeedDocument document(Document document) {
        DocumentSource first = document.getSources(0);
        List<String> names = document.getSourcesList().stream()
                .map(source -> source.getLabelsOrDefault(NAME_LABEL, ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        Optional<LocalDate> published = document.getSourcesList().stream()
                .map(DocumentSource::getPublishedAt)
                .filter(date -> !date.isEmpty())
                .map(LocalDate::parse)
                .min(LocalDate::compareTo);
        return new FeedDocument(
                UUID.fromString(document.getId()),
                document.getContentHash(),
                document.getText(),
                first.getTitle(),
                names,
                first.getUri(),
                first.getOutlet(),
                published,
                first.getLanguageHint(),
                Instant.ofEpochSecond(
                        document.getIngestedAt().getSeconds(),
                        document.getIngestedAt().getNanos()));
    }
}
