package parley.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the schema is there and the log can be read. */
@Startup
@ApplicationScoped
class LogReadable implements HealthCheck {
    private final DocumentLog log;

    @Inject
    LogReadable(DocumentLog log) {
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            log.read(LogCursor.BEGINNING, 1);
            return HealthCheckResponse.up("log readable");
        } catch (RuntimeException unreadable) {
            return HealthCheckResponse.down("log readable");
        }
    }
}
