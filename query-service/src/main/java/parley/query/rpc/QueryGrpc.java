package parley.query.rpc;

import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import parley.input.InputLimits;
import parley.query.engagement.Engagements;
import parley.query.projection.ProjectionStatus;
import parley.query.v1.AggregateEngagementsRequest;
import parley.query.v1.AggregateEngagementsResponse;
import parley.query.v1.GetEngagementRequest;
import parley.query.v1.GetEngagementResponse;
import parley.query.v1.GetProjectionStatusRequest;
import parley.query.v1.GetProjectionStatusResponse;
import parley.query.v1.ListActorsRequest;
import parley.query.v1.ListActorsResponse;
import parley.query.v1.ListPersonsRequest;
import parley.query.v1.ListPersonsResponse;
import parley.query.v1.QueryService;
import parley.query.v1.RetryFailedDocumentsRequest;
import parley.query.v1.RetryFailedDocumentsResponse;
import parley.query.v1.SearchEngagementsRequest;
import parley.query.v1.SearchEngagementsResponse;

/** Engagements over gRPC. */
@GrpcService
class QueryGrpc implements QueryService {
    private static final int MAX_PARTY = 40;

    private final Engagements engagements;
    private final ProjectionStatus projection;

    @Inject
    QueryGrpc(Engagements engagements, ProjectionStatus projection) {
        this.engagements = engagements;
        this.projection = projection;
    }

    @Override
    @Blocking
    public Uni<SearchEngagementsResponse> searchEngagements(SearchEngagementsRequest request) {
        Engagements.Page page = engagements.search(
                QueryMessages.filter(request.getFilter()), request.getPageSize(), request.getPageToken());
        SearchEngagementsResponse.Builder response = SearchEngagementsResponse.newBuilder()
                .setNextPageToken(page.nextPageToken())
                .setTotalSize(page.totalSize());
        page.engagements().forEach(e -> response.addEngagements(QueryMessages.engagement(e)));
        return Uni.createFrom().item(response.build());
    }

    @Override
    @Blocking
    public Uni<GetEngagementResponse> getEngagement(GetEngagementRequest request) {
        UUID id = InputLimits.uuid("id", request.getId());
        return Uni.createFrom()
                .item(GetEngagementResponse.newBuilder()
                        .setEngagement(QueryMessages.engagement(engagements.get(id)))
                        .build());
    }

    @Override
    @Blocking
    public Uni<AggregateEngagementsResponse> aggregateEngagements(AggregateEngagementsRequest request) {
        List<Engagements.Bucket> buckets = engagements.aggregate(
                QueryMessages.filter(request.getFilter()), QueryMessages.names(request.getGroupByList()));
        return Uni.createFrom()
                .item(AggregateEngagementsResponse.newBuilder()
                        .addAllBuckets(
                                buckets.stream().map(QueryMessages::bucket).toList())
                        .build());
    }

    @Override
    @Blocking
    public Uni<ListActorsResponse> listActors(ListActorsRequest request) {
        var page = engagements.actors(request.getPageSize(), request.getPageToken());
        return Uni.createFrom()
                .item(ListActorsResponse.newBuilder()
                        .addAllActors(
                                page.items().stream().map(QueryMessages::actor).toList())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    @Blocking
    public Uni<ListPersonsResponse> listPersons(ListPersonsRequest request) {
        String party = InputLimits.shortText("party", request.getParty(), MAX_PARTY);
        var page = engagements.persons(party, request.getPageSize(), request.getPageToken());
        return Uni.createFrom()
                .item(ListPersonsResponse.newBuilder()
                        .addAllPersons(
                                page.items().stream().map(QueryMessages::person).toList())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    @Blocking
    public Uni<GetProjectionStatusResponse> getProjectionStatus(GetProjectionStatusRequest request) {
        return Uni.createFrom().item(QueryMessages.status(projection.state()));
    }

    @Override
    @Blocking
    public Uni<RetryFailedDocumentsResponse> retryFailedDocuments(RetryFailedDocumentsRequest request) {
        List<UUID> ids = request.getDocumentIdsList().stream()
                .map(id -> InputLimits.uuid("document_ids", id))
                .toList();
        return Uni.createFrom()
                .item(RetryFailedDocumentsResponse.newBuilder()
                        .setRetried(projection.retry(ids))
                        .build());
    }
}
