package nl.plekje.gateway.limit;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.time.Duration;
import nl.plekje.gateway.problem.ProblemKind;

/**
 * Reads bodies whole before anything else is taken for their request, so that a body that comes slowly holds nothing but
 * its own bytes here, and the service gets it at once and with its true length.
 */
@Singleton
public class Bodies {

    private final BodyLimits limits;
    private final ConcurrencyLimits places;
    private final Duration time;

    Bodies(BodyLimits limits, ConcurrencyLimits places, LimitsConfig config) {
        this.limits = limits;
        this.places = places;
        this.time = config.bodyTime();
    }

    /** Whether a body follows the head of this request. */
    public static boolean follows(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        && !"0".equals(request.getHeader(HttpHeaders.CONTENT_LENGTH));
    }

    /**
     * The whole body; {@link Refused} when it is too large, takes too long, or when there is no room for it.
     *
     * @param holder whose room it takes
     */
    public Future<Buffer> read(RoutingContext context, String holder) {
        var request = context.request();
        var body = Promise.<Buffer>promise();
        var room = places.room(holder, context);
        var limit = limits.on(request.path());
        var read = Buffer.buffer();
        try {
            room.growTo(announced(request));
        } catch (Refused refused) {
            return Future.failedFuture(refused);
        }
        var timer = context.vertx()
                .setTimer(time.toMillis(), late -> body.tryFail(new Refused(ProblemKind.REQUEST_TIMEOUT)));
        request.handler(part -> {
            if (body.future().isComplete()) {
                return;
            }
            try {
                if (read.length() + part.length() > limit) {
                    throw new Refused(ProblemKind.TOO_LARGE);
                }
                room.growTo(read.length() + part.length());
                read.appendBuffer(part);
            } catch (Refused refused) {
                body.tryFail(refused);
            }
        });
        request.exceptionHandler(body::tryFail);
        request.endHandler(end -> body.tryComplete(read));
        context.addEndHandler(ended -> body.tryFail(new EOFException()));
        request.resume();
        return body.future().onComplete(done -> context.vertx().cancelTimer(timer));
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
