package nl.plekje.gateway.app;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import nl.plekje.gateway.request.Order;

/**
 * Every address within an app shows the app, which then finds the screen by itself; so links, bookmarks and the back
 * button work. An address with a dot in its last part means a file, which is there or not.
 */
class AppPages {

    private static final List<String> APPS = List.of("parent", "office");

    void register(@Observes Router router) {
        for (var app : APPS) {
            Page.named("META-INF/resources/" + app + "/index.html").ifPresent(page -> mount(router, "/" + app, page));
        }
    }

    private static void mount(Router router, String path, Page page) {
        router.get(path).order(Order.PAGES).handler(context -> {
            if (context.request().path().equals(path)) {
                context.redirect(path + "/");
            } else {
                page.show(context);
            }
        });
        router.get(path + "/*").order(Order.PAGES).handler(context -> {
            if (meansFile(context)) {
                nameManifest(context);
                context.next();
            } else {
                page.show(context);
            }
        });
    }

    /** The type that browsers want of a web app's manifest, which the server of static files does not know. */
    private static void nameManifest(RoutingContext context) {
        if (context.request().path().endsWith(".webmanifest")) {
            context.response().putHeader("Content-Type", "application/manifest+json");
        }
    }

    private static boolean meansFile(RoutingContext context) {
        var path = context.request().path();
        return path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }
}
