package nl.plekje.gateway.surroundings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that calls the API with a token. */
public final class ApiClient {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final String token;

    /** @param token goes along as bearer, unless null */
    public ApiClient(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        try {
            return client.send(request(method, path, body, headers), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://" + gateway.getAuthority() + path))
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    /** Sends these lines as they are and gives the whole answer; for what no library would send. */
    public String raw(String... lines) {
        return exactly(String.join("\r\n", lines), "Host: " + gateway.getAuthority());
    }

    /** As {@link #raw}, but without naming the host. */
    public String exactly(String... lines) {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            var sent = Stream.of(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\r\n"));
            var text = sent.replace("{token}", String.valueOf(token)) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
