package nl.plekje.complaint;

import static io.restassured.RestAssured.given;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessRow.Scope;
import nl.plekje.testing.access.AccessScene;
import nl.plekje.testing.access.PlatformCalls;
import nl.plekje.testing.token.Tokens;

/** What is the caller's own and what is another's: families, locations, cases, and all that belongs to them. */
final class ComplaintScene implements AccessScene {

    private static final String REGISTER = "seq,location,label,category,verdict\n1,De Wilg,partou,Privacy,Ja\n";

    private final Family own;
    private final Family other;
    private final String ownCase;
    private final String otherCase;
    private final PlatformCalls platform;
    private final AccessThings things;

    ComplaintScene() {
        own = Family.known(account("parent"));
        platform = new PlatformCalls(own.changed(1, Set.of(own.parent())));
        other = Family.known();
        var ownPlace = Place.known(account("location-manager"));
        var otherPlace = Place.known();
        ownCase = Filing.complaint().about(ownPlace).idBy(own);
        otherCase = Filing.complaint().about(otherPlace).idBy(other);
        things = new AccessThings(own, other, ownPlace, otherPlace);
        Colleagues.enter(ownPlace.manager(), "Mirjam", Colleagues.enter("access-boss", "Bea", null));
        given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .contentType("text/csv")
                .body(REGISTER)
                .post("/registers/2009")
                .then()
                .statusCode(200);
    }

    @Override
    public Call call(AccessRow row) {
        return platform.of(row).orElseGet(() -> ofComplaints(row));
    }

    private Call ofComplaints(AccessRow row) {
        if (row.path().startsWith("/complaints/{id}/") || row.path().startsWith("/documents/")) {
            return ofCase(row);
        }
        return switch (row.endpoint()) {
            case "POST /complaints" -> Call.with().body(filing(row));
            case "GET /complaints",
                    "GET /registers",
                    "GET /attention",
                    "GET /colleagues",
                    "GET /conditions",
                    "GET /conditions/service-hours",
                    "GET /measures",
                    "GET /restricted-records",
                    "GET /disputes",
                    "GET /disputes/legal-entities",
                    "GET /signals",
                    "GET /signals/summary",
                    "GET /invoice-questions",
                    "GET /board",
                    "GET /board/stream",
                    "GET /board/forecast",
                    "GET /board/weeks",
                    "GET /board/trends",
                    "GET /board/locations",
                    "GET /reports/weekly",
                    "GET /reports/annual" -> Call.with();
            case "GET /complaints/{id}" -> Call.with("id", row.scope() == Scope.OTHER ? otherCase : ownCase);
            case "POST /registers/{year}" -> Call.with("year", 2009).body("text/csv", REGISTER);
            case "GET /registers/{year}/table", "GET /registers/{year}/removals" -> Call.with("year", 2009);
            case "POST /registers/{year}/removals" ->
                Call.with("year", things.registerYear()).body("{\"reason\":\"The wrong year\"}");
            case "POST /attention/{id}/seen" -> Call.with("id", things.attention(row));
            case "PUT /colleagues/{account}" ->
                Call.with("account", "somebody").body("{\"name\":\"Som Ebody\",\"job\":\"manager\"}");
            default -> more(row);
        };
    }

    private Call more(AccessRow row) {
        return switch (row.endpoint()) {
            case "GET /restricted-records/{id}" -> Call.with("id", things.restricted(row));
            case "GET /restricted-records/{id}/documents/{document}" -> {
                var record = things.restrictedWithFile(row);
                yield Call.with("id", record, "document", AccessThings.fileOf(record));
            }
            case "POST /restricted-records/{id}/notes", "POST /restricted-records/{id}/closing" ->
                Call.with("id", things.restricted(row)).body("{\"note\":\"seen\"}");
            case "POST /disputes" -> Call.with().body(AccessThings.dispute());
            case "POST /disputes/{id}/end" ->
                Call.with("id", things.dispute("SETTLED", false))
                        .body("{\"outcome\":\"SETTLED\",\"endedOn\":\"2026-01-05\"}");
            case "POST /disputes/{id}/refund" ->
                Call.with("id", things.dispute("UPHELD", true)).body("{\"refundedOn\":\"2026-01-07\"}");
            case "POST /signals/{id}/assignment" ->
                Call.with("id", things.signal(row)).body("{\"account\":\"petra\"}");
            case "POST /signals/{id}/snooze" ->
                Call.with("id", things.signal(row)).body("{\"until\":\"2099-01-01\",\"reason\":\"holidays\"}");
            case "POST /signals/{id}/dispute" ->
                Call.with("id", things.signal(row)).body("{\"reason\":\"not so\"}");
            case "POST /invoice-questions" ->
                Call.with().body(AccessThings.asking(row.scope() == Scope.OTHER ? other : own));
            case "POST /invoice-questions/{id}/answer" ->
                Call.with("id", things.invoiceQuestion(own))
                        .body("{\"outcome\":\"INVOICE_STANDS\",\"answer\":\"It is right\"}");
            case "POST /invoice-questions/{id}/withdrawal" ->
                Call.with("id", things.invoiceQuestion(row.scope() == Scope.OTHER ? other : own));
            default -> reports(row);
        };
    }

    private Call reports(AccessRow row) {
        return switch (row.endpoint()) {
            case "GET /reports/weekly/{monday}", "GET /reports/weekly/{monday}/document" ->
                Call.with("monday", things.weekly()).query(row.path().endsWith("document") ? "format=CSV" : "");
            case "PUT /reports/weekly/{monday}/comment" ->
                Call.with("monday", things.weekly()).body("{\"comment\":\"A quiet week\"}");
            case "GET /reports/annual/{year}" -> Call.with("year", 2009);
            case "GET /reports/annual/{year}/document" ->
                Call.with("year", 2009).query("format=CSV");
            case "GET /reports/annual/{year}/published" ->
                Call.with("year", things.released()).query("format=CSV");
            case "PUT /reports/annual/{year}/comments/{category}" ->
                Call.with("year", 2009, "category", "PRIVACY").body("{\"comment\":\"More people asked\"}");
            case "PUT /reports/annual/{year}/wordings/{measure}" ->
                Call.with("year", 2009, "measure", UUID.randomUUID()).body("{\"wording\":\"A new gate\"}");
            case "POST /reports/annual/{year}/releases" ->
                Call.with("year", 2009).body("{\"department\":\"Quality\"}");
            case "POST /reports/annual/{year}/deliveries" ->
                Call.with("year", things.released())
                        .body("{\"version\":1,\"recipient\":\"INSPECTORATE\",\"deliveredOn\":\""
                                + LocalDate.now(Amsterdam.ZONE) + "\"}");
            default -> throw new IllegalArgumentException("no such endpoint: " + row);
        };
    }

    /** A command on a fresh case of the row's scope, since most use it up. */
    private Call ofCase(AccessRow row) {
        if (row.path().startsWith("/documents/")) {
            var id = things.freshCase(row);
            return row.method().equals("POST")
                    ? Call.with("complaint", id).query("name=note.txt").body("text/plain", "a note")
                    : Call.with("complaint", id, "document", things.document(id));
        }
        var command = row.path().substring("/complaints/{id}/".length());
        if (command.startsWith("measures/")) {
            var id = things.judged(row);
            return Call.with("id", id, "measure", AccessThings.measureOf(id))
                    .body(
                            command.endsWith("done")
                                    ? "{\"doneOn\":\"" + LocalDate.now(Amsterdam.ZONE) + "\"}"
                                    : "{\"dueOn\":\"2099-01-01\",\"reason\":\"later\"}");
        }
        var id = things.caseFor(command, row);
        var body = row.method().equals("GET") ? null : AccessThings.body(command, things);
        return body == null ? Call.with("id", id) : Call.with("id", id).body(body);
    }

    private String filing(AccessRow row) {
        if (row.role().equals("complaint-coordinator")) {
            return Filing.complaint()
                    .onBehalfOf(
                            "TELEPHONE",
                            "CUSTOMER",
                            Map.of("person", own.parent().toString()))
                    .json();
        }
        return Filing.complaint()
                .child(row.scope() == Scope.OTHER ? other : own)
                .json();
    }
}
