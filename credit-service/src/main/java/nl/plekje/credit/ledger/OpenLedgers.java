package nl.plekje.credit.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * The ledgers of some children while they are locked, with the lots of which something is open. Movements are made here,
 * in their order, and written together when the ledgers are closed: one child or a thousand, it is the same work.
 */
public final class OpenLedgers {

    private static final Comparator<Lot> NEAREST_EXPIRY_FIRST =
            Comparator.comparing(Lot::credit, CreditLot.NEAREST_EXPIRY_FIRST);

    private final Map<ChildId, Long> versions;
    private final Map<ChildId, Map<LotId, Lot>> lots = new HashMap<>();
    private final Map<ExtraDayId, Map<Account, Map<LotId, Integer>>> held = new HashMap<>();
    private final List<Lot> opened = new ArrayList<>();
    private final List<Booked> booked = new ArrayList<>();

    OpenLedgers(Map<ChildId, Long> versions, Collection<Lot> open) {
        this.versions = new HashMap<>(versions);
        open.forEach(this::keep);
    }

    /**
     * A movement with its place in the ledger of its child.
     *
     * @param number from 1
     * @param balanceMinutes minutes of its care type that can be spent after it
     * @param firstExpiry last day of the spendable lot that lapses first; null without one
     */
    record Booked(Movement movement, long number, int balanceMinutes, LocalDate firstExpiry) {

        CreditChanged fact() {
            return new CreditChanged(
                    movement.child(),
                    number,
                    movement.careType(),
                    movement.kind(),
                    movement.freeMinutes(),
                    balanceMinutes,
                    firstExpiry,
                    movement.why(),
                    movement.at());
        }
    }

    /** The children whose ledgers these are. */
    public Set<ChildId> children() {
        return versions.keySet();
    }

    /** The lots of a child of which something is open, nearest expiry first. */
    public List<Lot> lots(ChildId child) {
        return lots.getOrDefault(child, Map.of()).values().stream()
                .sorted(NEAREST_EXPIRY_FIRST)
                .toList();
    }

    /**
     * A lot of a child as it stands now.
     *
     * @throws IllegalArgumentException when it is neither open nor added
     */
    public Lot lot(ChildId child, LotId id) {
        var lot = lots.getOrDefault(child, Map.of()).get(id);
        if (lot == null) {
            throw new IllegalArgumentException("lot " + id + " is not open here");
        }
        return lot;
    }

    /**
     * A lot as it stands now, of whichever child.
     *
     * @throws IllegalArgumentException when it is neither open nor added
     */
    public Lot lot(LotId id) {
        return lots.values().stream()
                .map(ofChild -> ofChild.get(id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("lot " + id + " is not open here"));
    }

    /** The lots of all these children of which something is open, nearest expiry first. */
    public List<Lot> lots(Collection<ChildId> children) {
        return children.stream()
                .flatMap(child -> lots.getOrDefault(child, Map.of()).values().stream())
                .sorted(NEAREST_EXPIRY_FIRST)
                .toList();
    }

    /**
     * What of which lots stands set aside for an extra day, or was spent on it: the newest lots first.
     *
     * @param account {@link Account#RESERVED} or {@link Account#SPENT}
     */
    public List<LotMinutes> held(ExtraDayId extraDay, Account account) {
        return held.getOrDefault(extraDay, Map.of()).getOrDefault(account, Map.of()).entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> new LotMinutes(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing((LotMinutes it) -> it.lot().toString())
                        .reversed())
                .toList();
    }

    /** Minutes of a lot that stand set aside for an extra day, or were spent on it. */
    public int held(ExtraDayId extraDay, Account account, LotId lot) {
        return held.getOrDefault(extraDay, Map.of())
                .getOrDefault(account, Map.of())
                .getOrDefault(lot, 0);
    }

    /** Adds what stood set aside for an extra day, or had been spent on it, when the ledgers were opened. */
    void hold(ExtraDayId extraDay, Account account, LotMinutes part) {
        heldOn(extraDay, account).put(part.lot(), part.minutes());
    }

    private Map<LotId, Integer> heldOn(ExtraDayId extraDay, Account account) {
        return held.computeIfAbsent(extraDay, day -> new EnumMap<>(Account.class))
                .computeIfAbsent(account, it -> new LinkedHashMap<>());
    }

    /** Adds ledgers that were locked later, with their lots of which something is open. */
    void add(Map<ChildId, Long> more, Collection<Lot> open) {
        more.forEach(versions::putIfAbsent);
        add(open);
    }

    /** Adds lots that are used up, to which something comes back. */
    void add(Collection<Lot> usedUp) {
        for (var lot : usedUp) {
            lots.computeIfAbsent(lot.credit().child(), child -> new LinkedHashMap<>())
                    .putIfAbsent(lot.credit().id(), lot);
        }
    }

    /**
     * Books a movement.
     *
     * @throws IllegalArgumentException when it takes more from a lot than it has, or is of a child not opened
     */
    public void book(Movement movement) {
        var number = versions.computeIfPresent(movement.child(), (child, version) -> version + 1);
        if (number == null) {
            throw new IllegalArgumentException("the ledger of " + movement.child() + " is not open");
        }
        for (var entry : movement.entries()) {
            keep(lot(movement.child(), entry.lot()).after(entry));
            if (entry.account() == Account.RESERVED || entry.account() == Account.SPENT) {
                movement.cause().extraDay().ifPresent(day -> heldOn(day, entry.account())
                        .merge(entry.lot(), entry.minutes(), Integer::sum));
            }
        }
        var today = Amsterdam.dateOf(movement.at());
        var balance = 0;
        LocalDate firstExpiry = null;
        for (var lot : lots.get(movement.child()).values()) {
            var credit = lot.credit();
            if (credit.freeMinutes() > 0 && credit.careType() == movement.careType() && lot.livesOn(today)) {
                balance += credit.freeMinutes();
                var expiry = credit.expiresOn().orElse(null);
                if (expiry != null && (firstExpiry == null || expiry.isBefore(firstExpiry))) {
                    firstExpiry = expiry;
                }
            }
        }
        booked.add(new Booked(movement, number, balance, firstExpiry));
    }

    /** Books a new lot and the movement that fills it. */
    public void book(Lot lot, Movement first) {
        keep(lot);
        opened.add(lot);
        book(first);
    }

    /** Children who have gained credit since their ledgers were opened. */
    Set<ChildId> gained() {
        return booked.stream()
                .map(Booked::movement)
                .filter(movement -> movement.freeMinutes() > 0 && movement.kind() != CreditChanged.Movement.ADVANCE)
                .map(Movement::child)
                .collect(Collectors.toSet());
    }

    /** Lots made since the ledgers were opened. */
    List<Lot> opened() {
        return List.copyOf(opened);
    }

    /** Movements made since the ledgers were opened, in their order. */
    List<Booked> booked() {
        return List.copyOf(booked);
    }

    private void keep(Lot lot) {
        lots.computeIfAbsent(lot.credit().child(), child -> new LinkedHashMap<>())
                .put(lot.credit().id(), lot);
    }

    /** How many movements each ledger has now. */
    Map<ChildId, Long> versions() {
        return Map.copyOf(versions);
    }
}
