package parley.query.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.input.InputLimits;
import parley.query.projection.DocumentFeed;
import parley.query.projection.FeedDocument;

/** The original text of a document, as ingest keeps it; evidence points into it. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class DocumentResource {
    private final DocumentFeed documents;

    @Inject
    DocumentResource(DocumentFeed documents) {
        this.documents = documents;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Returns a document with its original text")
    public FeedDocument get(@PathParam("id") String id) {
        return documents.get(InputLimits.uuid("id", id));
    }
}
