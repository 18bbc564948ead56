package parley.query.projection;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;

/** Holds off a switch-over until the transaction ends; runs within the transaction that {@code @Transactional} began. */
@OneProjection
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class OneProjectionInterceptor {
    private final EntityManager database;

    @Inject
    OneProjectionInterceptor(EntityManager database) {
        this.database = database;
    }

    @AroundInvoke
    Object hold(InvocationContext call) throws Exception {
        database.createNativeQuery(ProjectionSql.HOLD).getSingleResult();
        return call.proceed();
    }
}
