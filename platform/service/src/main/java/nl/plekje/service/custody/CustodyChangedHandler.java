package nl.plekje.service.custody;

import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import nl.plekje.events.CustodyChanged;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps who has custody of which child. */
@IfBuildProperty(name = "plekje.custody", stringValue = "true")
@ApplicationScoped
class CustodyChangedHandler implements FactHandler<CustodyChanged> {

    private final CustodyRepository custody;
    private final List<CustodyFollower> followers;

    CustodyChangedHandler(CustodyRepository custody, @All List<CustodyFollower> followers) {
        this.custody = custody;
        this.followers = followers;
    }

    @Override
    public Class<CustodyChanged> kind() {
        return CustodyChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<CustodyChanged> envelope) {
        return applyAll(List.of(envelope));
    }

    /** Of each child only the newest in the batch matters. */
    @Override
    public Uni<Void> applyAll(List<Envelope<CustodyChanged>> envelopes) {
        var newest = new LinkedHashMap<ChildId, Envelope<CustodyChanged>>();
        envelopes.forEach(envelope -> newest.merge(
                envelope.fact().child(),
                envelope,
                (one, other) -> one.fact().version() > other.fact().version() ? one : other));
        return custody.keep(newest.values().stream().map(Envelope::fact).toList())
                .chain(changed -> follow(changed.stream().map(newest::get).toList()));
    }

    private Uni<Void> follow(List<Envelope<CustodyChanged>> changed) {
        var all = Uni.createFrom().voidItem();
        for (var envelope : changed) {
            for (var follower : followers) {
                all = all.chain(() -> follower.custodyChanged(envelope));
            }
        }
        return all;
    }
}
