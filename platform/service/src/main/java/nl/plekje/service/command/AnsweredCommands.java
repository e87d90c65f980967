package nl.plekje.service.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.service.command.CommandRepository.Answered;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * What was answered to commands before: for {@link Idempotent}, and for a command that writes its key and its answer itself,
 * in the one statement that does it.
 */
@ApplicationScoped
public class AnsweredCommands {

    private final CommandRepository commands;
    private final RoutingContext request;
    private final ObjectMapper json;

    AnsweredCommands(CommandRepository commands, RoutingContext request, ObjectMapper json) {
        this.commands = commands;
        this.request = request;
        this.json = json;
    }

    /**
     * What the command of the current request is, so that a key used again for another command is noticed.
     *
     * @param says all that the command says; a repeat that says something else is another command
     */
    public byte[] fingerprint(Object... says) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.request().method().name().getBytes(StandardCharsets.UTF_8));
            digest.update(request.request().uri().getBytes(StandardCharsets.UTF_8));
            digest.update(json.writeValueAsBytes(says));
            return digest.digest();
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The first answer to this command, marked as a repeat; null when the key is new. Fails with {@link RuleBroken} when the
     * key was used for another command. Needs {@code @WithTransaction} or {@code @WithSession} around it.
     *
     * @param entity what the answer holds
     */
    public <T> Uni<RestResponse<T>> first(String account, UUID key, byte[] fingerprint, Type entity) {
        return commands.answered(account, key)
                .map(first -> first == null ? null : this.<T>replay(first, fingerprint, entity));
    }

    <T> RestResponse<T> replay(Answered first, byte[] fingerprint, Type entity) {
        if (!MessageDigest.isEqual(first.fingerprint(), fingerprint)) {
            throw new RuleBroken("", Explanation.of("problem.idempotency-key-reused"));
        }
        return ResponseBuilder.<T>create(first.status())
                .header("Idempotent-Replayed", "true")
                .entity(read(first.answer(), entity))
                .build();
    }

    private <T> T read(String answer, Type entity) {
        try {
            return answer == null
                    ? null
                    : json.readValue(answer, json.getTypeFactory().constructType(entity));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that can no longer be read", e);
        }
    }
}
