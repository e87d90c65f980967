package nl.plekje.kernel.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;

/**
 * The day on which a child was born. One born on 29 February has the birthday on 28 February in a common year.
 */
public record BirthDate(LocalDate value) {

    public BirthDate {
        Objects.requireNonNull(value, "value");
    }

    /** Reads an ISO date. */
    public static BirthDate of(String isoDate) {
        return new BirthDate(LocalDate.parse(isoDate));
    }

    /** The birthday on which the child becomes this many years old. */
    public LocalDate turns(int years) {
        return value.plusYears(years);
    }

    /**
     * Age in whole years on the day; the birthday itself counts.
     *
     * @throws IllegalArgumentException when the child was not yet born
     */
    public int ageOn(LocalDate day) {
        if (day.isBefore(value)) {
            throw new IllegalArgumentException("born " + value + ", so without an age on " + day);
        }
        var age = Period.between(value, day).getYears();
        // Period knows no birthday for a 29 February in a common year before 1 March.
        return turns(age + 1).isAfter(day) ? age : age + 1;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
