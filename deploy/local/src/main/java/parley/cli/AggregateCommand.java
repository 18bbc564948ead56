package parley.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.query.v1.AggregateEngagementsRequest;
import parley.query.v1.Bucket;
import parley.query.v1.GroupBy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts engagements. */
@Command(
        name = "aggregate",
        mixinStandardHelpOptions = true,
        description = "Counts engagements by one or two dimensions.")
final class AggregateCommand implements Callable<Integer> {
    @Option(
            names = "--by",
            required = true,
            split = ",",
            description = "dyad, actor, person, form, status, topic, country, year, month.")
    private List<String> by;

    @Mixin
    private QueryTarget target;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--json", description = "One line of JSON a count.")
    private boolean json;

    @Override
    public Integer call() {
        List<GroupBy> dimensions = FilterOptions.names("--by", "GROUP_BY_", by, GroupBy::valueOf);
        AggregateEngagementsRequest request = AggregateEngagementsRequest.newBuilder()
                .setFilter(filter.filter())
                .addAllGroupBy(dimensions)
                .build();
        return target.ask(query -> {
            List<Bucket> buckets = query.aggregateEngagements(request).getBucketsList();
            if (json) buckets.forEach(bucket -> System.out.println(Json.line(bucket)));
            else System.out.print(table(dimensions, buckets, EngagementTable.actorNames(query)));
            return 0;
        });
    }

    private static String table(List<GroupBy> dimensions, List<Bucket> buckets, Map<String, String> names) {
        if (buckets.isEmpty()) return "no engagements\n";
        String heading = dimensions.stream()
                .map(d -> d.name().substring("GROUP_BY_".length()))
                .collect(Collectors.joining(" / "));
        TextTable table = new TextTable(heading.toUpperCase(Locale.ROOT), "COUNT", "HELD", "PLANNED", "CANCELLED");
        for (Bucket bucket : buckets)
            table.row(
                    keys(dimensions, bucket, names),
                    Long.toString(bucket.getCount()),
                    Long.toString(bucket.getHeld()),
                    Long.toString(bucket.getPlanned()),
                    Long.toString(bucket.getCancelled()));
        return table.toString();
    }

    private static String keys(List<GroupBy> dimensions, Bucket bucket, Map<String, String> names) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < dimensions.size(); i++) {
            String key = bucket.getKeys(i);
            String shown =
                    switch (dimensions.get(i)) {
                        case GROUP_BY_DYAD ->
                            Arrays.stream(key.split("-"))
                                    .map(id -> names.getOrDefault(id, id))
                                    .collect(Collectors.joining(" – "));
                        case GROUP_BY_ACTOR -> names.getOrDefault(key, key);
                        default -> key.isEmpty() ? "?" : key;
                    };
            out.append(i == 0 ? "" : " / ").append(shown);
        }
        return out.toString();
    }
}
