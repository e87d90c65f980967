package nl.plekje.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A world to load: locations with groups, households with children, contracts, applications of families that wait, closures
 * that are announced. Names of the API's own fields.
 */
record World(
        List<Location> locations,
        List<Household> households,
        List<Contract> contracts,
        List<Application> applications,
        List<Closure> closures) {

    record Hours(DayOfWeek weekday, LocalTime from, LocalTime until) {}

    record Staff(DayOfWeek weekday, int count) {}

    record Location(
            UUID id,
            String provider,
            String name,
            String town,
            String phone,
            List<String> managers,
            Set<String> careTypes,
            List<Hours> openingHours,
            List<Group> groups) {}

    record Group(UUID id, String name, String careType, int maximum, List<Staff> staff) {}

    record Person(
            UUID id, String firstName, String lastName, String email, String language, String account, String phone) {}

    record Child(UUID id, String firstName, LocalDate birthDate, List<UUID> custodians) {}

    record Household(UUID id, UUID payer, List<Person> persons, List<Child> children) {}

    record Contract(
            UUID id,
            UUID child,
            UUID group,
            String careType,
            int weeksPerYear,
            LocalDate firstDay,
            List<Hours> sessions) {}

    record Day(DayOfWeek weekday, String part) {}

    record Wish(List<UUID> locations, List<Day> days, List<List<Day>> alternatives, LocalDate earliestStart) {}

    /**
     * A family that waits.
     *
     * @param confirmed whether it has confirmed what was recorded for it
     */
    record Application(
            UUID id,
            UUID child,
            String careType,
            Wish wish,
            String transfer,
            String channel,
            Instant registeredAt,
            boolean confirmed) {}

    /** A location has no care on these days, both included. */
    record Closure(UUID id, UUID location, LocalDate firstDay, LocalDate lastDay, String cause) {}
}
