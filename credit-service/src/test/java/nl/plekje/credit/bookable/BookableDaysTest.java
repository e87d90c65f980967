package nl.plekje.credit.bookable;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.credit.scene.Place;
import nl.plekje.events.CreditWarned;
import nl.plekje.events.SeatsChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The calendar of likely, doubtful and full days, and the warnings that name them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BookableDaysTest {

    private static final String DAYS = "bookable-days?careType=DAY_CARE&from=2026-12-07&until=2026-12-11";

    @BeforeEach
    void friday_20_november() {
        TestClock.setTo("2026-11-20T10:00");
    }

    @Test
    @Tag("C4")
    void each_open_day_without_own_care_has_its_word_and_where_it_is_full_an_alternative() {
        var place = Family.withThursdays("smallsteps");
        seats(place, "2026-12-08", 12, 12, 0);
        seats(place, "2026-12-09", 10, 12, 2);

        Api.get(place.family(), DAYS)
                .statusCode(200)
                .body("days.day", is(List.of("2026-12-07", "2026-12-08", "2026-12-09", "2026-12-11")))
                .body("days[0].likelihood", is("DOUBTFUL"))
                .body("days[1].likelihood", is("FULL"))
                .body("days[1].freeSeats", is(0))
                .body("days[1].alternatives[0].difference", is("DAY"))
                .body("days[1].alternatives[0].day", is("2026-12-09"))
                .body("days[2].likelihood", is("LIKELY"))
                .body("days[2].freeSeats", is(2))
                .body("days[2].alternatives", hasSize(0));
    }

    @Test
    @Tag("C4")
    void the_seats_are_those_for_the_childs_own_age() {
        var place = Family.withThursdays("smallsteps");
        var day = LocalDate.parse("2026-12-09");
        tell(new SeatsChanged(
                place.group(),
                1,
                place.location(),
                day,
                8,
                12,
                "smallsteps",
                CareType.DAY_CARE,
                true,
                12,
                3,
                List.of(new SeatsChanged.FreeSeats(0, 1, 0, 1), new SeatsChanged.FreeSeats(2, 3, 3, 4))));
        Api.get(place.family(), DAYS).body("days.find { it.day == '2026-12-09' }.freeSeats", is(3));
    }

    @Test
    @Tag("C4")
    void past_answers_give_the_rate_of_family_group_and_location() {
        var place = Family.withThursdays("smallsteps");
        place.granted("2026-12-11", "{\"day\":\"2026-12-11\",\"careType\":\"DAY_CARE\"}", "2026-11-20T10:00");
        Api.get(place.family(), DAYS)
                .body("ownApproval.ratePercent", is(100))
                .body("groupApproval.granted", is(1))
                .body("days.find { it.day == '2026-12-11' }.asked", is(true));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(place.manager(), "location-manager"))
                .get("/extra-day-approvals")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].granted", is(1))
                .body("items[0].ratePercent", is(100));
    }

    @Test
    void extra_days_and_locations_are_read_page_by_page() {
        var place = Family.withThursdays("smallsteps");
        for (var day : List.of("2026-12-11", "2026-12-14", "2026-12-15")) {
            place.granted(day, "{\"day\":\"%s\",\"careType\":\"DAY_CARE\"}".formatted(day), "2026-11-20T10:00");
        }
        Api.get(place.family(), "extra-days?limit=2").body("items.day", is(List.of("2026-12-15", "2026-12-14")));
        var next = Api.get(place.family(), "extra-days?limit=2").extract().<String>path("next");
        Api.get(place.family(), "extra-days?limit=2&cursor=" + next)
                .body("items.day", is(List.of("2026-12-11")))
                .body("next", nullValue());
        var approvals = approvals(null);
        var locations = new ArrayList<String>(approvals.getList("items.location"));
        while (approvals.getString("next") != null) {
            approvals = approvals(approvals.getString("next"));
            locations.addAll(approvals.getList("items.location"));
        }
        Assertions.assertThat(locations).contains(place.location().toString()).doesNotHaveDuplicates();
    }

    private static JsonPath approvals(String cursor) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("petra", "planner"))
                .queryParam("limit", 1)
                .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                .get("/extra-day-approvals")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    @Tag("C4")
    void a_period_of_more_than_half_a_year_is_refused() {
        var place = Family.withThursdays("smallsteps");
        Api.get(place.family(), "bookable-days?careType=DAY_CARE&from=2026-12-07&until=2027-12-11")
                .statusCode(422)
                .body("errors[0].pointer", is("#query/until"));
    }

    @Test
    @Tag("C5")
    void credit_that_lapses_is_warned_of_at_60_30_and_7_days_once_each_with_days_to_book() {
        TestClock.setTo("2026-10-01T10:00");
        var place = Family.withThursdays("smallsteps");
        seats(place, "2026-11-10", 10, 12, 2);
        place.reported("2026-12-10", "2026-10-01T09:00");
        TestClock.setTo("2026-11-01T10:00");
        Assertions.assertThat(warnings(place, 1).get(0).daysAhead()).isEqualTo(60);
        Assertions.assertThat(warnings(place, 1).get(0).bookable().get(0).day()).isEqualTo("2026-11-10");
        TestClock.setTo("2026-12-01T10:00");
        Assertions.assertThat(warnings(place, 2).get(1).daysAhead()).isEqualTo(30);
        TestClock.setTo("2026-12-26T10:00");
        Assertions.assertThat(warnings(place, 3).get(2).daysAhead()).isEqualTo(7);
        Assertions.assertThat(warnings(place, 3).get(2).minutes()).isEqualTo(630);
    }

    @Test
    @Tag("C5")
    void what_was_just_earned_is_not_warned_of_at_once_and_the_day_given_up_is_no_suggestion() {
        TestClock.setTo("2026-10-01T10:00");
        var longAgo = Family.withThursdays("smallsteps");
        longAgo.reported("2026-12-10", "2026-10-01T09:00");
        TestClock.setTo("2026-11-30T10:00");
        var just = Family.withThursdays("smallsteps");
        seats(just, "2026-12-29", 10, 12, 2);
        seats(just, "2026-12-31", 10, 12, 2);
        just.reported("2026-12-31", "2026-11-30T09:00");
        warnings(longAgo, 1);
        TestClock.setTo("2026-12-01T10:00");
        warnings(longAgo, 2);
        Assertions.assertThat(warnings(just, 0)).isEmpty();
        TestClock.setTo("2026-12-26T10:00");
        var warned = warnings(just, 1).get(0);
        Assertions.assertThat(warned.daysAhead()).isEqualTo(7);
        Assertions.assertThat(warned.bookable())
                .extracting(CreditWarned.Bookable::day)
                .doesNotContain(LocalDate.of(2026, 12, 31));
    }

    @Test
    @Tag("CR-054")
    void a_family_with_more_than_half_of_its_swap_days_left_on_1_october_is_told_so() {
        TestClock.setTo("2026-09-30T10:00");
        var place = Family.withThursdays("eerste-stapje");
        TestClock.setTo("2026-10-01T10:00");
        var warned = warnings(place, 1).get(0);
        Assertions.assertThat(warned.occasion()).isEqualTo(CreditWarned.Occasion.QUOTA);
        Assertions.assertThat(warned.days()).isEqualTo(8);
    }

    private static List<CreditWarned> warnings(Place place, int many) {
        return TestFacts.awaitAll(
                CreditWarned.class, many, it -> it.child().equals(place.family().child()));
    }

    private static void seats(Place place, String day, int expected, int capacity, int free) {
        tell(new SeatsChanged(
                place.group(),
                1,
                place.location(),
                LocalDate.parse(day),
                expected,
                capacity,
                "smallsteps",
                CareType.DAY_CARE,
                true,
                capacity,
                3,
                List.of(new SeatsChanged.FreeSeats(0, 3, free, free))));
    }

    private static void tell(SeatsChanged seats) {
        TestFacts.tell(seats);
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM seats WHERE group_id = ? AND day = ?",
                        seats.group().value(),
                        java.sql.Date.valueOf(seats.day()))
                == 1);
    }
}
