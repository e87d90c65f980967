package nl.plekje.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.plekje.local.stack.Stack;
import nl.plekje.local.stack.StackPorts;

/** Where the demo goes: the gateway of a running stack, signed in as the loader or as one of the demo people. */
final class Town {

    /** Password of every demo person. */
    private static final String PASSWORD = "plekje";

    private final Stack stack;
    private final String gateway;
    private final String realm;

    Town(Stack stack) {
        this.stack = stack;
        this.gateway = "http://localhost:" + stack.settings().ports().of("gateway");
        this.realm = "http://localhost:" + stack.settings().ports().of(StackPorts.KEYCLOAK) + "/realms/plekje";
    }

    /** The API as the loader, which may do what staff may do. */
    Api loader() {
        return new Api(
                gateway, SignIn.client(realm, "plekje-loader", stack.secrets().of("client.loader")));
    }

    /** The API as a demo person. */
    Api as(String name) {
        return new Api(gateway, signIn(name));
    }

    /** The tokens of a demo person. */
    SignIn signIn(String name) {
        return SignIn.person(realm, "plekje-api", stack.secrets().of("client.api"), name, PASSWORD);
    }

    /** The moment by the stack's own clock, which may have been moved. */
    String now() throws IOException {
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(gateway + "/session"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            return answer.headers()
                    .firstValue("Plekje-Now")
                    .orElseThrow(() -> new IOException("the gateway does not say what time it is"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
