package nl.plekje.e2e.scenario;

import static io.restassured.RestAssured.given;
import static nl.plekje.e2e.town.People.BEA;
import static nl.plekje.e2e.town.People.KARIN;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import nl.plekje.e2e.town.Plekje;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/** The complaint register of 2024, read in through the gateway. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Plekje.CLOCK, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class RegisterScenarioTest {

    private static final String FILE = "complaint-service/src/main/resources/registers/2024/complaints.csv";

    @Test
    @Tag("CO-036")
    @Tag("CO-037")
    @Tag("CO-040")
    @Tag("CO-041")
    void the_register_of_2024_shows_exactly_the_known_differences_with_the_printed_report() throws IOException {
        var file = Files.readAllBytes(Plekje.stack().settings().root().resolve(FILE));
        for (var times = 0; times < 2; times++) {
            KARIN.asks()
                    .contentType("text/csv")
                    .body(file)
                    .post("/api/complaint/registers/2024")
                    .then()
                    .statusCode(200)
                    .body("rows", is(537))
                    .body("imported", is(537))
                    .body("refused", empty());
        }

        var table = BEA.reads("/api/complaint/registers/2024/table");
        assertThat(table.<String, Integer>getMap("total"))
                .isEqualTo(Map.of("none", 4, "partou", 189, "smallsteps", 344, "total", 537));
        assertThat(table.<String, Integer>getMap("published.total"))
                .isEqualTo(Map.of("none", 6, "partou", 189, "smallsteps", 343, "total", 538));
        assertThat(table.<String>getList("differences.place")).containsExactly("CELL", "TOTAL_LINE", "ROW");
        assertThat(table.getString("differences[0].why.facts.category.value")).isEqualTo("PEDAGOGICAL_QUALITY");
        assertThat(table.getString("differences[0].why.facts.printed.value")).isEqualTo("4");
        assertThat(table.getString("differences[0].why.facts.counted.value")).isEqualTo("3");
        assertThat(table.<String>getList("differences[1].why.because.facts.label.value"))
                .containsExactly("none", "smallsteps");
        assertThat(table.getString("differences[2].why.facts.seq.value")).isEqualTo("320");
    }

    @Test
    @Tag("CO-003")
    @Tag("CO-004")
    void a_released_annual_report_is_read_by_anyone_who_is_not_signed_in() throws IOException {
        var page = Plekje.address() + "/public/complaints-report/2023";
        given().get(Plekje.address() + "/public/complaints-report/2001").then().statusCode(404);
        given().get(Plekje.address() + "/api/complaint/reports/annual/2023/published")
                .then()
                .statusCode(401);
        KARIN.asks()
                .body(Map.of("department", "Kwaliteit"))
                .post("/api/complaint/reports/annual/2023/releases")
                .then()
                .statusCode(201);
        var read = given().get(page + "?language=en").then().statusCode(200).extract();
        assertThat(read.contentType()).startsWith("text/html");
        assertThat(read.header("Cache-Control")).isEqualTo("public, max-age=600");
        assertThat(read.asString()).contains("2023", "lang=\"en\"").doesNotContain("karin", "@plekje.example");
        given().header("If-None-Match", read.header("ETag"))
                .get(page + "?language=en")
                .then()
                .statusCode(304);
    }

    @Test
    @Tag("CO-036")
    void a_file_larger_than_five_megabytes_and_a_reader_who_may_not_are_turned_away() {
        KARIN.asks()
                .contentType("text/csv")
                .body(new byte[5 * 1024 * 1024 + 1])
                .post("/api/complaint/registers/2024")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        SANNE.asks().get("/api/complaint/registers/2024/table").then().statusCode(403);
    }
}
