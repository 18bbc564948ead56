package parley.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.engagement.v1.Participant;
import parley.query.v1.ActorSummary;
import parley.query.v1.Engagement;
import parley.query.v1.ListActorsRequest;
import parley.query.v1.QueryServiceGrpc.QueryServiceBlockingStub;
import parley.query.v1.SearchEngagementsRequest;

/** Engagements as lines for a terminal. */
public final class EngagementTable {
    private static final int MAX_PEOPLE = 3;
    private static final int PAGE = 1000;

    private EngagementTable() {}

    /** All engagements that the query service knows. */
    public static String all(QueryServiceBlockingStub query) {
        return of(
                query.searchEngagements(SearchEngagementsRequest.newBuilder()
                                .setPageSize(PAGE)
                                .build())
                        .getEngagementsList(),
                actorNames(query));
    }

    /** Some engagements. */
    public static String of(List<Engagement> engagements, Map<String, String> names) {
        if (engagements.isEmpty()) return "no engagements\n";
        TextTable table = new TextTable("WHEN", "STATUS", "WHO", "FORMS", "WHERE", "PEOPLE", "DOCS", "ID");
        engagements.forEach(e -> table.row(
                when(e),
                Names.status(e.getStatus()),
                e.getPartiesList().stream()
                        .map(id -> names.getOrDefault(id, id))
                        .collect(Collectors.joining(" – ")),
                e.getFormsList().stream().map(Names::form).collect(Collectors.joining(" ")),
                where(e),
                people(e),
                Integer.toString(e.getSourcesCount()),
                e.getId()));
        return table.toString();
    }

    /** English names of all actors that engage. */
    public static Map<String, String> actorNames(QueryServiceBlockingStub query) {
        Map<String, String> names = new HashMap<>();
        List<ActorSummary> actors = new ArrayList<>(query.listActors(
                        ListActorsRequest.newBuilder().setPageSize(PAGE).build())
                .getActorsList());
        actors.forEach(actor -> names.put(actor.getId(), actor.getNamesOrDefault("en", actor.getId())));
        return names;
    }

    static String when(Engagement e) {
        if (!e.hasPeriod()) return "?";
        String days = e.getPeriod().getStart().equals(e.getPeriod().getEnd())
                ? e.getPeriod().getStart()
                : e.getPeriod().getStart() + "/" + e.getPeriod().getEnd();
        return (e.getPeriod().getApproximate() ? "~" : "") + days;
    }

    static String where(Engagement e) {
        if (!e.hasPlace()) return "?";
        return e.getPlace().getCity().isEmpty()
                ? e.getPlace().getCountry()
                : e.getPlace().getCity() + ", " + e.getPlace().getCountry();
    }

    private static String people(Engagement e) {
        String shown = e.getPersonsList().stream()
                .limit(MAX_PEOPLE)
                .map(Participant::getName)
                .collect(Collectors.joining("; "));
        int more = e.getPersonsCount() - MAX_PEOPLE;
        return more > 0 ? shown + " +" + more : shown;
    }
}
