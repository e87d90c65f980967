package nl.plekje.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.events.TariffSet;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.database.Sql;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.turn.Turn;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

/** What jobs do turn by turn, with the real database and broker. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TurnTest {

    @Inject
    Turn turn;

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    @Test
    void one_that_fails_holds_up_no_other_and_leaves_nothing() throws Throwable {
        var subject = Notes.subject();

        var done = VertxContextSupport.subscribeAndAwait(
                () -> turn.over("a note", List.of(1, 2, 3), number -> writeUnlessTwo(subject, number)));

        assertThat(done).isEqualTo(2);
        assertThat(TestFacts.awaitAll(
                        TariffSet.class, 2, tariff -> tariff.provider().equals(subject)))
                .extracting(TariffSet::version)
                .containsExactlyInAnyOrder(1L, 3L);
        assertThat(Notes.count("SELECT count(*) FROM note WHERE subject = ?", subject))
                .isEqualTo(2);
    }

    private Uni<Void> writeUnlessTwo(String subject, int number) {
        var fact = new TariffSet(subject, number, CareType.DAY_CARE, 52, LocalDate.of(2026, 1, 1), 1000);
        return sql.run(
                        "INSERT INTO note (id, subject, text, version) VALUES ($1, $2, 'a turn', $3)",
                        Id.next(),
                        subject,
                        number)
                .chain(() -> outbox.append(fact))
                .invoke(() -> {
                    if (number == 2) {
                        throw new IllegalStateException("broken on purpose");
                    }
                });
    }
}
