package nl.plekje.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What the demo people did before you came: some absences with credit, a request that waits, a question. */
final class Scenes {

    private static final int PATIENCE_TRIES = 60;
    private static final long PATIENCE_MILLIS = 500;

    private final Town town;
    private final LocalDate today;

    Scenes(Town town, LocalDate today) {
        this.town = town;
        this.today = today;
    }

    void play() throws InterruptedException {
        var sanne = town.as("sanne");
        var noor = firstChild(sanne);
        if (noor == null) {
            throw new IllegalStateException("Sanne's household has not been loaded");
        }
        var inThreeWeeks = today.plusWeeks(3);
        absent(sanne, noor, inThreeWeeks.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        absent(sanne, noor, inThreeWeeks.with(TemporalAdjusters.next(DayOfWeek.TUESDAY)));
        ask(sanne, noor, "DAY_CARE", today.plusWeeks(2).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY)));

        var fatima = town.as("fatima");
        var twin = firstChild(fatima);
        if (twin != null) {
            ask(fatima, twin, "DAY_CARE", today.plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.FRIDAY)));
        }
        question(sanne);
    }

    private void absent(Api parent, String child, LocalDate day) {
        parent.post(
                "/api/placement/children/" + child + "/absences",
                Map.of("day", day.toString(), "reason", "LEAVE"),
                key("absence", child, day));
    }

    /** The credit service hears of a new contract a moment later, so the first tries may come too early. */
    private void ask(Api parent, String child, String careType, LocalDate day) throws InterruptedException {
        var body = new LinkedHashMap<String, Object>();
        body.put("day", day.toString());
        body.put("careType", careType);
        body.put("funding", "CREDIT_FIRST");
        var path = "/api/credit/children/" + child + "/extra-days";
        for (var attempt = 0; attempt < PATIENCE_TRIES; attempt++) {
            var answer = parent.post(path, body, key("extra", child, day));
            if (answer.accepted() || answer.status() == 409) {
                return;
            }
            Thread.sleep(PATIENCE_MILLIS);
        }
    }

    private void question(Api parent) {
        parent.post(
                "/api/complaint/complaints",
                Map.of(
                        "kind", "QUESTION",
                        "subject", "Gymschoenen",
                        "text", "Heeft Sem op donderdag gymschoenen nodig bij de bso?"),
                key("question", "sanne", today));
    }

    private static String firstChild(Api parent) {
        var households = parent.get("/api/placement/households/mine").body();
        var first = households.isArray()
                ? households.path(0)
                : households.path("items").path(0);
        var child = first.path("children").path(0).path("id").asText("");
        return child.isEmpty() ? null : child;
    }

    private static UUID key(String what, String who, LocalDate day) {
        return UUID.nameUUIDFromBytes((what + who + day).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
