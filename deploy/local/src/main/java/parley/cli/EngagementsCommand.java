package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parley.query.v1.Engagement;
import parley.query.v1.EngagementFilter;
import parley.query.v1.QueryServiceGrpc.QueryServiceBlockingStub;
import parley.query.v1.SearchEngagementsRequest;
import parley.query.v1.SearchEngagementsResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds engagements. */
@Command(name = "engagements", mixinStandardHelpOptions = true, description = "Finds engagements, latest first.")
final class EngagementsCommand implements Callable<Integer> {
    private static final int PAGE = 500;

    @Mixin
    private QueryTarget target;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--limit", defaultValue = "1000000", description = "At most so many (default: all).")
    private int limit;

    @Option(
            names = "--json",
            description = "One line of JSON an engagement, in the shape of the gold records plus id and documents.")
    private boolean json;

    @Override
    public Integer call() {
        EngagementFilter wanted = filter.filter();
        return target.ask(query -> {
            List<Engagement> found = all(query, wanted);
            if (json) found.forEach(e -> System.out.println(GoldRecord.of(e)));
            else System.out.print(EngagementTable.of(found, EngagementTable.actorNames(query)));
            return 0;
        });
    }

    private List<Engagement> all(QueryServiceBlockingStub query, EngagementFilter wanted) {
        List<Engagement> found = new ArrayList<>();
        String token = "";
        do {
            SearchEngagementsResponse page = query.searchEngagements(SearchEngagementsRequest.newBuilder()
                    .setFilter(wanted)
                    .setPageSize(Math.min(PAGE, Math.max(1, limit - found.size())))
                    .setPageToken(token)
                    .build());
            found.addAll(page.getEngagementsList());
            token = page.getNextPageToken();
            Progress.show("fetched", found.size(), (int) Math.min(limit, page.getTotalSize()));
        } while (!token.isEmpty() && found.size() < limit);
        return found;
    }
}
