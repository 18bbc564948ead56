package parley.query.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.input.InputLimits;
import parley.query.projection.ProjectionStatus;

/** How far the projection has come, and what can be done about it. */
@Path("/v1/projection")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projection")
public class ProjectionResource {
    private final ProjectionStatus projection;

    @Inject
    ProjectionResource(ProjectionStatus projection) {
        this.projection = projection;
    }

    @GET
    @Operation(summary = "Says how far the projection has come and which documents failed")
    public ProjectionStatus.State state() {
        return projection.state();
    }

    @POST
    @Path("/retries")
    @Operation(summary = "Tries failed documents again: those named, or all")
    public Map<String, Integer> retry(@QueryParam("document_id") List<String> ids) {
        return Map.of(
                "retried",
                projection.retry(ids.stream()
                        .map(id -> InputLimits.uuid("document_id", id))
                        .toList()));
    }

    @POST
    @Path("/rebuilds")
    @Operation(summary = "Begins to make the projection anew from the log; questions are answered meanwhile")
    public Map<String, Boolean> rebuild() {
        return Map.of("already_under_way", projection.rebuild());
    }
}
