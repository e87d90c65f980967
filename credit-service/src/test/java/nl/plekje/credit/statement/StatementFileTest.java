package nl.plekje.credit.statement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Place;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The statement as a file: every movement from the first on, in the family's words, and it adds up. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("C11")
class StatementFileTest {

    private static final int MINUTES = 3;
    private static final int BALANCE = 4;
    private static final int WHY = 5;

    @BeforeEach
    void friday_20_november() {
        TestClock.setTo("2026-11-20T10:00");
    }

    @Test
    void a_family_follows_its_credit_from_the_first_movement_and_the_minutes_add_up_to_the_balance()
            throws IOException {
        var place = withMovements();

        var lines = records(file(place, "nl"), ';');

        assertThat(lines.get(0).toList())
                .containsExactly(
                        "Wanneer", "Opvang", "Beweging", "Minuten bij of af", "Minuten tegoed daarna", "Waarom");
        assertThat(lines.subList(1, lines.size()))
                .extracting(line -> line.get(2))
                .containsExactly("verdiend", "klaargezet", "weer vrij");
        assertThat(lines.get(1).get(0)).isEqualTo("2026-11-20 09:00");
        assertThat(lines.get(1).get(1)).isEqualTo("kinderdagverblijf");
        assertThat(lines.get(2).get(WHY)).startsWith("10,5 uur staat klaar voor de aangevraagde extra dag op vr");
        var sum = 0;
        for (var line : lines.subList(1, lines.size())) {
            sum += Integer.parseInt(line.get(MINUTES));
            assertThat(line.get(BALANCE)).isEqualTo(String.valueOf(sum));
        }
        assertThat(sum).isEqualTo((int) Api.balance(place.family(), "DAY_CARE"));
    }

    @Test
    void it_speaks_english_too_and_sentences_with_commas_stay_one_cell() throws IOException {
        var lines = records(file(withMovements(), "en"), ',');

        assertThat(lines).allMatch(line -> line.size() == WHY + 1);
        assertThat(lines.get(0).get(0)).isEqualTo("When");
        assertThat(lines.get(1).get(2)).isEqualTo("earned");
    }

    @Test
    void it_comes_as_a_file_that_names_no_child() {
        var place = Family.withThursdays("smallsteps");
        Api.get(place.family(), "credit/statement")
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", is("attachment; filename=\"plekje-credit-2026-11-20.csv\""));
        Api.get(place.family(), "credit/statement?language=fr").statusCode(400);
    }

    /** An absence that earned, and a request that was taken back. */
    private static Place withMovements() {
        var place = Family.withThursdays("smallsteps");
        place.reported("2026-12-10", "2026-11-20T09:00");
        String request = Api.ask(place, "2026-12-11").statusCode(201).extract().path("id");
        Api.takeBack(place, request).statusCode(200);
        return place;
    }

    private static byte[] file(Place place, String language) {
        return given().auth()
                .oauth2(place.family().token())
                .get("/children/" + place.family().child() + "/credit/statement?language=" + language)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static List<CSVRecord> records(byte[] file, char separator) throws IOException {
        var text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }
}
