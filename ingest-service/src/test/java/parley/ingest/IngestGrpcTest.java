package parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.error.RpcErrors;
import parley.ingest.v1.BatchIngestDocumentsRequest;
import parley.ingest.v1.BatchIngestDocumentsResponse;
import parley.ingest.v1.Document;
import parley.ingest.v1.DocumentDraft;
import parley.ingest.v1.GetDocumentRequest;
import parley.ingest.v1.IngestDocumentRequest;
import parley.ingest.v1.IngestDocumentResponse;
import parley.ingest.v1.IngestOutcome;
import parley.ingest.v1.IngestServiceGrpc.IngestServiceBlockingStub;
import parley.ingest.v1.ListDocumentsRequest;
import parley.ingest.v1.ListDocumentsResponse;
import parley.ingest.v1.ReadLogRequest;
import parley.input.InputLimits;
import parley.postgres.EmbeddedPostgresResource;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class IngestGrpcTest {
    @GrpcClient("ingest")
    IngestServiceBlockingStub ingest;

    @Test
    void givenTheSameTextWithOtherBlanks_whenIngestedAgain_thenItIsTheSameDocument() {
        String text = unique("Le ministre a reçu l'ambassadeur.\nUne visite est prévue.");
        IngestDocumentResponse first = ingest.ingestDocument(request(text).build());

        IngestDocumentResponse second = ingest.ingestDocument(
                request("  " + text.replace("\n", " \r\n ")).build());

        assertThat(first.getOutcome()).isEqualTo(IngestOutcome.INGEST_OUTCOME_CREATED);
        assertThat(second.getOutcome()).isEqualTo(IngestOutcome.INGEST_OUTCOME_ALREADY_KNOWN);
        assertThat(second.getDocumentId()).isEqualTo(first.getDocumentId());
    }

    @Test
    void givenAKnownText_whenSeenElsewhere_thenTheSourceIsAddedAndTheTextKept() {
        String text = unique("Talks were held.");
        String id = ingest.ingestDocument(source(text, "https://example.org/a")).getDocumentId();

        IngestDocumentResponse second = ingest.ingestDocument(source(" " + text, "https://example.org/b"));

        assertThat(second.getOutcome()).isEqualTo(IngestOutcome.INGEST_OUTCOME_SOURCE_ADDED);
        Document document = get(id);
        assertThat(document.getText()).isEqualTo(text);
        assertThat(document.getSourcesList())
                .extracting(s -> s.getUri())
                .containsExactly("https://example.org/a", "https://example.org/b");
    }

    @Test
    void givenARequestId_whenRetried_thenTheSameDocumentAndWithOtherTextAnError() {
        String text = unique("Une rencontre.");
        String requestId = UUID.randomUUID().toString();
        String id = ingest.ingestDocument(request(text).setRequestId(requestId).build())
                .getDocumentId();
        assertThat(ingest.ingestDocument(request(text).setRequestId(requestId).build())
                        .getDocumentId())
                .isEqualTo(id);

        StatusRuntimeException error = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> ingest.ingestDocument(
                        request(unique("Autre texte.")).setRequestId(requestId).build()));

        assertThat(error.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.ALREADY_EXISTS);
        assertThat(RpcErrors.reason(error)).isEqualTo("REQUEST_ID_REUSED");
    }

    static Stream<Arguments> badDrafts() {
        String long1 = "x".repeat(InputLimits.MAX_TEXT_BYTES + 1);
        return Stream.of(
                Arguments.of(
                        "TEXT_EMPTY",
                        "document.text",
                        DocumentDraft.newBuilder().setText(" \n")),
                Arguments.of(
                        "TEXT_TOO_LONG",
                        "document.text",
                        DocumentDraft.newBuilder().setText(long1)),
                Arguments.of(
                        "TEXT_NOT_STORABLE",
                        "document.text",
                        DocumentDraft.newBuilder().setText("a\u0000b")),
                Arguments.of("DATE_IMPOSSIBLE", "document.published_at", draft().setPublishedAt("2023-02-30")),
                Arguments.of("LANGUAGE_TAG_INVALID", "document.language_hint", draft().setLanguageHint("fr_FR!")),
                Arguments.of("URI_INVALID", "document.source_uri", draft().setSourceUri("no uri")),
                Arguments.of("FIELD_TOO_LONG", "document.outlet", draft().setOutlet("x".repeat(201))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badDrafts")
    void givenBadInput_whenIngested_thenTheErrorNamesReasonAndField(
            String reason, String field, DocumentDraft.Builder draft) {
        StatusRuntimeException error = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> ingest.ingestDocument(
                        IngestDocumentRequest.newBuilder().setDocument(draft).build()));

        assertThat(error.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.INVALID_ARGUMENT);
        assertThat(RpcErrors.reason(error)).isEqualTo(reason);
        assertThat(RpcErrors.field(error)).isEqualTo(field);
    }

    @Test
    void givenOneBadDocumentAmongGood_whenIngestedAsABatch_thenTheOthersAreStored() {
        BatchIngestDocumentsRequest batch = BatchIngestDocumentsRequest.newBuilder()
                .addRequests(request(unique("Eins")))
                .addRequests(request(""))
                .addRequests(request(unique("Drei")))
                .build();

        BatchIngestDocumentsResponse response = ingest.batchIngestDocuments(batch);

        assertThat(response.getResults(0).hasResponse()).isTrue();
        assertThat(response.getResults(1).getFailure().getReason()).isEqualTo("TEXT_EMPTY");
        assertThat(response.getResults(2).hasResponse()).isTrue();
    }

    @Test
    void givenAnEmptyBatch_whenIngested_thenRefused() {
        StatusRuntimeException error = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> ingest.batchIngestDocuments(BatchIngestDocumentsRequest.getDefaultInstance()));

        assertThat(RpcErrors.reason(error)).isEqualTo("BATCH_SIZE_INVALID");
    }

    @Test
    void givenDocuments_whenListedPageByPage_thenNoneIsMissing() {
        String id = ingest.ingestDocument(request(unique("Liste")).build()).getDocumentId();
        java.util.List<String> seen = new java.util.ArrayList<>();

        String token = "";
        do {
            ListDocumentsResponse page = ingest.listDocuments(ListDocumentsRequest.newBuilder()
                    .setPageSize(2)
                    .setPageToken(token)
                    .build());
            page.getDocumentsList().forEach(d -> seen.add(d.getId()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(seen).contains(id);
    }

    @ParameterizedTest
    @MethodSource("badReads")
    void givenABadRead_whenRead_thenTheReasonSaysWhy(String reason, ReadLogRequest request) {
        StatusRuntimeException error =
                catchThrowableOfType(StatusRuntimeException.class, () -> ingest.readLog(request));

        assertThat(RpcErrors.reason(error)).isEqualTo(reason);
    }

    static Stream<Arguments> badReads() {
        return Stream.of(
                Arguments.of(
                        "CURSOR_INVALID",
                        ReadLogRequest.newBuilder().setCursor("42").build()),
                Arguments.of(
                        "PAGE_SIZE_INVALID",
                        ReadLogRequest.newBuilder().setPageSize(501).build()),
                Arguments.of(
                        "WAIT_INVALID",
                        ReadLogRequest.newBuilder()
                                .setWait(com.google.protobuf.Duration.newBuilder()
                                        .setSeconds(31))
                                .build()));
    }

    @Test
    void givenAnUnknownDocument_whenAskedFor_thenNotFound() {
        StatusRuntimeException error = catchThrowableOfType(
                StatusRuntimeException.class, () -> get(UUID.randomUUID().toString()));

        assertThat(error.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.NOT_FOUND);
        assertThat(RpcErrors.reason(error)).isEqualTo("DOCUMENT_NOT_FOUND");
    }

    private Document get(String id) {
        return ingest.getDocument(GetDocumentRequest.newBuilder().setId(id).build())
                .getDocument();
    }

    private static String unique(String text) {
        return text + " " + UUID.randomUUID();
    }

    private static DocumentDraft.Builder draft() {
        return DocumentDraft.newBuilder().setText("Ein Text");
    }

    private static IngestDocumentRequest.Builder request(String text) {
        return IngestDocumentRequest.newBuilder()
                .setDocument(DocumentDraft.newBuilder().setText(text));
    }

    private static IngestDocumentRequest source(String text, String uri) {
        return IngestDocumentRequest.newBuilder()
                .setDocument(DocumentDraft.newBuilder().setText(text).setSourceUri(uri))
                .build();
    }
}
