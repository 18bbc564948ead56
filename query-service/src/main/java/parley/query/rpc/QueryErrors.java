package parley.query.rpc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import parley.error.ErrorDomain;

/** Names the domain of this service's errors. */
@ApplicationScoped
class QueryErrors {
    @Produces
    @Singleton
    ErrorDomain errorDomain() {
        return new ErrorDomain("parley.query");
    }
}
