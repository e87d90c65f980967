package nl.plekje.gateway.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What the web apps may know of a session. Never a token.
 *
 * @param signedIn when false, all else is absent
 * @param account the account, by which services know this person
 * @param name as given to the identity provider
 * @param email where mail goes
 * @param roles sorted
 * @param language {@code nl} or {@code en}
 * @param csrf to send as {@code X-CSRF-Token} with every change; absent for API clients, who need none
 * @param expiresAt when the session ends unless it is used before, by the clock of {@code Plekje-Now}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        boolean signedIn,
        String account,
        String name,
        String email,
        List<String> roles,
        String language,
        String csrf,
        Instant expiresAt) {

    static SessionView signedOut() {
        return new SessionView(false, null, null, null, null, null, null, null);
    }
}
