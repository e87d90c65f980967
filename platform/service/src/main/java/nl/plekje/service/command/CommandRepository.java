package nl.plekje.service.command;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.plekje.service.database.Sql;

/** The first answers to commands. */
@ApplicationScoped
class CommandRepository {

    private final Sql sql;

    CommandRepository(Sql sql) {
        this.sql = sql;
    }

    /** A command answered before. */
    record Answered(byte[] fingerprint, int status, String answer) {}

    /**
     * Claims a key for this transaction, or gives the answer it got before. Waits while another transaction is answering
     * the same key.
     *
     * @return null when the key is new
     */
    Uni<Answered> claim(String caller, UUID key, byte[] fingerprint) {
        return sql.change(
                        "INSERT INTO command (caller, key, fingerprint) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                        caller,
                        key,
                        Buffer.buffer(fingerprint))
                .chain(claimed -> claimed == 1 ? Uni.createFrom().nullItem() : answered(caller, key));
    }

    /** What was answered under this key; null when it is new. */
    Uni<Answered> answered(String caller, UUID key) {
        return sql.one(
                row -> new Answered(row.getBuffer(0).getBytes(), row.getInteger(1), row.getString(2)),
                "SELECT fingerprint, status, answer FROM command WHERE caller = $1 AND key = $2",
                caller,
                key);
    }

    /** Keeps the answer, in the transaction that claimed the key. */
    Uni<Void> answer(String caller, UUID key, int status, String answer) {
        return sql.run(
                        "UPDATE command SET status = $3, answer = $4 WHERE caller = $1 AND key = $2",
                        caller,
                        key,
                        status,
                        answer)
                .replaceWithVoid();
    }
}
