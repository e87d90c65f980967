package nl.plekje.complaint.handling;

import static nl.plekje.kernel.explanation.ExplanationAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import nl.plekje.complaint.handling.ClaimPolicy.Claim;
import nl.plekje.complaint.handling.ClaimPolicy.Damage;
import nl.plekje.complaint.terms.DamageTerms;
import nl.plekje.complaint.terms.Terms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimPolicyTest {

    private static DamageTerms of(String provider) {
        return Terms.ofTheHouse().handling(LocalDate.of(2026, 5, 1), provider).damage();
    }

    @ParameterizedTest(name = "{0}, {1}, careless {2}, insurer pays {3}: {4} of 10000 by {5}")
    @Tag("CO-058")
    @Tag("CO-059")
    @Tag("CO-060")
    @Tag("CO-061")
    @CsvSource({
        "sterre, BELONGINGS, false, , 0, CO-058",
        "sterre, BELONGINGS, true, , 10000, CO-058",
        "eerste-stapje, BELONGINGS, true, 10000, 0, CO-060",
        "eerste-stapje, CAUSED_BY_FAMILIES, true, 10000, 0, CO-061",
        "eerste-stapje, OTHER, false, 10000, 0, CO-059",
        "eerste-stapje, OTHER, true, 4000, 4000, CO-059",
        "eerste-stapje, OTHER, true, 20000, 10000, CO-059",
        "eerste-stapje, OTHER, true, , 0, CO-059"
    })
    void a_claim_is_granted_as_far_as_the_conditions_go(
            String provider, Damage damage, boolean careless, Long insurerPays, long granted, String rule) {
        var judged = ClaimPolicy.judge(new Claim(damage, 10_000, careless, insurerPays), of(provider));
        assertThat(judged.grantedCents()).isEqualTo(granted);
        assertThat(judged.why()).applies(rule);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobody_gets_more_than_was_claimed_nor_less_than_nothing(long seed) {
        var random = new Random(seed);
        var claim = new Claim(
                Damage.values()[random.nextInt(3)],
                1 + random.nextInt(100_000),
                random.nextBoolean(),
                random.nextBoolean() ? null : (long) random.nextInt(100_000));
        var provider = new String[] {"smallsteps", "partou", "sterre", "eerste-stapje"}[random.nextInt(4)];
        assertThat(ClaimPolicy.judge(claim, of(provider)).grantedCents()).isBetween(0L, claim.claimedCents());
    }

    @Test
    void every_outcome_can_be_said() {
        for (var damage : Damage.values()) {
            for (var careless : new boolean[] {true, false}) {
                assertThat(ClaimPolicy.judge(new Claim(damage, 100, careless, 50L), of("eerste-stapje"))
                                .why())
                        .canBeSaid();
                assertThat(ClaimPolicy.judge(new Claim(damage, 100, careless, null), of("sterre"))
                                .why())
                        .canBeSaid();
            }
        }
    }
}
