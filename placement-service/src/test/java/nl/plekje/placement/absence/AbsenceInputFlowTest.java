package nl.plekje.placement.absence;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no report of an absence is refused by field. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AbsenceInputFlowTest extends AbsenceScene {

    static Stream<String> no_requests() {
        return Stream.of("{", "[]", "5", "\"day\"", "", "{\"day\":", "null");
    }

    @ParameterizedTest
    @MethodSource("no_requests")
    void what_is_no_request_is_refused(String body) {
        family.parent()
                .body(body)
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(400);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"reason\":\"LEAVE\"}                                        | /day",
                "{\"day\":\"2026-11-26\"}                                     | /reason",
                "{\"day\":\"26-11-2026\",\"reason\":\"LEAVE\"}                | /day",
                "{\"day\":20261126,\"reason\":\"LEAVE\"}                      | /day",
                "{\"day\":\"2026-11-26\",\"reason\":\"HOLIDAY\"}              | /reason",
                "{\"day\":\"2026-11-26\",\"reason\":1}                        | /reason",
                "{\"day\":\"2026-11-26\",\"reason\":\"LEAVE\",\"contract\":\"x\"}   | /contract",
                "{\"day\":\"2026-11-26\",\"reason\":\"LEAVE\",\"note\":\"flu\"}    | /note"
            })
    void a_bad_field_is_named(String body, String pointer) {
        family.parent()
                .body(body)
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is(pointer));
    }

    @ParameterizedTest
    @CsvSource({"from=2026-11-26", "from=x&until=2026-11-26", "from=2026-11-26&until=2026-11-32"})
    void a_bad_period_is_a_bad_request(String query) {
        family.parent()
                .get("/children/" + family.child() + "/days?" + query)
                .then()
                .statusCode(400);
    }
}
