package nl.plekje.kernel.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
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
     * Age in whole years on the day; the birthday itself counts. Total for every two dates: a child that is not born yet
     * counts as one of the youngest, since babies come late and a seat is theirs all the same.
     */
    public int ageOn(LocalDate day) {
        var years = day.getYear() - value.getYear();
        var birthday = MonthDay.from(value).atYear(day.getYear());
        return Math.max(0, birthday.isAfter(day) ? years - 1 : years);
    }

    /** Whether the child is still to be born on the day. */
    public boolean isExpectedOn(LocalDate day) {
        return value.isAfter(day);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
