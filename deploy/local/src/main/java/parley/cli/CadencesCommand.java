package parley.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.query.v1.Cadence;
import parley.query.v1.ListCadencesRequest;
import parley.query.v1.Rhythm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists how regularly actors engage. */
@Command(
        name = "cadences",
        mixinStandardHelpOptions = true,
        description = "Lists how regularly each two actors engage and who has fallen silent, longest overdue first.")
final class CadencesCommand implements Callable<Integer> {
    @Mixin
    private QueryTarget target;

    @Mixin
    private FilterOptions filter;

    @Option(
            names = "--today",
            defaultValue = "",
            paramLabel = "DATE",
            description = "The day from which silence is counted, YYYY-MM-DD (default: today).")
    private String today;

    @Option(names = "--json", description = "One line of JSON a dyad.")
    private boolean json;

    @Override
    public Integer call() {
        ListCadencesRequest request = ListCadencesRequest.newBuilder()
                .setFilter(filter.filter())
                .setToday(today)
                .build();
        return target.ask(query -> {
            List<Cadence> cadences = query.listCadences(request).getCadencesList();
            if (json) cadences.forEach(cadence -> System.out.println(Json.line(cadence)));
            else System.out.print(table(cadences, EngagementTable.actorNames(query)));
            return 0;
        });
    }

    private static String table(List<Cadence> cadences, Map<String, String> names) {
        if (cadences.isEmpty()) return "no two actors have engaged often enough to tell a rhythm\n";
        TextTable table = new TextTable("WHO", "HELD", "EVERY", "LAST", "NEXT DUE", "SILENCE");
        for (Cadence cadence : cadences) {
            Rhythm rhythm = cadence.getRhythm();
            table.row(
                    cadence.getPartiesList().stream()
                            .map(id -> names.getOrDefault(id, id))
                            .collect(Collectors.joining(" – ")),
                    Long.toString(rhythm.getHeld()),
                    rhythm.getMedianDaysBetween() + " days",
                    rhythm.getLast(),
                    rhythm.getNextDue(),
                    rhythm.getDaysSinceLast() + " days" + (rhythm.getOverdue() ? ", overdue" : ""));
        }
        return table.toString();
    }
}
