package nl.plekje.service.audit;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.service.database.Sql;

/** Who did or read what, in the same transaction as the deed. Append only; holds identities, never names. */
@ApplicationScoped
public class Audit {

    private final Sql sql;
    private final Clock clock;

    Audit(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Records a deed.
     *
     * @param actor account of the person, or the name of the service when it acts by itself
     * @param action a verb in the past tense, as {@code contract-signed}
     * @param subject kind and identity, as {@code contract/018f...}
     */
    public Uni<Void> record(String actor, String action, String subject) {
        return sql.run(
                        "INSERT INTO audit (at, actor, action, subject) VALUES ($1, $2, $3, $4)",
                        utc(clock.instant()),
                        actor,
                        action,
                        subject)
                .replaceWithVoid();
    }
}
