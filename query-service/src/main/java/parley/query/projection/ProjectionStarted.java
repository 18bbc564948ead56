package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the schema is there and the state of the projection can be read. */
@Startup
@ApplicationScoped
class ProjectionStarted implements HealthCheck {
    private final ProjectionStore store;

    @Inject
    ProjectionStarted(ProjectionStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            store.cursor(Generation.LIVE);
            return HealthCheckResponse.up("projection state readable");
        } catch (RuntimeException unreadable) {
            return HealthCheckResponse.down("projection state readable");
        }
    }
}
