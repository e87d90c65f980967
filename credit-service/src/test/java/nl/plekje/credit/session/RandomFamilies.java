package nl.plekje.credit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.extraday.AnswerDeadlinePolicy;
import nl.plekje.credit.extraday.CancellationPolicy;
import nl.plekje.credit.extraday.ExtraDayPolicy;
import nl.plekje.credit.extraday.ExtraDayWish;
import nl.plekje.credit.lapse.LapseMovements;
import nl.plekje.credit.ledger.Account;
import nl.plekje.credit.ledger.Balances;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.MemoryLedgers;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.policy.CreditMode;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.CreditSettled;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayRequested.GivenUp;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.events.Fact;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.money.Cents;
import nl.plekje.service.policy.Policies;

/**
 * Two brothers and a child of another family at one location, a planner, and placement as far as it decides what is possible:
 * plays acts, and after each compares what the product has booked with a small model of what is right. The model counts
 * minutes one by one and knows nothing of the product's code but the conditions of the provider.
 */
final class RandomFamilies {

    private static final Explanation WHY = Explanation.of("credit.ledger.spent");
    private static final List<Session> SESSIONS = List.of(
            new Session(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(13, 0)),
            new Session(DayOfWeek.TUESDAY, LocalTime.of(13, 0), LocalTime.of(18, 0)),
            new Session(DayOfWeek.THURSDAY, LocalTime.of(8, 0), LocalTime.of(18, 0)));

    private final String provider;
    private final Outside outside;
    private final LocationId location = LocationId.next();
    private final GroupId group = GroupId.next();
    private final Policies<CreditConditions> policies;
    private final List<ChildId> children = List.of(ChildId.next(), ChildId.next(), ChildId.next());
    private final Map<ChildId, Contract> contracts = new HashMap<>();
    private final MemoryLedgers ledgers = new MemoryLedgers(children);
    private final CreditBook book;
    private final SessionMoves sessions;
    private final ExtraDayMoves extraDays;
    private final Map<AbsenceId, Reported> absences = new LinkedHashMap<>();
    private final List<Closed> closures = new ArrayList<>();
    private final List<ExtraDayId> asked = new ArrayList<>();
    private LocalDateTime now;

    /** An absence as placement has it. */
    private static final class Reported {
        private final AbsenceReported fact;
        private boolean withdrawn;

        Reported(AbsenceReported fact) {
            this.fact = fact;
        }
    }

    /** A closure as placement has it. */
    private static final class Closed {
        private final ClosureId id = ClosureId.next();
        private final LocalDate day;
        private final LocalTime from;
        private final Cause cause;
        private final Set<ChildId> whom;
        private final Instant at;
        private long version;
        private boolean stands = true;
        private List<Missed> missed = List.of();

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

    /** Others who are told the same as the book in memory: a running service. */
    interface Outside {

        /** Nobody. */
        Outside NONE = new Outside() {};

        /** Placement tells something. */
        default void tell(Fact fact) {}

        /** A family asks for a day as quoted. */
        default ExtraDayId ask(ExtraDay request) {
            return request.id();
        }

        /** A family takes a day back. */
        default void takeBack(ExtraDay day) {}

        /** A family pays a day with credit after all. */
        default void payWithCredit(ExtraDay day) {}
    }

    RandomFamilies(String provider, Policies<CreditConditions> policies, LocalDate start) {
        this(provider, policies, start, Outside.NONE);
    }

    RandomFamilies(String provider, Policies<CreditConditions> policies, LocalDate start, Outside outside) {
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

    void play(Act act) {
        now = now.plusHours(act.kind() == Act.Kind.LONG_WAIT ? 24L * (act.which() % 40) : act.hours())
                .plusSeconds(1);
        tick();
        var child = children.get(act.child());
        var before = ledgers.movements().size();
        switch (act.kind()) {
            case REPORT -> report(child, session(act), act.more() % 4 == 0);
            case WITHDRAW_ABSENCE -> pick(standing(), act.which()).ifPresent(this::withdraw);
            case CLOSE -> close(child, act);
            case REOPEN ->
                pick(
                                closures.stream()
                                        .filter(it -> it.stands && it.day.isAfter(now.toLocalDate()))
                                        .toList(),
                                act.which())
                        .ifPresent(closed -> closed.stands = false);
            case ASK -> ask(child, act);
            case GRANT -> pick(inState(ExtraDayState.REQUESTED), act.which()).ifPresent(this::grant);
            case DECLINE -> pick(inState(ExtraDayState.REQUESTED), act.which()).ifPresent(this::decline);
            case TAKE_BACK ->
                pick(
                                List.of(ExtraDayState.REQUESTED, ExtraDayState.GRANTED).stream()
                                        .flatMap(state -> inState(state).stream())
                                        .toList(),
                                act.which())
                        .ifPresent(this::takeBack);
            case REVOKE -> pick(inState(ExtraDayState.GRANTED), act.which()).ifPresent(this::revoke);
            case GOODWILL -> goodwill(child, 30 + act.more());
            case MONEY ->
                pick(
                                book.compensations().stream()
                                        .filter(it ->
                                                it.state() == Compensation.State.CREDIT && sessions.freeMinutes(it) > 0)
                                        .toList(),
                                act.which())
                        .ifPresent(it -> sessions.payOut(it, at()));
            case PAY_WITH_CREDIT ->
                pick(
                                inState(ExtraDayState.GRANTED).stream()
                                        .filter(day -> day.parts().invoiced() > 0
                                                && begins(day).isAfter(now))
                                        .toList(),
                                act.which())
                        .filter(day ->
                                !CreditTakenBack.fromCredit(book, day, 1, at()).isEmpty())
                        .ifPresent(day -> {
                            outside.payWithCredit(day);
                            extraDays.paidNow(day, at());
                        });
            case LONG_WAIT -> {}
            case END_CONTRACT -> end(child, act.which() % 60);
        }
        retell();
        gains(before);
    }

    // Placement and the two who act.

    private record Care(ChildId child, LocalDate day, Session session) {}

    private Care session(Act act) {
        var day = now.toLocalDate().plusDays(1 + act.which() % 24);
        while (day.getDayOfWeek() != DayOfWeek.TUESDAY && day.getDayOfWeek() != DayOfWeek.THURSDAY) {
            day = day.plusDays(1);
        }
        var weekday = day.getDayOfWeek();
        var of = SESSIONS.stream().filter(it -> it.weekday() == weekday).toList();
        return new Care(children.get(act.child()), day, of.get(act.more() % of.size()));
    }

    private boolean contracted(Care care) {
        return contracts.get(care.child()).days().includes(care.day());
    }

    private Optional<Reported> absence(Care care) {
        return absences.values().stream()
                .filter(it -> !it.withdrawn
                        && it.fact.child().equals(care.child())
                        && it.fact.day().equals(care.day())
                        && it.fact.session().from().equals(care.session().from()))
                .findFirst();
    }

    private AbsenceReported report(ChildId child, Care care, boolean byStaff) {
        var closed = closures.stream()
                .anyMatch(it -> it.takes(child, care.day(), care.session())
                        && !it.from.isAfter(care.session().from()));
        var used = absences.values().stream()
                        .filter(it -> !it.withdrawn && it.fact.child().equals(child))
                        .count()
                + inState(ExtraDayState.GRANTED).size()
                + inState(ExtraDayState.REQUESTED).size()
                + inState(ExtraDayState.CANCELLED).size();
        if (closed
                || !contracted(care)
                || absence(care).isPresent()
                || conditions().mode() == CreditMode.DAY_QUOTA && used >= 7
                || holiday(care.day())) {
            return null;
        }
        return reported(care, byStaff ? Channel.STAFF : Channel.PORTAL, null);
    }

    private AbsenceReported reported(Care care, Channel channel, ExtraDayId swappedFor) {
        var fact = new AbsenceReported(
                AbsenceId.next(),
                1,
                care.child(),
                contracts.get(care.child()).id(),
                care.day(),
                care.session(),
                AbsenceReason.LEAVE,
                channel,
                at(),
                swappedFor);
        absences.put(fact.absence(), new Reported(fact));
        outside.tell(fact);
        sessions.reported(fact);
        return fact;
    }

    private List<Reported> standing() {
        return absences.values().stream()
                .filter(it -> !it.withdrawn && it.fact.swappedFor() == null)
                .filter(it -> it.fact.day().atTime(it.fact.session().from()).isAfter(now))
                .filter(it -> standingDays().stream()
                        .noneMatch(day ->
                                day.child().equals(it.fact.child()) && day.day().equals(it.fact.day())))
                .sorted(Comparator.comparing(it -> it.fact.reportedAt() + " " + it.fact.absence()))
                .toList();
    }

    private void withdraw(Reported it) {
        it.withdrawn = true;
        var fact = new AbsenceWithdrawn(
                it.fact.absence(),
                2,
                it.fact.child(),
                it.fact.contract(),
                it.fact.day(),
                at(),
                it.fact.session().from());
        outside.tell(fact);
        sessions.withdrawn(fact);
    }

    private void close(ChildId child, Act act) {
        var care = session(act);
        var hours = List.of(0, 0, 11, 13, 15);
        var whom = act.more() % 5 == 0 ? Set.of(child) : Set.copyOf(children);
        var cause = List.of(Cause.STAFF_SHORTAGE, Cause.STAFF_SHORTAGE, Cause.STUDY_DAY)
                .get(act.more() % 3);
        var day = act.which() % 3 == 0 && !standingDays().isEmpty()
                ? standingDays().get(act.more() % standingDays().size()).day()
                : care.day();
        if (day.isAfter(now.toLocalDate())) {
            closures.add(new Closed(day, LocalTime.of(hours.get(act.more() % hours.size()), 0), cause, whom, at()));
        }
    }

    /** Each closure that stands tells what it takes now: not what was given up, or closed, before it was announced. */
    private void retell() {
        for (var closed : closures) {
            var missed = new ArrayList<Missed>();
            if (closed.stands) {
                for (var child : children) {
                    for (var care : careOn(child, closed)) {
                        missed(closed, care).ifPresent(missed::add);
                    }
                }
            }
            if (!missed.equals(closed.missed) || closed.version == 0 || !closed.stands && closed.version > 0) {
                closed.missed = missed;
                closed.version++;
                var fact = new ClosureAnnounced(
                        closed.id,
                        closed.version,
                        location,
                        closed.day,
                        closed.day,
                        closed.cause,
                        null,
                        null,
                        closed.from,
                        !closed.stands,
                        missed,
                        closed.at);
                outside.tell(fact);
                sessions.closed(fact, closed.at, at());
            }
        }
        closures.removeIf(closed -> !closed.stands);
    }

    private record Cared(Care care, ExtraDayId extraDay) {}

    /** The sessions of a child; an extra day that the family cancelled after the closure stays one of them. */
    private List<Cared> careOn(ChildId child, Closed closed) {
        var day = closed.day;
        var found = new ArrayList<Cared>();
        SESSIONS.stream()
                .filter(session -> session.weekday() == day.getDayOfWeek())
                .map(session -> new Care(child, day, session))
                .filter(this::contracted)
                .forEach(care -> found.add(new Cared(care, null)));
        asked.stream()
                .map(book::extraDay)
                .filter(it -> it.child().equals(child) && it.day().equals(day))
                .filter(it -> it.stands()
                        || it.state() == ExtraDayState.CANCELLED
                                && closed.missed.stream()
                                        .anyMatch(missed -> it.id().equals(missed.extraDay())))
                .forEach(it -> found.add(new Cared(new Care(child, day, it.session()), it.id())));
        return found;
    }

    private Optional<Missed> missed(Closed closed, Cared it) {
        var session = it.care().session();
        var child = it.care().child();
        var away = it.extraDay() == null
                && absence(it.care())
                        .filter(absence -> !absence.fact.reportedAt().isAfter(closed.at))
                        .isPresent();
        var until = closures.stream()
                .filter(other -> other != closed
                        && closures.indexOf(other) < closures.indexOf(closed)
                        && other.takes(child, closed.day, session))
                .map(other -> other.from)
                .reduce(session.until(), (one, other) -> one.isBefore(other) ? one : other);
        var from = closed.from.isAfter(session.from()) ? closed.from : session.from();
        return away || !closed.whom.contains(child) || !from.isBefore(until)
                ? Optional.empty()
                : Optional.of(new Missed(
                        child,
                        contracts.get(child).id(),
                        closed.day,
                        new Session(closed.day.getDayOfWeek(), from, until),
                        session.from(),
                        it.extraDay()));
    }

    private List<ExtraDay> inState(ExtraDayState state) {
        return asked.stream()
                .map(book::extraDay)
                .filter(day -> day.state() == state)
                .toList();
    }

    private List<ExtraDay> standingDays() {
        return asked.stream()
                .map(book::extraDay)
                .filter(day -> day.isOpen() || day.stands())
                .toList();
    }

    private static LocalDateTime begins(ExtraDay day) {
        return day.day().atTime(day.session().from());
    }

    private void ask(ChildId child, Act act) {
        var conditions = conditions();
        var contract = contracts.get(child);
        var day = now.toLocalDate().plusDays(2 + act.which() % 20);
        var weekday = day.getDayOfWeek();
        var session = new Session(weekday, LocalTime.of(8, 0), LocalTime.of(18, 0));
        var sameDay = SESSIONS.stream().filter(it -> it.weekday() == weekday).toList();
        if (!sameDay.isEmpty()) {
            var away = sameDay.stream()
                    .filter(it -> absence(new Care(child, day, it)).isPresent())
                    .findFirst();
            if (away.isEmpty()) {
                return;
            }
            session = away.get();
        }
        var taken = standingDays().stream()
                .anyMatch(it -> it.child().equals(child) && it.day().equals(day));
        if (taken || closedAtAll(child, day) || !contract.days().includes(day) || holiday(day)) {
            return;
        }
        var given = Optional.<GivenUp>empty();
        if (conditions.swap().isPresent() && act.more() % 2 == 0) {
            var care = session(new Act(act.kind(), act.child(), act.more(), act.which(), 0));
            if (contracted(care)
                    && absence(care).isEmpty()
                    && !care.day().equals(day)
                    && !closedAtAll(child, care.day())
                    && standingDays().stream()
                            .noneMatch(it -> it.child().equals(child)
                                    && it.givenUp()
                                            .filter(up -> up.day().equals(care.day()))
                                            .isPresent())) {
                given = Optional.of(new GivenUp(contract.id(), care.day(), care.session()));
            }
        }
        var funding = List.of(Funding.CREDIT_FIRST, Funding.CREDIT_FIRST, Funding.INVOICE, Funding.ADVANCE)
                .get(act.more() % 4);
        var earlier = (int) standingDays().stream()
                .filter(it -> it.child().equals(child)
                        && it.day().getYear() == day.getYear()
                        && it.givenUp().isEmpty())
                .count();
        var wish = new ExtraDayWish(
                child,
                CareType.DAY_CARE,
                Amsterdam.at(day, session.from()),
                session.minutes(),
                given.map(it -> it.session().minutes()).orElse(0),
                funding,
                earlier,
                at(),
                Optional.empty());
        var living = ledgers.open().lots(book.payers(child, conditions)).stream()
                .filter(lot -> lot.livesOn(now.toLocalDate()))
                .toList();
        var quote = ExtraDayPolicy.quote(
                wish,
                conditions.spendingScope(Optional.empty()).of(living, child, CareType.DAY_CARE, day),
                Optional.of(Cents.of(1000)),
                conditions.extraDay(),
                conditions.advanceTerms(book.swapDaysUsed(child, day.getYear())));
        var request = new ExtraDay(
                ExtraDayId.next(),
                1,
                child,
                contract.household(),
                contract.id(),
                contract.location(),
                contract.group(),
                CareType.DAY_CARE,
                day,
                session,
                funding,
                new ExtraDay.Parts(
                        quote.creditMinutes() + quote.advanceMinutes(),
                        quote.swapMinutes(),
                        quote.freeMinutes(),
                        quote.invoiceMinutes()),
                given,
                false,
                ExtraDayState.REQUESTED,
                at(),
                AnswerDeadlinePolicy.decide(wish, conditions.extraDay()).at(),
                Optional.empty(),
                Optional.empty(),
                conditions.version(),
                WHY);
        var id = outside.ask(request);
        asked.add(id);
        extraDays.asked(as(request, id), quote.fromCredit(), quote.advanceMinutes());
    }

    private static ExtraDay as(ExtraDay it, ExtraDayId id) {
        return new ExtraDay(
                id,
                it.version(),
                it.child(),
                it.household(),
                it.contract(),
                it.location(),
                it.group(),
                it.careType(),
                it.day(),
                it.session(),
                it.funding(),
                it.parts(),
                it.givenUp(),
                it.withoutExtraStaff(),
                it.state(),
                it.requestedAt(),
                it.decideBy(),
                it.settledAt(),
                it.answer(),
                it.policy(),
                it.why());
    }

    private boolean closedAtAll(ChildId child, LocalDate day) {
        return closures.stream().anyMatch(it -> it.stands && it.day.equals(day) && it.whom.contains(child));
    }

    /** Grants a request unless it has begun, the day is closed, or the day given in exchange no longer can be given. */
    private void grant(ExtraDay day) {
        var given = day.givenUp().map(it -> new Care(day.child(), it.day(), it.session()));
        if (!begins(day).isAfter(now)
                || closedAtAll(day.child(), day.day())
                || given.filter(care -> absence(care).isPresent()
                                || closedAtAll(care.child(), care.day())
                                || !care.day().atTime(care.session().from()).isAfter(now))
                        .isPresent()) {
            decline(day);
            return;
        }
        answer(day, ExtraDayDecided.Outcome.GRANTED);
        given.ifPresent(care -> reported(care, Channel.PORTAL, day.id()));
    }

    private void decline(ExtraDay day) {
        answer(day, ExtraDayDecided.Outcome.DECLINED);
    }

    private void answer(ExtraDay day, ExtraDayDecided.Outcome outcome) {
        var fact = new ExtraDayDecided(day.id(), 2, day.child(), day.group(), day.day(), outcome, WHY, at());
        outside.tell(fact);
        extraDays.decided(fact);
    }

    private void takeBack(ExtraDay day) {
        if (day.isOpen()) {
            outside.takeBack(day);
            extraDays.withdrawn(day, at());
            return;
        }
        var cancellation =
                CancellationPolicy.decide(day.begins(), at(), conditions().cancellation());
        if (cancellation.possible()) {
            outside.takeBack(day);
            extraDays.cancelled(
                    day,
                    cancellation,
                    cancellation.chargedMinutes(
                            day.session().minutes() - day.parts().free()),
                    at());
        }
    }

    private void revoke(ExtraDay day) {
        if (!begins(day).isAfter(now)) {
            return;
        }
        var fact = new ExtraDayRevoked(
                day.id(),
                3,
                day.child(),
                day.group(),
                day.day(),
                ExtraDayRevoked.Reason.STAFF_SHORTAGE,
                WHY,
                at(),
                null,
                null);
        outside.tell(fact);
        extraDays.revoked(fact);
        absences.values().stream()
                .filter(it -> !it.withdrawn && day.id().equals(it.fact.swappedFor()))
                .filter(it -> it.fact.day().atTime(it.fact.session().from()).isAfter(now))
                .findFirst()
                .ifPresent(this::withdraw);
    }

    private void goodwill(ChildId child, int minutes) {
        var credit = new CreditLot(
                LotId.next(),
                child,
                CareType.DAY_CARE,
                now.toLocalDate(),
                Optional.of(now.toLocalDate().plusMonths(2)),
                0);
        ledgers.open()
                .book(
                        Lot.goodwill(credit, WHY, "note"),
                        new Movement(
                                MovementId.next(),
                                child,
                                CareType.DAY_CARE,
                                CreditChanged.Movement.GRANT,
                                List.of(new LotMinutes(credit.id(), minutes)),
                                at(),
                                WHY,
                                Movement.Cause.NONE));
    }

    private void end(ChildId child, int days) {
        var last = now.toLocalDate().plusDays(days);
        var contract = contracts.get(child);
        if (standingDays().stream()
                        .anyMatch(it -> it.child().equals(child) && it.day().isAfter(last))
                || last.isAfter(contract.days().last())) {
            return;
        }
        var ended = new Contract(
                contract.id(),
                contract.child(),
                contract.household(),
                contract.location(),
                contract.group(),
                contract.provider(),
                contract.careType(),
                contract.weeksPerYear(),
                new DateRange(contract.days().first(), last),
                contract.sessions(),
                contract.endedBy());
        contracts.put(child, ended);
        book.know(List.of(ended));
        sessions.contractKnown(ended.id(), at());
    }

    /** What happens by the clock: windows open, credit lapses, advances of a year that is over are invoiced. */
    private void tick() {
        var before = ledgers.movements().size();
        var today = now.toLocalDate();
        for (var absence : book.absences()) {
            if (absence.stands()
                    && absence.answer()
                            .flatMap(Absence.Answer::pendingUntil)
                            .filter(day -> !day.isAfter(today))
                            .isPresent()) {
                sessions.windowOpened(absence, at());
            }
        }
        for (var child : children) {
            LapseMovements.expiries(ledgers.open().lots(child), today, at()).forEach(ledgers.open()::book);
            for (var lot : ledgers.open().lots(child)) {
                if (lot.advancedMinutes() > 0 && !lot.livesOn(today)) {
                    var day = book.extraDay(lot.extraDay().orElseThrow());
                    var advance =
                            new LapseMovements.Advance(lot.credit().id(), day.contract(), day.household(), day.day());
                    var settlement = LapseMovements.settlement(lot, advance, at());
                    ledgers.open().book(settlement);
                    book.tell(LapseMovements.settled(lot, advance, settlement));
                }
            }
        }
        gains(before);
    }

    private void gains(int before) {
        var gained = ledgers.gainedSince(before);
        extraDays.replaced(
                book.extraDays().stream()
                        .filter(day -> gained.contains(day.child()))
                        .sorted(Comparator.comparing(ExtraDay::day)
                                .thenComparing(day -> day.id().toString()))
                        .toList(),
                at());
    }

    private static <T> Optional<T> pick(List<T> from, int which) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(which % from.size()));
    }

    private Instant at() {
        return Amsterdam.at(now);
    }

    private CreditConditions conditions() {
        return policies.of(provider).on(now.toLocalDate()).terms();
    }

    private boolean holiday(LocalDate day) {
        return conditions().holidays().includes(day);
    }

    /** The children, in the order in which acts name them. */
    List<ChildId> children() {
        return children;
    }

    /** Their contracts. */
    Contract contract(ChildId child) {
        return contracts.get(child);
    }

    /** The moment of the last act. */
    LocalDateTime now() {
        return now;
    }

    /** Minutes of a child on an account, over all lots. */
    int minutes(ChildId child, Account account) {
        var balances = ledgers.balances();
        return ledgers.lots().stream()
                .filter(lot -> lot.credit().child().equals(child))
                .mapToInt(lot -> balances.of(lot.credit().id(), account))
                .sum();
    }

    /** The extra days asked for. */
    List<ExtraDay> extraDays() {
        return asked.stream().map(book::extraDay).toList();
    }

    // The model: what is right.

    /** Compares what is booked with what is right; fails with what differs. */
    void check() {
        var balances = ledgers.balances();
        for (var lot : ledgers.lots()) {
            for (var account : List.of(
                    Account.FREE,
                    Account.RESERVED,
                    Account.SPENT,
                    Account.EXPIRED,
                    Account.FORFEITED,
                    Account.PAID_OUT)) {
                assertThat(balances.of(lot.credit().id(), account))
                        .as("%s of a lot by %s", account, lot.origin())
                        .isNotNegative();
            }
            assertThat(balances.of(lot.credit().id(), Account.ADVANCED)).isNotPositive();
        }
        checkAbsences(balances);
        checkClosures(balances);
        checkExtraDays(balances);
        checkMoney(balances);
    }

    /** The moment of a report or an announcement, with what took which minutes of a session. */
    private record Taking(Instant at, String order, Object by, int from, int until) {}

    /** Whose each minute of a session is: the first one to take it. */
    private Map<Object, Integer> owners(Care care, ExtraDayId extraDay, int most) {
        var taking = new ArrayList<Taking>();
        if (extraDay == null) {
            absence(care)
                    .ifPresent(it -> taking.add(new Taking(
                            it.fact.reportedAt(),
                            it.fact.absence().toString(),
                            it.fact.absence(),
                            minute(care.session().from()),
                            minute(care.session().until()))));
        }
        for (var closed : closures) {
            if (closed.takes(care.child(), care.day(), care.session())) {
                taking.add(new Taking(
                        closed.at,
                        compensation(closed, care, extraDay)
                                .map(it -> it.id().toString())
                                .orElse(""),
                        closed,
                        Math.max(minute(closed.from), minute(care.session().from())),
                        minute(care.session().until())));
            }
        }
        taking.sort(Comparator.comparing(Taking::at).thenComparing(Taking::order));
        var owner = new Object[24 * 60];
        var counted = 0;
        var minutes = new HashMap<Object, Integer>();
        for (var it : taking) {
            for (var minute = it.from(); minute < it.until(); minute++) {
                if (owner[minute] == null) {
                    owner[minute] = it.by();
                    if (counted < most) {
                        counted++;
                        minutes.merge(it.by(), 1, Integer::sum);
                    }
                }
            }
        }
        return minutes;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private Optional<Compensation> compensation(Closed closed, Care care, ExtraDayId extraDay) {
        return book.compensations().stream()
                .filter(it -> it.closure().filter(closed.id::equals).isPresent()
                        && it.child().equals(care.child())
                        && it.session().begins().equals(care.session().from())
                        && it.session().extraDay().equals(Optional.ofNullable(extraDay)))
                .findFirst();
    }

    /** Whether a report comes early enough, and in the way that the provider asks for. */
    private boolean earns(AbsenceReported fact) {
        if (fact.swappedFor() != null) {
            return false;
        }
        var starts = fact.day().atTime(fact.session().from());
        var reported = LocalDateTime.ofInstant(fact.reportedAt(), Amsterdam.ZONE);
        return switch (provider) {
            case "smallsteps" -> fact.channel() == Channel.PORTAL && reported.isBefore(starts.minusDays(7));
            case "partou" ->
                !Amsterdam.at(starts).minusSeconds(96 * 3600).isBefore(fact.reportedAt())
                        && (now.getYear() > 2024
                                || !now.toLocalDate().isBefore(fact.day().minusDays(125)));
            case "eerste-stapje" ->
                fact.channel() == Channel.PORTAL
                        && !Amsterdam.at(starts).minusSeconds(24 * 3600).isBefore(fact.reportedAt());
            case "duinroos" -> !Amsterdam.at(starts).minusSeconds(12 * 3600).isBefore(fact.reportedAt());
            default -> false;
        };
    }

    private void checkAbsences(Balances balances) {
        for (var it : absences.values()) {
            var care = new Care(it.fact.child(), it.fact.day(), it.fact.session());
            var right = it.withdrawn || !earns(it.fact) || !contracted(care)
                    ? 0
                    : owners(care, null, Integer.MAX_VALUE).getOrDefault(it.fact.absence(), 0);
            var lot = ledgers.lots().stream()
                    .filter(found ->
                            found.absence().filter(it.fact.absence()::equals).isPresent())
                    .findFirst();
            var earned = lot.map(found -> -balances.of(found.credit().id(), Account.EARNED))
                    .orElse(0);
            var lapsed = lot.map(found -> balances.of(found.credit().id(), Account.EXPIRED))
                    .orElse(0);
            assertThat(earned)
                    .as("credit of the absence of %s", it.fact.day())
                    .isEqualTo(Math.max(right, it.withdrawn || !contracted(care) ? Math.min(earned, lapsed) : right));
        }
    }

    private void checkClosures(Balances balances) {
        for (var it : book.compensations()) {
            var given = it.lot().map(lot -> -balances.of(lot, Account.GRANTED)).orElse(0);
            int right;
            if (it.closure().isEmpty()) {
                right = conditions()
                        .grantedDay()
                        .withdrawal()
                        .compensation(book.extraDay(it.extraDay().orElseThrow())
                                .session()
                                .minutes());
            } else {
                right = closures.stream()
                        .filter(closed -> it.closure().filter(closed.id::equals).isPresent())
                        .findFirst()
                        .filter(closed -> conditions()
                                .balance()
                                .filter(balance -> balance.closureByProvider().compensates(closed.cause))
                                .isPresent())
                        .map(closed -> closedMinutes(closed, it))
                        .orElse(0);
            }
            assertThat(given)
                    .as(
                            "made good for %s, extra day %s",
                            it.session().day(), it.session().extraDay())
                    .isEqualTo(right);
        }
    }

    private int closedMinutes(Closed closed, Compensation it) {
        var extraDay = it.session().extraDay().map(book::extraDay);
        var session = extraDay.map(ExtraDay::session).orElseGet(() -> SESSIONS.stream()
                .filter(found -> found.weekday() == closed.day.getDayOfWeek()
                        && found.from().equals(it.session().begins()))
                .findFirst()
                .orElseThrow());
        var care = new Care(it.child(), closed.day, session);
        var most = extraDay.map(day -> switch (day.state()) {
                    case GRANTED, CANCELLED ->
                        day.parts().credit()
                                + day.parts().swapped()
                                + day.parts().invoiced();
                    case REQUESTED, DECLINED, WITHDRAWN, REVOKED -> 0;
                })
                .orElse(contracted(care) ? Integer.MAX_VALUE : 0);
        return owners(care, it.session().extraDay().orElse(null), most).getOrDefault(closed, 0);
    }

    private void checkExtraDays(Balances balances) {
        for (var id : asked) {
            var day = book.extraDay(id);
            var reserved = held(day, Account.RESERVED);
            var spent = held(day, Account.SPENT);
            switch (day.state()) {
                case REQUESTED -> {
                    assertThat(reserved)
                            .as("reserved for %s", day.day())
                            .isEqualTo(day.parts().credit());
                    assertThat(spent).isZero();
                }
                case GRANTED, CANCELLED -> {
                    assertThat(reserved).isZero();
                    assertThat(spent)
                            .as("spent on %s", day.day())
                            .isEqualTo(day.parts().credit());
                }
                case DECLINED, WITHDRAWN, REVOKED ->
                    assertThat(reserved + spent).as("held by %s", day.state()).isZero();
            }
            assertThat(day.parts().total()).isEqualTo(day.session().minutes());
            for (var account : List.of(Account.RESERVED, Account.SPENT)) {
                assertThat(ledgers.open().held(id, account))
                        .as("who pays %s", day.day())
                        .allMatch(part ->
                                mayPay(ledgers.open().lot(part.lot()).credit().child(), day.child()));
            }
            if (day.stands() && day.parts().swapped() > 0) {
                assertThat(absences.values())
                        .as("a day given for %s", day.day())
                        .anyMatch(it -> !it.withdrawn && id.equals(it.fact.swappedFor()));
            }
            if (day.stands()
                    && day.funding() != Funding.INVOICE
                    && day.parts().invoiced() > 0
                    && begins(day).isAfter(now)) {
                assertThat(CreditTakenBack.fromCredit(book, day, 1, at()).stream()
                                .filter(part -> ledgers.open()
                                        .lot(part.lot())
                                        .credit()
                                        .child()
                                        .equals(day.child()))
                                .toList())
                        .as("credit beside an invoice for %s", day.day())
                        .isEmpty();
            }
        }
    }

    /** CR-013: the child itself; its brother where the conditions say so; never another family. */
    private boolean mayPay(ChildId payer, ChildId child) {
        return payer.equals(child)
                || provider.equals("duinroos") && !payer.equals(children.get(2)) && !child.equals(children.get(2));
    }

    private int held(ExtraDay day, Account account) {
        return ledgers.open().held(day.id(), account).stream()
                .mapToInt(LotMinutes::minutes)
                .sum();
    }

    private void checkMoney(Balances balances) {
        var charged = new HashMap<ExtraDayId, ExtraDayCharged>();
        var settled = new HashMap<UUID, CreditSettled>();
        for (var fact : book.facts()) {
            if (fact instanceof ExtraDayCharged it) {
                charged.merge(it.extraDay(), it, (one, other) -> one.version() < other.version() ? other : one);
            } else if (fact instanceof CreditSettled it) {
                settled.merge(
                        it.settlement().value(), it, (one, other) -> one.version() < other.version() ? other : one);
            }
        }
        for (var id : asked) {
            var day = book.extraDay(id);
            var right = day.stands() || day.state() == ExtraDayState.CANCELLED
                    ? day.parts().invoiced()
                    : 0;
            assertThat(Optional.ofNullable(charged.get(id))
                            .map(ExtraDayCharged::minutes)
                            .orElse(0))
                    .as("minutes charged for %s, %s", day.day(), day.state())
                    .isEqualTo(right);
        }
        for (var it : book.compensations()) {
            var paid = it.lot().map(lot -> balances.of(lot, Account.PAID_OUT)).orElse(0);
            assertThat(Optional.ofNullable(settled.get(it.id()))
                            .map(fact -> -fact.minutes())
                            .orElse(0))
                    .as("money for %s", it.session().day())
                    .isEqualTo(paid);
        }
        for (var lot : ledgers.lots()) {
            if (lot.origin() == Lot.Origin.ADVANCE) {
                var id = lot.credit().id();
                assertThat(Optional.ofNullable(settled.get(id.value()))
                                .map(CreditSettled::minutes)
                                .orElse(0))
                        .as("money for an advance")
                        .isEqualTo(-balances.of(id, Account.SETTLED) - balances.of(id, Account.PAID_OUT));
            }
        }
    }
}
