package nl.plekje.placement.care;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.events.Fact;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.placement.care.CareModel.Closed;
import nl.plekje.placement.care.CareModel.Extent;
import nl.plekje.placement.care.CareModel.Span;
import nl.plekje.placement.care.CareModel.State;
import nl.plekje.placement.scene.TestRequest;
import nl.plekje.placement.scene.Town;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** What a family, staff and the credit service do to one child's days. */
final class CareActs {

    private static final int[] EARLY = {0, 10, 13, 16};
    private static final int[][] SPANS = {{8, 18}, {8, 13}, {13, 18}, {10, 15}};

    private final CareScene scene;
    private final List<FactHandler<?>> handlers;

    /** @param handlers what reads facts of others */
    CareActs(CareScene scene, List<FactHandler<?>> handlers) {
        this.scene = scene;
        this.handlers = handlers;
    }

    /** Does something, and compares the answer with the model's. */
    void act(Random random) throws Throwable {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> absence(one(random, scene.model.contracted()));
            case 3, 4 -> announce(random);
            case 5 -> {
                if (!scene.closures.isEmpty()) {
                    withdraw(random.nextInt(scene.closures.size()));
                }
            }
            case 6, 7 -> ask(random);
            default -> {
                if (!scene.model.extras().isEmpty()) {
                    answer(random, one(random, scene.model.extras()));
                }
            }
        }
    }

    private void absence(Span session) {
        var known = session.absent && scene.done.size() % 3 > 0 ? scene.absences.get(session) : null;
        if (known != null) {
            scene.expect(
                    "takes back " + CareScene.text(session),
                    scene.model.undo(session),
                    scene.family
                            .parent()
                            .delete("/children/{child}/absences/{absence}", scene.family.child(), known)
                            .statusCode());
            return;
        }
        var answer = scene.family
                .parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\",\"begins\":\"%s\"}"
                        .formatted(CareScene.day(session), CareScene.time(session.from)))
                .post("/children/{child}/absences", scene.family.child());
        scene.expect("reports " + CareScene.text(session), scene.model.report(session), answer.statusCode());
        if (answer.statusCode() == 201) {
            scene.absences.put(session, answer.path("id"));
        }
    }

    private void announce(Random random) {
        var extent = Extent.values()[random.nextInt(3)];
        var group = random.nextInt(5) == 0 ? 2 : random.nextInt(2);
        var first = random.nextInt(CareScene.DAYS);
        var closure = new Closed(
                extent,
                group,
                first,
                first + random.nextInt(CareScene.DAYS - first),
                EARLY[random.nextInt(EARLY.length)]);
        var of =
                switch (extent) {
                    case LOCATION -> "";
                    case GROUP -> ",\"group\":\"" + scene.groups[closure.group()] + "\"";
                    case CHILDREN -> ",\"children\":[\"" + scene.family.child() + "\"]";
                };
        var answer = Town.as(scene.manager, "location-manager")
                .body("""
                        {"firstDay":"%s","lastDay":"%s","cause":"BUILDING","extent":"%s"%s%s}""".formatted(
                                CareScene.TUESDAY.plusDays(closure.firstDay()),
                                CareScene.TUESDAY.plusDays(closure.lastDay()),
                                extent,
                                of,
                                closure.from() == 0 ? "" : ",\"from\":\"" + CareScene.time(closure.from()) + "\""))
                .post("/locations/{id}/closures", scene.location(closure).toString());
        scene.expect("announces " + closure, scene.model.announce(closure), answer.statusCode());
        if (answer.statusCode() == 201) {
            scene.closures.add(answer.path("id"));
        }
    }

    private void withdraw(int closure) {
        scene.expect(
                "withdraws closure " + closure,
                scene.model.withdraw(closure),
                Town.as(scene.manager, "location-manager")
                        .delete(
                                "/locations/{id}/closures/{closure}",
                                scene.location(scene.model.closures.get(closure))
                                        .toString(),
                                scene.closures.get(closure))
                        .statusCode());
    }

    private void ask(Random random) throws Throwable {
        var span = SPANS[random.nextInt(SPANS.length)];
        var extra =
                scene.model.ask(random.nextInt(CareScene.DAYS), random.nextInt(scene.groups.length), span[0], span[1]);
        var id = ExtraDayId.next();
        scene.requests.put(extra, id);
        apply(requested(id, extra));
        scene.done.add("asks " + CareScene.text(extra));
    }

    private void answer(Random random, Span extra) throws Throwable {
        var id = scene.requests.get(extra);
        switch (random.nextInt(6)) {
            case 0, 1, 2 ->
                scene.expect(
                        "grants " + CareScene.text(extra),
                        scene.model.grant(extra),
                        decide(id, "{\"outcome\":\"GRANTED\"}"));
            case 3 ->
                scene.expect(
                        "declines " + CareScene.text(extra),
                        scene.model.decline(extra),
                        decide(id, "{\"outcome\":\"DECLINED\",\"reason\":\"GROUP_FULL\"}"));
            case 4 ->
                scene.expect(
                        "revokes " + CareScene.text(extra),
                        scene.model.revoke(extra),
                        Town.as(scene.manager, "location-manager")
                                .body("{\"reason\":\"STAFF_SHORTAGE\",\"note\":\"Ziek\"}")
                                .post("/extra-day-requests/{id}/revocation", id.toString())
                                .statusCode());
            default -> leave(extra, id);
        }
    }

    /** The family takes a request or a granted day back, as the credit service tells. */
    private void leave(Span extra, ExtraDayId id) throws Throwable {
        var child = new ChildId(scene.family.child());
        var at = Instant.parse("2026-11-30T09:00:00Z");
        if (extra.state == State.GRANTED) {
            scene.model.cancel(extra);
            apply(new ExtraDayCancelled(
                    id,
                    9,
                    child,
                    CareScene.TUESDAY.plusDays(extra.day),
                    0,
                    0,
                    Explanation.of("credit.extra-day.cancelled"),
                    at));
            scene.done.add("cancels " + CareScene.text(extra));
        } else if (extra.state == State.REQUESTED) {
            scene.model.withdraw(extra);
            apply(new ExtraDayWithdrawn(id, 9, child, at));
            scene.done.add("withdraws " + CareScene.text(extra));
        }
    }

    private int decide(ExtraDayId id, String body) {
        return Town.planner()
                .body(body)
                .post("/extra-day-requests/{id}/decision", id.toString())
                .statusCode();
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private ExtraDayRequested requested(ExtraDayId id, Span extra) {
        var day = CareScene.TUESDAY.plusDays(extra.day);
        var usual = TestRequest.by(
                        scene.family,
                        scene.contract,
                        scene.locations[extra.group == 2 ? 1 : 0],
                        scene.groups[extra.group],
                        day)
                .fact();
        return new ExtraDayRequested(
                id,
                1,
                usual.child(),
                usual.household(),
                usual.contract(),
                usual.location(),
                usual.group(),
                usual.careType(),
                day,
                new Session(day.getDayOfWeek(), LocalTime.of(extra.from, 0), LocalTime.of(extra.until, 0)),
                usual.funding(),
                usual.creditMinutes(),
                usual.invoiceMinutes(),
                usual.requestedAt(),
                usual.decideBy(),
                null,
                false);
    }

    @SuppressWarnings("unchecked")
    private <T extends Fact> void apply(T fact) throws Throwable {
        var handler = (FactHandler<T>) handlers.stream()
                .filter(it -> it.kind().equals(fact.getClass()))
                .findFirst()
                .orElseThrow();
        VertxContextSupport.subscribeAndAwait(() ->
                Panache.withTransaction(() -> handler.apply(new Envelope<>(UUID.randomUUID(), Instant.now(), fact))));
    }
}
