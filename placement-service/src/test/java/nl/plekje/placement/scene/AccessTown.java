package nl.plekje.placement.scene;

import static nl.plekje.placement.scene.TestLocation.aLocation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessRow.Scope;
import nl.plekje.testing.access.AccessScene;
import nl.plekje.testing.access.PlatformCalls;

/** The parent's child and the manager's location, and a family and a location of others. */
public final class AccessTown implements AccessScene {

    private static final LocalDate BORN = LocalDate.of(2024, 6, 1);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final String PERIOD = "from=2026-11-23&until=2026-11-29";

    private final Place own = new Place(account("location-manager"), account("parent"));
    private final Place other = new Place(Town.account("bas"), Town.account("fatima"));
    private final PlatformCalls platform = new PlatformCalls(
            TestRequest.by(own.family, own.contract, own.location, own.group, LocalDate.of(2026, 11, 24))
                    .fact());
    private LocalDate lastAbsence = LocalDate.of(2026, 12, 2);
    private LocalDate lastClosure = LocalDate.of(2026, 11, 15);
    /** A child has one extra day at a time. */
    private LocalDate lastExtraDay = LocalDate.of(2026, 11, 16);

    /** A location with its manager, and a family with a child there on Wednesdays. */
    private static final class Place {
        private final String manager;
        private final LocationId location;
        private final UUID group;
        private final TestFamily family;
        private final UUID contract;

        Place(String manager, String parent) {
            this.manager = manager;
            location = aLocation().managedBy(manager).exists();
            group = TestLocation.group(location, "DAY_CARE", 12, 3);
            family = TestFamily.of(parent, BORN);
            contract = family.signs(group, START, "WEDNESDAY 08:00-18:00");
        }
    }

    @Override
    public Call call(AccessRow row) {
        return platform.of(row).orElseGet(() -> ofPlacement(row));
    }

    private Call ofPlacement(AccessRow row) {
        var place = row.scope() == Scope.OTHER ? other : own;
        return switch (row.endpoint()) {
            case "POST /locations" -> Call.with().body(aLocation().json(LocationId.next()));
            case "PUT /locations/{id}" ->
                Call.with("id", place.location).body(Town.shown("/locations/" + place.location));
            case "GET /locations", "GET /households/mine", "GET /extra-day-requests", "GET /extra-day-approvals" ->
                Call.with();
            case "GET /locations/{id}",
                    "GET /locations/{id}/closures",
                    "GET /locations/{id}/extra-day-answers",
                    "GET /locations/{id}/staff-frame" -> Call.with("id", place.location);
            case "PUT /locations/{id}/extra-day-answers" ->
                Call.with("id", place.location).body("{\"own\":\"BY_STAFF\"}");
            case "POST /locations/{id}/groups" ->
                Call.with("id", place.location)
                        .body("{\"name\":\"Uilen\",\"careType\":\"DAY_CARE\",\"maximum\":12,\"staff\":[]}");
            case "PUT /groups/{id}/staff" -> Call.with("id", place.group).body("{\"day\":\"2026-11-26\",\"count\":3}");
            case "POST /locations/{id}/closures", "POST /locations/{id}/closures/preview" ->
                Call.with("id", place.location).body(closure());
            case "GET /locations/{id}/closures/{closure}/reach", "DELETE /locations/{id}/closures/{closure}" ->
                Call.with("id", place.location, "closure", closed(place));
            case "POST /households" -> Call.with().body(household(UUID.randomUUID()));
            case "PUT /households/{id}" ->
                Call.with("id", place.family.household()).body(Town.shown("/households/" + place.family.household()));
            case "GET /households/{id}" -> Call.with("id", place.family.household());
            case "POST /contracts" ->
                Call.with()
                        .body(place.family.contract(
                                UUID.randomUUID(), place.group, "DAY_CARE", START, "FRIDAY 08:00-18:00"));
            case "GET /contracts" -> Call.with().query("child=" + place.family.child());
            case "POST /children/search" -> Call.with().body("{\"name\":\"Noor\"}");
            case "GET /children/{id}/days" ->
                Call.with("id", place.family.child()).query(PERIOD);
            case "POST /children/{id}/absences" ->
                Call.with("id", place.family.child()).body(absence());
            case "DELETE /children/{id}/absences/{absence}" ->
                Call.with("id", place.family.child(), "absence", reported(place.family));
            case "GET /groups/{id}/occupancy", "GET /groups/{id}/staffing" ->
                Call.with("id", place.group).query(PERIOD);
            case "GET /locations/{id}/staffing" ->
                Call.with("id", place.location).query(PERIOD);
            case "PUT /locations/{id}/staff-frame" ->
                Call.with("id", place.location).body("{\"windows\":[],\"secondAdult\":\"REACHABLE\"}");
            case "POST /extra-day-requests/{id}/decision" ->
                Call.with("id", requested(place)).body("{\"outcome\":\"GRANTED\"}");
            case "POST /extra-day-requests/{id}/revocation" ->
                Call.with("id", granted(place)).body("{\"reason\":\"OTHER\",\"note\":\"Helaas.\"}");
            case "POST /children/{id}/applications" -> {
                var child = TestFamily.of(place.family.account(), BORN).child();
                yield Call.with("id", child)
                        .body(TestApplication.anApplication(child, place.location)
                                .channel(row.role().equals("parent") ? "PORTAL" : "PHONE")
                                .json());
            }
            case "GET /children/{id}/applications" -> Call.with("id", place.family.child());
            case "GET /applications/{id}", "DELETE /applications/{id}" ->
                Call.with("id", application(place).recorded().id());
            case "POST /applications/{id}/confirmation" ->
                Call.with("id", application(place).recorded().id()).body("{\"version\":1}");
            case "PUT /applications/{id}/wish" -> {
                var application = application(place).recorded();
                yield Call.with("id", application.id()).body(application.wish());
            }
            case "POST /applications/{id}/removal" ->
                Call.with("id", application(place).recorded().id()).body("{\"reason\":\"NO_ANSWER\"}");
            case "GET /locations/{id}/waitlist" ->
                Call.with("id", place.location).query("careType=DAY_CARE");
            default -> throw new IllegalArgumentException("no scene for " + row.endpoint());
        };
    }

    /** Of another child of the place's family each time: a child stands once on a list. */
    private static TestApplication application(Place place) {
        var child = TestFamily.of(place.family.account(), BORN).child();
        return TestApplication.anApplication(child, place.location);
    }

    /** Another Sunday each time: a closure is announced once. */
    private String closure() {
        lastClosure = lastClosure.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        return "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"cause\":\"BUILDING\"}".formatted(lastClosure, lastClosure);
    }

    private String absence() {
        lastAbsence = lastAbsence.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        return "{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(lastAbsence);
    }

    private String reported(TestFamily family) {
        return Town.planner()
                .body(absence())
                .post("/children/{id}/absences", family.child().toString())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String requested(Place place) {
        return request(place).id().toString();
    }

    private String granted(Place place) {
        var request = request(place);
        request.granted();
        return request.id().toString();
    }

    private TestRequest request(Place place) {
        lastExtraDay = lastExtraDay.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return TestRequest.by(place.family, place.contract, place.location, place.group, lastExtraDay)
                .arrives();
    }

    private String closed(Place place) {
        return Town.create("/locations/" + place.location + "/closures", closure())
                .extract()
                .path("id");
    }

    private static String household(UUID payer) {
        return """
                {"payer":"%s","persons":[{"id":"%s","firstName":"Bo","lastName":"Kaya","email":"bo@plekje.example",
                                          "language":"nl"}],"children":[]}""".formatted(payer, payer);
    }
}
