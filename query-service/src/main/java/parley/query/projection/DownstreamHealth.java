package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Queries are answered while ingest or extraction are away; the check says so and stays up. */
@Readiness
@ApplicationScoped
class DownstreamHealth implements HealthCheck {
    private final Projector projector;

    @Inject
    DownstreamHealth(Projector projector) {
        this.projector = projector;
    }

    @Override
    public HealthCheckResponse call() {
        String obstacle = projector.obstacle();
        return HealthCheckResponse.named("projection")
                .up()
                .withData("state", obstacle.isEmpty() ? "following" : "degraded")
                .withData("obstacle", obstacle)
                .build();
    }
}
