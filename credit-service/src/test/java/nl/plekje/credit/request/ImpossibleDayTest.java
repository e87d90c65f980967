package nl.plekje.credit.request;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Place;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that cannot be asked for, whatever the credit: each refusal names its field. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImpossibleDayTest {

    private static Place place;

    @BeforeEach
    void thursdays_with_a_study_day() {
        TestClock.setTo("2026-11-20T10:00");
        if (place == null) {
            place = Family.withThursdays("smallsteps");
            place.closed("2026-12-18", Cause.STUDY_DAY);
            place.reported("2026-12-17", "2026-11-20T09:00");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "closed                 | 2026-12-18 | DAY_CARE     | day      | closed",
                "a weekend              | 2026-12-19 | DAY_CARE     | day      | never-open",
                "care already           | 2026-12-10 | DAY_CARE     | day      | care-already",
                "yesterday              | 2026-11-18 | DAY_CARE     | day      | begun",
                "after the contract     | 2028-01-07 | DAY_CARE     | day      | beyond-contract",
                "another kind of care   | 2026-12-11 | AFTER_SCHOOL | careType | no-contract"
            })
    void an_impossible_day_is_refused_alike_by_quote_and_request(
            String what, String day, String careType, String field, String key) {
        Api.get(place.family(), "extra-day-quote?day=" + day + "&careType=" + careType)
                .statusCode(422)
                .body("errors[0].pointer", is("#query/" + field))
                .body("why.key", is("credit.extra-day.refused." + key));
        Api.askWith(place, "{\"day\":\"%s\",\"careType\":\"%s\"}".formatted(day, careType))
                .statusCode(422)
                .body("errors[0].pointer", is("/" + field))
                .body("why.key", is("credit.extra-day.refused." + key));
    }

    @Test
    void a_day_reported_absent_can_be_asked_for_again() {
        Api.quote(place, "2026-12-17", "").statusCode(200).body("session.from", is("08:00"));
    }

    @Test
    void the_child_of_another_family_is_not_found() {
        var other = Family.withThursdays("smallsteps");
        var token = other.family().token();
        for (var path : new String[] {
            "credit",
            "credit/movements",
            "extra-days",
            "absence-quote?day=2026-12-10",
            "extra-day-quote?careType=DAY_CARE&day=2026-12-11"
        }) {
            Api.get(token, place.family().child(), path).statusCode(404);
        }
        Api.get(Tokens.of(other.manager(), "location-manager"), place.family().child(), "credit")
                .statusCode(404);
        Api.get(Tokens.of(place.manager(), "location-manager"), place.family().child(), "credit")
                .statusCode(200);
        Api.askWith(
                        new Place(
                                new Family(
                                        other.family().household(),
                                        place.family().child(),
                                        other.family().account()),
                                "smallsteps",
                                place.careType(),
                                place.contract(),
                                place.location(),
                                place.group(),
                                place.manager(),
                                place.sessions()),
                        "{\"day\":\"2026-12-11\",\"careType\":\"DAY_CARE\"}")
                .statusCode(404);
    }
}
