package nl.plekje.gateway.surroundings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections on each of which a request has begun and does not go on. */
public final class OpenRequests implements AutoCloseable {

    private final URI gateway;
    private final String token;
    private final List<Socket> sockets = new ArrayList<>();

    /** @param token in place of {@code {token}} in what is sent */
    public OpenRequests(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Opens so many connections and sends this head on each, and one byte after it if it announces a body. */
    public void open(int count, List<String> head) {
        var begun = head.stream().anyMatch(line -> line.startsWith("Content-Length")) ? "x" : "";
        var text = String.join("\r\n", head).replace("{token}", token) + "\r\nHost: " + gateway.getAuthority()
                + "\r\n\r\n" + begun;
        try {
            for (var n = 0; n < count; n++) {
                var socket = new Socket(gateway.getHost(), gateway.getPort());
                sockets.add(socket);
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that comes on the last of the connections until the gateway closes it. */
    public String answerOfLast() {
        try {
            var in = sockets.get(sockets.size() - 1).getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
