package nl.plekje.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Test;

/** What a service bears from who calls it without the gateway in between. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(BoundsTest.FewConnections.class)
class BoundsTest {

    private static final int CONNECTIONS = 20;

    @TestHTTPResource("/")
    URI service;

    /** So that the bound is reached soon. */
    public static class FewConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.limits.max-connections", String.valueOf(CONNECTIONS));
        }
    }

    @Test
    void connections_beyond_the_bound_are_closed_and_those_before_are_served() throws IOException {
        var sockets = new ArrayList<Socket>();
        try {
            for (var n = 0; n < CONNECTIONS * 2; n++) {
                sockets.add(new Socket(service.getHost(), service.getPort()));
            }
            var served = 0;
            for (var socket : sockets) {
                served += isServed(socket) ? 1 : 0;
            }
            assertThat(served).isBetween(1, CONNECTIONS);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static boolean isServed(Socket socket) throws IOException {
        socket.setSoTimeout(5_000);
        try {
            socket.getOutputStream()
                    .write("GET /notes HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (SocketException closed) {
            return false;
        }
    }

    @Test
    void a_large_head_is_refused() {
        given().auth()
                .oauth2(Tokens.of("petra", "planner"))
                .header("X-Large", "x".repeat(20_000))
                .get("/notes")
                .then()
                .statusCode(431);
    }

    @Test
    void a_large_body_is_refused_before_it_is_read() {
        given().auth()
                .oauth2(Tokens.of("petra", "planner"))
                .contentType("application/json")
                .body("x".repeat(1_100_000))
                .post("/notes")
                .then()
                .statusCode(413);
    }

    @Test
    void nobody_talks_another_protocol_into_it() throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(
                            ("GET /notes HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                                            + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, answer.length))
                    .isEqualTo(answer.length);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isNotEqualTo("HTTP/1.1 101");
        }
    }
}
