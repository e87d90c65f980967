package nl.plekje.service.deadletter;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.database.Sql;
import nl.plekje.service.deadletter.LetterDeed.Deed;

/** Who did what with a dead letter, and why. The audit knows of each deed too, without its words. */
@ApplicationScoped
public class DeadLetterHistory {

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    DeadLetterHistory(Sql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a deed, in the transaction of the deed itself. */
    public Uni<Void> enter(UUID letter, Deed deed, Colleague by, String why) {
        return sql.run("""
                        INSERT INTO dead_letter_deed (letter_id, deed, at, account, name, why)
                        VALUES ($1, $2, $3, $4, $5, $6)""", letter, deed.name(), utc(clock.instant()), by.account(), by.name(), why)
                .chain(() -> audit.record(by.account(), action(deed), "dead-letter/" + letter));
    }

    /** What was done with a letter, oldest first. */
    public Uni<List<LetterDeed>> of(UUID letter) {
        return sql.list(
                DeadLetterHistory::read,
                "SELECT deed, at, account, name, why FROM dead_letter_deed WHERE letter_id = $1 ORDER BY id",
                letter);
    }

    /** As the audit calls it: {@code dead-letter-discard-asked}. */
    private static String action(Deed deed) {
        return "dead-letter-" + deed.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static LetterDeed read(Row row) {
        return new LetterDeed(
                Deed.valueOf(row.getString("deed")),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("account"),
                row.getString("name"),
                row.getString("why"));
    }
}
