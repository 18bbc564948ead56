package parley.cli;

import java.util.Iterator;
import java.util.concurrent.Callable;
import parley.query.v1.WatchEngagementsRequest;
import parley.query.v1.WatchEngagementsResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows changes of engagements. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Prints one line of JSON a change, beginning with everything there is, until Ctrl-C. Lines with a"
                + " cursor say where to go on: --cursor misses nothing.")
final class WatchCommand implements Callable<Integer> {
    @Mixin
    private QueryTarget target;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--cursor", defaultValue = "", description = "The last cursor seen.")
    private String cursor;

    @Override
    public Integer call() {
        WatchEngagementsRequest request = WatchEngagementsRequest.newBuilder()
                .setFilter(filter.filter())
                .setCursor(cursor)
                .build();
        return target.ask(query -> {
            Iterator<WatchEngagementsResponse> changes = query.watchEngagements(request);
            while (changes.hasNext()) {
                System.out.println(Json.line(changes.next()));
                System.out.flush();
            }
            return 0;
        });
    }
}
