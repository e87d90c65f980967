package nl.plekje.credit.goodwill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Place;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Credit by staff, with a reason and a limit. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("BI-031")
class GoodwillTest {

    @BeforeEach
    void friday_20_november() {
        TestClock.setTo("2026-11-20T10:00");
    }

    @Test
    void a_manager_gives_up_to_twenty_hours_a_year_and_operations_more() {
        var place = Family.withThursdays("smallsteps");
        var manager = Tokens.of(place.manager(), "location-manager");

        give(place, manager, 1000, "Sorry").statusCode(201).body("givenThisYearMinutes", is(1000));
        give(place, manager, 201, "Sorry again")
                .statusCode(422)
                .body("errors[0].pointer", is("/minutes"))
                .body("errors[0].rule", is("BI-031"));
        give(place, Tokens.of("olga", "operations"), 201, "After all").statusCode(201);

        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(1201);
        Api.get(place.family(), "credit").body("accounts[0].lots[0].note", is("Sorry"));
    }

    @Test
    void absurd_minutes_and_a_missing_reason_are_refused_by_name() {
        var place = Family.withThursdays("smallsteps");
        var manager = Tokens.of(place.manager(), "location-manager");
        for (var minutes : new int[] {0, -60, 1_000_000}) {
            give(place, manager, minutes, "Sorry").statusCode(400).body("errors[0].pointer", is("/minutes"));
        }
        give(place, manager, 60, "").statusCode(400).body("errors[0].pointer", is("/note"));
    }

    private static ValidatableResponse give(Place place, String token, int minutes, String note) {
        return Api.post(
                token,
                place.family().child(),
                "credit/goodwill",
                "{\"careType\":\"DAY_CARE\",\"minutes\":%d,\"reason\":\"MISTAKE\",\"note\":\"%s\"}"
                        .formatted(minutes, note));
    }
}
