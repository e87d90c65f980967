package nl.plekje.notification.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.notification.delivery.DeliveryService;
import nl.plekje.notification.reach.ReachService;

/**
 * Tells: keeps the notice and gives each reader known now a message. Facts of different topics come in any order, so a
 * notice without readers waits, and is addressed when the household, custody, location or contract it waits for arrives. All in the
 * transaction of the fact at hand.
 */
@ApplicationScoped
public class NoticeService {

    private final NoticeRepository notices;
    private final DeliveryService deliveries;
    private final ReachService reach;
    private final Clock clock;

    NoticeService(NoticeRepository notices, DeliveryService deliveries, ReachService reach, Clock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.reach = reach;
        this.clock = clock;
    }

    /** Tells those who are known; told again, it changes nothing. */
    public Uni<Void> tell(Notice notice) {
        return notices.keep(notice).chain(() -> address(List.of(notice.cause())));
    }

    /**
     * These people, who live with these children, are known since a moment: gives them what waited for them, also of
     * children elsewhere that they have custody of.
     */
    public Uni<Void> personsKnown(Collection<PersonId> persons, Collection<ChildId> children, Instant since) {
        return notices.childrenOf(persons).chain(theirs -> notices.waitingFor(persons)
                .chain(this::address)
                .chain(() -> childrenKnown(union(theirs, children), since)));
    }

    /**
     * Who has custody of these children is known since a moment: gives them what waited for them, what happened from that
     * moment on, and the closures ahead.
     */
    public Uni<Void> childrenKnown(Collection<ChildId> children, Instant since) {
        return notices.waitingFor(children, since, Amsterdam.dateOf(clock.instant()))
                .chain(this::address);
    }

    /** A location's name is known now. */
    public Uni<Void> nowKnown(LocationId location) {
        return notices.waitingFor(location).chain(this::address);
    }

    private static Set<ChildId> union(Collection<ChildId> some, Collection<ChildId> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private Uni<Void> address(List<UUID> causes) {
        var now = clock.instant();
        return causes.isEmpty()
                ? Uni.createFrom().voidItem()
                : notices.address(causes, now)
                        .call(messages -> deliveries.begin(messages, now))
                        .chain(messages -> notices.closuresOf(messages))
                        .chain(reach::changed);
    }
}
