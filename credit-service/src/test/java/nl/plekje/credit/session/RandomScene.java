package nl.plekje.credit.session;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.ledger.MemoryLedgers;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.policy.Policies;

/**
 * What there is at a moment: two brothers and a child of another family at one location, what was reported, closed and asked
 * for as placement has it, and what the product has booked.
 */
final class RandomScene {

    static final List<Session> SESSIONS = List.of(
            new Session(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(13, 0)),
            new Session(DayOfWeek.TUESDAY, LocalTime.of(13, 0), LocalTime.of(18, 0)),
            new Session(DayOfWeek.THURSDAY, LocalTime.of(8, 0), LocalTime.of(18, 0)));

    final String provider;
    final Outside outside;
    final LocationId location = LocationId.next();
    final GroupId group = GroupId.next();
    final Policies<CreditConditions> policies;
    final List<ChildId> children = List.of(ChildId.next(), ChildId.next(), ChildId.next());
    final Map<ChildId, Contract> contracts = new HashMap<>();
    final MemoryLedgers ledgers = new MemoryLedgers(children);
    final CreditBook book;
    final SessionMoves sessions;
    final ExtraDayMoves extraDays;
    final Map<AbsenceId, Reported> absences = new LinkedHashMap<>();
    final List<Closed> closures = new ArrayList<>();
    final List<ExtraDayId> asked = new ArrayList<>();
    LocalDateTime now;

    /** An absence as placement has it. */
    static final class Reported {
        final AbsenceReported fact;
        boolean withdrawn;

        Reported(AbsenceReported fact) {
            this.fact = fact;
        }
    }

    /** A closure as placement has it. */
    static final class Closed {
        final ClosureId id = ClosureId.next();
        final LocalDate day;
        final LocalTime from;
        final Cause cause;
        final Set<ChildId> whom;
        final Instant at;
        long version;
        boolean stands = true;
        List<Missed> missed = List.of();

        Closed(LocalDate day, LocalTime from, Cause cause, Set<ChildId> whom, Instant at) {
            this.day = day;
            this.from = from;
            this.cause = cause;
            this.whom = whom;
            this.at = at;
        }

        boolean takes(ChildId child, LocalDate on, Session session) {
            return stands
                    && on.equals(day)
                    && whom.contains(child)
                    && session.until().isAfter(from);
        }
    }

    /** A session of a child on a day. */
    record Care(ChildId child, LocalDate day, Session session) {}

    RandomScene(String provider, Policies<CreditConditions> policies, LocalDate start, Outside outside) {
        this.outside = outside;
        this.provider = provider;
        this.policies = policies;
        this.now = start.atTime(7, 0);
        this.book = new CreditBook(ledgers.open(), policies);
        this.sessions = new SessionMoves(book, policies);
        this.extraDays = new ExtraDayMoves(book, sessions);
        var family = HouseholdId.next();
        var other = HouseholdId.next();
        for (var child : children) {
            var household = child.equals(children.get(2)) ? other : family;
            var contract = new Contract(
                    ContractId.next(),
                    child,
                    household,
                    location,
                    group,
                    provider,
                    CareType.DAY_CARE,
                    52,
                    new DateRange(start.minusYears(1), start.plusYears(1)),
                    SESSIONS,
                    Optional.empty());
            contracts.put(child, contract);
            book.know(List.of(contract));
            book.know(child, household.equals(other) ? Set.of(child) : Set.copyOf(children.subList(0, 2)));
        }
    }

    boolean contracted(Care care) {
        return contracts.get(care.child()).days().includes(care.day());
    }

    Optional<Reported> absence(Care care) {
        return absences.values().stream()
                .filter(it -> !it.withdrawn
                        && it.fact.child().equals(care.child())
                        && it.fact.day().equals(care.day())
                        && it.fact.session().from().equals(care.session().from()))
                .findFirst();
    }

    List<ExtraDay> inState(ExtraDayState state) {
        return asked.stream()
                .map(book::extraDay)
                .filter(day -> day.state() == state)
                .toList();
    }

    List<ExtraDay> standingDays() {
        return asked.stream()
                .map(book::extraDay)
                .filter(day -> day.isOpen() || day.stands())
                .toList();
    }

    boolean closedAtAll(ChildId child, LocalDate day) {
        return closures.stream().anyMatch(it -> it.stands && it.day.equals(day) && it.whom.contains(child));
    }

    static LocalDateTime begins(ExtraDay day) {
        return day.day().atTime(day.session().from());
    }

    static <T> Optional<T> pick(List<T> from, int which) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(which % from.size()));
    }

    Instant at() {
        return Amsterdam.at(now);
    }

    CreditConditions conditions() {
        return policies.of(provider).on(now.toLocalDate()).terms();
    }

    boolean holiday(LocalDate day) {
        return conditions().holidays().includes(day);
    }
}
