package nl.plekje.testing.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Something that somebody does. Which absence, day or closure it is about follows from the numbers and from what there is at
 * that moment, so an act means something in any sequence; one that is not possible then does nothing.
 *
 * @param child who it is about: 0, 1 or 2
 * @param which one number to choose by, below 1000
 * @param more another
 * @param hours that pass before it
 */
public record Act(Kind kind, int child, int which, int more, int hours) {

    /** What one can do. */
    public enum Kind {
        REPORT(10),
        WITHDRAW_ABSENCE(6),
        CLOSE(5),
        REOPEN(3),
        ASK(9),
        GRANT(6),
        DECLINE(2),
        TAKE_BACK(4),
        REVOKE(2),
        GOODWILL(1),
        MONEY(2),
        PAY_WITH_CREDIT(2),
        LONG_WAIT(1),
        END_CONTRACT(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    /** So many acts, each as likely as it is done often. */
    public static List<Act> sequence(Random random, int length) {
        var kinds = new ArrayList<Kind>();
        for (var kind : Kind.values()) {
            for (var i = 0; i < kind.weight; i++) {
                kinds.add(kind);
            }
        }
        var acts = new ArrayList<Act>();
        for (var i = 0; i < length; i++) {
            acts.add(new Act(
                    kinds.get(random.nextInt(kinds.size())),
                    random.nextInt(3),
                    random.nextInt(1000),
                    random.nextInt(1000),
                    random.nextInt(30)));
        }
        return acts;
    }

    /** So many acts of families, planners and managers: those of the clock, of money and of contracts need no server. */
    public static List<Act> ofPeople(Random random, int many) {
        return sequence(random, many * 4).stream()
                .filter(act -> switch (act.kind()) {
                    case REPORT,
                            WITHDRAW_ABSENCE,
                            CLOSE,
                            REOPEN,
                            ASK,
                            GRANT,
                            DECLINE,
                            TAKE_BACK,
                            REVOKE,
                            PAY_WITH_CREDIT -> true;
                    case GOODWILL, MONEY, LONG_WAIT, END_CONTRACT -> false;
                })
                .limit(many)
                .toList();
    }
}
