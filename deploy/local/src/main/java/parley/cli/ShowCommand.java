package parley.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.engagement.v1.Evidence;
import parley.engagement.v1.Participant;
import parley.query.v1.Engagement;
import parley.query.v1.EngagementSource;
import parley.query.v1.GetEngagementRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one engagement with its proof. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one engagement: every field with the sentence that proves it, in the original language.")
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Id of the engagement, as in parley engagements.")
    private String id;

    @Mixin
    private QueryTarget target;

    @Option(names = "--json", description = "The whole engagement as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return target.ask(query -> {
            Engagement engagement = query.getEngagement(
                            GetEngagementRequest.newBuilder().setId(id).build())
                    .getEngagement();
            if (json) System.out.println(Json.line(engagement));
            else print(engagement, EngagementTable.actorNames(query));
            return 0;
        });
    }

    private static void print(Engagement e, Map<String, String> names) {
        System.out.println(e.getPartiesList().stream()
                .map(id -> names.getOrDefault(id, id))
                .collect(Collectors.joining(" – ")));
        System.out.println("  status  " + Names.status(e.getStatus()));
        System.out.println(
                "  forms   " + e.getFormsList().stream().map(Names::form).collect(Collectors.joining(" ")));
        System.out.println("  when    " + EngagementTable.when(e));
        System.out.println("  where   " + EngagementTable.where(e));
        System.out.println(
                "  topics  " + e.getTopicsList().stream().map(Names::topic).collect(Collectors.joining(" ")));
        for (Participant person : e.getPersonsList())
            System.out.println("  person  " + person.getName()
                    + (person.getParty().isEmpty()
                            ? ""
                            : " (" + person.getParty() + (person.getHead() ? ", head)" : ")"))
                    + (person.getTitle().isEmpty() ? "" : ", " + person.getTitle()));
        for (EngagementSource source : e.getSourcesList()) print(source);
    }

    private static void print(EngagementSource source) {
        List<String> names = source.getNamesList();
        System.out.println();
        System.out.println((names.isEmpty() ? source.getDocumentId() : String.join(", ", names)) + " ["
                + source.getLanguage() + "]"
                + (source.getPublishedAt().isEmpty() ? "" : " of " + source.getPublishedAt())
                + (source.getUri().isEmpty() ? "" : " " + source.getUri()));
        Map<String, List<String>> fieldsByQuote = source.getEvidenceList().stream()
                .collect(Collectors.groupingBy(
                        Evidence::getQuote,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(ShowCommand::proves, Collectors.toList())));
        fieldsByQuote.forEach((quote, fields) -> {
            System.out.println("  “" + quote.strip().replaceAll("\\s+", " ") + "”");
            System.out.println("      proves " + String.join(", ", fields));
        });
    }

    private static String proves(Evidence evidence) {
        String field = evidence.getField().name().substring("FIELD_".length()).toLowerCase(java.util.Locale.ROOT);
        return field.equals("occasion") ? field : field + " " + evidence.getValue();
    }
}
