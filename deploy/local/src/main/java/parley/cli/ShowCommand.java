package parley.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.engagement.v1.Evidence;
import parley.engagement.v1.Field;
import parley.engagement.v1.Participant;
import parley.query.v1.Claim;
import parley.query.v1.Engagement;
import parley.query.v1.EngagementSource;
import parley.query.v1.FieldLedger;
import parley.query.v1.GetEngagementRequest;
import parley.query.v1.GetEngagementResponse;
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

    @Option(
            names = "--as-known-on",
            defaultValue = "",
            paramLabel = "DATE",
            description = "From what had been ingested by the end of this day (UTC).")
    private String asKnownOn;

    @Option(names = "--json", description = "Engagement, ledger and history of the status as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return target.ask(query -> {
            GetEngagementResponse found = query.getEngagement(GetEngagementRequest.newBuilder()
                    .setId(id)
                    .setAsKnownOn(asKnownOn)
                    .build());
            if (json) System.out.println(Json.line(found));
            else {
                print(found.getEngagement(), EngagementTable.actorNames(query));
                printContested(found);
            }
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

    /** Where documents contradict each other, and how the status came about. */
    private static void printContested(GetEngagementResponse found) {
        Map<String, String> names = found.getEngagement().getSourcesList().stream()
                .collect(Collectors.toMap(
                        EngagementSource::getDocumentId,
                        source -> source.getNamesCount() > 0 ? source.getNames(0) : source.getDocumentId(),
                        (a, b) -> a));
        for (FieldLedger entry : found.getLedgerList())
            if (entry.getContested()) {
                System.out.println();
                System.out.println("contested " + field(entry.getField()));
                for (Claim claim : entry.getClaimsList())
                    System.out.println("  " + (claim.getAccepted() ? "+ " : "- ") + claim.getValue() + "  says "
                            + claim.getDocumentIdsList().stream()
                                    .map(document -> names.getOrDefault(document, document))
                                    .collect(Collectors.joining(", ")));
            }
        if (found.getStatusHistoryCount() > 1)
            System.out.println("\nstatus came about: "
                    + found.getStatusHistoryList().stream()
                            .map(step -> Names.status(step.getStatus())
                                    + (step.getSince().isEmpty() ? "" : " since " + step.getSince()))
                            .collect(Collectors.joining(", then ")));
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
        String field = field(evidence.getField());
        return field.equals("occasion") ? field : field + " " + evidence.getValue();
    }

    private static String field(Field field) {
        return field.name().substring("FIELD_".length()).toLowerCase(java.util.Locale.ROOT);
    }
}
