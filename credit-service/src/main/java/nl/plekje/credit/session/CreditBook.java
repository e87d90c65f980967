package nl.plekje.credit.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.ledger.OpenLedgers;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.events.Fact;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.Policies;

/**
 * All that is booked on sessions of some children while their ledgers are open: absences, compensations and extra days, with
 * what decisions about them depend on. Moves ({@link SessionMoves}, {@link ExtraDayMoves}) change it in memory and know no
 * database; what they changed, and what is to be told of it, is written when all is done.
 */
public final class CreditBook {

    private final OpenLedgers ledgers;
    private final Policies<CreditConditions> policies;
    private final Map<ContractId, Contract> contracts = new HashMap<>();
    private final Map<LocationId, SchoolRegion> regions = new HashMap<>();
    private final Map<ChildId, Set<ChildId>> siblings = new HashMap<>();
    private final Map<AbsenceId, Absence> absences = new LinkedHashMap<>();
    private final Map<UUID, Compensation> compensations = new LinkedHashMap<>();
    private final Map<ExtraDayId, ExtraDay> extraDays = new LinkedHashMap<>();
    private final Map<CareSession, Set<UUID>> claims = new HashMap<>();
    private final Set<UUID> changed = new LinkedHashSet<>();
    private final Map<ExtraDayId, ExtraDay.Parts> partsBefore = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private SwapDaysGiven swapDays = SwapDaysGiven.none();

    /** A book with nothing in it but opened ledgers. */
    public CreditBook(OpenLedgers ledgers, Policies<CreditConditions> policies) {
        this.ledgers = ledgers;
        this.policies = policies;
    }

    /** The ledgers of the children. */
    public OpenLedgers ledgers() {
        return ledgers;
    }

    /** Adds contracts. */
    void know(Collection<Contract> found) {
        found.forEach(contract -> contracts.put(contract.id(), contract));
    }

    /** Adds the region whose school holidays hold at a location. */
    void know(LocationId location, SchoolRegion region) {
        regions.put(location, region);
    }

    /** Adds the children of the household of a child. */
    void know(ChildId child, Set<ChildId> household) {
        siblings.put(child, household);
    }

    /** The days that the children have given up before these moves. */
    void know(SwapDaysGiven given) {
        swapDays = given;
    }

    /** Adds rows as they are stored. */
    void add(Absence absence) {
        absences.put(absence.id(), absence);
        if (absence.isReported()) {
            claim(absence);
        }
    }

    /** Adds rows as they are stored. */
    void add(Compensation compensation) {
        compensations.put(compensation.id(), compensation);
        claim(compensation);
    }

    /** Adds rows as they are stored. */
    void add(ExtraDay extraDay) {
        extraDays.put(extraDay.id(), extraDay);
        partsBefore.put(extraDay.id(), extraDay.parts());
    }

    /** A row as it is from now on. */
    void put(Absence absence) {
        add(absence);
        changed.add(absence.identity());
    }

    /** A row as it is from now on. */
    void put(Compensation compensation) {
        add(compensation);
        changed.add(compensation.identity());
    }

    /** A row as it is from now on. */
    void put(ExtraDay extraDay) {
        extraDays.put(extraDay.id(), extraDay);
        changed.add(extraDay.id().value());
    }

    private void claim(Claim claim) {
        claims.computeIfAbsent(claim.session(), session -> new LinkedHashSet<>())
                .add(claim.identity());
    }

    /** Something to tell when all is written. */
    void tell(Fact fact) {
        facts.add(fact);
    }

    /** An absence, or null. */
    public Absence absence(AbsenceId id) {
        return absences.get(id);
    }

    /** A compensation, or null. */
    Compensation compensation(UUID id) {
        return compensations.get(id);
    }

    /** All compensations in the book. */
    Collection<Compensation> compensations() {
        return List.copyOf(compensations.values());
    }

    /** All absences in the book. */
    Collection<Absence> absences() {
        return List.copyOf(absences.values());
    }

    /** An extra day, or null. */
    public ExtraDay extraDay(ExtraDayId id) {
        return extraDays.get(id);
    }

    /** All extra days in the book. */
    public Collection<ExtraDay> extraDays() {
        return List.copyOf(extraDays.values());
    }

    /** The absences from a session and the closures of it, as they are now. */
    List<Claim> claims(CareSession session) {
        var found = new ArrayList<Claim>();
        for (var id : claims.getOrDefault(session, Set.of())) {
            var absence = absences.get(new AbsenceId(id));
            if (absence != null) {
                found.add(absence);
            } else if (compensations.get(id).ofClosure()) {
                found.add(compensations.get(id));
            }
        }
        return found;
    }

    /** A contract, or null as long as it is not known. */
    Contract contract(ContractId id) {
        return contracts.get(id);
    }

    /** The conditions of a contract's provider on the day of this moment. */
    CreditConditions conditions(Contract contract, Instant at) {
        return policies.of(contract.provider()).on(Amsterdam.dateOf(at)).terms();
    }

    /** The conditions of a version. */
    CreditConditions conditions(PolicyVersion version) {
        return policies.of(version.provider()).version(version).terms();
    }

    /** The region whose school holidays hold where an extra day is. */
    Optional<SchoolRegion> region(LocationId location) {
        return Optional.ofNullable(regions.get(location));
    }

    /** The children whose credit may pay for a child: of its household, as far as their ledgers are open (CR-013). */
    Set<ChildId> payers(ChildId child, CreditConditions conditions) {
        var shared = conditions
                .balance()
                .filter(balance -> balance.acrossChildren().allowed())
                .isPresent();
        var payers = new HashSet<>(shared ? siblings.getOrDefault(child, Set.of(child)) : Set.of(child));
        payers.retainAll(ledgers.children());
        return payers;
    }

    /** Swap days that a child has used in a year. */
    int swapDaysUsed(ChildId child, int year) {
        return SwapDays.used(swapDays, ledgers.lots(child), child, year);
    }

    /** A day given up earns from now on, or no more. */
    void countSwapDay(ChildId child, LocalDate day, int more) {
        swapDays.add(child, day.getYear(), more);
    }

    /** Absences that were changed. */
    List<Absence> changedAbsences() {
        return absences.values().stream()
                .filter(it -> changed.contains(it.identity()))
                .toList();
    }

    /** Compensations that were changed. */
    List<Compensation> changedCompensations() {
        return compensations.values().stream()
                .filter(it -> changed.contains(it.id()))
                .toList();
    }

    /** Extra days that were changed. */
    public List<ExtraDay> changedDays() {
        return extraDays.values().stream()
                .filter(it -> changed.contains(it.id().value()))
                .toList();
    }

    /** What pays an extra day as it was before these moves; empty for a new one. */
    public Optional<ExtraDay.Parts> partsBefore(ExtraDayId id) {
        return Optional.ofNullable(partsBefore.get(id));
    }

    /** What is to be told. */
    List<Fact> facts() {
        return List.copyOf(facts);
    }
}
