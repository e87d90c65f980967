package nl.plekje.credit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.plekje.credit.ledger.MemoryLedgers;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.policy.TestPolicies;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.Fact;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.service.policy.Policies;
import nl.plekje.testing.day.Act;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports, withdrawals and closures give the same credit in whatever order they arrive, and however often. */
class FactsInAnyOrderTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final Policies<CreditConditions> POLICIES = TestPolicies.delivered();
    private static final int SEQUENCES = 300;

    @ParameterizedTest
    @ValueSource(strings = {"smallsteps", "eerste-stapje", "sterre"})
    @Tag("CR-004")
    @Tag("CR-036")
    void the_order_of_facts_does_not_matter(String provider) {
        for (var seed = 0; seed < SEQUENCES; seed++) {
            var random = new Random(seed);
            var facts = new ArrayList<Fact>();
            var families = new RandomFamilies(provider, POLICIES, START, new Outside() {
                @Override
                public void tell(Fact fact) {
                    facts.add(fact);
                }
            });
            Act.sequence(random, 60).stream()
                    .filter(act -> switch (act.kind()) {
                        case REPORT, WITHDRAW_ABSENCE, CLOSE, REOPEN -> true;
                        case ASK,
                                GRANT,
                                DECLINE,
                                TAKE_BACK,
                                REVOKE,
                                GOODWILL,
                                MONEY,
                                PAY_WITH_CREDIT,
                                LONG_WAIT,
                                END_CONTRACT -> false;
                    })
                    .forEach(families::play);
            var right = worth(families, facts);
            var twice = new ArrayList<>(facts);
            twice.addAll(facts.subList(0, facts.size() / 2));
            Collections.shuffle(twice, random);
            assertThat(worth(families, twice)).as("seed %d", seed).isEqualTo(right);
        }
    }

    /** What each absence and each closure of a session is worth after these facts. */
    private static Map<String, Integer> worth(RandomFamilies families, List<Fact> facts) {
        var book = new CreditBook(new MemoryLedgers(families.children()).open(), POLICIES);
        families.children().forEach(child -> book.know(List.of(families.contract(child))));
        var moves = new SessionMoves(book, POLICIES);
        var newest = new HashMap<ClosureId, Long>();
        for (var fact : facts) {
            if (fact instanceof AbsenceReported it) {
                moves.reported(it);
            } else if (fact instanceof AbsenceWithdrawn it) {
                moves.withdrawn(it);
            } else if (fact instanceof ClosureAnnounced it && newest.getOrDefault(it.closure(), 0L) < it.version()) {
                newest.put(it.closure(), it.version());
                moves.closed(it, it.announcedAt(), it.announcedAt());
            }
        }
        var worth = new TreeMap<String, Integer>();
        book.absences().forEach(it -> worth.put(it.id().toString(), it.earnedMinutes()));
        book.compensations()
                .forEach(it -> worth.merge(
                        it.closure().orElseThrow() + " " + it.session().day() + " "
                                + it.session().begins() + " " + it.child(),
                        it.madeGoodMinutes(),
                        Integer::sum));
        worth.values().removeIf(minutes -> minutes == 0);
        return worth;
    }
}
