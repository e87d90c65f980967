package nl.plekje.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.plekje.local.part.Part;

/** Processor time that the parts of a stack and this program have used, to tell what a unit of work costs in each of them. */
final class ProcessorTime {

    private final List<Part> parts;
    private final Map<String, Duration> before;

    private ProcessorTime(List<Part> parts) {
        this.parts = parts;
        this.before = used(parts);
    }

    /** Counts from now on. */
    static ProcessorTime of(List<Part> parts) {
        return new ProcessorTime(parts);
    }

    /** Milliseconds of processor time since then for each of {@code units}, by part; the load itself as {@code load}. */
    String perUnit(long units) {
        var said = new StringBuilder();
        var together = 0.0;
        for (var used : used(parts).entrySet()) {
            var millis = used.getValue().minus(before.get(used.getKey())).toNanos() / 1e6 / units;
            together += millis;
            said.append(String.format("%s %.2f, ", used.getKey(), millis));
        }
        return said.append(String.format("together %.2f ms of processor time each", together))
                .toString();
    }

    private static Map<String, Duration> used(List<Part> parts) {
        var used = new LinkedHashMap<String, Duration>();
        for (var part : parts) {
            part.pid()
                    .ifPresent(pid ->
                            used.put(part.name(), of(ProcessHandle.of(pid).orElseThrow())));
        }
        used.put("load", ofOne(ProcessHandle.current()));
        return used;
    }

    /** Of a process with all below it: PostgreSQL works in one process a connection, and those live as long as the pool. */
    private static Duration of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessorTime::ofOne)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration ofOne(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
