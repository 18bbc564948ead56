package parley.cli;

import parley.query.v1.QueryServiceGrpc;
import parley.query.v1.QueryServiceGrpc.QueryServiceBlockingStub;
import picocli.CommandLine.Option;

/** Where the query service is. */
final class QueryTarget {
    @Option(
            names = "--target",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8080",
            description = "The query service (default: ${DEFAULT-VALUE}).")
    private String address;

    /** Something done with the service. */
    interface Question<T> {
        T ask(QueryServiceBlockingStub query);
    }

    <T> T ask(Question<T> question) {
        try (Target target = Target.of(address)) {
            return question.ask(QueryServiceGrpc.newBlockingStub(target.channel()));
        }
    }
}
