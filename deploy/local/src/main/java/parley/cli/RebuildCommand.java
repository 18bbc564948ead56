package parley.cli;

import java.util.concurrent.Callable;
import parley.query.v1.RebuildProjectionRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Has the projection made anew. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Has all documents read again and the engagements made anew; questions are answered meanwhile."
                + " parley status tells how far it is.")
final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private QueryTarget target;

    @Override
    public Integer call() {
        return target.ask(query -> {
            boolean already = query.rebuildProjection(RebuildProjectionRequest.getDefaultInstance())
                    .getAlreadyUnderWay();
            System.out.println(already ? "a rebuild is under way already" : "a rebuild has begun");
            return 0;
        });
    }
}
