package nl.plekje.placement.ratio;

/**
 * How long a day may have fewer staff than the children ask for (the three-hours rule), by the kind of care and of day. Never
 * fewer than half of them.
 *
 * @param dayCare for day care
 * @param schoolDay around school on a school day, a free afternoon included
 * @param freeDay around school on a day without school
 */
public record FewerStaff(Allowance dayCare, Allowance schoolDay, Allowance freeDay) {

    /**
     * So many minutes a day.
     *
     * @param openMinutes where care is offered for at least this long in a row
     * @param minutes most minutes with fewer staff
     */
    public record Allowance(int openMinutes, int minutes) {

        boolean holds(int open) {
            return open >= openMinutes;
        }
    }

    /**
     * Most minutes with fewer staff.
     *
     * @param withoutSchool whether the schools are closed; a short day of that kind counts as a school day
     * @param open minutes for which care is offered in a row
     */
    public int minutes(AgeBands bands, boolean withoutSchool, int open) {
        var allowance =
                switch (bands) {
                    case BEFORE_SCHOOL_AGE -> dayCare;
                    case SCHOOL_AGE -> withoutSchool && freeDay.holds(open) ? freeDay : schoolDay;
                };
        return allowance.holds(open) ? allowance.minutes() : 0;
    }
}
