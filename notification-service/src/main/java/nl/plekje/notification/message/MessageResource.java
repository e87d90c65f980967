package nl.plekje.notification.message;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** A parent's own inbox. Messages are worded in the language the request asks for, else in the parent's own. */
@Path("/messages")
@RolesAllowed(Roles.PARENT)
public class MessageResource {

    private final MessageRepository messages;
    private final InboxStateRepository states;
    private final InboxWatchService watching;
    private final Caller caller;
    private final MessageService service;
    private final Duration streamFor;

    MessageResource(
            MessageRepository messages,
            InboxStateRepository states,
            InboxWatchService watching,
            Caller caller,
            MessageService service,
            @ConfigProperty(name = "plekje.inbox.stream-for") Duration streamFor) {
        this.messages = messages;
        this.states = states;
        this.watching = watching;
        this.caller = caller;
        this.service = service;
        this.streamFor = streamFor;
    }

    /** How many messages are unread. */
    public record UnreadCount(int count) {}

    /** The caller's messages, newest first. */
    @GET
    @WithSession
    public Uni<Page<MessageView>> list(
            HttpHeaders headers,
            @RestQuery MessageId cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var asked = asked(headers);
        return messages.list(caller.account(), cursor, limit + 1)
                .map(found -> found.stream()
                        .map(message -> MessageView.of(message, asked))
                        .toList())
                .map(found -> Page.of(found, limit, message -> message.id().toString()));
    }

    /** How many of the caller's messages are unread. */
    @GET
    @Path("/unread-count")
    @WithSession
    public Uni<UnreadCount> unreadCount() {
        return states.now(caller.account()).map(state -> new UnreadCount(state.unread()));
    }

    /** 200 with the message, from now on read; the first moment stays. 404 for another's message. */
    @POST
    @Path("/{id}/read")
    @Idempotent
    public Uni<RestResponse<MessageView>> read(@RestPath MessageId id, HttpHeaders headers) {
        var asked = asked(headers);
        return service.read(caller.account(), id).map(message -> RestResponse.ok(MessageView.of(message, asked)));
    }

    /**
     * 200 with the message, from now on confirmed and read; the first moment stays. 404 for another's message; 422 for one
     * that does not ask for it.
     */
    @POST
    @Path("/{id}/confirmed")
    @Idempotent
    public Uni<RestResponse<MessageView>> confirm(@RestPath MessageId id, HttpHeaders headers) {
        var asked = asked(headers);
        return service.confirm(caller.account(), id).map(message -> RestResponse.ok(MessageView.of(message, asked)));
    }

    /**
     * Server-sent events: the state of the caller's inbox now and whenever it changes. Ends after some minutes, so that a
     * reader comes back with a token that still holds; browsers do so by themselves.
     */
    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<InboxState> stream() {
        return watching.changes(caller.account()).select().first(streamFor);
    }

    private static List<Locale> asked(HttpHeaders headers) {
        return headers.getAcceptableLanguages();
    }
}
