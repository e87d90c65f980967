package nl.plekje.complaint.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.plekje.complaint.Case;
import nl.plekje.complaint.Family;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are judged by what they are. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AttachmentFlowTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static ValidatableResponse attach(Case filed, String account, String name, byte[] content) {
        return given().auth()
                .oauth2(Tokens.of(account, "parent"))
                .header("Accept-Language", "en")
                .contentType("application/octet-stream")
                .body(content)
                .queryParam("name", name)
                .post("/documents/" + filed.id())
                .then();
    }

    @Test
    void a_picture_is_kept_under_a_harmless_name_and_given_back_to_be_saved() {
        var filed = Case.filed();
        var parent = filed.family().account();
        attach(filed, parent, "../<gate>.exe", PNG).statusCode(200);
        var id = filed.read(parent, "parent")
                .body("documents[0].mediaType", is("image/png"))
                .body("documents[0].name", is("_gate_.png"))
                .extract()
                .<String>path("documents[0].id");
        given().auth()
                .oauth2(Tokens.of(parent, "parent"))
                .get("/documents/" + filed.id() + "/" + id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
        given().auth()
                .oauth2(Tokens.of(Family.known().account(), "parent"))
                .get("/documents/" + filed.id() + "/" + id)
                .then()
                .statusCode(404);
        attach(filed, Family.known().account(), "a.png", PNG).statusCode(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "picture.png | <html><script>alert(1)</script></html>",
                "picture.png | <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "letter.pdf  | #!/bin/sh",
                "letter.pdf  | MZ\u0090\u0000"
            })
    void what_could_run_is_refused_whatever_it_is_called(String name, String content) {
        attach(Case.filed(), "nobody", name, content.getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(404);
        var filed = Case.filed();
        attach(filed, filed.family().account(), name.strip(), content.getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(422);
    }

    @Test
    void a_file_that_is_empty_or_too_large_is_refused() {
        var filed = Case.filed();
        attach(filed, filed.family().account(), "a.txt", new byte[0]).statusCode(422);
        assertThatThrownBy(() -> AttachmentPolicy.admit("a.txt", new byte[AttachmentPolicy.MOST_BYTES + 1]))
                .isInstanceOf(RuleBroken.class);
    }

    private static ValidatableResponse staffAttaches(Case filed, boolean forComplainant) {
        return given().auth()
                .oauth2(Tokens.of(Case.COORDINATOR, "complaint-coordinator"))
                .contentType("text/plain")
                .body("What the group says".getBytes(StandardCharsets.UTF_8))
                .queryParam("name", "group.txt")
                .queryParam("forComplainant", forComplainant)
                .post("/documents/" + filed.id())
                .then()
                .statusCode(200);
    }

    @Test
    void a_file_of_the_staff_is_for_the_family_only_when_they_say_so() {
        var filed = Case.filed();
        var parent = filed.family().account();
        staffAttaches(filed, false);
        var internal = filed.read()
                .body("documents[0].forComplainant", is(false))
                .extract()
                .<String>path("documents[0].id");
        filed.read(parent, "parent")
                .body("documents", hasSize(0))
                .body("timeline.kind", not(hasItem("ATTACHMENT_ADDED")));
        given().auth()
                .oauth2(Tokens.of(parent, "parent"))
                .get("/documents/" + filed.id() + "/" + internal)
                .then()
                .statusCode(404);

        staffAttaches(filed, true);
        filed.read(parent, "parent").body("documents", hasSize(1)).body("timeline.kind", hasItem("ATTACHMENT_ADDED"));
    }
}
