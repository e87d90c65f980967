package nl.plekje.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The families that wait: most for a first place, some for the brother or sister that is on its way, some for another place
 * than the one they have. About one application in ten is still to be confirmed.
 */
final class WaitingFamilies {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final List<String> CHANNELS = List.of("FORM", "FORM", "FORM", "PHONE", "IN_PERSON");
    /** Of the children without a place, the part that looks for one. */
    private static final int WAIT_PERCENT = 60;

    private static final int EXPECTING_PERCENT = 4;
    private static final int MOVING_PERCENT = 3;
    /** Of those who move, the part that has to because of the provider. */
    private static final int MOVED_BY_PROVIDER_PERCENT = 30;

    private static final int CONFIRMED_PERCENT = 90;
    private static final int SCHOOL_AGE = 4;
    private static final int WEEKS_AFTER_BIRTH = 12;

    private final WorldGenerator world;
    private final RandomGenerator random;
    private final List<World.Location> locations;
    private final Map<String, List<World.Location>> locationsOfProvider;
    private final Map<UUID, World.Location> locationOfGroup = new HashMap<>();
    private final Map<UUID, World.Contract> contractOfChild = new HashMap<>();

    WaitingFamilies(WorldGenerator world, RandomGenerator random) {
        this.world = world;
        this.random = random;
        this.locations = world.locations();
        this.locationsOfProvider = locations.stream().collect(Collectors.groupingBy(World.Location::provider));
        locations.forEach(location -> location.groups().forEach(group -> locationOfGroup.put(group.id(), location)));
        world.contracts().forEach(contract -> contractOfChild.put(contract.child(), contract));
    }

    void add() {
        for (var household : world.households()) {
            if (isNamed(household)) {
                continue;
            }
            for (var child : household.children()) {
                if (contractOfChild.containsKey(child.id())) {
                    move(child);
                } else if (chance(WAIT_PERCENT)) {
                    apply(child, locationFor(household), null);
                }
            }
            if (!household.children().isEmpty() && chance(EXPECTING_PERCENT)) {
                expect(household);
            }
        }
    }

    /** The demo people have their own wishes. */
    private static boolean isNamed(World.Household household) {
        return household.persons().stream().anyMatch(person -> person.account() != null);
    }

    private void move(World.Child child) {
        if (!chance(MOVING_PERCENT)) {
            return;
        }
        var place = locationOfGroup.get(contractOfChild.get(child.id()).group());
        var others = othersThan(place);
        if (!others.isEmpty()) {
            apply(child, any(others), chance(MOVED_BY_PROVIDER_PERCENT) ? "PROVIDER" : "FAMILY");
        }
    }

    private void expect(World.Household household) {
        var born = world.today().plusDays(14L + random.nextInt(200));
        var child = new World.Child(
                world.id("child", household.id() + ".expected"),
                Names.child(random),
                born,
                household.children().get(0).custodians());
        world.addChild(household, child);
        apply(child, locationFor(household), null);
    }

    /** Where a brother or sister is, else anywhere. */
    private World.Location locationFor(World.Household household) {
        return household.children().stream()
                .map(child -> contractOfChild.get(child.id()))
                .filter(contract -> contract != null)
                .map(contract -> locationOfGroup.get(contract.group()))
                .findFirst()
                .orElseGet(() -> any(locations));
    }

    private void apply(World.Child child, World.Location wanted, String transfer) {
        var since = world.today().minusDays(1L + random.nextInt(daysWaited(child)));
        var ready = child.birthDate().plusWeeks(WEEKS_AFTER_BIRTH);
        var asked = since.plusDays(30L + random.nextInt(200)).with(TemporalAdjusters.firstDayOfNextMonth());
        var start = later(ready, asked);
        var school = child.birthDate().plusYears(SCHOOL_AGE);
        // Who is nearly four waits for a place beside school.
        var afterSchool = !start.isBefore(school.minusMonths(2));
        var wish = new World.Wish(
                locations(wanted),
                days(2 + random.nextInt(2)),
                random.nextInt(4) == 0 ? List.of(days(2)) : List.of(),
                afterSchool ? later(school, start) : start);
        world.add(new World.Application(
                world.id("application", child.id()),
                child.id(),
                afterSchool ? "AFTER_SCHOOL" : "DAY_CARE",
                wish,
                transfer,
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                since.atTime(LocalTime.of(8 + random.nextInt(12), random.nextInt(60)))
                        .atZone(AMSTERDAM)
                        .toInstant(),
                chance(CONFIRMED_PERCENT)));
    }

    /** Families register from half a year before the birth, and few wait for longer than a year and a half. */
    private int daysWaited(World.Child child) {
        var sinceKnown = child.birthDate().minusMonths(6).until(world.today(), ChronoUnit.DAYS);
        return (int) Math.max(1, Math.min(540, sinceKnown));
    }

    /** One family in three has a second choice. */
    private List<UUID> locations(World.Location wanted) {
        var all = new ArrayList<>(List.of(wanted.id()));
        var others = othersThan(wanted);
        if (!others.isEmpty() && random.nextInt(3) == 0) {
            all.add(any(others).id());
        }
        return List.copyOf(all);
    }

    /** The other locations of the same provider. */
    private List<World.Location> othersThan(World.Location one) {
        return locationsOfProvider.get(one.provider()).stream()
                .filter(location -> location != one)
                .toList();
    }

    private List<World.Day> days(int count) {
        var week = new ArrayList<>(Providers.workingWeek());
        while (week.size() > count) {
            // Wednesday and Friday are what fewest families want.
            var quiet =
                    random.nextInt(3) > 0 && week.remove(random.nextBoolean() ? DayOfWeek.FRIDAY : DayOfWeek.WEDNESDAY);
            if (!quiet) {
                week.remove(random.nextInt(week.size()));
            }
        }
        return week.stream()
                .sorted(Comparator.naturalOrder())
                .map(weekday -> new World.Day(weekday, "WHOLE_DAY"))
                .toList();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
