package parley.extraction.service;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import parley.error.ErrorDomain;
import parley.extraction.Extractor;

/** Loads the engine at start, so that a broken lexicon stops the service and not the first request. */
@ApplicationScoped
class ExtractorProvider {
    @Produces
    @Singleton
    @Startup
    Extractor extractor() {
        return Extractor.load();
    }

    @Produces
    @Singleton
    ErrorDomain errorDomain() {
        return new ErrorDomain("parley.extraction");
    }
}
