package nl.plekje.credit.ledger;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What stands on the accounts after a number of movements: worked out from them, never kept beside them. */
public final class Balances {

    private final Map<LotId, Map<Account, Integer>> byLot;

    private Balances(Map<LotId, Map<Account, Integer>> byLot) {
        this.byLot = byLot;
    }

    /** Nothing has moved yet. */
    public static Balances none() {
        return new Balances(Map.of());
    }

    /**
     * The balances after these movements, in their order.
     *
     * @throws IllegalArgumentException when one takes more from a lot than it has
     */
    public static Balances after(Collection<Movement> movements) {
        var byLot = new HashMap<LotId, Map<Account, Integer>>();
        movements.forEach(movement -> move(byLot, movement));
        return new Balances(byLot);
    }

    /**
     * The balances after one more movement.
     *
     * @throws IllegalArgumentException when it takes more from a lot than it has
     */
    public Balances after(Movement movement) {
        var after = new HashMap<LotId, Map<Account, Integer>>();
        byLot.forEach((lot, accounts) -> after.put(lot, new EnumMap<>(accounts)));
        move(after, movement);
        return new Balances(after);
    }

    private static void move(Map<LotId, Map<Account, Integer>> byLot, Movement movement) {
        for (var entry : movement.entries()) {
            var minutes = byLot.computeIfAbsent(entry.lot(), lot -> new EnumMap<>(Account.class))
                    .merge(entry.account(), entry.minutes(), Math::addExact);
            if (minutes < 0 && (entry.account() == Account.FREE || entry.account() == Account.RESERVED)) {
                throw new IllegalArgumentException(
                        "%s takes more from lot %s than it has".formatted(movement.kind(), entry.lot()));
            }
        }
    }

    /** Minutes of a lot on an account; below zero where they came from. */
    public int of(LotId lot, Account account) {
        return byLot.getOrDefault(lot, Map.of()).getOrDefault(account, 0);
    }

    /** Minutes of all lots on an account. */
    public int total(Account account) {
        return byLot.keySet().stream().mapToInt(lot -> of(lot, account)).sum();
    }
}
