package nl.plekje.credit.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.family.FamilyRepository;
import nl.plekje.credit.ledger.LedgerService;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.credit.ledger.OpenLedgers;
import nl.plekje.credit.location.LocationRepository;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.session.AbsenceDecisions.Report;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.policy.Policies;

/**
 * Opens the book of some children, makes moves in it and writes what they changed: the only way in which something is booked
 * on a session. The ledgers of the children are locked in between, so moves of one child never meet, in whatever order what
 * caused them arrives. All that arrived together is read, moved and written together.
 */
@ApplicationScoped
public class SessionService {

    private final AbsenceRepository absences;
    private final CompensationRepository compensations;
    private final ExtraDayRepository extraDays;
    private final ContractRepository contracts;
    private final LocationRepository locations;
    private final FamilyRepository families;
    private final LedgerService ledgers;
    private final Policies<CreditConditions> policies;
    private final Outbox outbox;

    SessionService(
            AbsenceRepository absences,
            CompensationRepository compensations,
            ExtraDayRepository extraDays,
            ContractRepository contracts,
            LocationRepository locations,
            FamilyRepository families,
            LedgerService ledgers,
            Policies<CreditConditions> policies,
            Outbox outbox) {
        this.absences = absences;
        this.compensations = compensations;
        this.extraDays = extraDays;
        this.contracts = contracts;
        this.locations = locations;
        this.families = families;
        this.ledgers = ledgers;
        this.policies = policies;
        this.outbox = outbox;
    }

    /** A book with the moves that can be made in it. */
    public record Moves(CreditBook book, SessionMoves sessions, ExtraDayMoves extraDays) {}

    /** Absences were reported. */
    public Uni<Void> reported(List<AbsenceReported> facts) {
        var children = facts.stream().map(AbsenceReported::child).collect(Collectors.toSet());
        var days = facts.stream()
                .map(it -> new CareDay(it.child(), it.contract(), it.day()))
                .collect(Collectors.toSet());
        return ledgers.in(
                children,
                open -> move(
                        open,
                        book -> claims(book, days)
                                .chain(() -> holders(
                                        book,
                                        facts.stream()
                                                .flatMap(it -> Stream.ofNullable(it.swappedFor()))
                                                .toList())),
                        moves -> {
                            facts.forEach(moves.sessions()::reported);
                            return null;
                        }));
    }

    /** An absence was withdrawn. */
    public Uni<Void> withdrawn(AbsenceWithdrawn fact) {
        return ledgers.in(
                fact.child(),
                open -> move(open, book -> withdrawable(book, fact), moves -> {
                    moves.sessions().withdrawn(fact);
                    return null;
                }));
    }

    /** Whether this service has been told of the absence of the child, taken back or not. */
    public Uni<Boolean> knows(ChildId child, AbsenceId id) {
        return absences.find(child, id).map(Objects::nonNull);
    }

    /**
     * What would become of the extra days of a child if it took an absence back now; nothing is booked.
     *
     * @return the book as it would be; empty of changes where the absence earned nothing. Null without such an absence
     */
    public Uni<CreditBook> ifWithdrawn(ChildId child, AbsenceId id, Instant now) {
        return absences.find(child, id)
                .chain(absence -> absence == null || !absence.stands()
                        ? Uni.createFrom().nullItem()
                        : ledgers.look(child, open -> {
                            var moves = moves(open);
                            var fact = new AbsenceWithdrawn(
                                    id,
                                    absence.version() + 1,
                                    child,
                                    absence.contract(),
                                    absence.day(),
                                    now,
                                    absence.from());
                            return withdrawable(moves.book(), fact)
                                    .invoke(() -> moves.sessions().withdrawn(fact))
                                    .replaceWith(moves.book());
                        }));
    }

    /** What an absence would earn if it were reported so; nothing is booked. */
    public Uni<AbsenceCreditDecision> ifReported(Report report) {
        var contract = report.contract();
        return ledgers.look(contract.child(), open -> {
            var moves = moves(open);
            return claims(moves.book(), Set.of(new CareDay(contract.child(), contract.id(), report.day())))
                    .map(read -> moves.sessions().ifReported(report));
        });
    }

    private Uni<Void> withdrawable(CreditBook book, AbsenceWithdrawn fact) {
        return claims(book, Set.of(new CareDay(fact.child(), fact.contract(), fact.day())))
                .chain(() -> holders(book, List.of()));
    }

    /** A contract has become known: what waited for it is answered. */
    public Uni<Void> contractKnown(ContractId contract, Instant at) {
        return absences.waitingFor(contract)
                .chain(waiting -> compensations.waitingFor(contract).chain(closed -> {
                    var days = Stream.concat(
                                    waiting.stream().map(it -> new CareDay(it.child(), contract, it.day())),
                                    closed.stream()
                                            .map(it -> new CareDay(
                                                    it.child(),
                                                    contract,
                                                    it.session().day())))
                            .collect(Collectors.toSet());
                    var children = days.stream().map(CareDay::child).collect(Collectors.toSet());
                    return days.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : ledgers.in(
                                    children,
                                    open -> move(
                                            open,
                                            book -> claims(book, days).chain(() -> holders(book, List.of())),
                                            moves -> {
                                                moves.sessions().contractKnown(contract, at);
                                                return null;
                                            }));
                }));
    }

    /** Answers the absences of a child whose window has opened. */
    public Uni<Void> windowsOpened(ChildId child, LocalDate today, Instant now) {
        return ledgers.in(child, open -> absences.withOpenWindow(child, today)
                .chain(opened -> move(
                        open,
                        book -> claims(
                                        book,
                                        opened.stream()
                                                .map(it -> new CareDay(child, it.contract(), it.day()))
                                                .collect(Collectors.toSet()))
                                .chain(() -> holders(book, List.of())),
                        moves -> {
                            opened.forEach(it -> moves.sessions().windowOpened(it, now));
                            return null;
                        })));
    }

    /**
     * A closure was announced, changed or taken back.
     *
     * @param at the moment of the fact
     */
    public Uni<Void> closed(ClosureAnnounced closure, Instant at) {
        var announcedAt = closure.announcedAt() == null ? at : closure.announcedAt();
        return compensations.of(closure.closure()).chain(before -> {
            var days = Stream.concat(
                            before.stream()
                                    .map(it -> new CareDay(
                                            it.child(),
                                            it.session().contract(),
                                            it.session().day())),
                            closure.missed().stream().map(it -> new CareDay(it.child(), it.contract(), it.day())))
                    .collect(Collectors.toSet());
            var children = days.stream().map(CareDay::child).collect(Collectors.toSet());
            return children.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : ledgers.in(
                            children,
                            open -> move(
                                    open,
                                    book -> claims(book, days)
                                            .chain(() -> holders(
                                                    book,
                                                    closure.missed().stream()
                                                            .flatMap(it -> Stream.ofNullable(it.extraDay()))
                                                            .toList())),
                                    moves -> {
                                        moves.sessions().closed(closure, announcedAt, at);
                                        return null;
                                    }));
        });
    }

    /** Opens the ledger of a child and makes a move with one of its compensations, null where there is none. */
    public <T> Uni<T> ofCompensation(ChildId child, UUID id, BiFunction<Moves, Compensation, T> move) {
        return ledgers.in(child, open -> compensations
                .find(child, id)
                .chain(found -> move(
                        open,
                        book -> found == null
                                ? Uni.createFrom().voidItem()
                                : claims(
                                                book,
                                                Set.of(new CareDay(
                                                        child,
                                                        found.session().contract(),
                                                        found.session().day())))
                                        .chain(() -> holders(book, List.of())),
                        moves -> move.apply(
                                moves, found == null ? null : moves.book().compensation(id)))));
    }

    /** A contract has ended: what of its compensation is not used becomes money. */
    public Uni<Void> payOutAtEnd(OpenLedgers open, ContractId contract, Instant now) {
        return compensations
                .creditOf(contract)
                .chain(given -> move(
                        open,
                        book -> {
                            given.forEach(book::add);
                            return contracts(book, Set.of(contract));
                        },
                        moves -> {
                            moves.sessions().payOutAtEnd(contract, now);
                            return null;
                        }));
    }

    /** Opens the ledgers of all who have or pay these extra days, and makes moves with them. */
    public <T> Uni<T> ofDays(Collection<ChildId> children, Collection<ExtraDayId> days, Function<Moves, T> move) {
        return ledgers.inDays(children, days, open -> move(open, book -> days(book, days), move));
    }

    /** Makes moves with these extra days in ledgers that are open; what else holds their lots is not looked at. */
    public Uni<Void> replaced(OpenLedgers open, Collection<ExtraDay> days, Instant at) {
        return days.isEmpty()
                ? Uni.createFrom().voidItem()
                : move(open, book -> around(book, days), moves -> {
                    moves.extraDays().replaced(days, at);
                    return null;
                });
    }

    /** Makes moves in ledgers that are open, with nothing read before. */
    public <T> Uni<T> in(OpenLedgers open, Function<Moves, T> move) {
        return move(open, book -> Uni.createFrom().voidItem(), move);
    }

    private <T> Uni<T> move(OpenLedgers open, Function<CreditBook, Uni<Void>> read, Function<Moves, T> move) {
        var moves = moves(open);
        return read.apply(moves.book()).map(nothing -> move.apply(moves)).call(() -> write(moves.book()));
    }

    private Moves moves(OpenLedgers open) {
        var book = new CreditBook(open, policies);
        var sessions = new SessionMoves(book, policies);
        return new Moves(book, sessions, new ExtraDayMoves(book, sessions));
    }

    private Uni<Void> write(CreditBook book) {
        return absences.save(book.changedAbsences())
                .chain(() -> compensations.save(book.changedCompensations()))
                .chain(() -> extraDays.save(book.changedDays()))
                .chain(() -> outbox.append(book.facts()));
    }

    /** Reads all claims on these days, and what decisions about them depend on. */
    private Uni<Void> claims(CreditBook book, Collection<CareDay> days) {
        var children = days.stream().map(CareDay::child).collect(Collectors.toSet());
        return absences.on(days)
                .invoke(found -> found.forEach(book::add))
                .chain(() -> compensations.on(days))
                .invoke(found -> found.forEach(book::add))
                .chain(() ->
                        contracts(book, days.stream().map(CareDay::contract).collect(Collectors.toSet())))
                .chain(() -> absences.swapDaysGiven(children))
                .invoke(book::know)
                .replaceWithVoid();
    }

    private Uni<Void> contracts(CreditBook book, Set<ContractId> ids) {
        return contracts.find(ids).invoke(found -> book.know(found.values())).replaceWithVoid();
    }

    /** Reads the lots of the claims in the book with the extra days that hold something of them, and these days besides. */
    private Uni<Void> holders(CreditBook book, Collection<ExtraDayId> besides) {
        var lots = new ArrayList<LotId>();
        var days = new LinkedHashSet<>(besides);
        book.absences().forEach(it -> {
            it.lot().ifPresent(lots::add);
            it.report().flatMap(Absence.Reported::swappedFor).ifPresent(days::add);
        });
        book.compensations().forEach(it -> {
            it.lot().ifPresent(lots::add);
            it.session().extraDay().ifPresent(days::add);
        });
        return ledgers.withHolders(book.ledgers(), lots).chain(holders -> {
            days.addAll(holders);
            return days.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : extraDays.find(days).chain(found -> around(book, found.values()));
        });
    }

    /** Reads extra days with the closures of them, whose lots in turn other days may hold. */
    private Uni<Void> days(CreditBook book, Collection<ExtraDayId> ids) {
        return extraDays
                .find(ids)
                .chain(found -> around(book, found.values()))
                .chain(() -> compensations.ofDays(ids))
                .chain(closed -> {
                    closed.forEach(book::add);
                    return closed.isEmpty() ? Uni.createFrom().voidItem() : holders(book, List.of());
                });
    }

    /** Adds extra days with their contracts, the school regions where they are, and who may pay them. */
    private Uni<Void> around(CreditBook book, Collection<ExtraDay> days) {
        var fresh = days.stream().filter(it -> book.extraDay(it.id()) == null).toList();
        fresh.forEach(book::add);
        var all = contracts(book, fresh.stream().map(ExtraDay::contract).collect(Collectors.toSet()));
        all = all.chain(() -> locations.schoolRegions(
                        fresh.stream().map(ExtraDay::location).collect(Collectors.toSet())))
                .invoke(regions -> regions.forEach(book::know))
                .replaceWithVoid();
        var sharing = fresh.stream()
                .filter(it -> book.conditions(it.policy())
                        .balance()
                        .filter(balance -> balance.acrossChildren().allowed())
                        .isPresent())
                .map(ExtraDay::child)
                .collect(Collectors.toCollection(HashSet::new));
        for (var child : sharing) {
            all = all.chain(() -> families.siblings(child))
                    .invoke(household -> book.know(child, household))
                    .replaceWithVoid();
        }
        return all;
    }
}
