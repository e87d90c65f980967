package nl.plekje.credit.session;

import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.policy.TestPolicies;
import nl.plekje.service.policy.Policies;
import nl.plekje.testing.day.Act;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ten thousand random sequences of all that families, a planner and the clock can do: no minute is both cared for and made
 * good, none is earned, compensated or paid twice, there is no credit without a missed minute, what is undone gives back
 * exactly what it took, and the money agrees. A sequence that fails is made as short as it still fails.
 */
class RandomDaysTest {

    private static final int SEQUENCES = 2_000;
    private static final int MOST_ACTS = 40;

    enum Provider {
        SMALLSTEPS("smallsteps", "2026-11-02", TestPolicies.delivered()),
        PARTOU("partou", "2024-03-04", TestPolicies.delivered()),
        STERRE("sterre", "2026-11-02", TestPolicies.delivered()),
        EERSTE_STAPJE("eerste-stapje", "2026-11-02", TestPolicies.delivered()),
        DUINROOS("duinroos", "2026-11-02", TestPolicies.fifth());

        private final String code;
        private final LocalDate start;
        private final Policies<CreditConditions> policies;

        Provider(String code, String start, Policies<CreditConditions> policies) {
            this.code = code;
            this.start = LocalDate.parse(start);
            this.policies = policies;
        }

        private Optional<Throwable> failure(List<Act> acts) {
            var families = new RandomFamilies(code, policies, start);
            try {
                acts.forEach(families::play);
                families.check();
                return Optional.empty();
            } catch (AssertionError | RuntimeException e) {
                return Optional.of(e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("CR-004")
    @Tag("CR-009")
    @Tag("CR-036")
    void every_minute_is_cared_for_or_made_good_once(Provider provider) {
        LongStream.range(0, SEQUENCES).forEach(seed -> {
            var random = new Random(seed);
            var acts = Act.sequence(random, 1 + random.nextInt(MOST_ACTS));
            if (provider.failure(acts).isPresent()) {
                var shortest =
                        Shrinker.shrink(acts, some -> provider.failure(some).isPresent());
                var why = provider.failure(shortest).orElseThrow();
                fail(
                        "seed %d:%n%s%n%s",
                        seed, shortest.stream().map(Act::toString).collect(Collectors.joining("\n")), why.getMessage());
            }
        });
    }
}
