package nl.plekje.credit.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import nl.plekje.credit.ledger.LedgerRepository.DayPart;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;

/** What of which lots stands set aside for extra days, and what they spent. */
public final class DayParts {

    private final List<DayPart> parts;

    DayParts(List<DayPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Nothing set aside and nothing spent. */
    public static DayParts none() {
        return new DayParts(List.of());
    }

    /** Minutes set aside for an extra day. */
    public int reserved(ExtraDayId extraDay) {
        return minutes(extraDay, Account.RESERVED);
    }

    /** Minutes spent on an extra day. */
    public int spent(ExtraDayId extraDay) {
        return minutes(extraDay, Account.SPENT);
    }

    /** The movements that spend or release what is set aside for an extra day: one a child and care type that pays. */
    public List<Movement> settle(
            ExtraDayId extraDay, CreditChanged.Movement kind, Instant at, Function<Integer, Explanation> why) {
        return movements(extraDay, Account.RESERVED, Integer.MAX_VALUE, kind, at, why);
    }

    /**
     * The movements that give back what an extra day spent.
     *
     * @param most minutes at the most, of the newest lots first
     */
    public List<Movement> refund(ExtraDayId extraDay, int most, Instant at, Function<Integer, Explanation> why) {
        return movements(extraDay, Account.SPENT, most, CreditChanged.Movement.REFUND, at, why);
    }

    private record Payer(ChildId child, CareType careType) {}

    private List<Movement> movements(
            ExtraDayId extraDay,
            Account account,
            int most,
            CreditChanged.Movement kind,
            Instant at,
            Function<Integer, Explanation> why) {
        var byPayer = new LinkedHashMap<Payer, List<LotMinutes>>();
        var rest = most;
        var open = parts.stream()
                .filter(it -> it.extraDay().equals(extraDay) && it.account() == account)
                .sorted(Comparator.comparing((DayPart it) -> it.part().lot().toString())
                        .reversed())
                .toList();
        for (var it : open) {
            var minutes = Math.min(rest, it.part().minutes());
            if (minutes > 0) {
                byPayer.computeIfAbsent(new Payer(it.owner(), it.careType()), payer -> new ArrayList<>())
                        .add(new LotMinutes(it.part().lot(), minutes));
                rest -= minutes;
            }
        }
        var movements = new ArrayList<Movement>();
        byPayer.forEach((payer, lots) -> movements.add(new Movement(
                MovementId.next(),
                payer.child(),
                payer.careType(),
                kind,
                lots,
                at,
                why.apply(lots.stream().mapToInt(LotMinutes::minutes).sum()),
                Movement.Cause.of(extraDay))));
        return movements;
    }

    private int minutes(ExtraDayId extraDay, Account account) {
        return parts.stream()
                .filter(it -> it.extraDay().equals(extraDay) && it.account() == account)
                .mapToInt(it -> it.part().minutes())
                .sum();
    }
}
