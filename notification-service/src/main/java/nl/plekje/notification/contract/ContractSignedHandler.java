package nl.plekje.notification.contract;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.events.ContractSigned;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.database.Sql;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Remembers which child has a place where, welcomes the family, and tells it of closures announced before. */
@ApplicationScoped
class ContractSignedHandler implements FactHandler<ContractSigned> {

    private final Sql sql;
    private final NoticeService notices;

    ContractSignedHandler(Sql sql, NoticeService notices) {
        this.sql = sql;
        this.notices = notices;
    }

    @Override
    public Class<ContractSigned> kind() {
        return ContractSigned.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ContractSigned> envelope) {
        var contract = envelope.fact();
        return sql.change(
                        """
                        INSERT INTO contract (id, version, child_id, location_id, first_day, last_day)
                        VALUES ($1, $2, $3, $4, $5, $6)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, child_id = excluded.child_id,
                            location_id = excluded.location_id, first_day = excluded.first_day,
                            last_day = excluded.last_day
                        WHERE contract.version < excluded.version""",
                        contract.contract().value(),
                        contract.version(),
                        contract.child().value(),
                        contract.location().value(),
                        contract.firstDay(),
                        contract.lastDay())
                .chain(changed -> changed == 0 ? Uni.createFrom().voidItem() : tell(envelope));
    }

    private Uni<Void> tell(Envelope<ContractSigned> envelope) {
        return notices.tell(ContractNotices.welcome(envelope))
                .chain(() -> notices.nowKnown(List.of(envelope.fact().child()), List.of()));
    }
}
