package parley.query.rpc;

import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import parley.input.InputLimits;
import parley.query.aggregate.Aggregates;
import parley.query.aggregate.Directory;
import parley.query.dossier.Dossier;
import parley.query.dossier.Dossiers;
import parley.query.engagement.EngagementFilter;
import parley.query.engagement.Engagements;
import parley.query.engagement.Vocabulary;
import parley.query.export.Exports;
import parley.query.network.Network;
import parley.query.network.Networks;
import parley.query.projection.ProjectionStatus;
import parley.query.series.Cadence;
import parley.query.series.Recurrences;
import parley.query.series.Series;
import parley.query.series.Today;
import parley.query.v1.AggregateEngagementsRequest;
import parley.query.v1.AggregateEngagementsResponse;
import parley.query.v1.ExportEngagementsRequest;
import parley.query.v1.ExportEngagementsResponse;
import parley.query.v1.GetEngagementRequest;
import parley.query.v1.GetEngagementResponse;
import parley.query.v1.GetNetworkRequest;
import parley.query.v1.GetNetworkResponse;
import parley.query.v1.GetProjectionStatusRequest;
import parley.query.v1.GetProjectionStatusResponse;
import parley.query.v1.ListActorsRequest;
import parley.query.v1.ListActorsResponse;
import parley.query.v1.ListCadencesRequest;
import parley.query.v1.ListCadencesResponse;
import parley.query.v1.ListPersonsRequest;
import parley.query.v1.ListPersonsResponse;
import parley.query.v1.ListSeriesRequest;
import parley.query.v1.ListSeriesResponse;
import parley.query.v1.QueryService;
import parley.query.v1.RebuildProjectionRequest;
import parley.query.v1.RebuildProjectionResponse;
import parley.query.v1.RetryFailedDocumentsRequest;
import parley.query.v1.RetryFailedDocumentsResponse;
import parley.query.v1.SearchEngagementsRequest;
import parley.query.v1.SearchEngagementsResponse;
import parley.query.v1.WatchEngagementsRequest;
import parley.query.v1.WatchEngagementsResponse;

/** Engagements over gRPC. */
@GrpcService
class QueryGrpc implements QueryService {
    private static final int MAX_PARTY = 40;

    private final Engagements engagements;
    private final Dossiers dossiers;
    private final Aggregates aggregates;
    private final Directory directory;
    private final Networks networks;
    private final Recurrences recurrences;
    private final EngagementWatch watch;
    private final Exports exports;
    private final ProjectionStatus projection;

    @Inject
    QueryGrpc(
            Engagements engagements,
            Dossiers dossiers,
            Aggregates aggregates,
            Directory directory,
            Networks networks,
            Recurrences recurrences,
            EngagementWatch watch,
            Exports exports,
            ProjectionStatus projection) {
        this.engagements = engagements;
        this.dossiers = dossiers;
        this.aggregates = aggregates;
        this.directory = directory;
        this.networks = networks;
        this.recurrences = recurrences;
        this.watch = watch;
        this.exports = exports;
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
        Dossier dossier = dossiers.get(
                InputLimits.uuid("id", request.getId()), InputLimits.date("as_known_on", request.getAsKnownOn()));
        return Uni.createFrom().item(DossierMessages.response(dossier));
    }

    @Override
    @Blocking
    public Uni<AggregateEngagementsResponse> aggregateEngagements(AggregateEngagementsRequest request) {
        List<Aggregates.Bucket> buckets = aggregates.count(
                QueryMessages.filter(request.getFilter()),
                QueryMessages.names(request.getGroupByList()),
                request.getSize());
        return Uni.createFrom()
                .item(AggregateEngagementsResponse.newBuilder()
                        .addAllBuckets(
                                buckets.stream().map(QueryMessages::bucket).toList())
                        .build());
    }

    @Override
    @Blocking
    public Uni<ListActorsResponse> listActors(ListActorsRequest request) {
        var page = directory.actors(request.getPageSize(), request.getPageToken());
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
        var page = directory.persons(party, request.getPageSize(), request.getPageToken());
        return Uni.createFrom()
                .item(ListPersonsResponse.newBuilder()
                        .addAllPersons(
                                page.items().stream().map(QueryMessages::person).toList())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    @Blocking
    public Uni<GetNetworkResponse> getNetwork(GetNetworkRequest request) {
        EngagementFilter filter = QueryMessages.filter(request.getFilter());
        String of = Vocabulary.NETWORK_OF.checked("of", request.getOf().name());
        Network network = of.equals("ACTORS")
                ? networks.ofActors(filter, request.getSize())
                : networks.ofPersons(filter, request.getSize());
        return Uni.createFrom().item(RelationMessages.network(network));
    }

    @Override
    @Blocking
    public Uni<ListSeriesResponse> listSeries(ListSeriesRequest request) {
        List<Series> series =
                recurrences.series(QueryMessages.filter(request.getFilter()), Today.orElse(request.getToday()));
        return Uni.createFrom()
                .item(ListSeriesResponse.newBuilder()
                        .addAllSeries(
                                series.stream().map(RelationMessages::series).toList())
                        .build());
    }

    @Override
    @Blocking
    public Uni<ListCadencesResponse> listCadences(ListCadencesRequest request) {
        List<Cadence> cadences =
                recurrences.cadences(QueryMessages.filter(request.getFilter()), Today.orElse(request.getToday()));
        return Uni.createFrom()
                .item(ListCadencesResponse.newBuilder()
                        .addAllCadences(
                                cadences.stream().map(RelationMessages::cadence).toList())
                        .build());
    }

    @Override
    public Multi<WatchEngagementsResponse> watchEngagements(WatchEngagementsRequest request) {
        return watch.follow(QueryMessages.filter(request.getFilter()), request.getCursor());
    }

    @Override
    @Blocking
    public Multi<ExportEngagementsResponse> exportEngagements(ExportEngagementsRequest request) {
        Exports.File file = exports.file(
                QueryMessages.filter(request.getFilter()), request.getFormat().name());
        return Multi.createFrom()
                .items(file.pieces())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(piece -> ExportEngagementsResponse.newBuilder()
                        .setData(ByteString.copyFromUtf8(piece))
                        .build());
    }

    @Override
    @Blocking
    public Uni<RebuildProjectionResponse> rebuildProjection(RebuildProjectionRequest request) {
        return Uni.createFrom()
                .item(RebuildProjectionResponse.newBuilder()
                        .setAlreadyUnderWay(projection.rebuild())
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
