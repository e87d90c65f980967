package nl.plekje.credit.bookable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.plekje.credit.bookable.BookableDaysView.AlternativeView;
import nl.plekje.credit.bookable.BookableDaysView.Day;
import nl.plekje.credit.bookable.LikelihoodPolicy.GroupDay;
import nl.plekje.credit.bookable.SeatsRepository.GroupOnDay;
import nl.plekje.credit.bookable.SeatsRepository.Seats;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.location.CareGroup;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ExtraDayDecided.Difference;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.id.GroupId;

/**
 * All that a child's calendar of likely, doubtful and full days follows from.
 *
 * @param contract the contract beside which the days would be
 * @param born date of birth; empty when not known
 * @param groups the child's own group first, then others near it for the same care
 * @param closed days on which the child's group is closed, with the cause
 * @param absent days of its contract that the child has given up
 * @param asked days for which it has a request that stands
 */
record BookableDays(
        Contract contract,
        Optional<BirthDate> born,
        List<CareGroup> groups,
        Map<GroupOnDay, Seats> seats,
        Map<GroupOnDay, Integer> waiting,
        Map<GroupId, Approvals> approvals,
        Map<LocalDate, Cause> closed,
        Set<LocalDate> openWeekdays,
        Set<LocalDate> absent,
        Set<LocalDate> asked) {

    private static final int MOST_ALTERNATIVES = 3;
    private static final int DAYS_AROUND = 7;

    /** The days of a period without care of the child's own, in their order. */
    List<Day> days(LocalDate from, LocalDate until) {
        var days = new ArrayList<Day>();
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            if (isCandidate(day)) {
                days.add(day(day, from, until));
            }
        }
        return days;
    }

    private boolean isCandidate(LocalDate day) {
        return contract.days().includes(day)
                && (openWeekdays.contains(day) || closed.containsKey(day))
                && (contract.sessionOn(day).isEmpty() || absent.contains(day));
    }

    private Day day(LocalDate day, LocalDate from, LocalDate until) {
        var answer = answer(contract.group(), day);
        var alternatives =
                answer.likelihood() == Likelihood.LIKELY ? List.<AlternativeView>of() : alternatives(day, from, until);
        return new Day(
                day,
                answer.likelihood(),
                free(contract.group(), day).orElse(null),
                waiting.getOrDefault(new GroupOnDay(contract.group(), day), 0),
                asked.contains(day),
                alternatives,
                answer.why());
    }

    private LikelihoodPolicy.Answer answer(GroupId group, LocalDate day) {
        var own = group.equals(contract.group());
        return LikelihoodPolicy.decide(new GroupDay(
                day,
                own ? Optional.ofNullable(closed.get(day)) : Optional.empty(),
                free(group, day),
                waiting.getOrDefault(new GroupOnDay(group, day), 0),
                approvals.getOrDefault(group, Approvals.NONE)));
    }

    private Optional<Integer> free(GroupId group, LocalDate day) {
        return Optional.ofNullable(seats.get(new GroupOnDay(group, day))).map(it -> it.freeFor(born));
    }

    /** The same group on days around it, the nearest first; then other groups and locations on the day itself. */
    private List<AlternativeView> alternatives(LocalDate day, LocalDate from, LocalDate until) {
        var found = new ArrayList<AlternativeView>();
        groups.stream()
                .filter(group -> group.id().equals(contract.group()))
                .findFirst()
                .flatMap(own -> nearestDay(day, from, until).map(other -> alternative(Difference.DAY, own, other)))
                .ifPresent(found::add);
        groups.stream()
                .filter(group -> !group.id().equals(contract.group()))
                .filter(group -> answer(group.id(), day).likelihood() == Likelihood.LIKELY)
                .map(group -> alternative(
                        group.location().equals(contract.location()) ? Difference.GROUP : Difference.LOCATION,
                        group,
                        day))
                .forEach(found::add);
        return found.stream().limit(MOST_ALTERNATIVES).toList();
    }

    private Optional<LocalDate> nearestDay(LocalDate day, LocalDate from, LocalDate until) {
        var first = from.isAfter(day.minusDays(DAYS_AROUND)) ? from : day.minusDays(DAYS_AROUND);
        var last = until.isBefore(day.plusDays(DAYS_AROUND)) ? until : day.plusDays(DAYS_AROUND);
        return first.datesUntil(last.plusDays(1))
                .filter(other -> !other.equals(day) && isCandidate(other) && !asked.contains(other))
                .filter(other -> answer(contract.group(), other).likelihood() == Likelihood.LIKELY)
                .min(Comparator.comparing((LocalDate other) -> Math.abs(ChronoUnit.DAYS.between(day, other)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private AlternativeView alternative(Difference difference, CareGroup group, LocalDate day) {
        return new AlternativeView(
                difference,
                day,
                group.location(),
                group.locationName(),
                group.id(),
                group.name(),
                free(group.id(), day).orElse(0));
    }
}
