package nl.plekje.credit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.credit.scene.Place;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessScene;
import nl.plekje.testing.access.AccessTable;
import nl.plekje.testing.access.PlatformCalls;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks {@code docs/access.csv}: who reaches which endpoint, on what is one's own and on what is another's. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccessTableTest {

    private static final AccessTable TABLE = AccessTable.of("credit");
    private static Scene scene;

    static Stream<AccessRow> rows() {
        return TABLE.rows().stream();
    }

    @BeforeEach
    void two_families() {
        TestClock.setTo("2026-11-20T10:00");
        if (scene == null) {
            scene = new Scene();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_table_says_who_gets_in(AccessRow row) {
        TABLE.walk(row, scene);
    }

    @Test
    void every_endpoint_stands_in_the_table_for_every_role() {
        TABLE.assertComplete();
    }

    private static final class Scene implements AccessScene {

        private final Place own = Place.of(Family.known(account("parent")), "smallsteps", CareType.DAY_CARE)
                .managedBy(account("location-manager"))
                .thursdays()
                .signed();
        private final Place others = Family.withThursdays("smallsteps");
        private final PlatformCalls platform = new PlatformCalls(own.contractFact());
        private AbsenceId absence;
        private int walked;
        private LocalDate lastAsked = LocalDate.of(2026, 11, 30);

        @Override
        public Call call(AccessRow row) {
            return platform.of(row).orElseGet(() -> ofCredit(row));
        }

        private Call ofCredit(AccessRow row) {
            var place = row.scope() == AccessRow.Scope.OTHER ? others : own;
            var child = place.family().child();
            return switch (row.endpoint()) {
                case "GET /children/{child}/absence-quote" ->
                    Call.with("child", child).query("day=2026-12-10");
                case "GET /children/{child}/absence-withdrawal-quote" ->
                    Call.with("child", child).query("absence=" + reported(place));
                case "GET /children/{child}/extra-day-quote" ->
                    Call.with("child", child).query("day=2026-12-11&careType=DAY_CARE");
                case "POST /children/{child}/extra-days" ->
                    Call.with("child", child).body("{\"day\":\"2026-12-18\",\"careType\":\"DAY_CARE\"}");
                case "DELETE /children/{child}/extra-days/{extraDay}" ->
                    Call.with("child", child, "extraDay", requested(place));
                case "POST /children/{child}/extra-days/{extraDay}/credit" ->
                    Call.with("child", child, "extraDay", invoiced(place)).body("");
                case "POST /children/{child}/compensations/{compensation}/money" ->
                    Call.with("child", child, "compensation", compensated(place))
                            .body("");
                case "GET /children/{child}/bookable-days" ->
                    Call.with("child", child).query("careType=DAY_CARE");
                case "POST /children/{child}/credit/goodwill" ->
                    Call.with("child", child)
                            .body("{\"careType\":\"DAY_CARE\",\"minutes\":1,\"reason\":\"OTHER\",\"note\":\"walked"
                                    + " along\"}");
                case "GET /extra-day-approvals" -> Call.with();
                default -> Call.with("child", child);
            };
        }

        /** An absence that stands. */
        private AbsenceId reported(Place place) {
            if (place.equals(others)) {
                return AbsenceId.next();
            }
            if (absence == null) {
                absence = place.reported("2027-11-04", "2026-11-20T09:00").absence();
            }
            return absence;
        }

        /** A fresh request on a day of its own. */
        private String requested(Place place) {
            do {
                lastAsked = lastAsked.plusDays(1);
            } while (lastAsked.getDayOfWeek().getValue() >= 4);
            return Api.ask(place, lastAsked.toString())
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        /** A granted day that is invoiced, and credit that could pay it. */
        private String invoiced(Place place) {
            if (place.equals(others)) {
                return UUID.randomUUID().toString();
            }
            var wednesday = LocalDate.of(2027, 3, 3).plusWeeks(walked++);
            var day = wednesday.toString();
            var id = place.granted(
                    day,
                    "{\"day\":\"%s\",\"careType\":\"DAY_CARE\",\"funding\":\"INVOICE\"}".formatted(day),
                    "2026-11-20T10:00");
            place.reported(wednesday.plusWeeks(20).plusDays(1).toString(), "2026-11-20T09:00");
            return id;
        }

        /** A fresh compensation of a closed day. */
        private String compensated(Place place) {
            if (place.equals(others)) {
                return UUID.randomUUID().toString();
            }
            var day = LocalDate.of(2027, 9, 2).plusWeeks(walked++).toString();
            TestFacts.tell(place.closure(ClosureId.next(), 1, day, Cause.STAFF_SHORTAGE, true));
            Family.until(() -> Ledger.count(
                            "SELECT count(*) FROM compensation WHERE child_id = ? AND day = ? AND state = 'CREDIT'",
                            place.family().child().value(),
                            Date.valueOf(day))
                    == 1);
            return Api.get(place.family(), "compensations").extract().path("items.find { it.day == '" + day + "' }.id");
        }
    }
}
