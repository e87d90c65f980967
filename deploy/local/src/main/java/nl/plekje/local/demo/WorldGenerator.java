package nl.plekje.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes a world. The same seed and day give the same world, ids included, so loading it again finds everything there. The
 * number of children is a parameter: some hundreds for a demo, 73,190 for a benchmark; locations grow along.
 */
final class WorldGenerator {

    /** A vertical group of twelve with three members of staff: the ratio admits it with at most four babies. */
    private static final int DAY_CARE_MAXIMUM = 12;

    private static final int DAY_CARE_STAFF = 3;
    private static final int DAY_CARE_BABIES = 4;
    /** Twenty children of four and over with two members of staff, fewer with many young ones. */
    private static final int AFTER_SCHOOL_MAXIMUM = 18;

    private static final int AFTER_SCHOOL_STAFF = 2;
    /** Children that one location of the demo holds without being full everywhere. */
    private static final int CHILDREN_PER_LOCATION = 55;

    private final long seed;
    private final LocalDate today;
    private final RandomGenerator random;
    private final Seats seats = new Seats();
    private final List<World.Location> locations = new ArrayList<>();
    private final List<World.Household> households = new ArrayList<>();
    private final Map<UUID, Integer> placeOfHousehold = new HashMap<>();
    private final List<World.Contract> contracts = new ArrayList<>();
    private final List<World.Application> applications = new ArrayList<>();

    WorldGenerator(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
        this.random = new SplittableRandom(seed);
    }

    /** A world with the demo's named people and about this many children. */
    World generate(int children) {
        var most = Math.max(1, children / (CHILDREN_PER_LOCATION * 12));
        for (var round = 0; round < most; round++) {
            for (var provider : Providers.values()) {
                for (var n = 0; n < provider.locations; n++) {
                    locations.add(location(provider, locations.size()));
                }
            }
        }
        new NamedFamilies(this).add();
        for (var made = 0; made < children; ) {
            made += family(made);
        }
        new WaitingFamilies(this, new SplittableRandom(seed + 1)).add();
        return new World(
                List.copyOf(locations),
                List.copyOf(households),
                List.copyOf(contracts),
                List.copyOf(applications),
                new ClosedDays(this).all());
    }

    LocalDate today() {
        return today;
    }

    UUID id(String kind, Object name) {
        return UUID.nameUUIDFromBytes((seed + "/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The n-th location of a provider. */
    World.Location locationOf(Providers provider, int n) {
        return locations.stream()
                .filter(location -> location.provider().equals(provider.code))
                .skip(n)
                .findFirst()
                .orElseThrow();
    }

    void add(World.Household household) {
        placeOfHousehold.put(household.id(), households.size());
        households.add(household);
    }

    void add(World.Application application) {
        applications.add(application);
    }

    List<World.Location> locations() {
        return List.copyOf(locations);
    }

    List<World.Contract> contracts() {
        return List.copyOf(contracts);
    }

    List<World.Household> households() {
        return List.copyOf(households);
    }

    /** The same household with one more child. */
    void addChild(World.Household household, World.Child child) {
        var children = new ArrayList<>(household.children());
        children.add(child);
        households.set(
                placeOfHousehold.get(household.id()),
                new World.Household(household.id(), household.payer(), household.persons(), List.copyOf(children)));
    }

    /** Signs a contract on these days when the group has room on all of them. */
    boolean sign(
            Providers provider, World.Location location, World.Child child, int groupNumber, List<DayOfWeek> days) {
        var afterSchool = ageOn(child, today) >= 4;
        var careType = afterSchool ? "AFTER_SCHOOL" : "DAY_CARE";
        var groups = location.groups().stream()
                .filter(group -> group.careType().equals(careType))
                .toList();
        var group = groups.get(groupNumber % groups.size());
        if (!seats.take(group, days, ageOn(child, today) == 0, DAY_CARE_BABIES)) {
            return false;
        }
        var from = afterSchool ? LocalTime.of(14, 30) : provider.dayFrom;
        var until = afterSchool && provider.closes.isBefore(LocalTime.of(18, 30)) ? provider.closes : provider.dayUntil;
        contracts.add(new World.Contract(
                id("contract", child.id()),
                child.id(),
                group.id(),
                careType,
                afterSchool ? provider.afterSchoolWeeks : provider.dayCareWeeks,
                firstDay(child, afterSchool),
                days.stream().map(day -> new World.Hours(day, from, until)).toList()));
        return true;
    }

    static int ageOn(World.Child child, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(child.birthDate(), day);
    }

    private LocalDate firstDay(World.Child child, boolean afterSchool) {
        var earliest =
                afterSchool ? child.birthDate().plusYears(4) : child.birthDate().plusWeeks(12);
        var yearAgo = today.minusMonths(10).withDayOfMonth(1);
        return earliest.isBefore(yearAgo) ? yearAgo : earliest;
    }

    private World.Location location(Providers provider, int n) {
        var id = id("location", n);
        var groups = new ArrayList<World.Group>();
        for (var g = 0; g < 2; g++) {
            groups.add(group(n * 3 + g, "DAY_CARE", DAY_CARE_MAXIMUM, DAY_CARE_STAFF));
        }
        groups.add(group(n * 3 + 2, "AFTER_SCHOOL", AFTER_SCHOOL_MAXIMUM, AFTER_SCHOOL_STAFF));
        var hours = Providers.workingWeek().stream()
                .map(day -> new World.Hours(day, provider.opens, provider.closes))
                .toList();
        var manager = n % 2 == 0 ? People.MIRJAM : People.BAS;
        return new World.Location(
                id,
                provider.code,
                Names.location(n),
                Names.town(n),
                "036-555%04d".formatted(n),
                List.of(manager),
                java.util.Set.of("DAY_CARE", "AFTER_SCHOOL"),
                hours,
                List.copyOf(groups));
    }

    private World.Group group(int n, String careType, int maximum, int staff) {
        var week = Providers.workingWeek().stream()
                .map(day -> new World.Staff(day, staff))
                .toList();
        return new World.Group(id("group", n), Names.group(n), careType, maximum, week);
    }

    /** Adds one family with one to three children; gives how many children it has. */
    private int family(int number) {
        var location = locations.get(random.nextInt(locations.size()));
        var provider = provider(location);
        var lastName = Names.family(random);
        var household = id("household", number);
        var first = person(number, 1, lastName);
        var persons = new ArrayList<>(List.of(first));
        var alone = random.nextInt(100) < 12;
        if (!alone) {
            // One couple in eight lives apart; both keep custody, one pays.
            persons.add(person(number, 2, random.nextInt(8) == 0 ? Names.family(random) : lastName));
        }
        var custodians = persons.stream().map(World.Person::id).toList();
        var children = new ArrayList<World.Child>();
        var count = 1 + (random.nextInt(100) < 38 ? 1 : 0) + (random.nextInt(100) < 8 ? 1 : 0);
        for (var n = 0; n < count; n++) {
            children.add(child(number, n, custodians));
        }
        add(new World.Household(household, first.id(), List.copyOf(persons), List.copyOf(children)));
        for (var child : children) {
            // Who finds no room stays without a contract: the families that wait.
            for (var attempt = 0; attempt < 4; attempt++) {
                if (sign(provider, location, child, attempt, days(provider, child))) {
                    break;
                }
            }
        }
        return count;
    }

    private Providers provider(World.Location location) {
        for (var provider : Providers.values()) {
            if (provider.code.equals(location.provider())) {
                return provider;
            }
        }
        throw new IllegalStateException(location.provider());
    }

    private World.Person person(int family, int n, String lastName) {
        var firstName = Names.parent(random);
        var email = "family%d.%d@plekje.example".formatted(family, n);
        var language = random.nextInt(10) == 0 ? "en" : "nl";
        var phone = "06-555%04d%d".formatted(family % 10_000, n);
        return new World.Person(id("person", family + "." + n), firstName, lastName, email, language, null, phone);
    }

    private World.Child child(int family, int n, List<UUID> custodians) {
        // From three months to ten years; most are in day care.
        var days = random.nextInt(100) < 65 ? 100 + random.nextInt(1_300) : 1_500 + random.nextInt(2_400);
        return new World.Child(id("child", family + "." + n), Names.child(random), today.minusDays(days), custodians);
    }

    private List<DayOfWeek> days(Providers provider, World.Child child) {
        var sold = ageOn(child, today) >= 4
                ? new ArrayList<>(provider.afterSchoolDays)
                : new ArrayList<>(Providers.workingWeek());
        java.util.Collections.sort(sold);
        var wanted = Math.min(sold.size(), 2 + random.nextInt(3) / 2 + random.nextInt(2));
        while (sold.size() > wanted) {
            // Monday, Tuesday and Thursday are what most families want; so those days fill up first.
            var quiet = sold.stream()
                    .filter(day -> day == DayOfWeek.WEDNESDAY || day == DayOfWeek.FRIDAY)
                    .toList();
            if (!quiet.isEmpty() && random.nextInt(3) > 0) {
                sold.remove(quiet.get(random.nextInt(quiet.size())));
            } else {
                sold.remove(random.nextInt(sold.size()));
            }
        }
        return List.copyOf(sold);
    }
}
