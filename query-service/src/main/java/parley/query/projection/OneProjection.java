package parley.query.projection;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A transaction that reads in several statements: all of them see the same projection, because none is put in the place of
 * another one meanwhile. Versions of engagements are numbered anew in every projection, so that a number from one means
 * something else, or nothing, in the next.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OneProjection {}
