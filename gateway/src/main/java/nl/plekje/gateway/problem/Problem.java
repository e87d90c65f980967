package nl.plekje.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import nl.plekje.gateway.request.CallerLanguage;
import nl.plekje.gateway.request.Trace;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Language;

/**
 * A problem detail of the same shape as those of the services.
 *
 * @param kind what is wrong
 * @param language in which the caller reads it
 * @param traceId finds the request in the logs of gateway and services
 */
public record Problem(ProblemKind kind, Language language, String traceId) {

    /** The media type of a problem detail. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** How long to drop what still comes before hanging up on who has been told so. */
    private static final long LINGERING_MILLIS = 1_000;
    /** How long who has been answered may go on sending what nobody wants any more. */
    private static final long DRAINING_MILLIS = 10_000;

    /** This problem for this request: in Dutch, unless the caller prefers English. */
    public static Problem of(ProblemKind kind, RoutingContext context) {
        return new Problem(kind, CallerLanguage.of(context), Trace.of(context).id());
    }

    /** Answers the request with this problem. What the caller is still sending is read and dropped, but not for ever. */
    public static void answer(ProblemKind kind, RoutingContext context) {
        if (context.response().ended()) {
            return;
        }
        drain(context);
        var problem = of(kind, context);
        context.response()
                .setStatusCode(kind.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Content-Language", problem.language.code())
                .end(problem.json());
    }

    private static void drain(RoutingContext context) {
        var request = context.request();
        if (request.isEnded()) {
            return;
        }
        request.resume();
        context.vertx().setTimer(DRAINING_MILLIS, timer -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }

    /**
     * Answers a request of which more is coming than is wanted, and hangs up. What still comes is dropped for a moment: who
     * closes at once may take away the answer before it is read.
     */
    public static void answerAndHangUp(ProblemKind kind, RoutingContext context) {
        context.response().putHeader("Connection", "close");
        answer(kind, context);
        hangUpSoon(context);
    }

    /** Closes the connection of a request that has been answered. */
    public static void hangUpSoon(RoutingContext context) {
        context.vertx().setTimer(LINGERING_MILLIS, timer -> context.request()
                .connection()
                .close());
    }

    /** The body. */
    public Buffer json() {
        var catalogue = Catalogue.in(language);
        return new JsonObject()
                .put("type", kind.type())
                .put("title", catalogue.sentence(kind.titleKey()))
                .put("status", kind.status())
                .put("detail", catalogue.sentence(kind.detailKey()))
                .put("traceId", traceId)
                .toBuffer();
    }
}
