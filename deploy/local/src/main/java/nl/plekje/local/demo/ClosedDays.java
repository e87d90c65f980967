package nl.plekje.local.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/** The public holidays that every location has announced: the coming Christmas and the coming New Year's Day. */
final class ClosedDays {

    private static final MonthDay CHRISTMAS = MonthDay.of(12, 25);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    private final WorldGenerator world;

    ClosedDays(WorldGenerator world) {
        this.world = world;
    }

    List<World.Closure> all() {
        var christmas = coming(CHRISTMAS);
        var newYear = coming(NEW_YEAR);
        return world.locations().stream()
                .flatMap(location -> Stream.of(
                        holiday(location, christmas, christmas.plusDays(1)), holiday(location, newYear, newYear)))
                .toList();
    }

    /** The first such day after today. */
    private LocalDate coming(MonthDay day) {
        var thisYear = day.atYear(world.today().getYear());
        return thisYear.isAfter(world.today()) ? thisYear : thisYear.plusYears(1);
    }

    private World.Closure holiday(World.Location location, LocalDate first, LocalDate last) {
        return new World.Closure(
                world.id("closure", location.id() + "/" + first), location.id(), first, last, "PUBLIC_HOLIDAY");
    }
}
