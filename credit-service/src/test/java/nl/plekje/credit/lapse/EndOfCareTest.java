package nl.plekje.credit.lapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.credit.scene.Place;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ContractSigned.EndedBy;
import nl.plekje.events.CreditSettled;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of credit when care ends. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EndOfCareTest {

    @BeforeEach
    void friday_20_november() {
        TestClock.setTo("2026-11-20T10:00");
    }

    @Test
    @Tag("CR-012")
    @Tag("CR-049")
    void what_is_left_when_a_contract_ends_is_lost() {
        var place = saved("eerste-stapje");
        ends(place, EndedBy.FAMILY);
        TestClock.setTo("2026-12-21T00:10");
        Family.until(() -> Ledger.movements(place.family().child(), "FORFEIT") == 1);
        assertThat(Ledger.minutes(place.family().child(), "FORFEITED")).isEqualTo(630);
    }

    @Test
    @Tag("CR-012")
    void on_the_last_day_itself_credit_is_still_there() {
        var place = saved("smallsteps");
        ends(place, EndedBy.FAMILY);
        TestClock.setTo("2026-12-20T23:50");
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630);
    }

    @Test
    void where_the_provider_ended_the_contract_the_family_keeps_its_credit() {
        var place = saved("smallsteps");
        ends(place, EndedBy.PROVIDER);
        TestClock.setTo("2026-12-21T00:10");
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM kept_at_end WHERE contract_id = ?",
                        place.contract().value())
                == 1);
        assertThat(Ledger.movements(place.family().child(), "FORFEIT")).isZero();
    }

    @Test
    @Tag("C10")
    void compensation_that_is_not_used_becomes_money_when_care_ends() {
        var place = Family.withThursdays("smallsteps");
        TestFacts.tell(place.closure(ClosureId.next(), 1, "2026-12-03", Cause.STAFF_SHORTAGE, true));
        Family.until(() -> Ledger.movements(place.family().child(), "GRANT") == 1);
        ends(place, EndedBy.FAMILY);
        TestClock.setTo("2026-12-21T00:10");
        assertThat(TestFacts.awaitOne(CreditSettled.class, it -> it.child()
                                .equals(place.family().child()))
                        .minutes())
                .isEqualTo(-630);
        assertThat(Ledger.minutes(place.family().child(), "PAID_OUT")).isEqualTo(630);
    }

    @Test
    @Tag("CR-048")
    void on_the_first_of_january_nothing_of_the_old_year_is_left() {
        var place = saved("eerste-stapje");
        TestClock.setTo("2027-01-01T00:10");
        Family.until(() -> Ledger.movements(place.family().child(), "EXPIRE") == 1);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
        Api.get(place.family(), "credit").body("swapDays.left", is(8));
    }

    private static Place saved(String provider) {
        var place = Family.withThursdays(provider);
        place.reported("2026-12-10", "2026-11-20T09:00");
        return place;
    }

    private static void ends(Place place, EndedBy by) {
        TestFacts.tell(place.ending("2026-12-20", by));
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM contract WHERE contract_id = ? AND version = 2",
                        place.contract().value())
                == 1);
    }
}
