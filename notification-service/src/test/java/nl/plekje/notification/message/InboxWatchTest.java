package nl.plekje.notification.message;

import static nl.plekje.notification.surroundings.Family.aFamily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import nl.plekje.notification.surroundings.FactsOf;
import nl.plekje.notification.surroundings.Inbox;
import nl.plekje.notification.surroundings.MailServer;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

/** What it costs to watch inboxes does not depend on how many are watched. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class InboxWatchTest {

    private static final int STREAMS = 50;
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    InboxWatchService watching;

    @Inject
    MeterRegistry meters;

    @Test
    void fifty_streams_cost_one_statement_a_second_and_each_hears_of_its_own_inbox_only() {
        var family = aFamily();
        family.tell();
        var account = family.person("Sanne").account();
        TestFacts.tell(FactsOf.absenceEarned(family.child()));
        var message = Inbox.awaitOf(account, 1).get(0).get("id");
        var told = new CopyOnWriteArrayList<InboxState>();
        var toldAnother = new CopyOnWriteArrayList<InboxState>();
        var streams = IntStream.range(0, STREAMS)
                .mapToObj(n -> watching.changes(account).subscribe().with(told::add))
                .toList();
        var another = watching.changes("somebody-else").subscribe().with(toldAnother::add);
        await().atMost(SOON).until(() -> told.size() == STREAMS && toldAnother.size() == 1);
        var before = looks();
        var began = System.nanoTime();

        Inbox.as(account).post("/messages/" + message + "/read").then().statusCode(200);
        await().atMost(SOON).until(() -> told.size() == 2 * STREAMS);

        var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        assertThat(looks() - before).isBetween(1L, seconds + 2);
        assertThat(told.subList(STREAMS, told.size())).allMatch(state -> state.unread() == 0);
        assertThat(toldAnother).containsExactly(new InboxState(0, null));
        streams.forEach(Cancellable::cancel);
        another.cancel();
    }

    private long looks() {
        return meters.get("plekje.inbox.states").timer().count();
    }
}
