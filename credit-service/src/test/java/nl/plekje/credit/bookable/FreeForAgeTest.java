package nl.plekje.credit.bookable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.bookable.SeatsRepository.FreeSeats;
import nl.plekje.credit.bookable.SeatsRepository.GroupOnDay;
import nl.plekje.credit.bookable.SeatsRepository.Seats;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.id.GroupId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every child has a seat of some age on every day of its care, the last one and the days before its birth included. */
class FreeForAgeTest {

    private static final List<FreeSeats> DAY_CARE =
            List.of(new FreeSeats(0, 0, 3), new FreeSeats(1, 1, 5), new FreeSeats(2, 2, 8), new FreeSeats(3, 3, 12));
    private static final List<FreeSeats> AFTER_SCHOOL = List.of(new FreeSeats(4, 6, 10), new FreeSeats(7, 12, 11));

    @ParameterizedTest(name = "born {0}, on {1}: {2} in day care, {3} after school")
    @CsvSource({
        "2022-12-18, 2026-12-17, 12, 10",
        "2022-12-18, 2026-12-18, 12, 10",
        "2027-02-20, 2027-01-11, 3, 10",
        "2013-12-18, 2026-12-18, 12, 11",
        "2028-02-29, 2029-02-28, 5, 10",
        "2028-02-29, 2029-02-27, 3, 10"
    })
    @Tag("PL-001")
    void a_child_is_counted_with_the_nearest_age_of_its_care(
            LocalDate born, LocalDate day, int dayCare, int afterSchool) {
        var child = Optional.of(new BirthDate(born));
        assertThat(seats(day, DAY_CARE).freeFor(child)).isEqualTo(dayCare);
        assertThat(seats(day, AFTER_SCHOOL).freeFor(child)).isEqualTo(afterSchool);
    }

    private static Seats seats(LocalDate day, List<FreeSeats> free) {
        return new Seats(new GroupOnDay(GroupId.next(), day), true, 0, 12, free);
    }
}
