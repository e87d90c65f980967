package nl.plekje.local.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The families one can sign in as: one with each provider, so each kind of conditions can be seen. */
final class NamedFamilies {

    /** Nobody's number. */
    private static final String PHONE = "06-55500000";

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final WorldGenerator world;

    NamedFamilies(WorldGenerator world) {
        this.world = world;
    }

    void add() {
        sanneAndJoris();
        single(
                "fatima",
                "Fatima",
                "El Amrani",
                People.FATIMA,
                Providers.PARTOU,
                "nl",
                List.of(
                        new Place("Amir", world.today().minusMonths(20), List.of(MONDAY, WEDNESDAY, THURSDAY)),
                        new Place("Lina", world.today().minusMonths(20), List.of(MONDAY, WEDNESDAY, THURSDAY))));
        single(
                "daan",
                "Daan",
                "Visser",
                People.DAAN,
                Providers.STERRE,
                "en",
                List.of(new Place("Fleur", world.today().minusMonths(33), List.of(TUESDAY, THURSDAY))));
        single(
                "lieke",
                "Lieke",
                "Jansen",
                People.LIEKE,
                Providers.EERSTE_STAPJE,
                "nl",
                List.of(
                        new Place("Puk", world.today().minusMonths(14), List.of(MONDAY, TUESDAY)),
                        new Place("Bram", world.today().minusYears(6), List.of(MONDAY, THURSDAY)),
                        new Place("Ties", world.today().plusMonths(4), List.of())));
        liekeExpectsTies();
    }

    /** Not born yet, and on the list of the location of its brother and sister; the family has yet to confirm it. */
    private void liekeExpectsTies() {
        var born = world.today().plusMonths(4);
        var days = List.of(new World.Day(MONDAY, "WHOLE_DAY"), new World.Day(TUESDAY, "WHOLE_DAY"));
        world.add(new World.Application(
                world.id("application", "lieke.Ties"),
                world.id("child", "lieke.Ties"),
                "DAY_CARE",
                new World.Wish(
                        List.of(world.locationOf(Providers.EERSTE_STAPJE, 0).id()),
                        days,
                        List.of(),
                        born.plusWeeks(12)),
                null,
                "PHONE",
                world.today()
                        .minusDays(2)
                        .atTime(LocalTime.of(10, 15))
                        .atZone(AMSTERDAM)
                        .toInstant(),
                false));
    }

    /** A child; without days it has no place yet. */
    private record Place(String name, LocalDate born, List<DayOfWeek> days) {}

    /** They live apart and both have custody of Noor and Sem; Sanne pays. */
    private void sanneAndJoris() {
        var sanne = person("sanne", "Sanne", "de Vries", People.SANNE, "nl");
        var joris = person("joris", "Joris", "Bakker", People.JORIS, "nl");
        var custodians = List.of(sanne.id(), joris.id());
        var noor =
                new World.Child(world.id("child", "noor"), "Noor", world.today().minusMonths(29), custodians);
        var sem = new World.Child(world.id("child", "sem"), "Sem", world.today().minusYears(6), custodians);
        world.add(new World.Household(
                world.id("household", "sanne"), sanne.id(), List.of(sanne, joris), List.of(noor, sem)));
        sign(Providers.SMALLSTEPS, noor, List.of(MONDAY, TUESDAY, THURSDAY));
        sign(Providers.SMALLSTEPS, sem, List.of(MONDAY, THURSDAY));
    }

    private void single(
            String name,
            String firstName,
            String lastName,
            String account,
            Providers provider,
            String language,
            List<Place> places) {
        var parent = person(name, firstName, lastName, account, language);
        var children = places.stream()
                .map(place -> new World.Child(
                        world.id("child", name + "." + place.name()), place.name(), place.born(), List.of(parent.id())))
                .toList();
        world.add(new World.Household(world.id("household", name), parent.id(), List.of(parent), children));
        for (var n = 0; n < places.size(); n++) {
            if (!places.get(n).days().isEmpty()) {
                sign(provider, children.get(n), places.get(n).days());
            }
        }
    }

    private void sign(Providers provider, World.Child child, List<DayOfWeek> days) {
        if (!world.sign(provider, world.locationOf(provider, 0), child, 0, days)) {
            throw new IllegalStateException("no room for " + child.firstName() + " in an empty world");
        }
    }

    private World.Person person(String name, String firstName, String lastName, String account, String language) {
        return new World.Person(
                world.id("person", name), firstName, lastName, name + "@plekje.example", language, account, PHONE);
    }
}
