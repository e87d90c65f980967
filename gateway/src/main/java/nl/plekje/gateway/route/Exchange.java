package nl.plekje.gateway.route;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
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
import nl.plekje.gateway.limit.LimitedBody;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.request.Trace;
import nl.plekje.gateway.request.VisitorLeft;
import org.jboss.logging.Logger;

/** One request to a service and its answer, both streamed. */
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

    private static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");

    private final RoutingContext context;
    private final Target target;
    private final String uri;
    private final String token;
    private final long bodyLimit;

    /**
     * @param uri path and query at the service
     * @param token the caller's; null where nobody has to be signed in
     * @param bodyLimit in bytes
     */
    Exchange(RoutingContext context, Target target, String uri, String token, long bodyLimit) {
        this.context = context;
        this.target = target;
        this.uri = uri;
        this.token = token;
        this.bodyLimit = bodyLimit;
    }

    /** Sends the request and answers it. */
    void through(HttpClient client) {
        var request = context.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaderNames.EXPECT))) {
            context.response().writeContinue();
        }
        HttpProxy.reverseProxy(OPTIONS, client)
                .origin(proxied -> proxied.client()
                        .request(new RequestOptions(target.address()))
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

        if (request.getBody().length() >= 0) {
            return proxied.sendRequest().recover(failure -> answer(failed(failure), failure, request));
        }
        var body = new LimitedBody(request.getBody().stream(), bodyLimit);
        request.setBody(Body.body(body));
        return proxied.sendRequest()
                .recover(failure ->
                        answer(body.isExceeded() ? ProblemKind.TOO_LARGE : failed(failure), failure, request));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        var headers = proxied.response().headers();
        KEPT_BACK.forEach(headers::remove);
        var location = headers.get(HttpHeaderNames.LOCATION);
        if (location != null) {
            headers.set(HttpHeaderNames.LOCATION, target.locationOf(location));
        }
        return proxied.sendResponse();
    }

    private static ProblemKind failed(Throwable failure) {
        return failure instanceof TimeoutException ? ProblemKind.SERVICE_TIMEOUT : ProblemKind.SERVICE_UNAVAILABLE;
    }

    private Future<ProxyResponse> answer(ProblemKind kind, Throwable failure, ProxyRequest request) {
        if (!(failure instanceof StreamResetException)) {
            return Future.succeededFuture(problem(kind, failure, request));
        }
        // A service that hung up, or a visitor: that their answer is closed shows one turn later.
        var answer = Promise.<ProxyResponse>promise();
        context.vertx()
                .runOnContext(turn -> answer.complete(
                        context.response().closed()
                                ? request.release().response().setStatusCode(VisitorLeft.STATUS)
                                : problem(kind, failure, request)));
        return answer.future();
    }

    private ProxyResponse problem(ProblemKind kind, Throwable failure, ProxyRequest request) {
        var problem = Problem.of(kind, context);
        if (kind != ProblemKind.TOO_LARGE) {
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
