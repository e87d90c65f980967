package nl.plekje.placement.closure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import nl.plekje.placement.closure.MissedCareRepository.ReachedChild;

/** Puts the reach list of a closure together: no location closes without knowing whom it must tell (UX 3). */
@ApplicationScoped
class ReachService {

    private final MissedCareRepository missed;

    ReachService(MissedCareRepository missed) {
        this.missed = missed;
    }

    Uni<ReachView> of(List<MissedCare> sessions) {
        return missed.reached(sessions).map(children -> view(sessions, children));
    }

    private static ReachView view(List<MissedCare> sessions, List<ReachedChild> children) {
        var byChild = sessions.stream().collect(Collectors.groupingBy(it -> List.of(it.child(), it.group())));
        var items = children.stream()
                .map(child -> reached(child, byChild.get(List.of(child.child(), child.group()))))
                .toList();
        return new ReachView(
                (int) sessions.stream().map(MissedCare::household).distinct().count(),
                (int) sessions.stream().map(MissedCare::child).distinct().count(),
                sessions.size(),
                minutes(sessions),
                items);
    }

    private static ReachView.Reached reached(ReachedChild child, List<MissedCare> sessions) {
        return new ReachView.Reached(
                child.child(),
                child.firstName(),
                child.household(),
                child.group(),
                child.groupName(),
                child.custodians(),
                minutes(sessions),
                sessions.stream()
                        .map(it -> new ReachView.Missed(
                                it.day(),
                                it.session().from(),
                                it.session().until(),
                                it.session().minutes(),
                                it.extraDay()))
                        .toList());
    }

    private static long minutes(List<MissedCare> sessions) {
        return sessions.stream().mapToLong(it -> it.session().minutes()).sum();
    }
}
