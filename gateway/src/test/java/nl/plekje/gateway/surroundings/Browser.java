package nl.plekje.gateway.surroundings;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Someone with a browser: keeps cookies, follows redirects, remembers every answer on the way. */
public final class Browser {

    private final URI gateway;
    private final CookieManager cookies = new LocalCookies();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<HttpResponse<String>> seen = new CopyOnWriteArrayList<>();

    /** @param gateway the address of the gateway's start page */
    public Browser(URI gateway) {
        this.gateway = gateway;
    }

    /** Opens a page and follows where it leads. */
    public HttpResponse<String> open(String path) {
        return follow(once(request(path).GET()));
    }

    /** Opens a page and stays there. */
    public HttpResponse<String> get(String path, String... headers) {
        return once(with(request(path).GET(), headers));
    }

    /** Sends JSON from a page. */
    public HttpResponse<String> post(String path, String body, String... headers) {
        return once(with(request(path).POST(BodyPublishers.ofString(body)), headers));
    }

    /** Sends a form, as a page of the identity provider does, and follows where it leads. */
    public HttpResponse<String> submit(URI action, String form) {
        return follow(once(HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
    }

    /** What the gateway says of the session. */
    public JsonObject session() {
        return new JsonObject(get("/session").body());
    }

    /** The cookies of the gateway. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Every answer so far. */
    public List<HttpResponse<String>> seen() {
        return List.copyOf(seen);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        var here = answer;
        for (var steps = 0; here.statusCode() / 100 == 3 && steps < 10; steps++) {
            var next = here.uri().resolve(here.headers().firstValue("Location").orElseThrow());
            here = once(HttpRequest.newBuilder(next).GET());
        }
        return here;
    }

    private HttpResponse<String> once(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            seen.add(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As browsers do, sends secure cookies to this machine without TLS. */
    private static final class LocalCookies extends CookieManager {
        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }
}
