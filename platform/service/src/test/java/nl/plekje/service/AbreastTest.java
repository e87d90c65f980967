package nl.plekje.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.database.Sql;
import nl.plekje.service.turn.Abreast;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

/** Work side by side, with the real database. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AbreastTest {

    @Inject
    Sql sql;

    @Test
    void two_transactions_are_open_at_once_on_connections_of_their_own() throws Throwable {
        var arrived = new CountDownLatch(2);
        var both = new CompletableFuture<Void>().orTimeout(10, TimeUnit.SECONDS);

        var met =
                VertxContextSupport.subscribeAndAwait(() -> Abreast.all(List.of(1, 2), number -> meet(arrived, both)));

        assertThat(met).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void one_that_fails_takes_only_its_own_transaction_with_it() throws Throwable {
        var subject = Notes.subject();

        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(
                        () -> Abreast.all(List.of(1, 2, 3), number -> writeUnlessTwo(subject, number))))
                .hasStackTraceContaining("broken on purpose");

        assertThat(Notes.count("SELECT count(*) FROM note WHERE subject = ?", subject))
                .isEqualTo(2);
    }

    /** The process of the database that serves it; goes on when the other has come so far too. */
    private Uni<Integer> meet(CountDownLatch arrived, CompletableFuture<Void> both) {
        return Panache.withTransaction(() -> sql.one(row -> row.getInteger(0), "SELECT pg_backend_pid()")
                .call(() -> {
                    arrived.countDown();
                    if (arrived.getCount() == 0) {
                        both.complete(null);
                    }
                    return Uni.createFrom().completionStage(both);
                }));
    }

    private Uni<Void> writeUnlessTwo(String subject, int number) {
        return Panache.withTransaction(() -> sql.run(
                        "INSERT INTO note (id, subject, text, version) VALUES ($1, $2, 'abreast', $3)",
                        Id.next(),
                        subject,
                        number)
                .invoke(() -> {
                    if (number == 2) {
                        throw new IllegalStateException("broken on purpose");
                    }
                })
                .replaceWithVoid());
    }
}
