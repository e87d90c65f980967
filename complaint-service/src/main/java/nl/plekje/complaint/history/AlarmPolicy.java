package nl.plekje.complaint.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.plekje.complaint.clock.ClockPlan;
import nl.plekje.complaint.history.CaseEvent.ClockBroken;
import nl.plekje.complaint.history.CaseEvent.ClockWarned;
import nl.plekje.complaint.history.CaseEvent.ManagerInformed;
import nl.plekje.complaint.history.CaseEvent.MeasureOverdue;
import nl.plekje.kernel.calendar.Amsterdam;

/**
 * What a case has to say by itself: that a clock warns or breaks, that a measure is overdue; and when it has to say
 * something next. Each is said once, with the moment it fell, however late it is noticed.
 */
public final class AlarmPolicy {

    /** From here on the manager above the owner knows, too. */
    private static final int MANAGER_PERCENT = 90;

    private AlarmPolicy() {}

    /** Something to say, with the moment it fell. */
    public record Alarm(Instant at, CaseEvent event) {}

    /**
     * All that fell up to now and was not said yet, oldest first.
     *
     * @param above accounts above the owner, the nearest first
     */
    public static List<Alarm> due(CaseFile file, Collection<ClockPlan> plans, List<String> above, Instant now) {
        var alarms = new ArrayList<Alarm>();
        for (var alarm : all(file, plans)) {
            if (!alarm.at().isAfter(now)) {
                alarms.add(alarm);
                informed(file, alarm, above).ifPresent(alarms::add);
            }
        }
        return alarms;
    }

    /** When there is something to say next; empty when nothing is ahead. */
    public static Optional<Instant> next(CaseFile file, Collection<ClockPlan> plans) {
        return all(file, plans).stream().map(Alarm::at).findFirst();
    }

    private static List<Alarm> all(CaseFile file, Collection<ClockPlan> plans) {
        var alarms = new ArrayList<Alarm>();
        plans.stream().filter(plan -> file.clocks().contains(plan.kind())).forEach(plan -> clock(file, plan, alarms));
        if (!file.ended()) {
            file.openMeasures().stream()
                    .filter(measure -> measure.dueOn() != null && !measure.toldOverdue())
                    .forEach(measure -> alarms.add(new Alarm(
                            Amsterdam.endOf(measure.dueOn()), new MeasureOverdue(measure.id(), measure.dueOn()))));
        }
        alarms.sort(Comparator.comparing(Alarm::at));
        return alarms;
    }

    private static void clock(CaseFile file, ClockPlan plan, List<Alarm> alarms) {
        plan.warnings().forEach((percent, at) -> {
            if (ranAt(file, plan, at) && !warned(file, plan, percent)) {
                alarms.add(new Alarm(at, new ClockWarned(plan.kind(), percent, plan.dueAt())));
            }
        });
        if (ranAt(file, plan, plan.dueAt()) && !broken(file, plan)) {
            alarms.add(new Alarm(plan.dueAt(), new ClockBroken(plan.kind(), plan.dueAt())));
        }
    }

    /** Whether the clock is still running at that moment, as far as we know now. */
    private static boolean ranAt(CaseFile file, ClockPlan plan, Instant at) {
        return file.kept(plan.kind()).map(at::isBefore).orElse(true)
                && (file.now().endedAt() == null || at.isBefore(file.now().endedAt()));
    }

    private static boolean warned(CaseFile file, ClockPlan plan, int percent) {
        return file.events(ClockWarned.class)
                .anyMatch(event -> event.clock() == plan.kind() && event.percent() == percent);
    }

    private static boolean broken(CaseFile file, ClockPlan plan) {
        return file.events(ClockBroken.class).anyMatch(event -> event.clock() == plan.kind());
    }

    private static Optional<Alarm> informed(CaseFile file, Alarm alarm, List<String> above) {
        var because = because(alarm.event());
        return above.isEmpty() || because == null
                ? Optional.empty()
                : Optional.of(new Alarm(alarm.at(), new ManagerInformed(above.get(0), because)));
    }

    private static InformedBecause because(CaseEvent event) {
        if (event instanceof ClockWarned warned) {
            return warned.percent() >= MANAGER_PERCENT ? InformedBecause.CLOCK_AT_RISK : null;
        }
        return event instanceof ClockBroken ? InformedBecause.CLOCK_BROKEN : InformedBecause.MEASURE_OVERDUE;
    }
}
