package parley.query.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.input.InputLimits;
import parley.query.aggregate.Aggregates;
import parley.query.aggregate.Directory;
import parley.query.dossier.Dossier;
import parley.query.dossier.Dossiers;
import parley.query.engagement.Engagements;
import parley.query.export.Exports;

/** The same answers as over gRPC, as JSON. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "engagements")
public class EngagementResource {
    private final Engagements engagements;
    private final Dossiers dossiers;
    private final Aggregates aggregates;
    private final Directory directory;
    private final Exports exports;

    @Inject
    EngagementResource(
            Engagements engagements, Dossiers dossiers, Aggregates aggregates, Directory directory, Exports exports) {
        this.engagements = engagements;
        this.dossiers = dossiers;
        this.aggregates = aggregates;
        this.directory = directory;
        this.exports = exports;
    }

    @GET
    @Path("/engagements")
    @Operation(summary = "Finds engagements, latest first")
    public Engagements.Page search(
            @BeanParam FilterParams filter,
            @QueryParam("page_size") @DefaultValue("0") String pageSize,
            @QueryParam("page_token") @DefaultValue("") String pageToken) {
        return engagements.search(filter.filter(), SizeParam.read("page_size", pageSize), pageToken);
    }

    @GET
    @Path("/engagements/{id}")
    @Operation(
            summary = "Returns one engagement with all evidence, sources, who says what, and the history of its status")
    public Dossier get(@PathParam("id") String id, @QueryParam("as_known_on") @DefaultValue("") String asKnownOn) {
        return dossiers.get(InputLimits.uuid("id", id), InputLimits.date("as_known_on", asKnownOn));
    }

    @GET
    @Path("/exports/{format}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Returns engagements as a file: csv, json_lines, icalendar, geojson or coded_events")
    public Response export(@BeanParam FilterParams filter, @PathParam("format") String format) {
        Exports.File file = exports.file(filter.filter(), format.toUpperCase(Locale.ROOT));
        StreamingOutput content = out -> {
            Iterable<String> pieces = file.pieces()::iterator;
            for (String piece : pieces) out.write(piece.getBytes(StandardCharsets.UTF_8));
        };
        return Response.ok(content)
                .type(file.mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    @GET
    @Path("/aggregates")
    @Operation(
            summary =
                    "Counts engagements by one or two of dyad, actor, person, form, status, topic, country, year, month")
    public List<Aggregates.Bucket> aggregate(
            @BeanParam FilterParams filter,
            @QueryParam("by") List<String> by,
            @QueryParam("size") @DefaultValue("0") String size) {
        return aggregates.count(
                filter.filter(),
                by.stream().map(d -> d.toUpperCase(Locale.ROOT)).toList(),
                SizeParam.read("size", size));
    }

    @GET
    @Path("/actors")
    @Operation(summary = "Lists actors that take part in engagements, most active first")
    public Directory.Page<Directory.Actor> actors(
            @QueryParam("page_size") @DefaultValue("0") String pageSize,
            @QueryParam("page_token") @DefaultValue("") String pageToken) {
        return directory.actors(SizeParam.read("page_size", pageSize), pageToken);
    }

    @GET
    @Path("/persons")
    @Operation(summary = "Lists persons who take part in engagements, most active first")
    public Directory.Page<Directory.Person> persons(
            @QueryParam("party") @DefaultValue("") String party,
            @QueryParam("page_size") @DefaultValue("0") String pageSize,
            @QueryParam("page_token") @DefaultValue("") String pageToken) {
        return directory.persons(party, SizeParam.read("page_size", pageSize), pageToken);
    }
}
