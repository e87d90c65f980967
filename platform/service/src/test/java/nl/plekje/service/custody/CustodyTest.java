package nl.plekje.service.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plekje.events.CustodyChanged;
import nl.plekje.events.CustodyChanged.Custodian;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is known of custody is what was told last, however late, often and mixed the facts arrive. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CustodyTest {

    private static final int HISTORIES = 200;
    private static final List<String> ACCOUNTS = List.of("sanne", "joris", "sam");

    @Inject
    CustodyChangedHandler handler;

    @Inject
    CustodyRepository custody;

    @Test
    @Tag("PR-009")
    void the_newest_fact_of_a_child_stands() throws Throwable {
        for (var seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            var history = history(random);
            var arrivals = shuffledWithRepeats(history, random);
            var newest = history.get(history.size() - 1);
            var known = VertxContextSupport.subscribeAndAwait(() ->
                    Panache.withTransaction(() -> inBatches(arrivals, random).chain(() -> custodians(newest))));
            assertThat(known).as("seed %d", seed).isEqualTo(accounts(newest));
        }
    }

    private Uni<Void> inBatches(List<CustodyChanged> arrivals, Random random) {
        var all = Uni.createFrom().voidItem();
        for (var from = 0; from < arrivals.size(); ) {
            var until = Math.min(arrivals.size(), from + 1 + random.nextInt(3));
            var batch = arrivals.subList(from, until).stream()
                    .map(fact -> new Envelope<>(UUID.randomUUID(), Instant.EPOCH, fact))
                    .toList();
            all = all.chain(() -> handler.applyAll(batch));
            from = until;
        }
        return all;
    }

    private Uni<Set<String>> custodians(CustodyChanged fact) {
        var found = Uni.createFrom().<Set<String>>item(new HashSet<>());
        for (var account : ACCOUNTS) {
            found = found.call(
                    known -> custody.isCustodian(account, fact.child()).invoke(is -> {
                        if (is) {
                            known.add(account);
                        }
                    }));
        }
        return found;
    }

    private static Set<String> accounts(CustodyChanged fact) {
        var accounts = new HashSet<String>();
        fact.custodians().stream()
                .map(Custodian::account)
                .filter(account -> account != null)
                .forEach(accounts::add);
        return accounts;
    }

    private static List<CustodyChanged> history(Random random) {
        var child = ChildId.next();
        return Stream.iterate(1, version -> version + 1)
                .limit(1 + random.nextInt(5))
                .map(version -> new CustodyChanged(
                        child,
                        version,
                        ACCOUNTS.stream()
                                .filter(account -> random.nextBoolean())
                                .map(account -> new Custodian(PersonId.next(), random.nextBoolean() ? account : null))
                                .toList()))
                .toList();
    }

    private static List<CustodyChanged> shuffledWithRepeats(List<CustodyChanged> history, Random random) {
        var arrivals = new ArrayList<>(history);
        history.stream().filter(fact -> random.nextBoolean()).forEach(arrivals::add);
        Collections.shuffle(arrivals, random);
        return arrivals;
    }
}
