package nl.plekje.e2e.scenario;

import static nl.plekje.e2e.town.People.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import nl.plekje.e2e.town.Logs;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is so when all other tests are over: {@code junit-platform.properties} puts the classes in order. */
@Order(Integer.MAX_VALUE)
@Isolated
class AfterwardsScenarioTest {

    /** What the people of the tests are called, live at and wrote. */
    private static final List<String> PERSONAL = List.of(
            "Sanne", "sanne@", "Fatima", "El Amrani", "de Vries", "Lieke", "Noor", "Amir", "voordeur", "Laarzen");

    @ParameterizedTest
    @ValueSource(strings = {"placement", "credit", "billing", "complaint", "notification"})
    void every_fact_was_sent_and_applied(String service) {
        await().untilAsserted(() -> assertThat(
                        OLGA.reads("/api/%s/dead-letters".formatted(service)).getList("items"))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"placement", "credit", "billing", "complaint", "notification", "gateway"})
    void a_log_holds_no_error_and_nobody_by_name(String service) {
        assertThat(Logs.of(service)).noneMatch(line -> line.contains(" ERROR "));
        assertThat(Logs.of(service)).noneMatch(line -> PERSONAL.stream().anyMatch(line::contains));
    }

    @Test
    void nothing_that_was_asked_made_a_service_fail() {
        assertThat(Logs.of("gateway")).noneMatch(line -> line.matches(".* /api/\\S+ 50\\d .*"));
    }
}
