package nl.plekje.service.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.service.caller.Caller;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Gives a repeated command its first answer; see {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {

    private final CommandRepository commands;
    private final Caller caller;
    private final RoutingContext request;
    private final ObjectMapper json;

    IdempotentInterceptor(CommandRepository commands, Caller caller, RoutingContext request, ObjectMapper json) {
        this.commands = commands;
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
        var fingerprint = fingerprint(invocation);
        return Panache.withTransaction(() -> commands.claim(account, key, fingerprint)
                .chain(first -> first == null
                        ? proceed(invocation)
                                .call(answer -> commands.answer(account, key, answer.getStatus(), write(answer)))
                        : replay(first, fingerprint, invocation.getMethod())));
    }

    @SuppressWarnings("unchecked")
    private static Uni<RestResponse<Object>> proceed(InvocationContext invocation) {
        try {
            return (Uni<RestResponse<Object>>) invocation.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }

    private Uni<RestResponse<Object>> replay(CommandRepository.Answered first, byte[] fingerprint, Method method) {
        if (!MessageDigest.isEqual(first.fingerprint(), fingerprint)) {
            throw new RuleBroken("", Explanation.of("problem.idempotency-key-reused"));
        }
        var answer = ResponseBuilder.create(first.status()).header("Idempotent-Replayed", "true");
        return Uni.createFrom().item(answer.entity(read(first.answer(), method)).build());
    }

    /** What the command is, so that a key used again for another command is noticed. */
    private byte[] fingerprint(InvocationContext invocation) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.request().method().name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(request.request().uri().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(json.writeValueAsBytes(invocation.getParameters()));
            return digest.digest();
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(RestResponse<Object> answer) {
        try {
            return answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object read(String answer, Method method) {
        if (answer == null) {
            return null;
        }
        try {
            return json.readValue(answer, entityType(method));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that can no longer be read", e);
        }
    }

    /** The {@code T} of {@code Uni<RestResponse<T>>}. */
    private JavaType entityType(Method method) {
        var response =
                (ParameterizedType) ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        return json.constructType(response.getActualTypeArguments()[0]);
    }
}
