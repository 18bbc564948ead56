package parley.query.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.query.engagement.EngagementFilter;
import parley.query.engagement.Vocabulary;
import parley.query.network.Network;
import parley.query.network.Networks;
import parley.query.series.Cadence;
import parley.query.series.Recurrences;
import parley.query.series.Series;
import parley.query.series.Today;
import parley.query.watch.Changes;

/** Who engages with whom, how regularly, and what has changed. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "relations")
public class RelationResource {
    private static final int CHANGES = 200;

    private final Networks networks;
    private final Recurrences recurrences;
    private final Changes changes;

    @Inject
    RelationResource(Networks networks, Recurrences recurrences, Changes changes) {
        this.networks = networks;
        this.recurrences = recurrences;
        this.changes = changes;
    }

    @GET
    @Path("/networks/{of}")
    @Operation(summary = "Returns the network of actors or of persons")
    public Network network(
            @BeanParam FilterParams filter,
            @PathParam("of") String of,
            @QueryParam("size") @DefaultValue("0") String size) {
        EngagementFilter wanted = filter.filter();
        int nodes = SizeParam.read("size", size);
        return Vocabulary.NETWORK_OF.checked("of", of.toUpperCase(Locale.ROOT)).equals("ACTORS")
                ? networks.ofActors(wanted, nodes)
                : networks.ofPersons(wanted, nodes);
    }

    @GET
    @Path("/series")
    @Operation(summary = "Lists the sessions of standing mechanisms and exercises, overdue ones first")
    public List<Series> series(@BeanParam FilterParams filter, @QueryParam("today") @DefaultValue("") String today) {
        return recurrences.series(filter.filter(), Today.orElse(today));
    }

    @GET
    @Path("/cadences")
    @Operation(summary = "Lists how regularly each two actors engage, longest overdue first")
    public List<Cadence> cadences(@BeanParam FilterParams filter, @QueryParam("today") @DefaultValue("") String today) {
        return recurrences.cadences(filter.filter(), Today.orElse(today));
    }

    @GET
    @Path("/changes")
    @Operation(summary = "Lists what has changed since a cursor; the same as WatchEngagements, a page at a time")
    public Changes.Page changes(@BeanParam FilterParams filter, @QueryParam("cursor") @DefaultValue("") String cursor) {
        return changes.after(filter.filter(), cursor, CHANGES);
    }
}
