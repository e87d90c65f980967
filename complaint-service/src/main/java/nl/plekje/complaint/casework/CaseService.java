package nl.plekje.complaint.casework;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.plekje.complaint.history.AlarmPolicy;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.complaint.history.Recorded;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.problem.NotFound;

/**
 * Changes cases. In the transaction at hand: lock the case, say what its clocks have to say up to now, let the decision
 * add what happens, write what lists ask for, and tell the other services. So an alarm that is late never comes after what
 * stopped its clock.
 */
@ApplicationScoped
public class CaseService {

    private final HistoryRepository histories;
    private final SituationService situations;
    private final AttentionService attention;
    private final List<CaseFollower> followers;
    private final Outbox outbox;
    private final Clock clock;

    CaseService(
            HistoryRepository histories,
            SituationService situations,
            AttentionService attention,
            @All List<CaseFollower> followers,
            Outbox outbox,
            Clock clock) {
        this.histories = histories;
        this.situations = situations;
        this.attention = attention;
        this.followers = followers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Decides what is added to a case; throws {@link nl.plekje.kernel.explanation.RuleBroken} to refuse. */
    @FunctionalInterface
    public interface Decision {
        List<Deed> decide(Situation situation);
    }

    /**
     * Changes a case that the actor sees. Fails with {@link NotFound} for one they do not see, and as the decision does.
     *
     * @return the case as it became
     */
    public Uni<Situation> change(ComplaintId id, Viewer actor, Decision decision) {
        return histories
                .lock(id, actor)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(header -> histories
                        .history(id)
                        .map(history -> CaseFile.of(id, header.number(), history))
                        .chain(file -> change(header, file, actor, decision)));
    }

    /** Begins a case with its first events; its row stands already. */
    public Uni<Situation> begin(CaseHeader header, List<Deed> first, List<String> above, Viewer actor, Instant now) {
        var events = Recorder.record(List.of(), first, actor.account(), now);
        var file = CaseFile.of(header.id(), header.number(), events);
        return settle(header, null, situations.of(file, above, actor, now), events);
    }

    private Uni<Situation> change(CaseHeader header, CaseFile before, Viewer actor, Decision decision) {
        var now = clock.instant();
        return situations.of(before, actor, now).chain(situation -> {
            var alarms = AlarmPolicy.due(before, situation.plans().values(), situation.above(), now).stream()
                    .map(alarm -> new Deed(alarm.event(), alarm.at()))
                    .toList();
            var said =
                    Recorder.record(before.history(), alarms, Viewer.service().account(), now);
            var caughtUp = Recorder.after(before, said);
            var done = Recorder.record(
                    caughtUp.history(), decision.decide(situation.with(caughtUp)), actor.account(), now);
            var added = Recorder.both(said, done);
            var after = Recorder.after(before, added);
            return situations.of(after, actor, now).chain(later -> settle(header, before, later, added));
        });
    }

    private Uni<Situation> settle(CaseHeader header, CaseFile before, Situation situation, List<Recorded> added) {
        var file = situation.file();
        var next = AlarmPolicy.next(file, situation.plans().values()).orElse(null);
        var stored = added.isEmpty()
                ? Uni.createFrom().voidItem()
                : histories.append(file.id(), added).chain(() -> attention.of(header, situation, added));
        return stored.chain(() -> histories.project(file, situation, next, situation.now()))
                .chain(() -> outbox.append(CaseFacts.of(header, before, situation, added)))
                .chain(() -> follow(before, situation))
                .replaceWith(situation);
    }

    private Uni<Void> follow(CaseFile before, Situation situation) {
        var all = Uni.createFrom().voidItem();
        for (var follower : followers) {
            all = all.chain(() -> follower.changed(before, situation));
        }
        return all;
    }
}
