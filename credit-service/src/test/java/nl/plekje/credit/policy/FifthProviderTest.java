package nl.plekje.credit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.decision.AbsenceCreditDecision.Earned;
import nl.plekje.credit.decision.AbsenceCreditPolicy;
import nl.plekje.credit.decision.SessionMissed;
import nl.plekje.credit.extraday.AnswerDeadlinePolicy;
import nl.plekje.credit.extraday.CancellationPolicy;
import nl.plekje.credit.extraday.ExtraDayPolicy;
import nl.plekje.credit.extraday.ExtraDayWish;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.money.Cents;
import nl.plekje.service.policy.PolicyFolder;
import org.junit.jupiter.api.Test;

/** A fifth provider, unlike the others, is a file and no code. */
class FifthProviderTest {

    private static final ChildId NOOR = ChildId.next();
    private static final ChildId SAM = ChildId.next();
    private static final CreditConditions CONDITIONS = conditions();

    @Test
    void an_absence_twelve_hours_ahead_earns_credit_for_six_months_on_a_public_holiday_too() {
        var missed = new SessionMissed(
                at("2026-05-04T19:00"),
                at("2026-05-05T07:00"),
                600,
                AbsenceReason.ILLNESS,
                Channel.STAFF,
                CONDITIONS.holidays().includes(LocalDate.of(2026, 5, 5)),
                0);
        var decision = AbsenceCreditPolicy.decide(missed, CONDITIONS.absence());
        assertThat(decision).isInstanceOfSatisfying(Earned.class, earned -> {
            assertThat(earned.usableFrom()).isEqualTo("2026-05-04");
            assertThat(earned.expiresOn()).isEqualTo("2026-11-05");
            ExplanationAssert.assertThat(earned.why()).applies("CR-046").canBeSaid();
            assertThat(earned.why().policy()).isEqualTo("duinroos@2024-01-01");
        });
    }

    @Test
    void a_brothers_credit_of_another_kind_of_care_pays_and_the_rest_is_used_in_advance() {
        var wish = new ExtraDayWish(
                NOOR,
                CareType.DAY_CARE,
                at("2026-06-10T08:00"),
                600,
                0,
                Funding.ADVANCE,
                1,
                at("2026-06-01T10:00"),
                Optional.of(LocalDate.of(2026, 6, 9)));
        var brothers = Lot.earned(
                new CreditLot(
                        LotId.next(),
                        SAM,
                        CareType.AFTER_SCHOOL,
                        LocalDate.of(2026, 5, 1),
                        Optional.of(LocalDate.of(2026, 11, 1)),
                        200),
                LocalDate.of(2026, 5, 1),
                AbsenceId.next(),
                Explanation.of("credit.ledger.reserved"));
        var spendable =
                CONDITIONS.spendingScope(Optional.empty()).of(List.of(brothers), NOOR, CareType.DAY_CARE, wish.day());

        var quote = ExtraDayPolicy.quote(
                wish, spendable, Optional.of(Cents.of(1000)), CONDITIONS.extraDay(), CONDITIONS.advanceTerms(99));

        assertThat(quote.creditMinutes()).isEqualTo(200);
        assertThat(quote.advanceMinutes()).isEqualTo(400);
        assertThat(AnswerDeadlinePolicy.decide(wish, CONDITIONS.extraDay()).at())
                .isEqualTo(at("2026-06-08T12:30"));
        assertThat(CancellationPolicy.decide(at("2026-06-10T08:00"), at("2026-06-10T03:00"), CONDITIONS.cancellation())
                        .chargedMinutes(600))
                .isEqualTo(300);
    }

    @Test
    void its_own_closures_warnings_and_limits_hold() {
        var balance = CONDITIONS.balance().orElseThrow();
        assertThat(balance.closureByProvider().compensates(Cause.STUDY_DAY)).isTrue();
        assertThat(balance.closureByProvider().compensates(Cause.BUILDING)).isFalse();
        assertThat(balance.closureByProvider().moneyWithin()).hasDays(14);
        assertThat(balance.contractEnd().forfeited()).isFalse();
        assertThat(balance.warningDaysBeforeExpiry()).containsExactly(21, 3);
        assertThat(CONDITIONS.goodwill().managerMinutesAYear()).isEqualTo(60);
        assertThat(CONDITIONS.grantedDay().withdrawal().compensation(601)).isEqualTo(301);
    }

    private static Instant at(String local) {
        return Amsterdam.at(LocalDateTime.parse(local));
    }

    private static CreditConditions conditions() {
        try {
            var folder = Path.of(
                    FifthProviderTest.class.getResource("/fifth-provider").toURI());
            return new PolicyFolder(folder)
                    .read("credit", CreditConditionsReader::read)
                    .of("duinroos")
                    .on(LocalDate.of(2026, 5, 4))
                    .terms();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
