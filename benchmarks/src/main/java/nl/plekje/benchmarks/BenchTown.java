package nl.plekje.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import nl.plekje.local.demo.Demo;
import nl.plekje.local.stack.Stack;
import nl.plekje.local.stack.StackSettings;
import nl.plekje.local.stack.Watcher;

/** The whole stack as {@code ./plekje up} starts it, on free ports, with a town of children and no limit on callers. */
final class BenchTown {

    private final Stack stack;

    /** @param children about so many, beside those of the demo's named families */
    BenchTown(int children) {
        this(children, Map.of("PLEKJE_LIMITS_ACCOUNT_PER_SECOND", "0", "PLEKJE_LIMITS_ACCOUNT_UNDER_WAY", "2000"));
    }

    private BenchTown(int children, Map<String, String> ofGateway) {
        stack = new Stack(StackSettings.temporary().measured(), ofGateway);
        stack.up(stack.parts(), Watcher.NONE);
        Demo.load(stack, children, System.out);
    }

    /** A town whose gateway limits callers as it does in production. */
    static BenchTown asInProduction(int children) {
        return new BenchTown(children, Map.of());
    }

    /** Somebody of the demo who takes all they can get. */
    Nuisance nuisance(String person) {
        return new Nuisance(stack.settings().ports().of("gateway"), Demo.token(stack, person));
    }

    /** Stops the services that only listen: they would share the two cores with what is measured. */
    void stopListeners() {
        Stack.down(
                Stream.of("credit", "billing", "complaint", "notification")
                        .flatMap(name -> stack.part(name).stream())
                        .toList(),
                part -> {});
    }

    /** What the parts that run use from now on. */
    ProcessorTime processorTime() {
        return ProcessorTime.of(stack.parts());
    }

    /** The gateway as a planner uses it. */
    Load gateway() {
        return new Load(stack.settings().ports().of("gateway"), Demo.token(stack, "petra"));
    }

    /** The database of the placement service; the caller closes the connection. */
    Connection placement() throws SQLException {
        return stack.postgres().connect("placement");
    }

    /** The database server itself. */
    PgBench pgbench() {
        return new PgBench(
                stack.settings().ports().of("postgres"), stack.postgres().password());
    }

    String kafka() {
        return stack.kafka().bootstrapServers();
    }
}
