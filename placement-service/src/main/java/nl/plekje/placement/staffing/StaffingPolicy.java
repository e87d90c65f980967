package nl.plekje.placement.staffing;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.ratio.FewerStaff;
import nl.plekje.placement.seat.Stretch;

/**
 * The three-hours rule (PL-115): a day may have fewer staff than the children ask for, but never fewer than half, no longer
 * than the law allows, and only at the times that the plan of the location names. One member of staff alone has a second adult
 * within reach, and where the staff is fewer, in the building.
 */
public final class StaffingPolicy {

    private static final RuleId PL_115 = new RuleId("PL-115");
    private static final Citation DAY_CARE = new Citation(PL_115, "Besluit kwaliteit kinderopvang, artikel 7");
    private static final Citation AROUND_SCHOOL = new Citation(PL_115, "Besluit kwaliteit kinderopvang, artikel 16");

    private StaffingPolicy() {}

    /**
     * Judges a day.
     *
     * @param location all that is counted at the location on the day, this unit included: for who is alone there
     */
    public static StaffingDecision decide(
            UnitDay unit, Collection<UnitDay> location, StaffFrame frame, FewerStaff law) {
        var windows = windows(unit, frame);
        var under = unit.stretches().stream().filter(Stretch::isUnder).toList();
        var minutes = under.stream().mapToInt(Stretch::minutes).sum();
        var half = under.stream()
                .filter(StaffingPolicy::isUnderHalf)
                .mapToInt(Stretch::minutes)
                .sum();
        var outside =
                minutes - under.stream().mapToInt(it -> inside(it, windows)).sum();
        var allowed = law.minutes(unit.care().bands(), unit.freeDay(), unit.openMinutes());
        var alone = alone(location, moment -> true);
        var aloneAndUnder = alone(location, moment -> under.stream()
                .anyMatch(it -> !moment.isBefore(it.from()) && moment.isBefore(it.until())));

        var broken = new ArrayList<Explanation>();
        if (minutes > allowed) {
            broken.add(said(unit, "too-long").with("most", FactValue.number(allowed)));
        }
        if (half > 0) {
            broken.add(said(unit, "under-half").with("minutes", FactValue.number(half)));
        }
        if (outside > 0) {
            broken.add(said(unit, windows.isEmpty() ? "no-times" : "outside-times")
                    .with("minutes", FactValue.number(outside)));
        }
        if (alone > 0 && frame.secondAdult() == SecondAdult.NONE
                || aloneAndUnder > 0 && frame.secondAdult() != SecondAdult.PRESENT) {
            broken.add(said(unit, aloneAndUnder > 0 ? "alone-and-fewer" : "alone")
                    .with("minutes", FactValue.number(alone)));
        }
        var outcome = !broken.isEmpty()
                ? StaffingOutcome.NOT_ALLOWED
                : minutes > 0 ? StaffingOutcome.FEWER_ALLOWED : StaffingOutcome.ENOUGH;
        var why = minutes == 0
                ? said(unit, "enough")
                : said(unit, "fewer")
                        .with("minutes", FactValue.number(minutes))
                        .with("most", FactValue.number(allowed));
        for (var reason : broken) {
            why = why.because(reason);
        }
        return new StaffingDecision(minutes, allowed, half, outside, alone, outcome, why);
    }

    private static Explanation said(UnitDay unit, String key) {
        return Explanation.of(
                "placement.staffing." + key,
                switch (unit.care()) {
                    case DAY_CARE -> DAY_CARE;
                    case AROUND_SCHOOL -> AROUND_SCHOOL;
                });
    }

    private static boolean isUnderHalf(Stretch stretch) {
        return stretch.required().isEmpty()
                || stretch.planned() * 2 < stretch.required().getAsInt();
    }

    /** The times for the day, in order and apart. */
    private static List<StaffFrame.Window> windows(UnitDay unit, StaffFrame frame) {
        return frame.windows().stream().filter(window -> window.isFor(unit)).toList();
    }

    /** Minutes of a stretch inside the times of the plan; those do not overlap. */
    private static int inside(Stretch stretch, List<StaffFrame.Window> windows) {
        return windows.stream()
                .mapToInt(window -> overlap(stretch.from(), stretch.until(), window.from(), window.until()))
                .sum();
    }

    private static int overlap(LocalTime from, LocalTime until, LocalTime begin, LocalTime end) {
        var first = from.isAfter(begin) ? from : begin;
        var last = until.isBefore(end) ? until : end;
        return first.isBefore(last) ? (int) Duration.between(first, last).toMinutes() : 0;
    }

    /** Minutes with children and one member of staff at the whole location. */
    private static int alone(Collection<UnitDay> location, Predicate<LocalTime> counts) {
        var edges = new TreeSet<LocalTime>();
        location.forEach(unit -> unit.stretches().forEach(stretch -> {
            edges.add(stretch.from());
            edges.add(stretch.until());
        }));
        var minutes = 0;
        LocalTime from = null;
        for (var until : edges) {
            if (from != null && counts.test(from) && isAloneAt(location, from)) {
                minutes += (int) Duration.between(from, until).toMinutes();
            }
            from = until;
        }
        return minutes;
    }

    private static boolean isAloneAt(Collection<UnitDay> location, LocalTime moment) {
        return location.stream().mapToInt(unit -> unit.plannedAt(moment)).sum() == 1
                && location.stream().mapToInt(unit -> unit.childrenAt(moment)).sum() > 0;
    }
}
