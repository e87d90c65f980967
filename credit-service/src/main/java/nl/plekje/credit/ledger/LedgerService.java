package nl.plekje.credit.ledger;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            Collection<ChildId> children,
            Collection<ExtraDayId> extraDays,
            BiFunction<OpenLedgers, DayParts, Uni<T>> work) {
        return ledger.parts(extraDays).chain(seen -> {
            var all = new HashSet<>(children);
            seen.forEach(part -> all.add(part.owner()));
            return in(all, open -> parts(open, extraDays).chain(parts -> work.apply(open, parts)));
        });
    }

    /** What stands set aside for extra days or was spent on them; lots that are used up are added to the open ones. */
    private Uni<DayParts> parts(OpenLedgers open, Collection<ExtraDayId> extraDays) {
        return ledger.parts(extraDays).chain(parts -> {
            var lots = parts.stream().map(it -> it.part().lot()).collect(Collectors.toSet());
            return (lots.isEmpty() ? Uni.createFrom().item(List.<Lot>of()) : ledger.lots(lots))
                    .invoke(open::add)
                    .replaceWith(new DayParts(parts));
        });
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
