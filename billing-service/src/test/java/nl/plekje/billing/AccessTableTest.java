package nl.plekje.billing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plekje.billing.surroundings.PayingFamily;
import nl.plekje.billing.surroundings.PolicyFiles;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessScene;
import nl.plekje.testing.access.AccessTable;
import nl.plekje.testing.fact.TestFacts;
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
@QuarkusTestResource(PolicyFiles.class)
class AccessTableTest {

    private static final AccessTable TABLE = AccessTable.of("billing");

    static Stream<AccessRow> rows() {
        return TABLE.rows().stream();
    }

    @BeforeEach
    void it_is_a_tuesday_in_november() {
        TestClock.setTo("2026-11-17T08:00");
    }

    @AfterEach
    void the_clock_is_right_again() {
        TestClock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_table_says_who_gets_in(AccessRow row) {
        AccessTable.walk(row, new Scene());
    }

    @Test
    void every_endpoint_stands_in_the_table_for_every_role() {
        TABLE.assertComplete();
    }

    private static final class Scene implements AccessScene {

        @Override
        public Call call(AccessRow row) {
            return switch (row.endpoint()) {
                case "GET /households/{id}/invoices" -> Call.with("id", household(row));
                case "GET /households/{id}/invoices/{month}" -> Call.with("id", household(row), "month", "2026-11");
                case "GET /dead-letters/{id}",
                        "POST /dead-letters/{id}/rehearsal",
                        "POST /dead-letters/{id}/discard/confirmation" -> Call.with("id", deadLetter(row));
                case "POST /dead-letters/{id}/replay",
                        "POST /dead-letters/{id}/discard",
                        "POST /dead-letters/{id}/discard/refusal",
                        "POST /dead-letters/{id}/unmasking" ->
                    Call.with("id", deadLetter(row)).body("{\"reason\":\"walked along\"}");
                default -> Call.with();
            };
        }

        /** A household with a contract, paid by the caller or by another. */
        private String household(AccessRow row) {
            var family =
                    row.scope() == AccessRow.Scope.OWN ? PayingFamily.paidBy(account(row.role())) : PayingFamily.told();
            family.signs("smallsteps", "2026-09-01", "2028-05-01", DayOfWeek.MONDAY);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> given().auth()
                                    .oauth2(Tokens.of("fatima", "finance"))
                                    .get("/households/" + family.household() + "/invoices/2026-11")
                                    .statusCode()
                            == 200);
            return family.household().toString();
        }

        /** Only those who may see a dead letter need a real one. */
        private static String deadLetter(AccessRow row) {
            if (row.expected() != AccessRow.Expected.ALLOW) {
                return UUID.randomUUID().toString();
            }
            var key = UUID.randomUUID().toString();
            TestFacts.send("contract-signed", key, "no fact".getBytes(StandardCharsets.UTF_8), UUID.randomUUID());
            return await().atMost(Duration.ofSeconds(20)).until(() -> deadLetterOf(key), id -> id != null);
        }

        private static String deadLetterOf(String key) {
            return given().auth()
                    .oauth2(Tokens.of("olga", "operations"))
                    .get("/dead-letters?limit=200")
                    .then()
                    .extract()
                    .path("items.find { it.key == '" + key + "' }?.id");
        }
    }
}
