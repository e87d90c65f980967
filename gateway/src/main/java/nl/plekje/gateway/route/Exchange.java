package nl.plekje.gateway.route;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import nl.plekje.gateway.limit.Bodies;
import nl.plekje.gateway.limit.ConcurrencyLimits;
import nl.plekje.gateway.limit.Refused;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.request.Trace;
import nl.plekje.gateway.request.VisitorLeft;
import org.jboss.logging.Logger;

/** One request to a service, sent once all of it is here, and its answer, streamed. */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    /** What a service may know of a request besides method, path, query and body. Anything else stays here. */
    private static final List<CharSequence> PASSED_ON = List.of(
            HttpHeaderNames.ACCEPT,
            HttpHeaderNames.ACCEPT_LANGUAGE,
            HttpHeaderNames.CONTENT_TYPE,
            HttpHeaderNames.CONTENT_ENCODING,
            HttpHeaderNames.IF_MATCH,
            HttpHeaderNames.IF_NONE_MATCH,
            HttpHeaders.createOptimized("idempotency-key"),
            HttpHeaders.createOptimized("last-event-id"),
            HttpHeaders.createOptimized("tracestate"));

    /** What a service says to the gateway only. */
    private static final List<CharSequence> KEPT_BACK = List.of(
            HttpHeaderNames.CONNECTION,
            HttpHeaders.createOptimized("keep-alive"),
            HttpHeaderNames.SERVER,
            HttpHeaderNames.SET_COOKIE,
            HttpHeaderNames.TRAILER,
            HttpHeaderNames.UPGRADE);

    private static final int INTERNAL = 500;
    private static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");

    private final RoutingContext context;
    private final Target target;
    private final String uri;
    private final String token;
    private Supplier<Future<Buffer>> body;
    private HttpClientRequest sent;

    /**
     * @param uri path and query at the service
     * @param token the caller's; null where nobody has to be signed in
     */
    Exchange(RoutingContext context, Target target, String uri, String token) {
        this.context = context;
        this.target = target;
        this.uri = uri;
        this.token = token;
    }

    /** Sends the request without the body that may follow it, and answers it. */
    void through(HttpClient client) {
        through(client, () -> {
            context.request().resume();
            return Future.succeededFuture(Buffer.buffer());
        });
    }

    /**
     * Sends the request and answers it.
     *
     * @param body reads the request's, if one follows; only then is a connection taken
     */
    void through(HttpClient client, Supplier<Future<Buffer>> body) {
        this.body = body;
        var request = context.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaderNames.EXPECT))) {
            context.response().writeContinue();
        }
        HttpProxy.reverseProxy(OPTIONS, client)
                .origin(proxied -> proxied.client()
                        .request(new RequestOptions(target.address()))
                        .onSuccess(begun -> sent = begun)
                        .recover(cause -> Future.failedFuture(new Unreachable(cause))))
                .addInterceptor(this)
                .handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        var request = proxied.request();
        request.setURI(uri);

        var sent = context.request().headers();
        var headers = request.headers().clear();
        for (var name : PASSED_ON) {
            var value = sent.get(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        if (token != null) {
            headers.set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token);
        }
        headers.set(TRACEPARENT, Trace.of(context).parent());

        if (!Bodies.follows(context.request())) {
            request.setBody(null);
            return send(proxied);
        }
        return body.get()
                .compose(
                        whole -> {
                            request.setBody(Body.body(whole));
                            return send(proxied);
                        },
                        refused -> refused(refused, request));
    }

    private Future<ProxyResponse> send(ProxyContext proxied) {
        return proxied.sendRequest()
                .compose(this::onlyAStreamThatWasAskedFor)
                .recover(failure -> answer(failure, proxied.request()));
    }

    /** An endless answer to who did not say so would hold a connection meant for short ones. */
    private Future<ProxyResponse> onlyAStreamThatWasAskedFor(ProxyResponse response) {
        var type = response.headers().get(HttpHeaderNames.CONTENT_TYPE);
        if (type == null || !ConcurrencyLimits.isStream(type) || ConcurrencyLimits.asksForStream(context.request())) {
            return Future.succeededFuture(response);
        }
        sent.reset();
        return Future.failedFuture(new Refused(ProblemKind.NOT_ACCEPTABLE));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        var headers = proxied.response().headers();
        KEPT_BACK.forEach(headers::remove);
        var location = headers.get(HttpHeaderNames.LOCATION);
        if (location != null) {
            headers.set(HttpHeaderNames.LOCATION, target.locationOf(location));
        }
        return proxied.sendResponse().recover(this::unlessTheVisitorLeft);
    }

    /** What fails because nobody is there any more needs no answer; the proxy would write one of 502 down. */
    private Future<Void> unlessTheVisitorLeft(Throwable failure) {
        return afterThisTurn(() -> context.response().closed())
                .compose(left -> left ? Future.succeededFuture() : Future.failedFuture(failure));
    }

    private static ProblemKind kind(Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused.kind();
        }
        return failure instanceof TimeoutException ? ProblemKind.SERVICE_TIMEOUT : ProblemKind.SERVICE_UNAVAILABLE;
    }

    private Future<ProxyResponse> answer(Throwable failure, ProxyRequest request) {
        if (!(failure instanceof StreamResetException)) {
            return Future.succeededFuture(problem(failure, request));
        }
        // A service that hung up, or a visitor.
        return afterThisTurn(() -> context.response().closed() ? left(request) : problem(failure, request));
    }

    /** That a visitor's answer is closed shows one turn of the event loop later. */
    private <T> Future<T> afterThisTurn(Supplier<T> answer) {
        var later = Promise.<T>promise();
        context.vertx().runOnContext(turn -> later.complete(answer.get()));
        return later.future();
    }

    /** A body that is not taken, or that will never be whole because the visitor left. */
    private Future<ProxyResponse> refused(Throwable failure, ProxyRequest request) {
        return Future.succeededFuture(failure instanceof Refused ? problem(failure, request) : left(request));
    }

    private static ProxyResponse left(ProxyRequest request) {
        return request.release().response().setStatusCode(VisitorLeft.STATUS);
    }

    private ProxyResponse problem(Throwable failure, ProxyRequest request) {
        var kind = kind(failure);
        var problem = Problem.of(kind, context);
        if (kind.status() >= INTERNAL) {
            LOG.warnf("%s: %s (%s)", target.prefix(), cause(failure), problem.traceId());
        }
        if (!context.request().isEnded()) {
            context.response().putHeader(HttpHeaderNames.CONNECTION, "close");
            Problem.hangUpSoon(context);
        }
        return request.release()
                .response()
                .setStatusCode(kind.status())
                .putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaderNames.CONTENT_LANGUAGE, problem.language().code())
                .setBody(Body.body(problem.json()));
    }

    /** For the log. Messages about a request that was sent name its query, which is nobody's business there. */
    private static String cause(Throwable failure) {
        return failure instanceof Unreachable
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
    }

    /** No connection to the service. */
    private static final class Unreachable extends RuntimeException {
        Unreachable(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }
}
