package nl.plekje.local.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How the four providers of the demo differ in what they sell; their conditions stand in {@code deploy/policies}. */
enum Providers {
    SMALLSTEPS(
            "smallsteps",
            5,
            "07:30",
            "18:30",
            "08:00",
            "18:30",
            52,
            48,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
    PARTOU("partou", 4, "07:30", "18:30", "08:00", "18:30", 52, 48, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
    STERRE("sterre", 2, "06:45", "18:45", "07:15", "18:15", 52, 52, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
    EERSTE_STAPJE(
            "eerste-stapje",
            1,
            "06:45",
            "18:00",
            "07:00",
            "18:00",
            52,
            40,
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));

    final String code;
    final int locations;
    final LocalTime opens;
    final LocalTime closes;
    final LocalTime dayFrom;
    final LocalTime dayUntil;
    final int dayCareWeeks;
    final int afterSchoolWeeks;
    final Set<DayOfWeek> afterSchoolDays;

    Providers(
            String code,
            int locations,
            String opens,
            String closes,
            String dayFrom,
            String dayUntil,
            int dayCareWeeks,
            int afterSchoolWeeks,
            Set<DayOfWeek> afterSchoolDays) {
        this.code = code;
        this.locations = locations;
        this.opens = LocalTime.parse(opens);
        this.closes = LocalTime.parse(closes);
        this.dayFrom = LocalTime.parse(dayFrom);
        this.dayUntil = LocalTime.parse(dayUntil);
        this.dayCareWeeks = dayCareWeeks;
        this.afterSchoolWeeks = afterSchoolWeeks;
        this.afterSchoolDays = afterSchoolDays;
    }

    /** Monday to Friday. */
    static List<DayOfWeek> workingWeek() {
        return List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    }
}
