package nl.plekje.gateway.app;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import nl.plekje.gateway.edge.CallerLanguage;
import nl.plekje.gateway.edge.Order;
import nl.plekje.gateway.signin.Roles;
import nl.plekje.kernel.explanation.Language;

/** {@code /}: brings who is signed in to the app of his role; shows a choice to everyone else. */
@Singleton
class StartPage {

    private final IdentityProviderManager identities;
    private final Map<Language, Page> pages = new EnumMap<>(Language.class);

    StartPage(IdentityProviderManager identities) {
        this.identities = identities;
        for (var language : Language.values()) {
            pages.put(
                    language,
                    Page.named("nl/plekje/gateway/app/start_" + language.code() + ".html")
                            .orElseThrow());
        }
    }

    void register(@Observes Router router) {
        router.get("/").order(Order.PAGES).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(caller -> welcome(caller, context), failure -> {
                    if (failure instanceof AuthenticationFailedException) {
                        choose(context);
                    } else {
                        context.fail(failure);
                    }
                });
    }

    private void welcome(SecurityIdentity caller, RoutingContext context) {
        var isParent = caller.hasRole(Roles.PARENT);
        var isStaff = Roles.holdStaff(caller.getRoles());
        if (isParent == isStaff) {
            choose(context);
        } else {
            context.redirect(isParent ? "/parent/" : "/office/");
        }
    }

    private void choose(RoutingContext context) {
        var language = CallerLanguage.of(context);
        context.response().putHeader("Content-Language", language.code());
        pages.get(language).show(context);
    }
}
