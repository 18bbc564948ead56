package parley.query.rpc;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import parley.extraction.v1.ActorDescription;
import parley.extraction.v1.DescribeExtractorRequest;
import parley.extraction.v1.ExtractRequest;
import parley.extraction.v1.ExtractResponse;
import parley.extraction.v1.ExtractionServiceGrpc.ExtractionServiceBlockingStub;
import parley.query.QueryConfig;
import parley.query.engagement.Evidence;
import parley.query.engagement.Participant;
import parley.query.engagement.Period;
import parley.query.projection.DocumentFeed;
import parley.query.projection.FeedDocument;
import parley.query.projection.Reader;
import parley.query.resolution.Observation;
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
        Optional<LocalDate> published = Optional.of(response.getPublication().getDate())
                .filter(date -> !date.isEmpty())
                .map(LocalDate::parse);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < response.getObservationsCount(); i++)
            observations.add(observation(document, response, published, i));
        return new Reading(response.getLanguage(), published, observations, response.getExtractorVersion());
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

    private static Observation observation(
            FeedDocument document, ExtractResponse response, Optional<LocalDate> published, int index) {
        parley.extraction.v1.Observation o = response.getObservations(index);
        Optional<Period> period = o.hasPeriod()
                ? Optional.of(new Period(
                        LocalDate.parse(o.getPeriod().getStart()),
                        LocalDate.parse(o.getPeriod().getEnd()),
                        o.getPeriod().getApproximate()))
                : Optional.empty();
        return new Observation(
                document.contentHash() + ":" + index,
                document.id(),
                response.getLanguage(),
                published,
                document.ingestedAt(),
                o.getFormsList().stream()
                        .map(f -> f.name().substring("FORM_".length()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                o.getStatus().name().substring("STATUS_".length()),
                new TreeSet<>(o.getPartiesList()),
                period,
                o.getPlace().getCountry(),
                o.getPlace().getCity(),
                o.getPersonsList().stream()
                        .map(p -> new Participant(p.getName(), p.getParty(), p.getHead(), p.getTitle()))
                        .toList(),
                o.getTopicsList().stream()
                        .map(t -> t.name().substring("TOPIC_".length()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                o.getEvidenceList().stream()
                        .map(e -> new Evidence(
                                e.getField().name().substring("FIELD_".length()),
                                e.getValue(),
                                e.getSpan().getStart(),
                                e.getSpan().getEnd(),
                                e.getQuote()))
                        .toList(),
                o.getSession(),
                o.getConfidence());
    }
}
