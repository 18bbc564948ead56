package parley.cli;

import java.util.concurrent.Callable;
import parley.query.v1.ExportEngagementsRequest;
import parley.query.v1.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes engagements as a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes engagements to standard output as CSV, JSON Lines, a calendar, GeoJSON, or events with"
                + " PLOVER and CAMEO codes.")
final class ExportCommand implements Callable<Integer> {
    @Option(names = "--format", required = true, description = "csv, json_lines, icalendar, geojson, coded_events.")
    private String format;

    @Mixin
    private QueryTarget target;

    @Mixin
    private FilterOptions filter;

    @Override
    public Integer call() {
        ExportEngagementsRequest request = ExportEngagementsRequest.newBuilder()
                .setFilter(filter.filter())
                .setFormat(FilterOptions.names(
                                "--format", "EXPORT_FORMAT_", java.util.List.of(format), ExportFormat::valueOf)
                        .get(0))
                .build();
        return target.ask(query -> {
            query.exportEngagements(request)
                    .forEachRemaining(piece -> System.out.print(piece.getData().toStringUtf8()));
            return 0;
        });
    }
}
