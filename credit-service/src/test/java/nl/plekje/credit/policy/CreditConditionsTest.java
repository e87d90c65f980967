package nl.plekje.credit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.plekje.credit.decision.CreditTerms.DirectSwap;
import nl.plekje.credit.decision.CreditTerms.Saving;
import nl.plekje.credit.decision.LeadTime;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.policy.PolicyFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The conditions that come with the house, as this service reads them. */
class CreditConditionsTest {

    private static final Policies<CreditConditions> POLICIES = new PolicyFolder(
                    Path.of(System.getProperty("plekje.root"), "deploy", "policies"))
            .read("credit", CreditConditionsReader::read);

    @Test
    @Tag("CR-001")
    @Tag("CR-002")
    void smallsteps_asks_more_than_four_days_and_later_more_than_seven() {
        assertThat(saving("smallsteps", 2025).leadTime())
                .isInstanceOfSatisfying(
                        LeadTime.MoreThanDays.class, it -> assertThat(it.days()).isEqualTo(4));
        assertThat(saving("smallsteps", 2026).leadTime())
                .isInstanceOfSatisfying(
                        LeadTime.MoreThanDays.class, it -> assertThat(it.days()).isEqualTo(7));
    }

    @Test
    @Tag("CR-006")
    @Tag("CR-007")
    @Tag("CR-023")
    void partou_asks_96_hours_and_widened_its_window_in_2024() {
        assertThat(saving("partou", 2024).leadTime())
                .isInstanceOfSatisfying(LeadTime.AtLeastHours.class, it -> assertThat(it.hours())
                        .isEqualTo(96));
        assertThat(saving("partou", 2024).furthestAhead())
                .hasValueSatisfying(it -> assertThat(it.days()).isEqualTo(125));
        assertThat(saving("partou", 2026).furthestAhead()).isEmpty();
        assertThat(on("partou", 2026).grantedDay().cancelling()).isEmpty();
    }

    @Test
    @Tag("CR-040")
    @Tag("BI-038")
    void sterre_saves_nothing_and_gives_two_sessions_free() {
        assertThat(on("sterre", 2026).absence()).isInstanceOf(DirectSwap.class);
        assertThat(on("sterre", 2026).balance()).isEmpty();
        assertThat(on("sterre", 2026).extraDay().freeSessions())
                .hasValueSatisfying(it -> assertThat(it.aYear()).isEqualTo(2));
    }

    @Test
    @Tag("CR-043")
    @Tag("CR-050")
    void eerste_stapje_gives_eight_swap_days_and_lets_holidays_be_swapped() {
        assertThat(saving("eerste-stapje", 2026).quota())
                .hasValueSatisfying(it -> assertThat(it.daysAYear()).isEqualTo(8));
        assertThat(saving("eerste-stapje", 2026).publicHoliday().earns()).isTrue();
        assertThat(on("eerste-stapje", 2026).holidays().includes(LocalDate.of(2026, 2, 16)))
                .isTrue();
        assertThat(on("eerste-stapje", 2026).balance())
                .hasValueSatisfying(it -> assertThat(it.advanceUse().allowed()).isTrue());
    }

    @Test
    void what_the_sources_do_not_give_is_marked_as_assumed() {
        assertThat(POLICIES.of("smallsteps").on(LocalDate.of(2026, 5, 1)).assumed())
                .contains("extraDay.decision.hoursBefore", "absence.notice.clause")
                .doesNotContain("absence.notice", "absence.notice.moreThanDays");
    }

    private static CreditConditions on(String provider, int year) {
        return POLICIES.of(provider).on(LocalDate.of(year, 5, 1)).terms();
    }

    private static Saving saving(String provider, int year) {
        return (Saving) on(provider, year).absence();
    }
}
