package parley.query.rpc;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import parley.extraction.v1.ActorDescription;
import parley.extraction.v1.DescribeExtractorRequest;
import parley.extraction.v1.ExtractRequest;
import parley.extraction.v1.ExtractResponse;
import parley.extraction.v1.ExtractionServiceGrpc.ExtractionServiceBlockingStub;
import parley.query.QueryConfig;
import parley.query.projection.DocumentFeed;
import parley.query.projection.FeedDocument;
import parley.query.projection.Reader;
import parley.rpc.CallDeadline;

/** The extraction service as a reader of documents. */
@ApplicationScoped
public class ExtractionReader implements Reader {
    /** Errors that say something about the service and nothing about the document. */
    private static final Set<Status.Code> AWAY =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.CANCELLED, Status.Code.RESOURCE_EXHAUSTED);

    private final ExtractionServiceBlockingStub extraction;
    private final Duration deadline;

    @Inject
    ExtractionReader(@GrpcClient("extraction") ExtractionServiceBlockingStub extraction, QueryConfig config) {
        this.extraction = extraction;
        this.deadline = config.extractionDeadline();
    }

    @Override
    public Reading read(FeedDocument document) {
        ExtractRequest request = ExtractRequest.newBuilder()
                .setText(document.text())
                .setTitle(document.title())
                .setPublishedAt(document.publishedOn().map(LocalDate::toString).orElse(""))
                .setLanguageHint(document.languageHint())
                .build();
        ExtractResponse response =
                reached(() -> CallDeadline.within(deadline, extraction).extract(request));
        return ReadingMessages.reading(document, response);
    }

    @Override
    public Map<String, Map<String, String>> actorNames() {
        return reached(() -> CallDeadline.within(deadline, extraction)
                        .describeExtractor(DescribeExtractorRequest.getDefaultInstance()))
                .getActorsList()
                .stream()
                .collect(Collectors.toMap(ActorDescription::getId, ActorDescription::getNamesMap));
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException failure) {
            if (AWAY.contains(failure.getStatus().getCode()))
                throw new DocumentFeed.Unreachable("extraction: " + failure.getStatus(), failure);
            throw failure;
        }
    }
}
