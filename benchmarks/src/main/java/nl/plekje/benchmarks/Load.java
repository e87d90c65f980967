package nl.plekje.benchmarks;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Posts commands over kept connections, as fast as the answers come or at a pace of its own. */
final class Load implements AutoCloseable {

    private static final long LONGEST_MICROS = 60_000_000L;
    /** More are never under way at a pace: past this the other side has stopped answering. */
    private static final int UNDER_WAY = 2_000;

    private final Vertx vertx = Vertx.vertx();
    private final Context pacer = vertx.getOrCreateContext();
    private final HttpClient http;
    private final Supplier<String> token;

    Load(int port, Supplier<String> token) {
        this.token = token;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port)
                .setMaxPoolSize(UNDER_WAY));
    }

    /** One command. */
    record Command(String path, String body) {}

    /**
     * What came back.
     *
     * @param micros from the moment the command was due until its whole answer was there
     * @param answers how many of each status
     */
    record Result(Histogram micros, ConcurrentSkipListMap<Integer, Integer> answers, double seconds) {

        double perSecond() {
            return micros.getTotalCount() / seconds;
        }

        double millisAt(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    /** So many connections, each sending its next command when the last is answered, until none is left or time is up. */
    Result asFastAsAnswered(int connections, Iterator<Command> commands, Duration limit) throws InterruptedException {
        var run = new Run();
        var end = System.nanoTime() + limit.toNanos();
        var open = new CountDownLatch(connections);
        for (var n = 0; n < connections; n++) {
            next(commands, end, run, open);
        }
        open.await();
        return run.result();
    }

    private void next(Iterator<Command> commands, long end, Run run, CountDownLatch open) {
        var command = System.nanoTime() < end ? take(commands) : null;
        if (command == null) {
            open.countDown();
            return;
        }
        var due = System.nanoTime();
        post(command).whenComplete((status, failure) -> {
            run.answered(due, failure == null ? status : 0);
            next(commands, end, run, open);
        });
    }

    /** So many a second, however long the answers take; a late answer counts from the moment its command was due. */
    Result atPace(int perSecond, int count, Iterator<Command> commands) throws InterruptedException {
        var run = new Run();
        var underWay = new Semaphore(UNDER_WAY);
        var gap = 1_000_000_000L / perSecond;
        var due = System.nanoTime();
        for (var n = 0; n < count; n++, due += gap) {
            LockSupport.parkNanos(due - System.nanoTime());
            underWay.acquire();
            var since = due;
            var command = take(commands);
            // Begun where the answer arrives: begun elsewhere, a fast answer may have ended before anybody listens to
            // it.
            pacer.runOnContext(ignored -> post(command).whenComplete((status, failure) -> {
                run.answered(since, failure == null ? status : 0);
                underWay.release();
            }));
        }
        underWay.acquire(UNDER_WAY);
        return run.result();
    }

    private static Command take(Iterator<Command> commands) {
        synchronized (commands) {
            return commands.hasNext() ? commands.next() : null;
        }
    }

    private CompletableFuture<Integer> post(Command command) {
        return http.request(HttpMethod.POST, command.path())
                .compose(request -> request.putHeader("Authorization", "Bearer " + token.get())
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .send(command.body()))
                .compose(response -> response.body().map(body -> status(response)))
                .toCompletionStage()
                .toCompletableFuture();
    }

    private static int status(HttpClientResponse response) {
        return response.statusCode();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static final class Run {

        private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
        private final ConcurrentSkipListMap<Integer, Integer> answers = new ConcurrentSkipListMap<>();
        private final long since = System.nanoTime();

        void answered(long due, int status) {
            micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - due) / 1_000));
            answers.merge(status, 1, Integer::sum);
        }

        Result result() {
            return new Result(micros, answers, (System.nanoTime() - since) / 1e9);
        }
    }
}
