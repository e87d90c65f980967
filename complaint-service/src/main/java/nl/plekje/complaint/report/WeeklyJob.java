package nl.plekje.complaint.report;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import nl.plekje.kernel.calendar.Amsterdam;

/**
 * Composes the report of the week before on Monday at six; later when the service was away then. A week has one report,
 * whichever replica comes first.
 */
@ApplicationScoped
class WeeklyJob {

    private static final LocalTime AT = LocalTime.of(6, 0);

    private final WeeklyRepository reports;
    private final Clock clock;

    WeeklyJob(WeeklyRepository reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Scheduled(every = "{plekje.reports.weekly.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> compose() {
        var now = clock.instant();
        var thisMonday = Amsterdam.dateOf(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (now.isBefore(Amsterdam.at(thisMonday, AT))) {
            return Uni.createFrom().voidItem();
        }
        var monday = thisMonday.minusWeeks(1);
        return Panache.withTransaction(() -> reports.has(monday)
                .chain(there -> there
                        ? Uni.createFrom().voidItem()
                        : reports.count(monday, now).chain(reports::store).replaceWithVoid()));
    }
}
