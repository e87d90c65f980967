package nl.plekje.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.plekje.gateway.surroundings.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Heads have two seconds here. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class HeadDeadlineTest {

    private static final String REQUEST = "GET /session HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TestHTTPResource("/")
    URI gateway;

    private Socket socket;

    @BeforeEach
    void connect() throws IOException {
        socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(200);
    }

    @AfterEach
    void hangUp() throws IOException {
        socket.close();
    }

    @Test
    void who_sends_a_head_byte_by_byte_is_cut_off() throws IOException {
        send("GET /session HTTP/1.1\r\nX: ");

        assertThat(untilCutOff()).isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(5));
    }

    @Test
    void who_does_so_after_a_good_request_is_cut_off_too() throws IOException {
        send(REQUEST);
        assertThat(answer()).contains("signedIn");

        assertThat(untilCutOff()).isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(5));
    }

    @Test
    void a_connection_that_rests_between_requests_stays_open() throws IOException {
        send(REQUEST);
        assertThat(answer()).contains("signedIn");
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);

        send(REQUEST);
        assertThat(answer()).contains("signedIn");
    }

    @Test
    void a_head_in_two_parts_is_read() throws IOException {
        send(REQUEST.substring(0, 10));
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        send(REQUEST.substring(10) + REQUEST);

        assertThat(answer().split("signedIn")).hasSize(3);
    }

    /** One more byte every fifth of a second. */
    private Duration untilCutOff() throws IOException {
        var since = System.nanoTime();
        while (true) {
            try {
                send("x");
                if (socket.getInputStream().read() < 0) {
                    return Duration.ofNanos(System.nanoTime() - since);
                }
            } catch (SocketTimeoutException open) {
                assertThat(System.nanoTime() - since)
                        .as("still open")
                        .isLessThan(Duration.ofSeconds(20).toNanos());
            } catch (IOException closed) {
                return Duration.ofNanos(System.nanoTime() - since);
            }
        }
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** All that comes until nothing more comes. */
    private String answer() throws IOException {
        var answer = new StringBuilder();
        var buffer = new byte[8_192];
        for (var silences = 0; silences == 0 || answer.isEmpty() && silences < 50; ) {
            try {
                var read = socket.getInputStream().read(buffer);
                assertThat(read).as("closed after " + answer).isPositive();
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            } catch (SocketTimeoutException silent) {
                silences++;
            }
        }
        return answer.toString();
    }
}
