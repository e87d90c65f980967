package nl.plekje.service.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, as the verified token says. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The account: subject of the token. Never a name. */
    public String account() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** The e-mail address they sign in with; null when the token does not tell. */
    public String email() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("email") : null;
    }

    /** What colleagues call them: their name as the token tells it, else the account. For colleagues' eyes only. */
    public String name() {
        var name = identity.getPrincipal() instanceof JsonWebToken token ? token.<String>getClaim("name") : null;
        return name == null || name.isBlank() ? account() : name;
    }

    /** Whether the caller has this role. */
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** Whether the caller has any of these roles. */
    public boolean isAny(Set<String> roles) {
        return roles.stream().anyMatch(identity::hasRole);
    }
}
