package nl.plekje.e2e.scenario;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;

/** What every refusal has in common: a problem detail, in words, that can be found again in the logs. */
final class Refused {

    private Refused() {}

    /** A problem detail of that kind. */
    static ValidatableResponse with(int status, String slug, ValidatableResponse answer) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("urn:plekje:problem:" + slug))
                .body("status", is(status))
                .body("title", not(blankOrNullString()))
                .body("detail", not(blankOrNullString()))
                .body("traceId", not(blankOrNullString()));
    }

    /** A rule that refuses one field: the rule's sentence, and the field to change. */
    static ValidatableResponse by(String rule, String pointer, String detail, ValidatableResponse answer) {
        return with(422, "rule-broken", answer)
                .body("errors.pointer", is(java.util.List.of(pointer)))
                .body("errors[0].detail", is(detail))
                .body("detail", is(detail))
                .body("why.key", is(rule));
    }
}
