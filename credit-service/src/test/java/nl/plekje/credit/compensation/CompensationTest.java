package nl.plekje.credit.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.credit.scene.Place;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.CreditSettled;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Closures by the provider are made good at once, without a claim. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("C10")
class CompensationTest {

    private static final String THURSDAY = "2026-12-03";

    @BeforeEach
    void friday_20_november() {
        TestClock.setTo("2026-11-20T10:00");
    }

    @Test
    @Tag("CR-022")
    @Tag("CR-036")
    void a_closure_for_want_of_staff_gives_each_family_credit_that_does_not_lapse() {
        var place = closed("smallsteps", Cause.STAFF_SHORTAGE);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630);
        Api.get(place.family(), "credit")
                .body("accounts[0].lots[0].expiresOn", nullValue())
                .body("accounts[0].lots[0].origin", is("COMPENSATION"));

        TestClock.setTo("2027-01-15T10:00");

        Api.quote(place, "2027-01-22", "").statusCode(200).body("creditMinutes", is(630));
    }

    @Test
    @Tag("CR-016")
    void a_study_day_gives_neither_credit_nor_a_swap_day() {
        var place = Family.withThursdays("smallsteps");
        TestFacts.tell(place.closure(ClosureId.next(), 1, THURSDAY, Cause.STUDY_DAY, true));
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM compensation WHERE child_id = ? AND state = 'NOT_OFFERED'",
                        place.family().child().value())
                == 1);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
        Api.get(place.family(), "compensations").body("items", hasSize(0));
    }

    @Test
    void a_closure_told_twice_gives_once_and_one_taken_back_takes_back_what_is_not_used() {
        var place = Family.withThursdays("smallsteps");
        var id = ClosureId.next();
        TestFacts.tell(place.closure(id, 1, THURSDAY, Cause.BUILDING, true));
        TestFacts.tell(place.closure(id, 2, THURSDAY, Cause.BUILDING, true));
        given(place);
        place.reported("2026-12-10", "2026-11-20T09:00");
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(1260);

        TestFacts.tell(place.closure(id, 3, THURSDAY, Cause.BUILDING, false));

        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM compensation WHERE child_id = ? AND state = 'TAKEN_BACK'",
                        place.family().child().value())
                == 1);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630);
        assertThat(Ledger.minutes(place.family().child(), "GRANTED")).isZero();
        Api.quote(place, "2026-12-01", "").statusCode(200);
    }

    @Test
    void a_family_can_choose_money_once_as_long_as_it_has_not_used_the_credit() {
        var place = closed("smallsteps", Cause.STAFF_SHORTAGE);
        var id = Api.get(place.family(), "compensations").extract().<String>path("items[0].id");

        money(place, id).statusCode(200).body("state", is("MONEY"));

        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
        var settled = TestFacts.awaitOne(
                CreditSettled.class, it -> it.child().equals(place.family().child()));
        assertThat(settled.minutes()).isEqualTo(-630);
        assertThat(settled.subject()).isEqualTo(CreditSettled.Subject.COMPENSATION);
        money(place, id).statusCode(409);
    }

    @Test
    void after_the_time_to_choose_the_credit_stays_credit() {
        var place = closed("smallsteps", Cause.STAFF_SHORTAGE);
        var id = Api.get(place.family(), "compensations").extract().<String>path("items[0].id");
        TestClock.setTo("2027-01-15T10:00");
        money(place, id).statusCode(409);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630);
    }

    @Test
    void what_was_missed_before_the_contract_is_known_is_made_good_when_it_is() {
        var place = Place.of(Family.known(), "smallsteps", CareType.DAY_CARE).thursdays();
        TestFacts.tell(place.closure(ClosureId.next(), 1, THURSDAY, Cause.STAFF_SHORTAGE, true));
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM compensation WHERE child_id = ? AND state = 'WAITING'",
                        place.family().child().value())
                == 1);
        place.signed();
        given(place);
    }

    private static ValidatableResponse money(Place place, String id) {
        return Api.post(place.family().token(), place.family().child(), "compensations/" + id + "/money", "");
    }

    private static Place closed(String provider, Cause cause) {
        var place = Family.withThursdays(provider);
        TestFacts.tell(place.closure(ClosureId.next(), 1, THURSDAY, cause, true));
        given(place);
        return place;
    }

    private static void given(Place place) {
        Family.until(() -> Ledger.movements(place.family().child(), "GRANT") == 1);
    }
}
