package nl.plekje.service.input;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One kind of value after the other, in a body and in a query; the services' own tests then try every field they take. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ValuesAreReadStrictlyTest {

    private static final String ALL = """
            {"date":"2026-12-07","moment":"2026-12-07T09:00:00+01:00","time":"08:00","text":"één\\nregel \\ud83d\\ude00",
             "number":7,"yes":true,"child":"018f0000-0000-7000-8000-000000000001","list":["a"],
             "parts":[[{"date":"1900-01-01"},{"date":"2100-12-31"}]]}""";

    @Test
    void values_in_their_form_are_read() {
        post("/values", ALL)
                .statusCode(200)
                .body("moment", is("2026-12-07T08:00:00Z"))
                .body("time", is("08:00"))
                .body("text", is("één\nregel \uD83D\uDE00"));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/date   | \"\"",
                "/date   | \" \"",
                "/date   | [2026,12,7]",
                "/date   | 20794",
                "/date   | \"0000-01-01\"",
                "/date   | \"-999999999-01-01\"",
                "/date   | \"-5000-06-01\"",
                "/date   | \"+999999999-12-31\"",
                "/date   | \"9999-12-31\"",
                "/date   | \"1899-12-31\"",
                "/date   | \"2101-01-01\"",
                "/date   | \"2026-02-29\"",
                "/date   | \"2026-12-07T00:00:00Z\"",
                "/moment | \"+1000000000-12-31T23:59:59.999999999Z\"",
                "/moment | \"9999-12-31T23:59:59Z\"",
                "/moment | \"2026-12-07\"",
                "/moment | \"\"",
                "/moment | 1796630400",
                "/time   | \"08:00:30\"",
                "/time   | \"24:00\"",
                "/time   | [8,0]",
                "/time   | \"\"",
                "/text   | 7",
                "/text   | [\"text\"]",
                "/text   | \"a\\u0000b\"",
                "/text   | \"a\\ufffeb\"",
                "/text   | \"a\\uffffb\"",
                "/text   | \"a\\ud83f\\udffeb\"",
                "/text   | \"a\\ud800b\"",
                "/text   | \"a\\udc00\"",
                "/text   | \"a\\u202eb\"",
                "/text   | \"a\\u001bb\"",
                "/number | []",
                "/number | \"\"",
                "/number | \"7\"",
                "/number | 7.0",
                "/number | true",
                "/number | 2147483648",
                "/number | 1e400",
                "/yes    | []",
                "/yes    | \"\"",
                "/yes    | \"true\"",
                "/yes    | 1",
                "/child  | \"\"",
                "/child  | \"1-1-1-1-1\"",
                "/child  | 7",
                "/list/0 | [null]",
                "/list/1 | [\"a\",null]",
                "/list   | [\"a\",\"b\",\"c\",\"d\"]",
                "/list   | \"a\"",
                "/parts/0/1/date | [[{\"date\":\"2026-12-07\"},{}]]",
                "/parts/0/0 | [[null]]",
                "/nothing | 1"
            })
    void a_field_that_is_no_such_value_is_named(String pointer, String json) {
        var field = pointer.split("/")[1];
        post("/values", "{\"%s\":%s}".formatted(field, json))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", equalTo(java.util.List.of(pointer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{", "{}x", "{\"text\":\"a\",\"text\":\"b\"}", "{\"number\":NaN}", "[]", "\"text\""})
    void a_body_that_is_no_such_record_is_named_as_a_whole(String body) {
        post("/values", body).statusCode(400).body("errors.pointer", hasItem(""));
    }

    @Test
    void a_body_that_is_nested_without_end_is_refused() {
        post("/values", "{\"parts\":" + "[".repeat(100_000)).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "date,''",
        "date,-999999999-01-01",
        "date,0000-01-01",
        "moment,9999-12-31T00:00:00Z",
        "time,08:00:30",
        "number,''",
        "number,1.5",
        "number,%2B7",
        "number,99999999999",
        "yes,-1",
        "yes,1",
        "yes,''",
        "text,a%00b",
        "text,%ed%a0%80",
        "text,%ef%bf%bf",
        "text,%ff",
        "text,%e2%80%ae"
    })
    void a_parameter_that_is_no_such_value_is_named(String name, String text) {
        planner()
                .urlEncodingEnabled(false)
                .get("/values?" + name + "=" + text)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", equalTo(java.util.List.of("#query/" + name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/octet-stream", ";;", "a/b/c"})
    void a_record_is_taken_as_json_only(String type) {
        planner()
                .contentType(type)
                .body("{\"text\":\"a\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/values/text")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept-Language | en;q=abc",
                "Accept-Language | ;;",
                "Accept | ;;",
                "Accept | a/b/c",
                "Accept | text"
            })
    void a_header_that_cannot_be_read_is_left_out(String name, String text) {
        planner().header(name, text).get("/values?text=a").then().statusCode(200);
        planner()
                .header(name, text)
                .get("/values?number=a")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .header("Content-Language", "nl");
    }

    private static ValidatableResponse post(String path, String body) {
        return planner()
                .contentType("application/json")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(path)
                .then();
    }

    private static RequestSpecification planner() {
        return given().auth().oauth2(Tokens.of("petra", "planner"));
    }
}
