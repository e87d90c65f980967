package nl.plekje.complaint.overview;

import static nl.plekje.service.database.Moments.moment;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.clock.ClockPolicy;
import nl.plekje.complaint.history.ClockState;
import nl.plekje.complaint.overview.CaseView.ClockView;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.kernel.calendar.Amsterdam;

/**
 * The clocks of listed cases: computed from the moment of filing and the calendar in force; of ended cases as they ended.
 */
final class ListedClockRepository {

    private static final int AT_RISK = 75;

    private final TermsService terms;

    ListedClockRepository(TermsService terms) {
        this.terms = terms;
    }

    List<ClockView> of(Row row, Instant now) {
        var clocks = new ArrayList<ClockView>();
        clocks.add(clock(row, ClockKind.CONTACT, "contact_due", "contact_at", now));
        if ("COMPLAINT".equals(row.getString("kind"))) {
            clocks.add(clock(row, ClockKind.VERDICT, "verdict_due", "verdict_at", now));
        }
        return List.copyOf(clocks);
    }

    private ClockView clock(Row row, ClockKind kind, String due, String done, Instant now) {
        var filedAt = row.getOffsetDateTime("filed_at").toInstant();
        var handling = terms.handling(Amsterdam.dateOf(filedAt), row.getString("case_provider"));
        var plan = ClockPolicy.plan(kind, filedAt, handling, terms.calendar(handling));
        var ended = moment(row, "ended_at") != null;
        var stored = moment(row, due);
        var dueAt = ended && stored != null ? stored : plan.dueAt();
        var doneAt = moment(row, done);
        var risk = plan.warnings().tailMap(AT_RISK);
        var atRiskAt = risk.isEmpty() ? null : risk.get(risk.firstKey());
        return new ClockView(kind, state(ended, dueAt, doneAt, atRiskAt, now), dueAt, atRiskAt, doneAt);
    }

    private static ClockState state(boolean ended, Instant dueAt, Instant doneAt, Instant atRiskAt, Instant now) {
        if (doneAt != null) {
            return doneAt.isBefore(dueAt) ? ClockState.KEPT : ClockState.KEPT_LATE;
        }
        if (ended) {
            return ClockState.STOPPED;
        }
        if (!now.isBefore(dueAt)) {
            return ClockState.BROKEN;
        }
        return atRiskAt != null && !now.isBefore(atRiskAt) ? ClockState.AT_RISK : ClockState.RUNNING;
    }
}
