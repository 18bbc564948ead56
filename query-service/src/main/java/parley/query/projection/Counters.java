package parley.query.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of documents as {@code parley_projection_documents_total}. */
final class Counters implements LogFollower.Outcomes {
    private final Counter projected;
    private final Counter failed;

    Counters(MeterRegistry metrics) {
        this.projected = metrics.counter("parley.projection.documents", "outcome", "projected");
        this.failed = metrics.counter("parley.projection.documents", "outcome", "failed");
    }

    @Override
    public void projected() {
        projected.increment();
    }

    @Override
    public void failed() {
        failed.increment();
    }
}
