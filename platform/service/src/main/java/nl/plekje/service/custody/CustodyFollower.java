package nl.plekje.service.custody;

import io.smallrye.mutiny.Uni;
import nl.plekje.events.CustodyChanged;
import nl.plekje.service.inbox.Envelope;

/** What a service does when custody changed, besides remembering it. Runs in the transaction of the fact. */
public interface CustodyFollower {

    /** The custody of a child is another than what was known; what is known now is this. */
    Uni<Void> custodyChanged(Envelope<CustodyChanged> changed);
}
