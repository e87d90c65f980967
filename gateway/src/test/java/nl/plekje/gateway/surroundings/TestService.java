package nl.plekje.gateway.surroundings;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands behind the gateway as a service does, and tells what arrived. */
public final class TestService {

    /** Streams of which the gateway has not yet said that the caller left. */
    public static final AtomicInteger OPEN_STREAMS = new AtomicInteger();

    /** Requests that arrived. */
    public static final AtomicInteger REQUESTS = new AtomicInteger();

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    TestService() {
        server = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String url() {
        return "http://localhost:" + server.actualPort();
    }

    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        REQUESTS.incrementAndGet();
        switch (request.path()) {
            case "/silent" -> request.resume();
            case "/hangs-up" -> request.connection().close();
            case "/events" -> stream(request);
            case "/moved" ->
                request.response()
                        .setStatusCode(201)
                        .putHeader("Location", url() + "/locations/1")
                        .putHeader("Set-Cookie", "theirs=1")
                        .putHeader("Server", "theirs")
                        .putHeader("Cache-Control", "public, max-age=60")
                        .putHeader("Content-Security-Policy", "default-src *")
                        .end();
            case "/refuses" ->
                request.response()
                        .setStatusCode(422)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"status\":422}");
            default -> request.body().onSuccess(body -> echo(request, body.length(), body.toString()));
        }
    }

    private static void echo(HttpServerRequest request, int length, String body) {
        var headers = new JsonObject();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(), value));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("length", length)
                        .put("body", length > 1000 ? "" : body)
                        .toBuffer());
    }

    /** One event at once and one each 50 ms, until the caller leaves. */
    private void stream(HttpServerRequest request) {
        OPEN_STREAMS.incrementAndGet();
        var response = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        response.write("data: first\n\n");
        var timer = vertx.setPeriodic(50, tick -> response.write("data: next\n\n"));
        response.closeHandler(closed -> {
            vertx.cancelTimer(timer);
            OPEN_STREAMS.decrementAndGet();
        });
    }
}
