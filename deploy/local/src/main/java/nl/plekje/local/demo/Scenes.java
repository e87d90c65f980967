package nl.plekje.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.temporal.TemporalAdjusters.next;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;

/** What the demo people did before you came: absences with credit, requests that wait, a question, last year's register. */
final class Scenes {

    private static final int PATIENCE_TRIES = 120;
    private static final long PATIENCE_MILLIS = 250;
    private static final int CONFLICT = 409;
    private static final String REGISTER = "complaint-service/src/main/resources/registers/2024/complaints.csv";

    private final Town town;
    private final Path root;
    private final LocalDate today;

    /** @param root the checkout */
    Scenes(Town town, Path root, LocalDate today) {
        this.town = town;
        this.root = root;
        this.today = today;
    }

    void play() throws InterruptedException, IOException {
        colleagues();
        var sanne = town.as("sanne");
        var noor = child(sanne, "Noor");
        absent(sanne, noor, in(3, MONDAY));
        absent(sanne, noor, in(3, TUESDAY));
        await(() -> balance(sanne, noor) > 0);
        ask(sanne, noor, "DAY_CARE", in(2, WEDNESDAY));
        ask(sanne, child(sanne, "Sem"), "AFTER_SCHOOL", in(1, TUESDAY));
        question(sanne);

        var fatima = town.as("fatima");
        ask(fatima, child(fatima, "Amir"), "DAY_CARE", in(1, FRIDAY));
        var daan = town.as("daan");
        ask(daan, child(daan, "Fleur"), "DAY_CARE", in(1, WEDNESDAY));
        register();
    }

    /** That weekday, so many weeks after the coming one. */
    private LocalDate in(int weeks, DayOfWeek weekday) {
        return today.plusWeeks(weeks).with(next(weekday));
    }

    private static void absent(Api parent, String child, LocalDate day) {
        parent.post(
                "/api/placement/children/" + child + "/absences",
                Map.of("day", day.toString(), "reason", "LEAVE"),
                key("absence", child, day));
    }

    /** The credit service hears of a new contract a moment later, so the first tries may come too early. */
    private static void ask(Api parent, String child, String careType, LocalDate day) throws InterruptedException {
        var wish = Map.of("day", day.toString(), "careType", careType, "funding", "CREDIT_FIRST");
        await(() -> {
            var answer = parent.post("/api/credit/children/" + child + "/extra-days", wish, key("extra", child, day));
            return answer.accepted() || answer.status() == CONFLICT;
        });
    }

    private static int balance(Api parent, String child) {
        var accounts =
                parent.get("/api/credit/children/" + child + "/credit").body().path("accounts");
        return accounts.path(0).path("balanceMinutes").asInt();
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

    /** Who handles complaints, and who stands above whom: from the managers of locations to the board. */
    private void colleagues() {
        colleague(People.BEA, "Bea van der Meer", "bestuurder", "bea", null);
        colleague(People.KARIN, "Karin Hendriks", "klachtencoördinator", "karin", People.BEA);
        colleague(People.MIRJAM, "Mirjam de Boer", "locatiemanager", "mirjam", People.KARIN);
        colleague(People.BAS, "Bas van Dijk", "locatiemanager", "bas", People.KARIN);
    }

    private void colleague(String account, String name, String job, String mailbox, String reportsTo) {
        var entry = new HashMap<String, Object>(Map.of("name", name, "job", job, "email", mailbox + "@plekje.example"));
        if (reportsTo != null) {
            entry.put("reportsTo", reportsTo);
        }
        town.loader().put("/api/complaint/colleagues/" + account, entry, key("colleague", account, today));
    }

    /** The register of 2024, as the annual report prints it row by row. */
    private void register() throws IOException {
        town.loader()
                .postCsv(
                        "/api/complaint/registers/2024",
                        Files.readAllBytes(root.resolve(REGISTER)),
                        key("register", "2024", today));
    }

    private static String child(Api parent, String firstName) {
        var households = parent.get("/api/placement/households/mine").body().path("items");
        return StreamSupport.stream(households.spliterator(), false)
                .flatMap(household ->
                        StreamSupport.stream(household.path("children").spliterator(), false))
                .filter(child -> child.path("firstName").asText().equals(firstName))
                .map((JsonNode child) -> child.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(firstName + " has not been loaded"));
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        for (var tries = 0; tries < PATIENCE_TRIES && !done.getAsBoolean(); tries++) {
            Thread.sleep(PATIENCE_MILLIS);
        }
    }

    private static UUID key(String what, String who, LocalDate day) {
        return UUID.nameUUIDFromBytes((what + who + day).getBytes(UTF_8));
    }
}
