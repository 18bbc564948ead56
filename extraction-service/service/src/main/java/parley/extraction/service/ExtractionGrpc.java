package parley.extraction.service;

import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import parley.extraction.Document;
import parley.extraction.Extractor;
import parley.extraction.messages.ExtractionMessages;
import parley.extraction.messages.ExtractorMessages;
import parley.extraction.v1.DescribeExtractorRequest;
import parley.extraction.v1.DescribeExtractorResponse;
import parley.extraction.v1.ExtractRequest;
import parley.extraction.v1.ExtractResponse;
import parley.extraction.v1.ExtractionService;
import parley.input.InputLimits;

/** The engine over gRPC. */
@GrpcService
class ExtractionGrpc implements ExtractionService {
    private static final int MAX_TITLE_CHARS = 1000;

    private final Extractor extractor;

    @Inject
    ExtractionGrpc(Extractor extractor) {
        this.extractor = extractor;
    }

    @Override
    @Blocking
    public Uni<ExtractResponse> extract(ExtractRequest request) {
        return Uni.createFrom().item(() -> {
            Document document = new Document(
                    InputLimits.text("text", request.getText()),
                    InputLimits.shortText("title", request.getTitle(), MAX_TITLE_CHARS),
                    InputLimits.date("published_at", request.getPublishedAt()),
                    InputLimits.languageTag("language_hint", request.getLanguageHint()));
            return ExtractionMessages.read(extractor, document, request.getExplain());
        });
    }

    @Override
    @Blocking
    public Uni<DescribeExtractorResponse> describeExtractor(DescribeExtractorRequest request) {
        return Uni.createFrom().item(() -> ExtractorMessages.describe(extractor));
    }
}
