package nl.plekje.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.NetClient;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * One account that holds all it can, all at once and until closed: streams, bodies that come a byte a second, requests
 * without pause, and bodies as large as are allowed. On this machine only.
 */
final class Nuisance implements AutoCloseable {

    private static final String LOCALHOST = "127.0.0.1";
    private static final int HELD = 128;
    private static final int FLOODING = 64;
    private static final int LARGE = 8;
    private static final long SECOND_MILLIS = 1_000;
    private static final Buffer MEBIBYTE = Buffer.buffer(new byte[1024 * 1024]);

    private final Vertx vertx = Vertx.vertx();
    private final NetClient sockets = vertx.createNetClient();
    private final HttpClient http;
    private final int port;
    private final Supplier<String> token;
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean over;

    Nuisance(int port, Supplier<String> token) {
        this.port = port;
        this.token = token;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(LOCALHOST)
                .setDefaultPort(port)
                .setMaxPoolSize(FLOODING + LARGE));
    }

    void begin() {
        for (var n = 0; n < HELD; n++) {
            hold("GET /api/notification/messages/stream HTTP/1.1\r\nAccept: text/event-stream\r\n", false);
            hold("POST /api/placement/children/x/absences HTTP/1.1\r\nContent-Length: 1000\r\n", true);
        }
        for (var n = 0; n < FLOODING; n++) {
            repeat(HttpMethod.GET, Buffer.buffer());
        }
        for (var n = 0; n < LARGE; n++) {
            repeat(HttpMethod.POST, MEBIBYTE);
        }
    }

    /** How many requests without pause were answered, or turned away. */
    long sent() {
        return sent.get();
    }

    /** Opens it again whenever the gateway has closed it. */
    private void hold(String head, boolean drips) {
        if (over) {
            return;
        }
        sockets.connect(port, LOCALHOST)
                .onFailure(failed -> vertx.setTimer(SECOND_MILLIS, timer -> hold(head, drips)))
                .onSuccess(socket -> {
                    socket.handler(answer -> {});
                    socket.write(head + "Host: " + LOCALHOST + "\r\nAuthorization: Bearer " + token.get() + "\r\n\r\n");
                    var timer = vertx.setPeriodic(SECOND_MILLIS, tick -> {
                        if (drips) {
                            socket.write("x");
                        }
                    });
                    socket.closeHandler(closed -> {
                        vertx.cancelTimer(timer);
                        vertx.setTimer(SECOND_MILLIS, again -> hold(head, drips));
                    });
                });
    }

    private void repeat(HttpMethod method, Buffer body) {
        if (over) {
            return;
        }
        http.request(method, "/api/placement/households/mine")
                .compose(request -> request.putHeader("Authorization", "Bearer " + token.get())
                        .send(body))
                .compose(response -> response.body())
                .onComplete(answered -> {
                    sent.incrementAndGet();
                    vertx.runOnContext(next -> repeat(method, body));
                });
    }

    @Override
    public void close() {
        over = true;
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
