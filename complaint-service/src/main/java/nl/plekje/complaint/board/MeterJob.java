package nl.plekje.complaint.board;

import static nl.plekje.service.database.Moments.utc;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.service.database.Sql;

/** Measures for those who run the service: counts of clocks, measures and warnings. No label names a person or a place. */
@ApplicationScoped
class MeterJob {

    private final SumsRepository sums;
    private final Sql sql;
    private final Clock clock;
    private final MultiGauge clocks;
    private final MultiGauge counts;
    private final MultiGauge signals;

    MeterJob(SumsRepository sums, Sql sql, Clock clock, MeterRegistry meters) {
        this.sums = sums;
        this.sql = sql;
        this.clock = clock;
        clocks = MultiGauge.builder("plekje.complaint.clocks")
                .description("Open clocks, by what they promise and how they stand")
                .register(meters);
        counts = MultiGauge.builder("plekje.complaint.open")
                .description("Open work: measures overdue, cases without owner, seconds the oldest alarm is late")
                .register(meters);
        signals = MultiGauge.builder("plekje.complaint.signals")
                .description("Early warnings that stand, by kind")
                .register(meters);
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Panache.withSession(() -> sums.of(Viewer.service(), clock.instant())
                .chain(summary -> late().invoke(seconds -> show(summary, seconds)))
                .chain(this::warnings));
    }

    private void show(BoardSummary summary, double lateSeconds) {
        var rows = new ArrayList<Row<?>>();
        for (var tile : summary.tiles()) {
            rows.add(row(
                    "promise", tile.tile().name(), "state", "running", tile.open() - tile.atRisk() - tile.broken()));
            rows.add(row("promise", tile.tile().name(), "state", "at_risk", tile.atRisk()));
            rows.add(row("promise", tile.tile().name(), "state", "broken", tile.broken()));
        }
        clocks.register(rows, true);
        counts.register(
                List.of(
                        Row.of(Tags.of("what", "measures_overdue"), summary.measuresOverdue()),
                        Row.of(Tags.of("what", "unassigned"), summary.unassigned()),
                        Row.of(Tags.of("what", "alarm_late_seconds"), lateSeconds)),
                true);
    }

    private static Row<Number> row(String one, String value, String other, String otherValue, int count) {
        return Row.of(Tags.of(one, value, other, otherValue), count);
    }

    /** How many seconds the oldest alarm waits; 0 when none does. */
    private Uni<Double> late() {
        return sql.one(row -> row.getDouble(0), """
                SELECT coalesce(extract(epoch FROM max($1::timestamptz - next_alarm)), 0)::float8
                FROM complaint WHERE next_alarm <= $1""", utc(clock.instant()));
    }

    private Uni<Void> warnings() {
        return sql.list(
                        row -> Row.of(Tags.of("kind", row.getString(0)), (Number) row.getInteger(1)),
                        "SELECT kind, count(*)::int FROM signal WHERE cleared_at IS NULL GROUP BY kind")
                .invoke(rows -> signals.register(rows, true))
                .replaceWithVoid();
    }
}
