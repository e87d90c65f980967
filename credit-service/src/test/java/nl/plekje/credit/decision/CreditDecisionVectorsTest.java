package nl.plekje.credit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import nl.plekje.credit.decision.AbsenceCreditDecision.Earned;
import nl.plekje.credit.decision.AbsenceCreditDecision.Pending;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.vectors.Vector;
import nl.plekje.kernel.vectors.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("CR-001")
@Tag("CR-002")
@Tag("CR-004")
@Tag("CR-006")
@Tag("CR-023")
@Tag("CR-024")
@Tag("CR-046")
class CreditDecisionVectorsTest {

    static Stream<Vector> rows() {
        return Vectors.rows("credit_decision");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void an_absence_earns_what_the_conditions_say(Vector row) {
        var missed = Missed.aSession()
                .session(row.instant("session_start"), row.integer("session_minutes"))
                .reported(row.instant("reported_at"))
                .build();

        var decision = AbsenceCreditPolicy.decide(missed, terms(row));

        var earned = decision instanceof Earned it ? Optional.of(it) : Optional.<Earned>empty();
        var pending = decision instanceof Pending it ? Optional.of(it) : Optional.<Pending>empty();
        assertThat(decision.outcome().name()).isEqualTo(row.text("outcome"));
        assertThat(decision.minutes()).isEqualTo(row.integer("minutes"));
        assertThat(pending.map(Pending::minutesWhenWindowOpens))
                .isEqualTo(row.optional("minutes_when_window_opens", row::integer));
        assertThat(earned.map(Earned::expiresOn).or(() -> pending.map(Pending::expiresOn)))
                .isEqualTo(row.optional("expires_on", row::date));
        assertThat(pending.map(Pending::pendingUntil)).isEqualTo(row.optional("pending_until", row::date));
        assertThat(decision.undoUntil()).isEqualTo(row.instant("undo_until"));
        ExplanationAssert.assertThat(decision.why()).canBeSaid();
    }

    private static CreditTerms terms(Vector row) {
        var terms = Terms.anHourLedger().with(leadTime(row));
        return row.optional("max_ahead_days", row::integer)
                .map(terms::furthestAhead)
                .orElse(terms)
                .build();
    }

    private static LeadTime leadTime(Vector row) {
        var value = row.integer("policy_value");
        var rule = row.text("policy_comparator") + " " + row.text("policy_value_unit");
        return switch (rule) {
            case "NOTICE_MORE_THAN_DAYS days" -> Terms.moreThanDays(value);
            case "NOTICE_AT_LEAST_HOURS hours" -> Terms.atLeastHours(value);
            default -> throw new IllegalArgumentException("unknown comparator: " + rule);
        };
    }
}
