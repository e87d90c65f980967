package nl.plekje.gateway.app;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import nl.plekje.gateway.request.CallerLanguage;
import nl.plekje.gateway.request.Order;
import nl.plekje.gateway.signin.Caller;
import nl.plekje.gateway.signin.Callers;
import nl.plekje.gateway.signin.Roles;
import nl.plekje.kernel.explanation.Language;

/** {@code /}: brings who is signed in to the app of his role; shows a choice to everyone else. */
@Singleton
class StartPage {

    private final Callers callers;
    private final Map<Language, Page> pages = new EnumMap<>(Language.class);

    StartPage(Callers callers) {
        this.callers = callers;
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
        callers.maybe(context)
                .invoke(caller -> caller.ifPresentOrElse(known -> welcome(known, context), () -> choose(context)))
                .subscribe()
                .with(answered -> {}, context::fail);
    }

    private void welcome(Caller caller, RoutingContext context) {
        var isParent = caller.roles().contains(Roles.PARENT);
        var isStaff = caller.roles().stream().anyMatch(role -> !role.equals(Roles.PARENT));
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
