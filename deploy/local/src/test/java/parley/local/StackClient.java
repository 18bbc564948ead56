package parley.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import parley.cli.IngestFiles;
import parley.cli.Target;
import parley.ingest.v1.IngestServiceGrpc;
import parley.query.v1.AggregateEngagementsRequest;
import parley.query.v1.Engagement;
import parley.query.v1.GetEngagementRequest;
import parley.query.v1.GetProjectionStatusRequest;
import parley.query.v1.GetProjectionStatusResponse;
import parley.query.v1.GroupBy;
import parley.query.v1.QueryServiceGrpc;
import parley.query.v1.QueryServiceGrpc.QueryServiceBlockingStub;
import parley.query.v1.RebuildProjectionRequest;
import parley.query.v1.SearchEngagementsRequest;

/** A client of a running stack, as the end-to-end tests need it. */
final class StackClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Target ingest;
    private final Target query;

    StackClient(Ports ports) {
        ingest = Target.of("127.0.0.1:" + ports.ingest());
        query = Target.of("127.0.0.1:" + ports.query());
    }

    /** Ingests files and tells how often each outcome occurred. */
    Map<String, Long> ingest(List<Path> files) {
        return new IngestFiles(IngestServiceGrpc.newBlockingStub(ingest.channel()))
                .ingest(files, done -> {}).stream()
                        .collect(Collectors.groupingBy(
                                o -> o.result().hasFailure()
                                        ? o.result().getFailure().getReason()
                                        : o.result()
                                                .getResponse()
                                                .getOutcome()
                                                .name()
                                                .substring("INGEST_OUTCOME_".length()),
                                TreeMap::new,
                                Collectors.counting()));
    }

    /** Waits until everything in the log has been read. */
    void awaitProjection(int documents) {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            GetProjectionStatusResponse status = status();
            return status.getLag() == 0 && status.getProjectedDocuments() == documents;
        });
    }

    GetProjectionStatusResponse status() {
        return stub().getProjectionStatus(GetProjectionStatusRequest.getDefaultInstance());
    }

    List<Engagement> engagements() {
        return stub().searchEngagements(
                        SearchEngagementsRequest.newBuilder().setPageSize(1000).build())
                .getEngagementsList();
    }

    Engagement engagement(String id) {
        return stub().getEngagement(GetEngagementRequest.newBuilder().setId(id).build())
                .getEngagement();
    }

    /** All engagements with all their evidence. */
    List<Engagement> dossiers() {
        return engagements().stream().map(e -> engagement(e.getId())).toList();
    }

    /** Begins a rebuild, or lets one go on. */
    void rebuild() {
        stub().rebuildProjection(RebuildProjectionRequest.getDefaultInstance());
    }

    /** Counts by dyad, as "held/planned/cancelled". */
    Map<String, String> dyads() {
        return stub()
                .aggregateEngagements(AggregateEngagementsRequest.newBuilder()
                        .addGroupBy(GroupBy.GROUP_BY_DYAD)
                        .build())
                .getBucketsList()
                .stream()
                .collect(Collectors.toMap(
                        b -> b.getKeys(0),
                        b -> b.getHeld() + "/" + b.getPlanned() + "/" + b.getCancelled(),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private QueryServiceBlockingStub stub() {
        return QueryServiceGrpc.newBlockingStub(query.channel());
    }

    @Override
    public void close() {
        ingest.close();
        query.close();
    }
}
