package nl.plekje.credit.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.plekje.credit.ledger.Account;
import nl.plekje.credit.policy.TestPolicies;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.events.ContractSigned;
import nl.plekje.events.CustodyChanged;
import nl.plekje.events.CustodyChanged.Custodian;
import nl.plekje.events.Fact;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.events.TariffSet;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.testing.day.Act;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The random sequences through the running service, many families side by side: what it has stored is what is in memory. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RandomDaysInServiceTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final List<String> PROVIDERS = List.of("smallsteps", "eerste-stapje", "sterre", "partou");
    private static final int FAMILIES = 24;
    private static final int ACTS = 12;

    @Test
    @Tag("CR-009")
    void what_is_stored_is_what_the_moves_say() {
        TestClock.setTo(Amsterdam.at(START.atTime(7, 0)));
        PROVIDERS.forEach(provider ->
                TestFacts.tell(new TariffSet(provider, 1, CareType.DAY_CARE, 0, LocalDate.of(2024, 1, 1), 1085)));
        var running = IntStream.range(0, FAMILIES).mapToObj(Running::new).toList();
        var acts = running.stream().map(Running::acts).toList();
        var hours = new Random(0);
        for (var step = 0; step < ACTS; step++) {
            var pass = hours.nextInt(30);
            TestClock.setTo(
                    Amsterdam.at(running.get(0).families.now().plusHours(pass).plusSeconds(1)));
            for (var i = 0; i < running.size(); i++) {
                var act = acts.get(i).get(step);
                running.get(i).families.play(new Act(act.kind(), act.child(), act.which(), act.more(), pass));
            }
        }
        running.forEach(Running::check);
        assertThat(Ledger.lotsThatDifferFromTheirEntries()).isZero();
    }

    /** Families whose every act is told to the service too. */
    private static final class Running implements Outside {

        private final int seed;
        private final String account = "parent-" + UUID.randomUUID();
        private final List<UUID> told = new ArrayList<>();
        private final RandomFamilies families;

        Running(int seed) {
            this.seed = seed;
            families =
                    new RandomFamilies(PROVIDERS.get(seed % PROVIDERS.size()), TestPolicies.delivered(), START, this);
            families.children().forEach(this::sign);
        }

        private void sign(ChildId child) {
            var contract = families.contract(child);
            var person = PersonId.next();
            tell(new CustodyChanged(child, 1, List.of(new Custodian(person, account))));
            tell(new HouseholdChanged(
                    contract.household(),
                    1,
                    person,
                    List.of(new HouseholdChanged.Person(person, "Joris", "Jansen", "joris@example.nl", "nl", account)),
                    List.of(new HouseholdChanged.Child(
                            child, "Noor", LocalDate.of(2024, 3, 1), java.util.Set.of(person)))));
            tell(new ContractSigned(
                    contract.id(),
                    1,
                    child,
                    contract.household(),
                    contract.location(),
                    contract.group(),
                    contract.provider(),
                    contract.careType(),
                    52,
                    contract.days().first(),
                    contract.days().last(),
                    contract.sessions(),
                    contract.provider() + "@2024-01-01"));
        }

        List<Act> acts() {
            return Act.ofPeople(new Random(seed), ACTS);
        }

        @Override
        public void tell(Fact fact) {
            arrived();
            told.add(TestFacts.tell(fact));
        }

        /** Waits until the service has applied what was told: two acts of a family do not meet. */
        private void arrived() {
            if (!told.isEmpty()) {
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> Ledger.count("SELECT count(*) FROM inbox WHERE fact_id = ANY (?)", (Object)
                                        told.toArray(UUID[]::new))
                                == told.size());
                told.clear();
            }
        }

        @Override
        public ExtraDayId ask(ExtraDay request) {
            arrived();
            var giveUp = request.givenUp()
                    .map(it -> ",\"giveUp\":\"" + it.day() + "\"")
                    .orElse("");
            var parts = request.parts();
            var answer = given().auth()
                    .oauth2(Tokens.of(account, "parent"))
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json")
                    .body("{\"day\":\"%s\",\"careType\":\"DAY_CARE\",\"funding\":\"%s\"%s}"
                            .formatted(request.day(), request.funding(), giveUp))
                    .post("/children/" + request.child() + "/extra-days")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            assertThat(List.of(
                            answer.getInt("creditMinutes"),
                            answer.getInt("swapMinutes"),
                            answer.getInt("freeMinutes"),
                            answer.getInt("invoiceMinutes")))
                    .as("what pays %s of seed %d", request.day(), seed)
                    .isEqualTo(List.of(parts.credit(), parts.swapped(), parts.free(), parts.invoiced()));
            return ExtraDayId.of(answer.getString("id"));
        }

        @Override
        public void takeBack(ExtraDay day) {
            arrived();
            given().auth()
                    .oauth2(Tokens.of(account, "parent"))
                    .header("Idempotency-Key", UUID.randomUUID())
                    .delete("/children/" + day.child() + "/extra-days/" + day.id() + "?acceptCharge=true")
                    .then()
                    .statusCode(200);
        }

        @Override
        public void payWithCredit(ExtraDay day) {
            arrived();
            given().auth()
                    .oauth2(Tokens.of(account, "parent"))
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json")
                    .post("/children/" + day.child() + "/extra-days/" + day.id() + "/credit")
                    .then()
                    .statusCode(200);
        }

        void check() {
            arrived();
            for (var child : families.children()) {
                for (var account : Account.values()) {
                    assertThat(Ledger.minutes(child, account.name()))
                            .as("%s of seed %d", account, seed)
                            .isEqualTo(families.minutes(child, account));
                }
            }
            for (var day : families.extraDays()) {
                assertThat(Ledger.count(
                                "SELECT count(*) FROM extra_day WHERE extra_day_id = ? AND state = ? AND"
                                        + " credit_minutes = ? AND swap_minutes = ? AND free_minutes = ? AND"
                                        + " invoice_minutes = ?",
                                day.id().value(),
                                day.state().name(),
                                day.parts().credit(),
                                day.parts().swapped(),
                                day.parts().free(),
                                day.parts().invoiced()))
                        .as("%s of seed %d", day, seed)
                        .isEqualTo(1);
            }
        }
    }
}
