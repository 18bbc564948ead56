package parley.extraction.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import parley.extraction.Extractor;

/** Ready once the lexicons of every language are in memory. */
@Readiness
@Startup
@ApplicationScoped
class LexiconsLoaded implements HealthCheck {
    private final Extractor extractor;

    @Inject
    LexiconsLoaded(Extractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("lexicons loaded")
                .status(!extractor.languages().isEmpty())
                .withData(
                        "languages",
                        String.join(
                                ",",
                                extractor.languages().keySet().stream().sorted().toList()))
                .withData("version", extractor.version())
                .build();
    }
}
