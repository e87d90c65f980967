package nl.plekje.placement.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which moment a report is judged. */
class ReportMomentTest {

    private static final Instant NOW = Instant.parse("2026-11-19T08:00:00Z");

    @Test
    void a_report_that_is_sent_at_once_counts_from_when_it_reached_us() {
        var moment = ReportMoment.of(null, NOW);
        assertThat(moment.counts()).isEqualTo(NOW);
        assertThat(moment.receivedLater()).isNull();
    }

    @ParameterizedTest(name = "tapped {0}: {1}")
    @CsvSource({
        "2026-11-19T07:30:00Z, true",
        "2026-11-18T08:00:00Z, true",
        "2026-11-18T07:59:59Z, false",
        "2026-11-19T08:00:00.000001Z, false",
        "+1000000000-12-31T23:59:59.999999999Z, false",
        "-1000000000-01-01T00:00:00Z, false"
    })
    void a_tap_without_a_connection_counts_for_a_day_and_never_from_the_future(Instant tapped, boolean counts) {
        var moment = ReportMoment.of(tapped, NOW);
        assertThat(moment.counts()).isEqualTo(counts ? tapped : NOW);
        assertThat(moment.receivedLater()).isEqualTo(counts ? NOW : null);
    }
}
