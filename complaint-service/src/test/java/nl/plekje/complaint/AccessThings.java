package nl.plekje.complaint;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessRow.Scope;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;

/** Makes what the rows of the access table ask for, each time anew where a call uses it up. */
final class AccessThings {

    private final Family own;
    private final Family other;
    private final Place ownPlace;
    private final Place otherPlace;
    private boolean released;

    AccessThings(Family own, Family other, Place ownPlace, Place otherPlace) {
        this.own = own;
        this.other = other;
        this.ownPlace = ownPlace;
        this.otherPlace = otherPlace;
    }

    /** A case of the row's scope: the parent's own, at the manager's location; or neither. */
    String freshCase(AccessRow row) {
        return row.scope() == Scope.OTHER
                ? Filing.complaint().about(otherPlace).idBy(other)
                : Filing.complaint().about(ownPlace).idBy(own);
    }

    /**
     * A case of the row's scope on which this command can be done: one that came late, one whose parent does not answer, one
     * that is heard or ended.
     */
    String caseFor(String command, AccessRow row) {
        if (row.scope() == Scope.OTHER) {
            return freshCase(row);
        }
        return switch (command) {
            case "lateness" ->
                own(Filing.complaint()
                                .on(LocalDate.now(Amsterdam.ZONE).minusMonths(4).toString()))
                        .id();
            case "no-reaction-notice" -> unanswered().id();
            case "answer" -> own(Filing.of("QUESTION")).id();
            case "reopening" -> {
                var question = own(Filing.of("QUESTION"));
                question.coordinator("answer", BODIES.get("answer")).statusCode(200);
                yield question.id();
            }
            case "verdict" -> heard().id();
            case "verdict-draft/letter" -> drafted().id();
            default -> freshCase(row);
        };
    }

    private Case own(Filing filing) {
        return Case.filed(filing, own, ownPlace);
    }

    /** Tried three times in the three weeks past. */
    private Case unanswered() {
        var now = Instant.now();
        TestClock.setTo(now.minus(Duration.ofDays(21)));
        var filed = own(Filing.complaint());
        for (var way : List.of("TELEPHONE", "EMAIL", "TELEPHONE")) {
            filed.coordinator("contacts", Map.of("way", way, "reached", false, "summary", "No answer"))
                    .statusCode(200);
            now = now.plus(Duration.ofDays(7));
            TestClock.setTo(now.minus(Duration.ofDays(21)));
        }
        TestClock.reset();
        return filed;
    }

    private Case heard() {
        var filed = own(Filing.complaint()).heard();
        filed.coordinator("category", BODIES.get("category")).statusCode(200);
        return filed;
    }

    private Case drafted() {
        var heard = heard();
        given().auth()
                .oauth2(Tokens.of(Case.COORDINATOR, "complaint-coordinator"))
                .contentType("application/json")
                .body(Case.json(Map.of("version", 0, "draft", Case.verdict(List.of()))))
                .put("/complaints/" + heard.id() + "/verdict-draft")
                .then()
                .statusCode(200);
        return heard;
    }

    Object attention(AccessRow row) {
        var id = UUID.randomUUID();
        var account = row.scope() == Scope.OTHER ? "somebody-else" : "access-" + row.role();
        Stored.run("""
                INSERT INTO attention (id, account, complaint, because, at)
                SELECT '%s', '%s', id, 'ASSIGNED', now() FROM complaint LIMIT 1""".formatted(id, account));
        return id;
    }

    Object restricted(AccessRow row) {
        var id = freshCase(row);
        coordinator("/complaints/" + id + "/exit", Map.of("route", "REPORTING_CODE"));
        return Stored.one("SELECT id FROM restricted_record WHERE complaint = ?", UUID.fromString(id));
    }

    /** A record of a case that had a file when it left. */
    Object restrictedWithFile(AccessRow row) {
        var id = freshCase(row);
        document(id);
        coordinator("/complaints/" + id + "/exit", Map.of("route", "REPORTING_CODE"));
        return Stored.one("SELECT id FROM restricted_record WHERE complaint = ?", UUID.fromString(id));
    }

    static Object fileOf(Object record) {
        return Stored.one("SELECT id FROM document WHERE restricted_to = ?", record);
    }

    static String dispute() {
        return Case.json(Map.of(
                "body", "DISPUTES_COMMITTEE",
                "fileNumber", UUID.randomUUID().toString().substring(0, 8),
                "provider", "smallsteps",
                "submittedOn", "2026-01-05"));
    }

    /** A dispute; ended like this when asked. */
    Object dispute(String outcome, boolean ended) {
        var id = given().auth()
                .oauth2(Tokens.of(Case.COORDINATOR, "complaint-coordinator"))
                .contentType("application/json")
                .body(dispute())
                .post("/disputes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (ended) {
            coordinator(
                    "/disputes/" + id + "/end", Map.of("outcome", outcome, "endedOn", "2026-01-06", "feeCents", 2_500));
        }
        return id;
    }

    Object signal(AccessRow row) {
        var id = UUID.randomUUID();
        var place = row.scope() == Scope.OTHER ? otherPlace : ownPlace;
        Stored.run("""
                INSERT INTO signal (id, version, kind, subject, location, since, raised_at, why)
                VALUES ('%s', 1, 'TEST', '%s', '%s', now(), now(), '{}')""".formatted(id, id, place.location()));
        return id;
    }

    static String asking(Family family) {
        return Case.json(Map.of(
                "household",
                family.household().toString(),
                "month",
                "2026-11",
                "lines",
                List.of("contract/1"),
                "question",
                "Why this amount?"));
    }

    Object invoiceQuestion(Family family) {
        return given().auth()
                .oauth2(Tokens.of(family.account(), "parent"))
                .contentType("application/json")
                .body(asking(family))
                .post("/invoice-questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A year with a register of its own, to be taken out. */
    Object registerYear() {
        Stored.run("""
                INSERT INTO register_row (year, seq, location, label, category) VALUES (2007, 1, 'De Wilg', 'partou', 'PRIVACY')
                ON CONFLICT DO NOTHING""");
        return 2007;
    }

    Object weekly() {
        return Stored.one("SELECT max(monday)::text FROM weekly_report");
    }

    Object released() {
        if (!released) {
            coordinator("/reports/annual/2009/releases", Map.of("department", "Quality"));
            released = true;
        }
        return 2009;
    }

    Object document(String complaint) {
        given().auth()
                .oauth2(Tokens.of(Case.COORDINATOR, "complaint-coordinator"))
                .contentType("application/octet-stream")
                .body("a note".getBytes(StandardCharsets.UTF_8))
                .post("/documents/" + complaint + "?name=note.txt&forComplainant=true")
                .then()
                .statusCode(200);
        return Stored.one("SELECT id FROM document WHERE complaint = ?", UUID.fromString(complaint));
    }

    /** A case of the row's scope that was judged with a measure. */
    String judged(AccessRow row) {
        var filed = row.scope() == Scope.OTHER
                ? Case.filed(Filing.complaint(), other, otherPlace)
                : own(Filing.complaint());
        filed.heard().coordinator("category", BODIES.get("category")).statusCode(200);
        filed.coordinator("verdict", Case.verdict(List.of(Map.of("what", "A new gate", "dueOn", "2099-01-01"))))
                .statusCode(200);
        return filed.id();
    }

    static Object measureOf(String complaint) {
        return Stored.one("SELECT id FROM measure WHERE complaint = ?", UUID.fromString(complaint));
    }

    private static void coordinator(String path, Object body) {
        given().auth()
                .oauth2(Tokens.of(Case.COORDINATOR, "complaint-coordinator"))
                .contentType("application/json")
                .body(Case.json(body))
                .post(path)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    private static final Map<String, Map<String, Object>> BODIES = Map.ofEntries(
            Map.entry("assignment", Map.of("department", "LEGAL")),
            Map.entry("escalation", Map.of("reason", "It is serious")),
            Map.entry("concerns", Map.of("account", "somebody")),
            Map.entry("category", Map.of("category", "PRIVACY")),
            Map.entry("lateness", Map.of("handled", true, "reason", "It matters")),
            Map.entry("kind", Map.of("kind", "QUESTION", "reason", "It is none")),
            Map.entry("contacts", Map.of("way", "TELEPHONE", "reached", true, "summary", "We spoke")),
            Map.entry(
                    "hearings",
                    Map.of("party", "PROVIDER", "who", "The group", "way", "IN_PERSON", "summary", "They saw it")),
            Map.entry("hearing-waiver", Map.of("reason", "Nothing to hear")),
            Map.entry("progress", Map.of("message", "We are looking")),
            Map.entry("waiting", Map.of("message", "Please send a picture")),
            Map.entry("notes", Map.of("message", "Call the smith")),
            Map.entry("answer", Map.of("message", "Yes")),
            Map.entry("claims", Map.of("damage", "OTHER", "claimedCents", 1_000, "careless", true)),
            Map.entry("reopening", Map.of("reason", "Something new")),
            Map.entry("verdict", Case.verdict(List.of())),
            Map.entry("verdict-draft", Map.of("version", 0, "draft", Map.of("reasons", "Because"))),
            Map.entry("exit", Map.of("route", "REPORTING_CODE")),
            Map.entry("replies", Map.of("message", "Thank you")),
            Map.entry("withdrawal", Map.of()));

    /** What a command on a case is sent with; null for none. */
    static String body(String command, AccessThings things) {
        return command.equals("links")
                ? body(command, Filing.complaint().about(things.ownPlace).idBy(things.own))
                : body(command, "");
    }

    /**
     * What a command is sent with; null for none.
     *
     * @param path of the command, or its last part
     * @param other another case, for a command that names one
     */
    static String body(String path, String other) {
        var command = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/signals/") && command.equals("assignment")) {
            return "{\"account\":\"petra\"}";
        }
        return switch (command) {
            case "links" -> Case.json(Map.of("other", other));
            case "{complaint}" -> "a note";
            case "done" -> "{\"doneOn\":\"" + LocalDate.now(Amsterdam.ZONE) + "\"}";
            case "move" -> "{\"dueOn\":\"2099-01-01\",\"reason\":\"later\"}";
            case "snooze" -> "{\"until\":\"2099-01-01\",\"reason\":\"holidays\"}";
            case "dispute" -> "{\"reason\":\"not so\"}";
            default -> BODIES.containsKey(command) ? Case.json(BODIES.get(command)) : null;
        };
    }
}
