package nl.plekje.complaint.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.plekje.complaint.clock.ClockPlan;
import nl.plekje.complaint.colleague.Colleague;
import nl.plekje.complaint.colleague.ColleagueRepository;
import nl.plekje.complaint.history.CaseEvent;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.complaint.history.Recorded;
import nl.plekje.events.ColleagueInformed;
import nl.plekje.events.ColleagueInformed.Because;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.outbox.Outbox;

/** Tells colleagues what they have to know of a case: on their board, and by mail where we have their address. */
@ApplicationScoped
class AttentionService {

    private final AttentionRepository attention;
    private final ColleagueRepository colleagues;
    private final Outbox outbox;

    AttentionService(AttentionRepository attention, ColleagueRepository colleagues, Outbox outbox) {
        this.attention = attention;
        this.colleagues = colleagues;
        this.outbox = outbox;
    }

    private record News(String account, Because because, Instant at) {}

    /** Tells what these events bring. Who did something hears nothing of it, nor does whom it is about. */
    Uni<Void> of(CaseHeader header, Situation situation, List<Recorded> added) {
        var news = added.stream()
                .map(recorded -> news(situation.file(), recorded))
                .filter(Objects::nonNull)
                .filter(it -> it.account() != null
                        && !it.account().equals(situation.actor().account())
                        && !situation.file().now().concerned().contains(it.account()))
                .distinct()
                .toList();
        if (news.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return colleagues
                .known(news.stream().map(News::account).toList())
                .chain(known -> tell(header, situation, news, byAccount(known)));
    }

    private Uni<Void> tell(CaseHeader header, Situation situation, List<News> news, Map<String, Colleague> known) {
        var all = Uni.createFrom().voidItem();
        for (var item : news) {
            var id = Id.next();
            var colleague = known.get(item.account());
            all = all.chain(() -> attention.insert(id, item.account(), header.id(), item.because(), item.at()));
            if (colleague != null && colleague.email() != null) {
                all = all.chain(() -> outbox.append(new ColleagueInformed(
                        id,
                        1,
                        header.id(),
                        header.number(),
                        colleague.email(),
                        item.because(),
                        dueNext(situation),
                        item.at())));
            }
        }
        return all;
    }

    private static News news(CaseFile file, Recorded recorded) {
        var event = recorded.event();
        var at = recorded.at();
        if (event instanceof CaseEvent.Assigned it) {
            return new News(it.owner(), Because.ASSIGNED, at);
        }
        if (event instanceof CaseEvent.ManagerInformed it) {
            return new News(it.account(), Because.valueOf(it.because().name()), at);
        }
        if (event instanceof CaseEvent.ClockWarned || event instanceof CaseEvent.ClockBroken) {
            var broken = event instanceof CaseEvent.ClockBroken;
            return new News(file.now().owner(), broken ? Because.CLOCK_BROKEN : Because.CLOCK_WARNING, at);
        }
        if (event instanceof CaseEvent.MeasureOverdue it) {
            var measure = file.now().measures().get(it.measure());
            var owner = measure.owner() == null || file.now().concerned().contains(measure.owner())
                    ? file.now().owner()
                    : measure.owner();
            return new News(owner, Because.MEASURE_OVERDUE, at);
        }
        return event instanceof CaseEvent.ComplainantWrote
                ? new News(file.now().owner(), Because.COMPLAINANT_WROTE, at)
                : null;
    }

    private static Instant dueNext(Situation situation) {
        return situation.plans().values().stream()
                .filter(plan -> situation.file().clocks().contains(plan.kind()))
                .filter(plan -> situation.file().kept(plan.kind()).isEmpty())
                .map(ClockPlan::dueAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Map<String, Colleague> byAccount(List<Colleague> known) {
        return known.stream()
                .collect(Collectors.toMap(Colleague::account, it -> it, (one, other) -> one, LinkedHashMap::new));
    }
}
