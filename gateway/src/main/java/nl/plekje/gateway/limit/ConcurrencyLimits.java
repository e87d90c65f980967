package nl.plekje.gateway.limit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;

/**
 * How much a caller may hold at one moment. Rates do not bound that: a stream stays open for minutes, a body can arrive
 * one byte at a time. Each request takes a place until it is answered, each stream one of its own kind, each body the
 * bytes that wait here; what a caller holds beyond its share is refused with 429, what all hold together beyond the
 * gateway's means with 503.
 */
@Singleton
public class ConcurrencyLimits {

    private static final String EVENTS = "text/event-stream";
    private static final String SOON = "1";

    private final Shares requests;
    private final Shares streams;
    private final Shares anonymous;
    private final Shares bodies;

    ConcurrencyLimits(LimitsConfig config) {
        var account = config.account();
        var together = config.together();
        this.requests = new Shares(account.underWay(), together.underWay());
        this.streams = new Shares(account.streams(), together.streams());
        this.anonymous = new Shares(config.address().underWay(), together.anonymous());
        this.bodies =
                new Shares(account.bodies().asLongValue(), together.bodies().asLongValue());
    }

    /** Whether this request asks for a stream of events, and for nothing else. */
    public static boolean asksForStream(HttpServerRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && isStream(accept);
    }

    /** Whether this is the media type of a stream of events. */
    public static boolean isStream(String mediaType) {
        return mediaType.trim().toLowerCase(Locale.ROOT).startsWith(EVENTS);
    }

    /** Takes a place for a request of this account until it is answered; answers it when there is none, and is then false. */
    public boolean admitAccount(String account, RoutingContext context) {
        return admit(asksForStream(context.request()) ? streams : requests, account, context);
    }

    /** Takes a place for a request by nobody in particular; answers it when there is none, and is then false. */
    public boolean admitAddress(RoutingContext context) {
        return admit(anonymous, RateLimits.network(context), context);
    }

    private static boolean admit(Shares places, String holder, RoutingContext context) {
        var outcome = places.take(holder, 1);
        if (outcome == Shares.Outcome.TAKEN) {
            context.addEndHandler(ended -> places.giveBack(holder, 1));
            return true;
        }
        context.response().putHeader(HttpHeaders.createOptimized("Retry-After"), SOON);
        Problem.answerAndHangUp(problem(outcome), context);
        return false;
    }

    /** Room for the body of a request, given back when the request has been answered. */
    Room room(String holder, RoutingContext context) {
        var room = new Room(holder);
        context.addEndHandler(ended -> room.giveBack());
        return room;
    }

    private static ProblemKind problem(Shares.Outcome outcome) {
        return outcome == Shares.Outcome.ALL_FULL ? ProblemKind.SERVICE_UNAVAILABLE : ProblemKind.TOO_MANY_REQUESTS;
    }

    /** Bytes held for one body. */
    final class Room {

        private final String holder;
        private long bytes;

        private Room(String holder) {
            this.holder = holder;
        }

        /** Makes it at least so large, or fails with {@link Refused}. */
        void growTo(long wanted) {
            if (wanted <= bytes) {
                return;
            }
            var outcome = bodies.take(holder, wanted - bytes);
            if (outcome != Shares.Outcome.TAKEN) {
                throw new Refused(problem(outcome));
            }
            bytes = wanted;
        }

        private void giveBack() {
            if (bytes > 0) {
                bodies.giveBack(holder, bytes);
                bytes = 0;
            }
        }
    }
}
