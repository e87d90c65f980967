package nl.plekje.testing.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessTable;
import nl.plekje.testing.openapi.OpenApiDocument;
import nl.plekje.testing.token.Tokens;

/**
 * The malformed requests of one service, sent to the running service under test. Each operation is called by a role that
 * {@code docs/access.csv} lets in. What is made depends on nothing but the document and the seed, so a failure comes again.
 */
public final class MalformedRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 11;
    private static final int IN_FLIGHT = 16;
    private static final int SECONDS = 60;
    private static final int FAILURES_SHOWN = 15;

    private final List<Operation> operations;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    private MalformedRequests(List<Operation> operations) {
        this.operations = operations;
    }

    /** Of the service under test, under the name that the access table knows it by. */
    public static MalformedRequests of(String service) {
        var roles = new HashMap<String, String>();
        AccessTable.of(service).rows().stream()
                .filter(row -> row.expected() == AccessRow.Expected.ALLOW
                        && !row.role().equals(AccessRow.NOBODY))
                .forEach(row -> roles.putIfAbsent(row.endpoint(), row.role()));
        var document = OpenApiDocument.offered();
        var operations = document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyStream().flatMap(method -> {
                    var name = method.getKey().toUpperCase(java.util.Locale.ROOT);
                    return Optional.ofNullable(roles.get(name + " " + path.getKey())).stream()
                            .map(role -> Operation.of(document, path.getKey(), name, method.getValue(), role));
                }))
                .toList();
        return new MalformedRequests(operations);
    }

    /** Says which word of an enum stands at this pointer of well-formed bodies, where not every one may. */
    public MalformedRequests with(String pointer, String word) {
        words.put(pointer, word);
        return this;
    }

    /**
     * Sends requests, several at once, and fails when the service breaks, accepts a malformed one, refuses one without
     * naming the place, or answers in a way that its document does not tell of.
     *
     * @param atLeast how many there have to be, so that the test does not become empty unseen
     */
    public void assertRefused(int atLeast) {
        var requests = new ArrayList<MalformedRequest>();
        operations.forEach(
                operation -> requests.addAll(new MalformedRequestMaker(operation, words, new Random(SEED)).all()));
        Collections.shuffle(requests, new Random(SEED));
        assertThat(requests).hasSizeGreaterThanOrEqualTo(atLeast);
        assertNoneWrong(send(requests, MalformedRequests::wrongWithRefusal));
    }

    /** Sends the requests that the malformed ones are made from, and fails when one of them is malformed itself. */
    public void assertWellFormedOnesAreRead() {
        var requests = operations.stream()
                .filter(operation -> !operation.streams())
                .map(operation -> new MalformedRequestMaker(operation, words, new Random(SEED)).wellFormed())
                .toList();
        assertNoneWrong(send(
                requests,
                (request, answer) ->
                        answer.status() >= 500 || Set.of(400, 401, 403, 415).contains(answer.status())
                                ? Optional.of("a well-formed request is not read")
                                : wrongWithAnswer(request, answer)));
    }

    /**
     * Fails when the document leaves something that is taken in without a bound: a text without a length, a form or its
     * words, a number without a least and a most, a list without a length.
     *
     * @param givenBack how places end that are only given back as they were told, and not looked at
     */
    public void assertBounded(String... givenBack) {
        var unbounded = new TreeSet<String>();
        for (var operation : operations) {
            operation.parameters().forEach(parameter -> parameter
                    .schema()
                    .unbounded("#" + parameter.in() + "/" + parameter.name())
                    .forEach(place -> unbounded.add(operation + " at " + place)));
            if (operation.body() != null) {
                operation.body().unbounded("").forEach(place -> unbounded.add(operation + " at " + place));
            }
        }
        unbounded.removeIf(place -> Stream.of(givenBack).anyMatch(place::endsWith));
        assertThat(unbounded).as("what is taken without bounds").isEmpty();
    }

    private static void assertNoneWrong(List<String> wrong) {
        assertThat(wrong.stream().sorted().limit(FAILURES_SHOWN))
                .as("%d requests were not answered as they should be", wrong.size())
                .isEmpty();
    }

    private record Answer(int status, String contentType, String body) {}

    private interface Judge {
        Optional<String> wrong(MalformedRequest request, Answer answer);
    }

    private List<String> send(List<MalformedRequest> requests, Judge judge) {
        var vertx = Vertx.vertx();
        var wrong = new ConcurrentLinkedQueue<String>();
        try {
            var client = vertx.createHttpClient(
                    new HttpClientOptions().setMaxInitialLineLength(16_384),
                    new PoolOptions().setHttp1MaxSize(IN_FLIGHT));
            var free = new Semaphore(IN_FLIGHT);
            // All on one thread: an answer is read where it arrives.
            var context = vertx.getOrCreateContext();
            for (var request : requests) {
                free.acquire();
                context.runOnContext(now -> send(client, request).onComplete(done -> {
                    if (done.failed()) {
                        wrong.add(request + "\n  no answer: " + done.cause());
                    } else {
                        judge.wrong(request, done.result())
                                .ifPresent(why -> wrong.add(why + ": " + request + "\n  answered " + done.result()));
                    }
                    free.release();
                }));
            }
            if (!free.tryAcquire(IN_FLIGHT, SECONDS, TimeUnit.SECONDS)) {
                wrong.add("some requests were never answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
        return List.copyOf(wrong);
    }

    private Future<Answer> send(HttpClient client, MalformedRequest request) {
        var role = request.operation().role();
        var options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.operation().method()))
                .setHost("localhost")
                .setPort(RestAssured.port)
                .setURI(request.uri())
                .setTimeout(TimeUnit.SECONDS.toMillis(SECONDS))
                .putHeader(
                        "Authorization", "Bearer " + tokens.computeIfAbsent(role, it -> Tokens.of("clumsy-" + it, it)));
        request.headers().forEach(options::putHeader);
        return client.request(options)
                .compose(it -> it.send(Buffer.buffer(request.body())))
                .compose(answer -> answer.body()
                        .map(body -> new Answer(
                                answer.statusCode(),
                                String.valueOf(answer.getHeader("Content-Type")),
                                body.toString())));
    }

    private static Optional<String> wrongWithRefusal(MalformedRequest request, Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of("1 broke the service");
        }
        if (request.tolerable()) {
            return wrongWithAnswer(request, answer);
        }
        if (answer.status() < 400) {
            return Optional.of("2 was accepted");
        }
        if (!expected(request.place()).contains(answer.status())) {
            return Optional.of("3 was refused for another reason");
        }
        if (Set.of(400, 422).contains(answer.status()) && !names(answer, request.place())) {
            return Optional.of("4 was refused without naming the place");
        }
        return wrongWithAnswer(request, answer);
    }

    private static Optional<String> wrongWithAnswer(MalformedRequest request, Answer answer) {
        if (answer.status() >= 400 && !answer.contentType().startsWith("application/problem+json")) {
            return Optional.of("5 was refused without a problem detail");
        }
        return request.operation().told().contains(answer.status())
                ? Optional.empty()
                : Optional.of("6 was answered with a status that the document does not tell of");
    }

    private static Set<Integer> expected(String place) {
        if (place.equals("#header/Content-Type")) {
            return Set.of(415);
        }
        // The identity of nothing is the identity of something that does not exist.
        return place.startsWith("#path/") || place.startsWith("#query/") ? Set.of(400, 404, 422) : Set.of(400, 422);
    }

    /** Whether an error points to the place, to something in it, or to what it is part of. */
    private static boolean names(Answer answer, String place) {
        return json(answer.body())
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asText("none"))
                .anyMatch(pointer -> pointer.equals(place)
                        || pointer.startsWith(place + "/")
                        || !pointer.isEmpty() && place.startsWith(pointer + "/"));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
