package nl.plekje.complaint.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plekje.complaint.Case;
import nl.plekje.complaint.Filing;
import nl.plekje.complaint.Stored;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The annual report, from the register of 2024 and from cases. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AnnualFlowTest {

    @AfterEach
    void put_the_clock_back() {
        TestClock.reset();
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .get(path)
                .then();
    }

    private static ValidatableResponse send(String method, String path, Object body) {
        return given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(Case.json(body))
                .request(method, path)
                .then();
    }

    private static void importYear2024() throws IOException {
        given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .contentType("text/csv")
                .body(resource("complaints.csv"))
                .post("/registers/2024")
                .then()
                .statusCode(200);
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = AnnualFlowTest.class.getResourceAsStream("/registers/2024/" + name)) {
            return stream.readAllBytes();
        }
    }

    @Test
    @Tag("CO-036")
    @Tag("CO-037")
    @Tag("CO-041")
    @Tag("CO-042")
    @Tag("CO-046")
    void the_register_of_2024_gives_the_published_table_but_for_the_known_differences() throws IOException {
        importYear2024();
        var ours = get("/reports/annual/2024/document?format=CSV")
                .statusCode(200)
                .extract()
                .asString();
        var published = new String(resource("published-table.csv"), StandardCharsets.UTF_8);
        var differing = new ArrayList<String>();
        var lines = ours.lines().toList();
        var printed = published.lines().toList();
        assertThat(lines).hasSameSizeAs(printed);
        for (var i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(printed.get(i))) {
                differing.add(lines.get(i));
            }
        }
        assertThat(differing).containsExactly("Pedagogische kwaliteit,3,51,76,130", "Eindtotaal,4,189,344,537");
        get("/reports/annual/2024")
                .body("differences", hasSize(3))
                .body("children", is(73_190))
                .body("yearBefore", is(572))
                .body("lines.find { it.category == 'SWAP_CONDITIONS' }.yearBefore", is(71))
                .body("lines.find { it.category == 'PRIVACY' }.yearBefore", nullValue())
                .body(
                        "changes.collect { it.category + ' ' + it.before + ' ' + it.now }",
                        is(List.of("SWAP_CONDITIONS 71 37", "OFFERING 16 40", "PLANNING_AND_PLACEMENT 68 81")))
                .body("disputes", hasSize(5))
                .body("disputes.findAll { it.outcome == 'UPHELD' }", hasSize(2))
                .body("inspectorateBy", is("2025-05-31"))
                .body("locations.size()", greaterThan(100));
    }

    @Test
    @Tag("CO-023")
    @Tag("CO-046")
    void a_dispute_that_went_on_from_the_desk_is_told_once_with_what_the_committee_ruled() {
        TestClock.setTo("2032-03-01T09:00");
        var filed = Case.filed();
        TestClock.setTo("2032-12-01T09:00");
        var desk = dispute(filed, "COMPLAINTS_DESK", "KL-32", "2032-03-01");
        get("/reports/annual/2032").body("disputes.fileNumber", is(List.of("KL-32")));
        send("POST", "/disputes/" + desk + "/end", Map.of("outcome", "TO_COMMITTEE", "endedOn", "2032-04-01"))
                .statusCode(200);
        get("/reports/annual/2032").body("disputes", hasSize(0));

        var committee = dispute(filed, "DISPUTES_COMMITTEE", "GC-32", "2032-04-01");
        send(
                        "POST",
                        "/disputes/" + committee + "/end",
                        Map.of("outcome", "UPHELD", "endedOn", "2032-09-01", "feeCents", 2_500))
                .statusCode(200);
        get("/reports/annual/2032")
                .body("disputes.fileNumber", is(List.of("GC-32")))
                .body("disputes.outcome", is(List.of("UPHELD")));
        assertThat(get("/reports/annual/2032/document?format=HTML&language=en")
                        .extract()
                        .asString())
                .contains("GC-32")
                .doesNotContain("KL-32");
    }

    private static String dispute(Case of, String body, String fileNumber, String submittedOn) {
        return send(
                        "POST",
                        "/disputes",
                        Map.of(
                                "complaint",
                                of.id(),
                                "body",
                                body,
                                "fileNumber",
                                fileNumber,
                                "submittedOn",
                                submittedOn))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @Tag("CO-003")
    @Tag("CO-004")
    @Tag("CO-043")
    @Tag("CO-047")
    void a_released_report_carries_its_version_and_is_open_to_anyone() throws IOException {
        TestClock.setTo("2025-05-31T09:00");
        importYear2024();
        given().get("/reports/annual/2024/published").then().statusCode(404);
        send("POST", "/reports/annual/2024/releases", Map.of("department", "Quality"))
                .statusCode(201)
                .body("version", is(1));
        send(
                        "POST",
                        "/reports/annual/2024/deliveries",
                        Map.of("version", 1, "recipient", "INSPECTORATE", "deliveredOn", "2025-05-31"))
                .statusCode(204);
        send(
                        "POST",
                        "/reports/annual/2024/deliveries",
                        Map.of("version", 7, "recipient", "PARENTS", "deliveredOn", "2025-05-31"))
                .statusCode(404);
        given().get("/reports/annual")
                .then()
                .statusCode(200)
                .body("items.find { it.year == 2024 }.deliveries[0].recipient", is("INSPECTORATE"));
        var pdf = given().get("/reports/annual/2024/published?language=en")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Version 1, Quality", "pedagogical quality", "Questions about this report")
                    .contains("What does not add up");
        }
        assertThat(given().get("/reports/annual/2024/published?format=HTML").asString())
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"nl\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0000-01-01", "2025-04-30", "2025-06-01", "9999-12-31"})
    @Tag("CO-003")
    void a_report_is_delivered_after_its_release_and_not_in_the_future(String day) {
        TestClock.setTo("2025-05-01T09:00");
        var version = send("POST", "/reports/annual/2001/releases", Map.of("department", "Quality"))
                .statusCode(201)
                .extract()
                .<Integer>path("version");
        TestClock.setTo("2025-05-31T09:00");
        send(
                        "POST",
                        "/reports/annual/2001/deliveries",
                        Map.of("version", version, "recipient", "PARENTS", "deliveredOn", day))
                .statusCode(anyOf(is(422), is(400)));
        given().get("/reports/annual").then().statusCode(200);
    }

    @Test
    @Tag("CO-004")
    void who_has_a_published_report_gets_it_again_only_when_it_changed() {
        send("POST", "/reports/annual/2021/releases", Map.of("department", "Quality"))
                .statusCode(201);
        var page = "/reports/annual/2021/published?format=HTML&language=";
        var tag = given().get(page + "nl").then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag)
                .get(page + "nl")
                .then()
                .statusCode(304)
                .body(is(""))
                .header("ETag", is(tag));
        given().header("If-None-Match", tag).get(page + "en").then().statusCode(200);
        send("POST", "/reports/annual/2021/releases", Map.of("department", "Quality and safety"))
                .statusCode(201);
        given().header("If-None-Match", tag).get(page + "nl").then().statusCode(200);
    }

    @Test
    @Tag("CO-043")
    void a_year_that_is_not_over_is_not_released_and_stays_unknown_to_the_public() {
        TestClock.setTo("2036-12-31T23:59");
        send("POST", "/reports/annual/2036/releases", Map.of("department", "Quality"))
                .statusCode(422)
                .body("why.key", is("complaint.report.year-runs"));
        given().get("/reports/annual/2036/published").then().statusCode(404);
        TestClock.setTo("2037-01-01T00:00");
        send("POST", "/reports/annual/2036/releases", Map.of("department", "Quality"))
                .statusCode(201);
        given().get("/reports/annual/2036/published?format=HTML").then().statusCode(200);
    }

    @Test
    @Tag("CO-039")
    void nothing_that_people_write_for_the_report_names_who_has_to_do_with_a_case() {
        TestClock.setTo("2037-03-02T09:12");
        Case.filed(Filing.complaint().with("category", "PRIVACY"))
                .coordinator("category", Map.of("category", "PRIVACY"))
                .statusCode(200);
        TestClock.setTo("2038-03-02T09:12");
        var filed = Case.filed(Filing.complaint().with("category", "STAFFING"));
        var families = namesAround(filed);
        assertThat(families).isNotEmpty();
        var comments = "/reports/annual/2038/comments/STAFFING";
        for (var name : families) {
            send("PUT", comments, Map.of("comment", "It was about " + name))
                    .statusCode(422)
                    .body("errors[0].pointer", is("/comment"));
        }
        send("PUT", comments, Map.of("comment", "More people were ill")).statusCode(204);
        TestClock.setTo("2039-01-02T09:00");
        send("POST", "/reports/annual/2038/releases", Map.of("department", families.get(0)))
                .statusCode(422)
                .body("errors[0].pointer", is("/department"));
        // A comment from before anybody knew the name.
        Stored.run("UPDATE annual_comment SET comment = 'About %s' WHERE year = 2038 AND category = 'STAFFING'"
                .formatted(families.get(0)));
        send("POST", "/reports/annual/2038/releases", Map.of("department", "Quality"))
                .statusCode(422)
                .body("why.key", is("complaint.report.leak"));
        given().get("/reports/annual/2038/published").then().statusCode(404);
    }

    /** First names and surnames of who filed the case and of the child it is about, as long as names are checked for. */
    private static List<String> namesAround(Case filed) {
        var names = Stored.one("""
                        SELECT string_agg(name, ' ') FROM (
                            SELECT p.name FROM person p JOIN complaint c ON c.complainant = p.id WHERE c.id = ?
                            UNION SELECT k.first_name FROM child k JOIN complaint c ON c.child = k.id WHERE c.id = ?) known""", UUID.fromString(filed.id()), UUID.fromString(filed.id()));
        return Stream.of(names.toString().split(" "))
                .filter(name -> name.length() > 2 && Character.isUpperCase(name.charAt(0)))
                .toList();
    }

    @Test
    @Tag("CO-039")
    @Tag("CO-044")
    void a_report_of_cases_leads_to_nobody_and_says_what_it_withholds() {
        TestClock.setTo("2033-03-02T09:12");
        var before = Case.filed(Filing.complaint().with("category", "PRIVACY"));
        before.coordinator("category", Map.of("category", "PRIVACY")).statusCode(200);
        TestClock.setTo("2034-03-02T09:12");
        var filed = Case.filed(Filing.complaint()
                        .with("category", "STAFFING")
                        .with("subject", "Subject of " + UUID.randomUUID()))
                .heard();
        var measures = List.<Map<String, Object>>of(
                Map.of("what", "Sanne gets a new mentor", "doneOn", "2034-03-02"),
                Map.of("what", "Two more on the group", "doneOn", "2034-03-02"));
        filed.manager("verdict", Case.verdict(measures)).statusCode(200);

        var withheld = get("/reports/annual/2034")
                .body("withheld", hasSize(1))
                .body("locations[0].measures", is(List.of("Two more on the group")))
                .body("changes.category", hasItem("STAFFING"))
                .extract()
                .<String>path("withheld[0].measure");
        TestClock.setTo("2035-01-02T09:12");
        send("POST", "/reports/annual/2034/releases", Map.of("department", "Quality"))
                .statusCode(422)
                .body("why.key", is("complaint.report.withheld"));
        send("PUT", "/reports/annual/2034/wordings/" + withheld, Map.of("wording", "Call 030-1234567"))
                .statusCode(422)
                .body("errors[0].pointer", is("/wording"));
        send("PUT", "/reports/annual/2034/wordings/" + withheld, Map.of("wording", "A child gets a new mentor"))
                .statusCode(200)
                .body("withheld", hasSize(0));
        send("PUT", "/reports/annual/2034/comments/STAFFING", Map.of("comment", "More people were ill"))
                .statusCode(204);
        send("POST", "/reports/annual/2034/releases", Map.of("department", "Quality"))
                .statusCode(201);

        var number = filed.read().extract().<String>path("number");
        for (var format : List.of("HTML", "CSV")) {
            var text = given().get("/reports/annual/2034/published?format=" + format)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(text)
                    .doesNotContain(
                            "Sanne",
                            "Wit",
                            "Noor",
                            "Bram",
                            number,
                            filed.id(),
                            filed.family().account())
                    .doesNotContain("Subject of", "The gate did not close", "@example.nl")
                    .doesNotContain(
                            filed.place().location().toString(), filed.place().manager(), "karin");
            // The one address in it is where questions about the report go (CO-047).
            assertThat(LeakCheck.leak(
                            text.replaceAll("klachten@[a-z.-]+", "").replaceAll("(?s)<style>.*</style>", ""),
                            Set.copyOf(namesAround(filed))))
                    .isEmpty();
        }
    }

    @Test
    @Tag("CO-022")
    @Tag("CO-034")
    void every_week_has_one_report_with_a_comment_that_can_be_written() throws InterruptedException {
        TestClock.setTo("2035-01-15T06:00:01"); // a Monday
        var composed = new HashMap<String, Object>();
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(10))
                .until(() -> get("/reports/weekly/2035-01-08").extract().statusCode() == 200);
        composed.put("first", get("/reports/weekly/2035-01-08").extract().asString());
        send("PUT", "/reports/weekly/2035-01-08/comment", Map.of("comment", "A quiet week"))
                .statusCode(200)
                .body("comment", is("A quiet week"));
        get("/reports/weekly/2035-01-08/document?format=PDF").statusCode(200).contentType("application/pdf");
        assertThat(get("/reports/weekly/2035-01-08/document?format=HTML&language=en")
                        .extract()
                        .asString())
                .contains("A quiet week", "Promise broken");
        get("/reports/weekly/2035-01-15").statusCode(404);
        get("/reports/weekly").body("items.report.monday", hasItem("2035-01-08"));
    }
}
