package nl.plekje.complaint.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.clock.ClockPlan;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case at a moment.
 *
 * @param warnings the moment of each warning, by percent of the span
 * @param doneAt when the promise was kept; null when it was not
 * @param calendar the version of the conditions it was counted by
 * @param why state and reason in words
 */
public record CaseClock(
        ClockKind clock,
        ClockState state,
        Instant startedAt,
        Instant dueAt,
        SortedMap<Integer, Instant> warnings,
        @Nullable Instant doneAt,
        String calendar,
        Explanation why) {

    private static final int AT_RISK_PERCENT = 75;

    /**
     * The clocks of a case now. One that ended keeps the moments it ended with: a calendar that came later does not
     * rewrite it.
     */
    public static List<CaseClock> of(CaseFile file, Map<ClockKind, ClockPlan> plans, Instant now) {
        return file.clocks().stream()
                .map(kind -> of(file, frozen(file, plans.get(kind)), now))
                .toList();
    }

    private static ClockPlan frozen(CaseFile file, ClockPlan plan) {
        return file.now().results().stream()
                .filter(result -> result.clock() == plan.kind())
                .findFirst()
                .map(result -> new ClockPlan(
                        plan.kind(),
                        plan.startedAt(),
                        result.dueAt(),
                        plan.warnings().headMap(Integer.MAX_VALUE),
                        plan.calendar(),
                        plan.source()))
                .orElse(plan);
    }

    private static CaseClock of(CaseFile file, ClockPlan plan, Instant now) {
        var kept = file.kept(plan.kind()).or(() -> file.now().results().stream()
                .filter(result -> result.clock() == plan.kind() && result.doneAt() != null)
                .map(ClockResult::doneAt)
                .findFirst());
        var state = state(file, plan, kept, now);
        var why = Explanation.of(
                        "complaint.clock." + plan.kind().name().toLowerCase(java.util.Locale.ROOT) + "."
                                + state.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        plan.source())
                .with("startedAt", FactValue.instant(plan.startedAt()))
                .with("dueAt", FactValue.instant(plan.dueAt()));
        if (kept.isPresent()) {
            why = why.with("doneAt", FactValue.instant(kept.get()));
        }
        return new CaseClock(
                plan.kind(),
                state,
                plan.startedAt(),
                plan.dueAt(),
                plan.warnings(),
                kept.orElse(null),
                plan.calendar(),
                why);
    }

    private static ClockState state(CaseFile file, ClockPlan plan, Optional<Instant> kept, Instant now) {
        if (kept.isPresent()) {
            return kept.get().isBefore(plan.dueAt()) ? ClockState.KEPT : ClockState.KEPT_LATE;
        }
        if (file.ended()) {
            return ClockState.STOPPED;
        }
        if (!now.isBefore(plan.dueAt())) {
            return ClockState.BROKEN;
        }
        var risk = plan.warnings().tailMap(AT_RISK_PERCENT);
        return !risk.isEmpty() && !now.isBefore(risk.get(risk.firstKey())) ? ClockState.AT_RISK : ClockState.RUNNING;
    }

    /** Whether somebody still has to keep it. */
    @JsonIgnore
    public boolean open() {
        return state == ClockState.RUNNING || state == ClockState.AT_RISK || state == ClockState.BROKEN;
    }

    /** How the clock ends with its case. */
    public ClockResult result() {
        return new ClockResult(clock, dueAt, doneAt);
    }
}
