package nl.plekje.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.notification.surroundings.FactsOf;
import nl.plekje.notification.surroundings.Family;
import nl.plekje.notification.surroundings.Inbox;
import nl.plekje.notification.surroundings.MailServer;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessScene;
import nl.plekje.testing.access.AccessTable;
import nl.plekje.testing.access.PlatformCalls;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks {@code docs/access.csv}: who reaches which endpoint, on what is one's own and on what is another's. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class AccessTableTest {

    private static final AccessTable TABLE = AccessTable.of("notification");
    private static final Scene SCENE = new Scene();

    static Stream<AccessRow> rows() {
        return TABLE.rows().stream();
    }

    @BeforeEach
    void it_is_a_tuesday_in_november() {
        TestClock.setTo("2026-11-17T08:00");
    }

    @AfterEach
    void the_clock_is_right_again() {
        TestClock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_table_says_who_gets_in(AccessRow row) {
        TABLE.walk(row, SCENE);
    }

    @Test
    void every_endpoint_stands_in_the_table_for_every_role() {
        TABLE.assertComplete();
    }

    private static final class Scene implements AccessScene {

        private final PlatformCalls platform =
                new PlatformCalls(Family.aFamily().changed());

        @Override
        public Call call(AccessRow row) {
            return platform.of(row).orElseGet(() -> ofNotification(row));
        }

        private Call ofNotification(AccessRow row) {
            return switch (row.endpoint()) {
                case "POST /messages/{id}/read" -> Call.with("id", messageOf(row));
                case "POST /messages/{id}/confirmed" -> Call.with("id", closureMessageOf(row));
                case "GET /closures/{closure}/reach", "POST /closures/{closure}/reach/{household}/spoken" ->
                    closureOf(row);
                default -> Call.with();
            };
        }

        private String messageOf(AccessRow row) {
            var account = row.scope() == AccessRow.Scope.OWN ? account(row.role()) : "access-another";
            var family = Family.ofNobody().with("Sanne", "nl", true, null, account);
            family.tell();
            TestFacts.tell(FactsOf.extraDayWithdrawn(family.child()));
            var messages = Inbox.awaitOf(account, 1);
            return messages.get(0).get("id").toString();
        }

        private String closureMessageOf(AccessRow row) {
            var account = row.scope() == AccessRow.Scope.OWN ? account(row.role()) : "access-another";
            var family = Family.ofNobody().with("Sanne", "nl", true, null, account);
            closed(family, "nobody");
            return Inbox.of(account).get(0).get("id").toString();
        }

        private Call closureOf(AccessRow row) {
            var family = Family.ofNobody()
                    .with("Sanne", "nl", true, null, UUID.randomUUID().toString());
            var manager = row.scope() == AccessRow.Scope.OWN ? account(row.role()) : "another-manager";
            var closure = closed(family, manager);
            return Call.with("closure", closure, "household", family.changed().household());
        }

        /** Closes the child's group at a location of this manager, and waits until the family was told. */
        private static ClosureId closed(Family family, String manager) {
            var before = Inbox.of(family.person("Sanne").account()).size();
            family.tell();
            var closure = FactsOf.groupClosure(family.child());
            TestFacts.tell(FactsOf.location(closure.location(), "De Eik", manager));
            TestFacts.tell(closure);
            Inbox.awaitOf(family.person("Sanne").account(), before + 1);
            return closure.closure();
        }
    }
}
