package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.plekje.events.ExtraDayDecided.Alternative;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.calendar.SchoolHolidays;
import nl.plekje.placement.extraday.AlternativeRepository.Candidate;
import nl.plekje.placement.seat.CountedDay;
import nl.plekje.placement.seat.ExpectedChild;
import nl.plekje.placement.seat.SeatDecision;
import nl.plekje.placement.seat.SeatPolicy;
import nl.plekje.placement.seat.SeatRecountRepository.GroupOnDay;
import nl.plekje.placement.seat.SeatRepository;

/** Looks for seats that a family could have instead. Each was counted for this child and stood free at that moment. */
@ApplicationScoped
class AlternativeService {

    /** How many days before and after the day asked are looked at. */
    private static final int DAYS_AROUND = 14;

    private final AlternativeRepository candidates;
    private final SeatRepository seats;
    private final SeatPolicy policy;

    AlternativeService(AlternativeRepository candidates, SeatRepository seats, SeatPolicy policy) {
        this.candidates = candidates;
        this.seats = seats;
        this.policy = policy;
    }

    /** At most three seats for the same times of the day, best first; none when there is none. */
    Uni<List<Alternative>> of(ExtraDayEntity request, Instant now) {
        var around = DateRange.halfOpen(
                later(Amsterdam.dateOf(now), request.day.minusDays(DAYS_AROUND)),
                request.day.plusDays(DAYS_AROUND + 1L));
        if (around.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return candidates
                .around(request, around.get())
                .map(found -> found.stream()
                        .filter(it -> isPossible(it, request, now))
                        .toList())
                .chain(possible -> free(possible, request))
                .map(found -> AlternativePolicy.best(request.day, found));
    }

    /** Not begun, and for a swap in the same kind of week as the day given (CR-039). */
    private static boolean isPossible(Candidate candidate, ExtraDayEntity request, Instant now) {
        return Amsterdam.at(candidate.day(), request.begins).isAfter(now)
                && request.given()
                        .filter(given -> candidate.region() != null)
                        .map(given ->
                                SchoolHolidays.dutch().sameKindOfWeek(candidate.region(), given.day(), candidate.day()))
                        .orElse(true);
    }

    private Uni<List<FoundSeat>> free(List<Candidate> possible, ExtraDayEntity request) {
        if (possible.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var where = possible.stream().map(AlternativeService::where).distinct().toList();
        return seats.child(request.childId(), request.begins, request.ends)
                .chain(child -> seats.count(where).map(counted -> free(possible, byWhere(counted), child)));
    }

    private List<FoundSeat> free(List<Candidate> possible, Map<GroupOnDay, CountedDay> counted, ExpectedChild child) {
        var found = new ArrayList<FoundSeat>();
        for (var candidate : possible) {
            var day = counted.get(where(candidate));
            if (policy.decide(day, child) instanceof SeatDecision.Free) {
                var free = policy.occupancy(day).free();
                found.add(new FoundSeat(candidate.alternative(Math.max(1, free)), candidate.sameTown()));
            }
        }
        return found;
    }

    private static Map<GroupOnDay, CountedDay> byWhere(List<CountedDay> counted) {
        return counted.stream()
                .collect(Collectors.toMap(
                        it -> new GroupOnDay(it.group().group(), it.group().day()), it -> it));
    }

    private static GroupOnDay where(Candidate candidate) {
        return new GroupOnDay(candidate.group(), candidate.day());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
