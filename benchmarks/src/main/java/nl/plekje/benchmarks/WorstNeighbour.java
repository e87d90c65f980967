package nl.plekje.benchmarks;

import java.time.Duration;

/**
 * How late the answers to one account's absences are while another does its worst, beside how late they are when nobody
 * else is there, in the same run. With the limits of production.
 */
public final class WorstNeighbour {

    private static final int CHILDREN = 500;
    /** Below what an account may send in the long run. */
    private static final int PACE = 40;

    private static final int PACED = PACE * 60;
    private static final int CONNECTIONS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    /** Until what the other opens has been opened. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private WorstNeighbour() {}

    public static void main(String[] args) throws Exception {
        var town = BenchTown.asInProduction(CHILDREN);
        try (var database = town.placement();
                var gateway = town.gateway()) {
            var days = AbsencesThroughGateway.daysOfCare(database).iterator();
            System.out.println("warming up ...");
            gateway.asFastAsAnswered(CONNECTIONS, days, WARM_UP);
            var quiet = gateway.atPace(PACE, PACED, days);
            report("alone", quiet);
            try (var other = town.nuisance("joris")) {
                other.begin();
                Thread.sleep(SETTLING.toMillis());
                var disturbed = gateway.atPace(PACE, PACED, days);
                report("disturbed", disturbed);
                System.out.printf(
                        "%d absences/s of one account, %,d requests of another: p99 %.1f ms, alone %.1f ms, ratio %.1f"
                                + " (bar 2)%n",
                        PACE,
                        other.sent(),
                        disturbed.millisAt(99),
                        quiet.millisAt(99),
                        disturbed.millisAt(99) / quiet.millisAt(99));
            }
        }
        System.exit(0);
    }

    private static void report(String what, Load.Result result) {
        System.out.printf(
                "  %-10s answers %s, p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                what, result.answers(), result.millisAt(50), result.millisAt(99), result.millisAt(100));
    }
}
