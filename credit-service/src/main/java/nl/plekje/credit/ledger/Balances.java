package nl.plekje.credit.ledger;

import java.util.Collection;
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
        var balances = none();
        for (var movement : movements) {
            balances = balances.after(movement);
        }
        return balances;
    }

    /**
     * The balances after one more movement.
     *
     * @throws IllegalArgumentException when it takes more from a lot than it has
     */
    public Balances after(Movement movement) {
        var after = new HashMap<LotId, Map<Account, Integer>>(byLot);
        for (var entry : movement.entries()) {
            var accounts = new HashMap<>(after.getOrDefault(entry.lot(), Map.of()));
            var minutes = accounts.merge(entry.account(), entry.minutes(), Math::addExact);
            if (minutes < 0 && (entry.account() == Account.FREE || entry.account() == Account.RESERVED)) {
                throw new IllegalArgumentException(
                        "%s takes more from lot %s than it has".formatted(movement.kind(), entry.lot()));
            }
            after.put(entry.lot(), accounts);
        }
        return new Balances(after);
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
