package nl.plekje.complaint.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.plekje.complaint.Case;
import nl.plekje.complaint.Stored;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A register on its way from the file to the table. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegisterFlowTest {

    private static final String HEADER = "seq,location,label,category,verdict\n";

    private static ValidatableResponse read(int year, byte[] file) {
        return given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .header("Accept-Language", "en")
                .contentType("text/csv")
                .body(file)
                .post("/registers/" + year)
                .then();
    }

    private static ValidatableResponse read(int year, String file) {
        return read(year, file.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse table(int year) {
        return given().auth()
                .oauth2(Tokens.of("bea", "board"))
                .get("/registers/" + year + "/table")
                .then();
    }

    private static byte[] registerOf2024() throws IOException {
        try (var file = RegisterFlowTest.class.getResourceAsStream("/registers/2024/complaints.csv")) {
            return file.readAllBytes();
        }
    }

    @Test
    @Tag("CO-036")
    @Tag("CO-037")
    @Tag("CO-040")
    @Tag("CO-041")
    void the_register_of_2024_gives_the_published_table_but_for_the_known_differences() throws IOException {
        read(2024, registerOf2024())
                .statusCode(200)
                .body("rows", is(537))
                .body("imported", is(537))
                .body("refused", hasSize(0));

        var table = table(2024)
                .statusCode(200)
                .body("columns", is(List.of("none", "partou", "smallsteps", "total")))
                .body("rows", hasSize(13))
                .body("total", is(Map.of("none", 4, "partou", 189, "smallsteps", 344, "total", 537)))
                .body("published.total", is(Map.of("none", 6, "partou", 189, "smallsteps", 343, "total", 538)))
                .body("share.share", is(0.0074f))
                .body("share.shareYearBefore", is(0.0080f))
                .extract()
                .jsonPath();

        var counted = cells(table.getList("rows"));
        var published = cells(table.getList("published.rows"));
        var different = published.keySet().stream()
                .filter(cell -> !cell.endsWith("total"))
                .filter(cell -> !published.get(cell).equals(counted.get(cell)))
                .collect(Collectors.toSet());
        assertThat(published).hasSize(13 * 4);
        assertThat(different).containsExactly("Pedagogische kwaliteit/none");

        assertThat(table.<String>getList("differences.place")).containsExactly("CELL", "TOTAL_LINE", "ROW");
        assertThat(facts(table.getMap("differences[0].why.facts")))
                .containsEntry("category", "PEDAGOGICAL_QUALITY")
                .containsEntry("label", "none")
                .containsEntry("printed", "4")
                .containsEntry("counted", "3");
        assertThat(facts(table.getMap("differences[1].why.because[0].facts")))
                .containsOnly(Map.entry("label", "none"), Map.entry("printed", "6"), Map.entry("sum", "5"));
        assertThat(facts(table.getMap("differences[1].why.because[1].facts")))
                .containsOnly(Map.entry("label", "smallsteps"), Map.entry("printed", "343"), Map.entry("sum", "344"));
        assertThat(table.<Object>getList("differences[1].why.because")).hasSize(2);
        assertThat(facts(table.getMap("differences[2].why.facts"))).containsEntry("seq", "320");
    }

    private static Map<String, Object> cells(List<Map<String, Object>> rows) {
        var cells = new HashMap<String, Object>();
        for (var row : rows) {
            ((Map<?, ?>) row.get("counts"))
                    .forEach((column, count) -> cells.put(row.get("title") + "/" + column, count));
        }
        return cells;
    }

    private static Map<String, String> facts(Map<String, Map<String, String>> facts) {
        return facts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, fact -> fact.getValue()
                .get("value")));
    }

    @Test
    void the_same_register_read_again_changes_nothing_and_a_mended_row_takes_the_place_of_the_old_one() {
        var first = HEADER + "1,De Wilg,partou,Privacy,Ja\n2,De Eik,,Overig,\n";
        read(2019, first).statusCode(200).body("changed", is(2));
        read(2019, first).statusCode(200).body("changed", is(0)).body("imported", is(2));
        read(2019, HEADER + "2,De Eik,,Overig,Nee\n").statusCode(200).body("changed", is(1));

        table(2019)
                .statusCode(200)
                .body("total.total", is(2))
                .body("published", nullValue())
                .body("share", nullValue())
                .body("differences", hasSize(0));
        assertThat(Stored.count("SELECT count(*) FROM audit WHERE subject = 'register/2019' AND actor = 'karin'"))
                .isEqualTo(3);
    }

    @Test
    void good_rows_are_taken_in_and_bad_ones_are_listed_by_line() {
        read(2018, HEADER + "1,De Wilg,partou,Privacy,Ja\n2,De Eik,partou,Eten,Ja\n")
                .statusCode(200)
                .body("rows", is(2))
                .body("imported", is(1))
                .body("refusedRows", is(1))
                .body("refused[0].line", is(3))
                .body("refused[0].why.rule", is("CO-036"));
        table(2018).body("total.total", is(1));
    }

    private static ValidatableResponse remove(int year, Object body) {
        return given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(Case.json(body))
                .post("/registers/" + year + "/removals")
                .then();
    }

    @Test
    void a_wrong_import_is_taken_back_by_row_or_as_a_whole_and_stands_on_the_record() {
        var rows = IntStream.rangeClosed(1, 5)
                .mapToObj(seq -> seq + ",De Wilg,partou,Privacy,Ja\n")
                .collect(Collectors.joining());
        read(2012, HEADER + rows).statusCode(200);
        remove(2012, Map.of("rows", List.of(4, 6), "reason", "Mistyped"))
                .statusCode(422)
                .body("errors[0].pointer", is("/rows"));
        table(2012).body("total.total", is(5));
        remove(2012, Map.of("rows", List.of(4, 5), "reason", "Read in twice"))
                .statusCode(200)
                .body("rows", is(2));
        table(2012).body("total.total", is(3));
        remove(2012, Map.of("reason", "The wrong year")).statusCode(200).body("rows", is(3));
        table(2012).statusCode(404);
        remove(2012, Map.of("reason", "Again")).statusCode(404);
        given().auth()
                .oauth2(Tokens.of("bea", "board"))
                .get("/registers/2012/removals")
                .then()
                .statusCode(200)
                .body("items.reason", is(List.of("The wrong year", "Read in twice")))
                .body("items.actor", is(List.of("karin", "karin")));
        read(2012, HEADER + rows).statusCode(200).body("changed", is(5));
    }

    @Test
    @Tag("CO-037")
    void a_label_that_is_new_is_taken_with_its_own_text_and_said() {
        read(2011, HEADER + "1,De Wilg,sterre,Privacy,Ja\n2,De Eik,zonnetje,Privacy,Ja\n")
                .statusCode(200)
                .body("imported", is(2))
                .body("newLabels", is(List.of("zonnetje")));
        table(2011).body("columns", is(List.of("none", "sterre", "zonnetje", "total")));
        read(2011, HEADER + "1,De Wilg,zonnetje,Privacy,Ja\n").body("newLabels", hasSize(0));
    }

    @Test
    void of_many_bad_rows_the_first_hundred_are_shown() {
        var rows = IntStream.rangeClosed(1, 150)
                .mapToObj(seq -> seq + ",De Wilg,partou,Eten,Ja\n")
                .collect(Collectors.joining());
        read(2017, HEADER + rows)
                .statusCode(200)
                .body("imported", is(0))
                .body("refusedRows", is(150))
                .body("refused", hasSize(100));
    }

    @Test
    void a_file_that_is_no_register_is_refused_in_the_language_of_the_caller() {
        read(2016, "seq;location;label;verdict\n")
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        is("This file is no register. Columns expected, with commas or semicolons between them: seq,"
                                + " location, label, category, verdict. Found: seq, location, label, verdict."));
        read(2016, new byte[0]).statusCode(422);
        table(2016).statusCode(404);
    }

    @Test
    void a_register_of_five_megabytes_is_read() {
        var rows = new StringBuilder(HEADER);
        for (var seq = 1; rows.length() < 5_000_000; seq++) {
            rows.append(seq).append(",De Wilg aan de lange en brede gracht,smallsteps,Privacy,Deels\n");
        }
        read(2015, rows.toString()).statusCode(200).body("refused", hasSize(0));
    }

    /** The service does not wait for a body it will not read, so a client that first sends all of it hears a broken pipe. */
    @Test
    void a_register_of_more_than_five_megabytes_is_refused_by_its_length() throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream().write("""
                    POST /registers/2015 HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: text/csv
                    Content-Length: 5242881

                    """.formatted(Tokens.of("karin", "complaint-coordinator"))
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void what_is_no_register_keeps_to_one_megabyte() {
        var large = "{\"kind\":\"QUESTION\",\"subject\":\"s\",\"text\":\"" + "x".repeat(1_100_000) + "\"}";
        given().auth()
                .oauth2(Tokens.of("sanne", "parent"))
                .contentType("application/json")
                .body(large)
                .post("/complaints")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.of("sanne", "parent"))
                .contentType("application/json")
                .body(new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))
                .post("/complaints")
                .then()
                .statusCode(413);
    }

    @Test
    void a_year_out_of_reach_or_another_kind_of_content_is_refused() {
        read(1899, HEADER).statusCode(400);
        given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .contentType("application/json")
                .body("{}")
                .post("/registers/2014")
                .then()
                .statusCode(415);
    }

    @Test
    void the_years_with_a_register_are_listed() throws IOException {
        read(2024, registerOf2024()).statusCode(200);
        read(2013, HEADER + "1,De Wilg,partou,Privacy,Ja\n").statusCode(200);
        given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .get("/registers")
                .then()
                .statusCode(200)
                .body("items", hasItem(Map.of("year", 2024, "rows", 537, "published", true)))
                .body("items", hasItem(Map.of("year", 2013, "rows", 1, "published", false)));
    }
}
