package nl.plekje.billing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.stream.Stream;
import nl.plekje.billing.surroundings.PayingFamily;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessScene;
import nl.plekje.testing.access.AccessTable;
import nl.plekje.testing.access.PlatformCalls;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks {@code docs/access.csv}: who reaches which endpoint, on what is one's own and on what is another's. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccessTableTest {

    private static final AccessTable TABLE = AccessTable.of("billing");
    private static Scene scene;

    static Stream<AccessRow> rows() {
        return TABLE.rows().stream();
    }

    @BeforeEach
    void it_is_a_tuesday_in_november() {
        TestClock.setTo("2026-11-17T08:00");
        if (scene == null) {
            scene = new Scene();
        }
    }

    @AfterEach
    void the_clock_is_right_again() {
        TestClock.reset();
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

        private final PayingFamily own = withContract(PayingFamily.paidBy(account("parent")));
        private final PayingFamily other = withContract(PayingFamily.told());
        private final PlatformCalls platform = new PlatformCalls(own.changed());

        @Override
        public Call call(AccessRow row) {
            return platform.of(row).orElseGet(() -> ofBilling(row));
        }

        private Call ofBilling(AccessRow row) {
            var household = (row.scope() == AccessRow.Scope.OWN ? own : other).household();
            return switch (row.endpoint()) {
                case "GET /households/{id}/invoices" -> Call.with("id", household);
                case "GET /households/{id}/invoices/{month}" -> Call.with("id", household, "month", "2026-11");
                default -> Call.with();
            };
        }

        private static PayingFamily withContract(PayingFamily family) {
            family.signs("smallsteps", "2026-09-01", "2028-05-01", DayOfWeek.MONDAY);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> given().auth()
                                    .oauth2(Tokens.of("fatima", "finance"))
                                    .get("/households/" + family.household() + "/invoices/2026-11")
                                    .statusCode()
                            == 200);
            return family;
        }
    }
}
