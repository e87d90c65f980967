package nl.plekje.e2e.scenario;

import static nl.plekje.e2e.town.People.DAAN;
import static nl.plekje.e2e.town.People.FATIMA;
import static nl.plekje.e2e.town.People.JORIS;
import static nl.plekje.e2e.town.People.LIEKE;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.plekje.e2e.day.RandomFamilies;
import nl.plekje.e2e.town.Plekje;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A hundred random sequences of all that two parents, a planner, a manager and the clock do to one child's days, through the
 * gateway: many families beside each other, in the same steps of the clock. Last but one of all tests, for time goes on by
 * more than a week.
 */
@Order(Integer.MAX_VALUE - 1)
@Isolated
class RandomDaysScenarioTest {

    private static final int FAMILIES = 100;
    private static final int ACTS = 12;

    @Test
    @Tag("CR-004")
    @Tag("CR-009")
    @Tag("CR-036")
    void whatever_is_done_to_a_day_no_minute_counts_twice() {
        var families = RandomFamilies.moveIn(
                FAMILIES, List.of("smallsteps", "partou"), List.of(SANNE, JORIS, FATIMA, DAAN, LIEKE));
        Plekje.going(clock -> {
            var end = families.play(ACTS, Plekje.START, clock);
            assertThat(families.faults(end)).isEmpty();
        });
        assertThat(families.accepted())
                .as("acts that were possible: else nothing is tested")
                .isGreaterThan(FAMILIES * ACTS / 3);
    }
}
