package nl.plekje.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loads a world through the public API. Every command carries an idempotency key made from what it creates, so loading
 * again changes nothing, and a load that was broken off goes on where it was.
 */
final class WorldLoader {

    private final Api api;
    private final int atOnce;
    private final Steps steps;

    /** Hears how far the load is. */
    interface Steps {
        void step(String what, int done, int of);
    }

    WorldLoader(Api api, int atOnce, Steps steps) {
        this.api = api;
        this.atOnce = atOnce;
        this.steps = steps;
    }

    /** How many of each kind were refused, with the last reason; empty when all went well. */
    Map<String, String> load(World world) throws InterruptedException {
        var refused = new LinkedHashMap<String, String>();
        loadAll("locations", world.locations(), this::location, refused);
        var groups = world.locations().stream()
                .flatMap(location -> location.groups().stream()
                        .map(group -> Map.entry("/api/placement/locations/" + location.id() + "/groups", group)))
                .toList();
        loadAll(
                "groups",
                groups,
                group -> api.post(
                        group.getKey(), group.getValue(), group.getValue().id()),
                refused);
        loadAll(
                "households",
                world.households(),
                household -> api.post("/api/placement/households", household, household.id()),
                refused);
        loadAll(
                "contracts",
                world.contracts(),
                contract -> api.post("/api/placement/contracts", contract, contract.id()),
                refused);
        loadAll("applications", world.applications(), this::application, refused);
        loadAll("closures", world.closures(), this::closure, refused);
        return refused;
    }

    private Api.Answer location(World.Location location) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", location.id());
        body.put("provider", location.provider());
        body.put("name", location.name());
        body.put("town", location.town());
        body.put("phone", location.phone());
        body.put("managers", location.managers());
        body.put("careTypes", location.careTypes());
        body.put("openingHours", location.openingHours());
        body.put("schoolRegion", Names.schoolRegion(location.town()));
        return api.post("/api/placement/locations", body, location.id());
    }

    /** Registers an application and, where the family has said so, confirms it. */
    private Api.Answer application(World.Application application) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", application.id());
        body.put("careType", application.careType());
        body.put("wish", application.wish());
        body.put("transfer", application.transfer());
        body.put("channel", application.channel());
        body.put("registeredAt", application.registeredAt());
        var registered =
                api.post("/api/placement/children/" + application.child() + "/applications", body, application.id());
        if (!registered.accepted() || !application.confirmed()) {
            return registered;
        }
        return api.post(
                "/api/placement/applications/" + application.id() + "/confirmation",
                Map.of("version", 1),
                UUID.nameUUIDFromBytes(("confirmation/" + application.id()).getBytes(StandardCharsets.UTF_8)));
    }

    /** Announced when all contracts are there, so that every family is told. */
    private Api.Answer closure(World.Closure closure) {
        var body = Map.of("firstDay", closure.firstDay(), "lastDay", closure.lastDay(), "cause", closure.cause());
        return api.post("/api/placement/locations/" + closure.location() + "/closures", body, closure.id());
    }

    private interface Load<T> {
        Api.Answer load(T item);
    }

    private <T> void loadAll(String what, List<T> items, Load<T> load, Map<String, String> refused)
            throws InterruptedException {
        var workers = Executors.newFixedThreadPool(atOnce);
        var done = new AtomicInteger();
        try {
            var tasks = items.stream()
                    .<Callable<Api.Answer>>map(item -> () -> {
                        var answer = load.load(item);
                        steps.step(what, done.incrementAndGet(), items.size());
                        return answer;
                    })
                    .toList();
            note(what, workers.invokeAll(tasks), refused);
        } finally {
            workers.shutdownNow();
        }
    }

    private static void note(String what, List<Future<Api.Answer>> answers, Map<String, String> refused)
            throws InterruptedException {
        var reasons = new ArrayList<String>();
        for (var answer : answers) {
            try {
                if (!answer.get().accepted()) {
                    reasons.add(answer.get().problem());
                }
            } catch (ExecutionException e) {
                reasons.add(e.getCause().getMessage());
            }
        }
        if (!reasons.isEmpty()) {
            refused.put(what, reasons.size() + " refused, the last: " + reasons.get(reasons.size() - 1));
        }
    }
}
