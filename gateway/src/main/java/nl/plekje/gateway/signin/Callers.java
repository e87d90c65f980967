package nl.plekje.gateway.signin;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Who sends a request. */
@Singleton
public class Callers {

    private static final BiConsumer<RoutingContext, Throwable> LEAVE_TO_US = (context, failure) -> {};

    private final IdentityProviderManager identities;

    Callers(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** The caller, on a path that only callers who are signed in can reach. */
    public Uni<Caller> required(RoutingContext context) {
        return identity(context).map(Caller::of);
    }

    /** The caller, or empty for who is not signed in, not any more or not rightly: never an answer of 401. */
    public Uni<Optional<Caller>> maybe(RoutingContext context) {
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEAVE_TO_US);
        return identity(context)
                .map(identity -> identity.isAnonymous() ? Optional.<Caller>empty() : Optional.of(Caller.of(identity)))
                .onFailure(failure -> failure instanceof AuthenticationException)
                .recoverWithItem(Optional::empty);
    }

    private Uni<SecurityIdentity> identity(RoutingContext context) {
        return QuarkusHttpUser.getSecurityIdentity(context, identities);
    }
}
