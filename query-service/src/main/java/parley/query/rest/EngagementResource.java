package parley.query.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.input.InputLimits;
import parley.query.engagement.Engagement;
import parley.query.engagement.Engagements;
import parley.query.projection.ProjectionStatus;

/** The same answers as over gRPC, as JSON. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "engagements")
public class EngagementResource {
    private final Engagements engagements;
    private final ProjectionStatus projection;

    @Inject
    EngagementResource(Engagements engagements, ProjectionStatus projection) {
        this.engagements = engagements;
        this.projection = projection;
    }

    @GET
    @Path("/engagements")
    @Operation(summary = "Finds engagements, latest first")
    public Engagements.Page search(
            @BeanParam FilterParams filter,
            @QueryParam("page_size") @DefaultValue("0") String pageSize,
            @QueryParam("page_token") @DefaultValue("") String pageToken) {
        return engagements.search(filter.filter(), size(pageSize), pageToken);
    }

    @GET
    @Path("/engagements/{id}")
    @Operation(summary = "Returns one engagement with all evidence and sources")
    public Engagement get(@jakarta.ws.rs.PathParam("id") String id) {
        return engagements.get(InputLimits.uuid("id", id));
    }

    @GET
    @Path("/aggregates")
    @Operation(
            summary =
                    "Counts engagements by one or two of dyad, actor, person, form, status, topic, country, year, month")
    public List<Engagements.Bucket> aggregate(@BeanParam FilterParams filter, @QueryParam("by") List<String> by) {
        return engagements.aggregate(
                filter.filter(),
                by.stream().map(d -> d.toUpperCase(Locale.ROOT)).toList());
    }

    @GET
    @Path("/actors")
    @Operation(summary = "Lists actors that take part in engagements, most active first")
    public Engagements.ListPage<Engagements.Actor> actors(
            @QueryParam("page_size") @DefaultValue("0") String pageSize,
            @QueryParam("page_token") @DefaultValue("") String pageToken) {
        return engagements.actors(size(pageSize), pageToken);
    }

    @GET
    @Path("/persons")
    @Operation(summary = "Lists persons who take part in engagements, most active first")
    public Engagements.ListPage<Engagements.Person> persons(
            @QueryParam("party") @DefaultValue("") String party,
            @QueryParam("page_size") @DefaultValue("0") String pageSize,
            @QueryParam("page_token") @DefaultValue("") String pageToken) {
        return engagements.persons(party, size(pageSize), pageToken);
    }

    @GET
    @Path("/projection")
    @Operation(summary = "Says how far the projection has come and which documents failed")
    public ProjectionStatus.State projection() {
        return projection.state();
    }

    @POST
    @Path("/projection/retries")
    @Operation(summary = "Tries failed documents again: those named, or all")
    public Map<String, Integer> retry(@QueryParam("document_id") List<String> ids) {
        return Map.of(
                "retried",
                projection.retry(ids.stream()
                        .map(id -> InputLimits.uuid("document_id", id))
                        .toList()));
    }

    /** Read as text, so that nonsense gets the typed error of a bad page size. */
    private static int size(String pageSize) {
        try {
            return Integer.parseInt(pageSize);
        } catch (NumberFormatException nonsense) {
            throw ServiceException.ofField(ErrorReason.PAGE_SIZE_INVALID, "page_size", "page_size must be a number");
        }
    }
}
