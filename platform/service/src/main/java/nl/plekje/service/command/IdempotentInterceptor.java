package nl.plekje.service.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import nl.plekje.service.caller.Caller;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives a repeated command its first answer; see {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {

    private final CommandRepository commands;
    private final AnsweredCommands answered;
    private final Caller caller;
    private final RoutingContext request;
    private final ObjectMapper json;

    IdempotentInterceptor(
            CommandRepository commands,
            AnsweredCommands answered,
            Caller caller,
            RoutingContext request,
            ObjectMapper json) {
        this.commands = commands;
        this.answered = answered;
        this.caller = caller;
        this.request = request;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) {
        var key = IdempotencyKey.read(request.request().getHeader(IdempotencyKey.HEADER));
        if (key == null) {
            return Panache.withTransaction(() -> proceed(invocation));
        }
        var account = caller.account();
        var fingerprint = answered.fingerprint(invocation.getParameters());
        return Panache.withTransaction(() -> commands.claim(account, key, fingerprint)
                .chain(first -> first == null
                        ? proceed(invocation)
                                .call(answer -> commands.answer(account, key, answer.getStatus(), write(answer)))
                        : Uni.createFrom()
                                .item(answered.replay(first, fingerprint, entityType(invocation.getMethod())))));
    }

    @SuppressWarnings("unchecked")
    private static Uni<RestResponse<Object>> proceed(InvocationContext invocation) {
        try {
            return (Uni<RestResponse<Object>>) invocation.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }

    private String write(RestResponse<Object> answer) {
        try {
            return answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The {@code T} of {@code Uni<RestResponse<T>>}. */
    private static Type entityType(Method method) {
        var response =
                (ParameterizedType) ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        return response.getActualTypeArguments()[0];
    }
}
