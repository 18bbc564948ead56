package parley.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import parley.ingest.v1.BatchIngestResult;
import parley.ingest.v1.IngestServiceGrpc;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands text files to the ingest service. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Hands .txt files to the ingest service. A NAME.json beside a NAME.txt may tell its date of"
                + " publication as published_given.")
final class IngestCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, and folders with .txt files in them.")
    private List<Path> paths;

    @Option(
            names = "--target",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8081",
            description = "The ingest service (default: ${DEFAULT-VALUE}).")
    private String address;

    @Option(names = "--json", description = "One line of JSON a file.")
    private boolean json;

    @Override
    public Integer call() {
        int total = TextFiles.in(paths).size();
        List<IngestFiles.Outcome> outcomes;
        try (Target target = Target.of(address)) {
            outcomes = new IngestFiles(IngestServiceGrpc.newBlockingStub(target.channel()))
                    .ingest(paths, done -> Progress.show("ingested", done, total));
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (IngestFiles.Outcome outcome : outcomes) {
            counts.merge(word(outcome.result()), 1, Integer::sum);
            if (json) System.out.println(line(outcome));
            else if (outcome.result().hasFailure())
                System.err.println(
                        outcome.file() + ": " + outcome.result().getFailure().getMessage());
        }
        if (!json) counts.forEach((word, count) -> System.out.println(count + " " + word));
        return counts.containsKey("refused") ? 1 : 0;
    }

    private static String word(BatchIngestResult result) {
        if (result.hasFailure()) return "refused";
        return switch (result.getResponse().getOutcome()) {
            case INGEST_OUTCOME_CREATED -> "new";
            case INGEST_OUTCOME_SOURCE_ADDED -> "known, seen at a further source";
            default -> "already known";
        };
    }

    private static ObjectNode line(IngestFiles.Outcome outcome) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("file", outcome.file().toString());
        if (outcome.result().hasFailure()) {
            node.put("reason", outcome.result().getFailure().getReason());
            node.put("field", outcome.result().getFailure().getField());
            node.put("message", outcome.result().getFailure().getMessage());
        } else {
            node.put("document_id", outcome.result().getResponse().getDocumentId());
            node.put(
                    "outcome",
                    outcome.result().getResponse().getOutcome().name().substring("INGEST_OUTCOME_".length()));
        }
        return node;
    }
}
