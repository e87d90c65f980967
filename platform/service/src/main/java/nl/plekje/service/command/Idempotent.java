package nl.plekje.service.command;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that changes something: one transaction around the whole command, and with an
 * {@code Idempotency-Key} header a repeat of the same command gets the first answer instead of doing it again. The method
 * returns {@code Uni<RestResponse<T>>}.
 */
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
