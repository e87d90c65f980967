package nl.plekje.notification.contract;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.events.ContractSigned;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.database.Sql;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Remembers which child has a place where, and until when; welcomes the family, and tells it of closures announced before. */
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
        return sql.one(
                        row -> new Kept(row.getLocalDate(0)),
                        """
                        WITH before AS (SELECT last_day FROM contract WHERE id = $1)
                        INSERT INTO contract (id, version, child_id, location_id, first_day, last_day, weekdays)
                        VALUES ($1, $2, $3, $4, $5, $6, $7)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, child_id = excluded.child_id,
                            location_id = excluded.location_id, first_day = excluded.first_day,
                            last_day = excluded.last_day, weekdays = excluded.weekdays
                        WHERE contract.version < excluded.version
                        RETURNING (SELECT last_day FROM before)""",
                        contract.contract().value(),
                        contract.version(),
                        contract.child().value(),
                        contract.location().value(),
                        contract.firstDay(),
                        contract.lastDay(),
                        weekdays(contract))
                .chain(kept -> kept == null ? Uni.createFrom().voidItem() : tell(envelope, kept.before()));
    }

    /** Null for a contract without days of its own: any day may be one. */
    private static Short[] weekdays(ContractSigned contract) {
        return contract.sessions().isEmpty()
                ? null
                : contract.sessions().stream()
                        .map(session -> (short) session.weekday().getValue())
                        .distinct()
                        .toArray(Short[]::new);
    }

    /** A newer version. @param before the last day as it was known; null when the contract is new */
    private record Kept(LocalDate before) {}

    private Uni<Void> tell(Envelope<ContractSigned> envelope, LocalDate before) {
        var contract = envelope.fact();
        var told = before == null
                ? notices.tell(ContractNotices.welcome(envelope))
                : before.equals(contract.lastDay())
                        ? Uni.createFrom().voidItem()
                        : notices.tell(ContractNotices.endMoved(envelope, before));
        return told.chain(() -> notices.childrenKnown(List.of(contract.child()), envelope.at()));
    }
}
