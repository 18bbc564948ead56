package parley.ingest.rpc;

import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.ingest.IngestConfig;
import parley.ingest.document.DocumentEntity;
import parley.ingest.document.DocumentRepository;
import parley.ingest.document.Ingestion;
import parley.ingest.log.DocumentLog;
import parley.ingest.log.LogCursor;
import parley.ingest.v1.BatchIngestDocumentsRequest;
import parley.ingest.v1.BatchIngestDocumentsResponse;
import parley.ingest.v1.BatchIngestResult;
import parley.ingest.v1.GetDocumentRequest;
import parley.ingest.v1.GetDocumentResponse;
import parley.ingest.v1.IngestDocumentRequest;
import parley.ingest.v1.IngestDocumentResponse;
import parley.ingest.v1.IngestFailure;
import parley.ingest.v1.IngestService;
import parley.ingest.v1.ListDocumentsRequest;
import parley.ingest.v1.ListDocumentsResponse;
import parley.ingest.v1.ReadLogRequest;
import parley.ingest.v1.ReadLogResponse;
import parley.input.InputLimits;
import parley.page.PageSize;

/** The document store over gRPC. */
@GrpcService
class IngestGrpc implements IngestService {
    private static final int MAX_BATCH = 500;
    private static final PageSize LIST_PAGE = new PageSize(50, 1000);
    private static final PageSize LOG_PAGE = new PageSize(100, 500);
    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private final Ingestion ingestion;
    private final DocumentRepository documents;
    private final DocumentLog log;
    private final IngestConfig config;

    @Inject
    IngestGrpc(Ingestion ingestion, DocumentRepository documents, DocumentLog log, IngestConfig config) {
        this.ingestion = ingestion;
        this.documents = documents;
        this.log = log;
        this.config = config;
    }

    @Override
    @Blocking
    public Uni<IngestDocumentResponse> ingestDocument(IngestDocumentRequest request) {
        return Uni.createFrom().item(() -> DocumentMessages.receipt(ingestion.ingest(Drafts.checked(request))));
    }

    @Override
    @Blocking
    public Uni<BatchIngestDocumentsResponse> batchIngestDocuments(BatchIngestDocumentsRequest request) {
        int size = request.getRequestsCount();
        if (size < 1 || size > MAX_BATCH)
            throw ServiceException.ofField(
                    ErrorReason.BATCH_SIZE_INVALID,
                    "requests",
                    "a batch has 1 to %d requests, not %d".formatted(MAX_BATCH, size));
        BatchIngestDocumentsResponse.Builder response = BatchIngestDocumentsResponse.newBuilder();
        request.getRequestsList().forEach(item -> response.addResults(result(item)));
        return Uni.createFrom().item(response.build());
    }

    private BatchIngestResult result(IngestDocumentRequest request) {
        try {
            return BatchIngestResult.newBuilder()
                    .setResponse(DocumentMessages.receipt(ingestion.ingest(Drafts.checked(request))))
                    .build();
        } catch (ServiceException refused) {
            return BatchIngestResult.newBuilder()
                    .setFailure(IngestFailure.newBuilder()
                            .setReason(refused.reason().name())
                            .setField(refused.field())
                            .setMessage(refused.getMessage()))
                    .build();
        }
    }

    @Override
    @Blocking
    @Transactional
    public Uni<GetDocumentResponse> getDocument(GetDocumentRequest request) {
        UUID id = InputLimits.uuid("id", request.getId());
        DocumentEntity document = documents
                .findByIdOptional(id)
                .orElseThrow(() ->
                        ServiceException.ofField(ErrorReason.DOCUMENT_NOT_FOUND, "id", "there is no document " + id));
        return Uni.createFrom()
                .item(GetDocumentResponse.newBuilder()
                        .setDocument(DocumentMessages.withText(document))
                        .build());
    }

    @Override
    @Blocking
    public Uni<ListDocumentsResponse> listDocuments(ListDocumentsRequest request) {
        LogCursor after = LogCursor.of("page_token", request.getPageToken(), ErrorReason.PAGE_TOKEN_INVALID);
        int size = LIST_PAGE.of(request.getPageSize());
        DocumentLog.Page page = log.read(after, size);
        ListDocumentsResponse.Builder response = ListDocumentsResponse.newBuilder();
        // A document stands in the log again for every source that was added; a list shows it once a page.
        page.documents().stream().distinct().forEach(d -> response.addDocuments(DocumentMessages.withoutText(d)));
        if (page.remaining() > 0) response.setNextPageToken(page.next().token());
        return Uni.createFrom().item(response.build());
    }

    @Override
    public Uni<ReadLogResponse> readLog(ReadLogRequest request) {
        LogCursor after = LogCursor.of("cursor", request.getCursor(), ErrorReason.CURSOR_INVALID);
        int size = LOG_PAGE.of(request.getPageSize());
        Duration wait = Duration.ofSeconds(
                request.getWait().getSeconds(), request.getWait().getNanos());
        if (wait.isNegative() || wait.compareTo(MAX_WAIT) > 0)
            throw ServiceException.ofField(
                    ErrorReason.WAIT_INVALID, "wait", "wait must be 0 to %d s".formatted(MAX_WAIT.toSeconds()));
        return readWithin(after, size, Instant.now().plus(wait));
    }

    /** Looks again and again until there is something or the time is over; no thread waits in between. */
    private Uni<ReadLogResponse> readWithin(LogCursor after, int size, Instant deadline) {
        return Uni.createFrom()
                .item(() -> log.read(after, size))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(page -> page.documents().isEmpty() && Instant.now().isBefore(deadline)
                        ? Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(config.logPollInterval())
                                .chain(() -> readWithin(after, size, deadline))
                        : Uni.createFrom().item(response(page)));
    }

    private static ReadLogResponse response(DocumentLog.Page page) {
        ReadLogResponse.Builder response =
                ReadLogResponse.newBuilder().setNextCursor(page.next().token()).setRemaining(page.remaining());
        page.documents().forEach(document -> response.addDocuments(DocumentMessages.withText(document)));
        return response.build();
    }
}
