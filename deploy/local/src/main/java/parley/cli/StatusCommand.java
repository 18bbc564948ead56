package parley.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import parley.query.v1.FailedDocument;
import parley.query.v1.GetProjectionStatusRequest;
import parley.query.v1.GetProjectionStatusResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how far the projection has come. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says how many documents have been read, how many wait, and which failed.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private QueryTarget target;

    @Option(names = "--json", description = "One line of JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return target.ask(query -> {
            GetProjectionStatusResponse status =
                    query.getProjectionStatus(GetProjectionStatusRequest.getDefaultInstance());
            if (json) System.out.println(Json.line(status));
            else print(status);
            return 0;
        });
    }

    private static void print(GetProjectionStatusResponse status) {
        System.out.println("documents read   " + status.getProjectedDocuments());
        System.out.println("waiting          "
                + (status.getLag() < 0 ? "unknown: ingest cannot be reached" : Long.toString(status.getLag())));
        System.out.println("engagements      " + status.getEngagements());
        System.out.println("extractor        " + status.getExtractorVersion());
        if (status.hasLastProjectedAt())
            System.out.println("last read        "
                    + Instant.ofEpochSecond(status.getLastProjectedAt().getSeconds()));
        if (!status.getObstacle().isEmpty()) System.out.println("standing still   " + status.getObstacle());
        if (status.getRebuilding())
            System.out.println("rebuilding       " + status.getRebuiltDocuments() + " documents read again");
        System.out.println("failed           " + status.getFailedDocumentCount());
        for (FailedDocument failed : status.getFailedDocumentsList())
            System.out.println("  " + failed.getDocumentId() + " after " + failed.getAttempts() + " attempts: "
                    + failed.getError());
    }
}
