package nl.plekje.credit.ledger;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.credit.ledger.LedgerRepository.DayPart;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.outbox.Outbox;

/**
 * Opens ledgers and closes them: locked in between, written at the end, each movement with its fact. Runs in the caller's
 * transaction.
 */
@ApplicationScoped
public class LedgerService {

    private final LedgerRepository ledger;
    private final LedgerWriteRepository writer;
    private final List<CreditGainedHandler> gained;
    private final Outbox outbox;

    LedgerService(
            LedgerRepository ledger,
            LedgerWriteRepository writer,
            @All List<CreditGainedHandler> gained,
            Outbox outbox) {
        this.gained = gained;
        this.ledger = ledger;
        this.writer = writer;
        this.outbox = outbox;
    }

    /** Opens the ledger of a child, works in it, and writes what was booked. */
    public <T> Uni<T> in(ChildId child, Function<OpenLedgers, Uni<T>> work) {
        return in(Set.of(child), work);
    }

    /** Opens the ledgers of these children, works in them, and writes what was booked. */
    public <T> Uni<T> in(Collection<ChildId> children, Function<OpenLedgers, Uni<T>> work) {
        return ledger.lock(children)
                .chain(versions -> ledger.open(children).map(lots -> new OpenLedgers(versions, lots)))
                .chain(open -> work.apply(open).call(() -> tellGains(open)).call(() -> close(open)));
    }

    /**
     * Opens the ledgers of these children and of whoever else pays these extra days, with what stands set aside for them
     * or was spent on them.
     */
    public <T> Uni<T> inDays(
            Collection<ChildId> children, Collection<ExtraDayId> extraDays, Function<OpenLedgers, Uni<T>> work) {
        return ledger.parts(extraDays).chain(seen -> {
            var all = new HashSet<>(children);
            seen.forEach(part -> all.add(part.owner()));
            return in(all, open -> parts(open, extraDays).chain(() -> work.apply(open)));
        });
    }

    /** Shows the ledgers of a child as they are now: what is booked in them is never written. */
    public <T> Uni<T> look(ChildId child, Function<OpenLedgers, Uni<T>> work) {
        return ledger.open(Set.of(child))
                .map(lots -> new OpenLedgers(Map.of(child, 0L), lots))
                .chain(work::apply);
    }

    /**
     * Adds these lots, open or used up, and the extra days that hold something of them, with the ledgers of the children
     * who have or pay those days. Two that wait for each other here are told so by the database, and one begins anew.
     *
     * @return the extra days
     */
    public Uni<Set<ExtraDayId>> withHolders(OpenLedgers open, Collection<LotId> lots) {
        if (lots.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return ledger.lots(lots)
                .invoke(open::add)
                .chain(() -> ledger.holders(open.children(), lots))
                .chain(holders -> holders.isEmpty()
                        ? Uni.createFrom().item(Set.of())
                        : lockMore(open, holders.values())
                                .chain(() -> ledger.parts(holders.keySet()))
                                .chain(parts -> lockMore(
                                        open, parts.stream().map(DayPart::owner).toList()))
                                .chain(() -> parts(open, holders.keySet()))
                                .replaceWith(holders.keySet()));
    }

    private Uni<Void> lockMore(OpenLedgers open, Collection<ChildId> children) {
        var more = new HashSet<>(children);
        more.removeAll(open.children());
        return more.isEmpty()
                ? Uni.createFrom().voidItem()
                : ledger.lock(more)
                        .chain(versions -> ledger.open(more).invoke(lots -> open.add(versions, lots)))
                        .replaceWithVoid();
    }

    /** What stands set aside for extra days or was spent on them; lots that are used up are added to the open ones. */
    private Uni<Void> parts(OpenLedgers open, Collection<ExtraDayId> extraDays) {
        return ledger.parts(extraDays)
                .invoke(parts -> parts.forEach(it -> open.hold(it.extraDay(), it.account(), it.part())))
                .chain(parts -> {
                    var lots = parts.stream().map(it -> it.part().lot()).collect(Collectors.toSet());
                    return lots.isEmpty() ? Uni.createFrom().item(List.<Lot>of()) : ledger.lots(lots);
                })
                .invoke(open::add)
                .replaceWithVoid();
    }

    private Uni<Void> tellGains(OpenLedgers open) {
        var children = open.gained();
        var all = Uni.createFrom().voidItem();
        if (!children.isEmpty()) {
            for (var handler : gained) {
                all = all.chain(() -> handler.gained(open, children));
            }
        }
        return all;
    }

    private Uni<Void> close(OpenLedgers open) {
        var booked = open.booked();
        return booked.isEmpty()
                ? Uni.createFrom().voidItem()
                : writer.write(open)
                        .chain(() -> outbox.append(
                                booked.stream().map(OpenLedgers.Booked::fact).toList()));
    }
}
