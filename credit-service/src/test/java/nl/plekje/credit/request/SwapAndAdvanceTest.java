package nl.plekje.credit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.events.AbsenceCreditDecided;
import nl.plekje.events.AbsenceCreditDecided.Outcome;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.CreditSettled;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One day for another, and a day before the one given up. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SwapAndAdvanceTest {

    private static final String NOW = "2026-11-20T10:00";

    @BeforeEach
    void friday_20_november() {
        TestClock.setTo(NOW);
    }

    @Test
    @Tag("CR-037")
    @Tag("CR-038")
    @Tag("CR-040")
    void a_swap_names_the_day_given_and_the_day_taken_and_asks_for_no_extra_staff() {
        var place = Family.withThursdays("sterre");
        Api.quote(place, "2026-12-01", "&giveUp=2026-12-03")
                .statusCode(200)
                .body("swapMinutes", is(630))
                .body("invoiceMinutes", is(0));

        var id = Api.askWith(place, "{\"day\":\"2026-12-01\",\"careType\":\"DAY_CARE\",\"giveUp\":\"2026-12-03\"}")
                .statusCode(201)
                .body("giveUp", is("2026-12-03"))
                .body("swapMinutes", is(630))
                .extract()
                .<String>path("id");

        var requested = TestFacts.awaitOne(
                ExtraDayRequested.class, it -> it.extraDay().toString().equals(id));
        assertThat(requested.givenUp().day()).isEqualTo("2026-12-03");
        assertThat(requested.withoutExtraStaff()).isTrue();
        assertThat(requested.invoiceMinutes()).isZero();
        Api.askWith(place, "{\"day\":\"2026-12-02\",\"careType\":\"DAY_CARE\",\"giveUp\":\"2026-12-03\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("/giveUp"));
    }

    @Test
    @Tag("CR-040")
    void the_day_given_in_exchange_earns_nothing_besides() {
        var place = Family.withThursdays("sterre");
        var plain = place.absence("2026-12-03", NOW);
        var given = new AbsenceReported(
                plain.absence(),
                1,
                plain.child(),
                plain.contract(),
                plain.day(),
                plain.session(),
                plain.reason(),
                plain.channel(),
                plain.reportedAt(),
                ExtraDayId.next());
        TestFacts.tell(given);
        var answer = TestFacts.awaitOne(
                AbsenceCreditDecided.class, it -> it.absence().equals(given.absence()));
        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_OFFERED);
        assertThat(answer.why().key()).isEqualTo("credit.absence.not-offered.given-in-exchange");
    }

    @Test
    @Tag("CR-040")
    void where_credit_is_saved_no_day_is_swapped_in_one_go() {
        var place = Family.withThursdays("smallsteps");
        Api.quote(place, "2026-12-01", "&giveUp=2026-12-03")
                .statusCode(422)
                .body("errors[0].pointer", is("#query/giveUp"));
    }

    @Test
    @Tag("CR-041")
    void an_extra_day_without_a_swap_may_need_no_extra_staff_either() {
        var place = Family.withThursdays("sterre");
        var id = Api.ask(place, "2026-12-01").statusCode(201).extract().<String>path("id");
        assertThat(TestFacts.awaitOne(
                                ExtraDayRequested.class,
                                it -> it.extraDay().toString().equals(id))
                        .withoutExtraStaff())
                .isTrue();
    }

    @Test
    @Tag("CR-053")
    void a_day_used_in_advance_is_paid_back_by_the_day_given_up_later() {
        var place = Family.withThursdays("eerste-stapje");
        var child = place.family().child();
        place.granted("2026-12-01", advance("2026-12-01"), NOW);
        assertThat(Ledger.minutes(child, "ADVANCED")).isEqualTo(-630);
        Api.get(place.family(), "credit").statusCode(200).body("swapDays.used", is(1));

        place.reported("2026-12-10", "2026-11-20T11:00");

        assertThat(Ledger.minutes(child, "ADVANCED")).isZero();
        assertThat(Ledger.minutes(child, "SPENT")).isEqualTo(630);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
        assertThat(Ledger.movements(child, CreditChanged.Movement.REPAY.name())).isEqualTo(1);
        Api.get(place.family(), "credit").statusCode(200).body("swapDays.used", is(1));
    }

    @Test
    @Tag("CR-053")
    void what_was_used_in_advance_and_not_given_back_is_invoiced_after_the_year() {
        var place = Family.withThursdays("eerste-stapje");
        var child = place.family().child();
        place.granted("2026-12-01", advance("2026-12-01"), NOW);

        TestClock.setTo("2027-01-01T00:30");

        var settled = TestFacts.awaitOne(CreditSettled.class, it -> it.child().equals(child));
        assertThat(settled.minutes()).isEqualTo(630);
        assertThat(settled.subject()).isEqualTo(CreditSettled.Subject.ADVANCE);
        assertThat(settled.day()).isEqualTo("2026-12-01");
        assertThat(Ledger.minutes(child, "ADVANCED")).isZero();
    }

    @Test
    @Tag("CR-053")
    void a_day_asked_in_advance_and_taken_back_leaves_nothing_open() {
        var place = Family.withThursdays("eerste-stapje");
        var id = Api.askWith(place, advance("2026-12-01"))
                .statusCode(201)
                .body("creditMinutes", is(630))
                .extract()
                .<String>path("id");
        Api.takeBack(place, id).statusCode(200);
        assertThat(Ledger.minutes(place.family().child(), "ADVANCED")).isZero();
        assertThat(Ledger.count(
                        "SELECT count(*) FROM lot WHERE child_id = ? AND (free > 0 OR reserved > 0 OR advanced < 0)",
                        place.family().child().value()))
                .isZero();
    }

    @Test
    @Tag("CR-043")
    @Tag("CR-057")
    void with_eight_swap_days_used_none_can_be_used_in_advance_and_more_days_are_invoiced() {
        var place = Family.withThursdays("eerste-stapje");
        for (var week = 0; week < 8; week++) {
            place.reported(LocalDate.of(2026, 9, 24).plusWeeks(week).toString(), "2026-09-01T09:00");
        }
        Api.quote(place, "2026-12-22", "&funding=ADVANCE").statusCode(200).body("advanceMinutes", is(0));
        Api.quote(place, "2026-12-22", "&funding=INVOICE")
                .statusCode(200)
                .body("creditMinutes", is(0))
                .body("invoiceMinutes", is(630));
    }

    private static String advance(String day) {
        return "{\"day\":\"" + day + "\",\"careType\":\"DAY_CARE\",\"funding\":\"ADVANCE\"}";
    }

    @Test
    @Tag("CR-051")
    void where_days_are_swapped_in_the_portal_only_a_report_by_staff_gives_no_swap_day() {
        var place = Family.withThursdays("eerste-stapje");
        var reported = place.absence("2026-12-10", "2026-11-20T09:00", AbsenceReason.LEAVE, Channel.STAFF);
        TestFacts.tell(reported);
        Ledger.awaitAnswered(reported.absence());
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
        Api.get(place.family(), "credit").body("swapDays.used", is(0));
    }
}
