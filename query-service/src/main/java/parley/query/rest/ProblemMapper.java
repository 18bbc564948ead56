package parley.query.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import parley.error.ErrorReason;
import parley.error.ServiceException;
import parley.query.projection.DocumentFeed;

/** Every error of the REST side as problem+json, by the same table as over gRPC. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    @ServerExceptionMapper
    Response known(ServiceException failure) {
        return response(failure, failure.reason().httpStatus());
    }

    @ServerExceptionMapper
    Response away(DocumentFeed.Unreachable failure) {
        return known(ServiceException.of(ErrorReason.SERVICE_AWAY, failure.getMessage()));
    }

    @ServerExceptionMapper
    Response ofHttp(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status < 400) return failure.getResponse();
        ErrorReason reason = status == 404 ? ErrorReason.RESOURCE_NOT_FOUND : ErrorReason.REQUEST_INVALID;
        return response(ServiceException.of(reason, failure.getMessage()), status);
    }

    @ServerExceptionMapper
    Response unknown(RuntimeException failure) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "unexpected failure, reference %s", reference);
        return response(
                ServiceException.of(ErrorReason.INTERNAL, "unexpected failure, reference " + reference),
                ErrorReason.INTERNAL.httpStatus());
    }

    private static Response response(ServiceException failure, int status) {
        String reason = failure.reason().name();
        Problem problem = new Problem(
                "urn:parley:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-'),
                reason,
                status,
                failure.getMessage(),
                reason,
                failure.field());
        return Response.status(status).type(PROBLEM).entity(problem).build();
    }
}
