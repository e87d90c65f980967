package nl.plekje.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;
import nl.plekje.kernel.calendar.PublicHolidays.LiberationDay;
import nl.plekje.kernel.vectors.Vector;
import nl.plekje.kernel.vectors.Vectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HolidaysVectorsTest {

    static Stream<Vector> rows() {
        return Vectors.rows("holidays");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_day_is_a_public_holiday_and_closed_for_payments_as_published(Vector row) {
        var day = row.date("date");

        assertThat(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK))
                .isEqualTo(row.text("weekday"));
        assertThat(PublicHolidays.dutch(LiberationDay.EVERY_FIFTH_YEAR).includes(day))
                .isEqualTo(row.flag("is_public_holiday"));
        assertThat(TargetDays.includes(day)).isEqualTo(!row.flag("is_target_closed"));
        assertThat(TargetDays.closed(day).map(Enum::name)).isEqualTo(row.optional("target_closed_reason", row::text));
    }
}
