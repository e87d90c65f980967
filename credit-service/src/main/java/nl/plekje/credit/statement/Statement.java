package nl.plekje.credit.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import nl.plekje.credit.ledger.Account;
import nl.plekje.credit.ledger.Balances;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.kernel.care.CareType;

/** A child's movements, each with the balance after it, so that any family can check the sum (C11). */
final class Statement {

    private Statement() {}

    /**
     * A movement on the statement.
     *
     * @param balanceMinutes minutes of this care type that can be spent after it
     */
    record Line(Movement movement, int balanceMinutes) {}

    /**
     * The lines, newest first.
     *
     * @param movements oldest first
     */
    static List<Line> of(List<Movement> movements) {
        var balances = new EnumMap<CareType, Balances>(CareType.class);
        var lines = new ArrayList<Line>();
        for (var movement : movements) {
            var after =
                    balances.getOrDefault(movement.careType(), Balances.none()).after(movement);
            balances.put(movement.careType(), after);
            lines.add(new Line(movement, after.total(Account.FREE)));
        }
        Collections.reverse(lines);
        return lines;
    }
}
