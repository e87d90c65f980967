package nl.plekje.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorldGeneratorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    @Test
    void the_same_seed_and_day_give_the_same_world() {
        assertThat(new WorldGenerator(1, DAY).generate(300)).isEqualTo(new WorldGenerator(1, DAY).generate(300));
        assertThat(new WorldGenerator(2, DAY).generate(300)).isNotEqualTo(new WorldGenerator(1, DAY).generate(300));
    }

    @Test
    void the_demo_has_the_four_providers_a_dozen_locations_and_some_hundreds_of_children() {
        var world = new WorldGenerator(1, DAY).generate(640);
        assertThat(world.locations()).hasSize(12);
        assertThat(world.locations().stream().map(World.Location::provider).distinct())
                .containsExactlyInAnyOrder("smallsteps", "partou", "sterre", "eerste-stapje");
        assertThat(children(world)).hasSizeGreaterThan(640);
    }

    @Test
    void children_are_of_all_ages_with_siblings_and_split_custody_and_some_wait() {
        var world = new WorldGenerator(1, DAY).generate(640);
        assertThat(children(world)
                        .map(child -> WorldGenerator.ageOn(child, DAY))
                        .collect(Collectors.toSet()))
                .contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(world.households())
                .anyMatch(household -> household.children().size() > 1);
        assertThat(world.households())
                .anyMatch(household -> household.persons().stream()
                                .map(World.Person::lastName)
                                .distinct()
                                .count()
                        > 1);
        assertThat(world.contracts()).hasSizeLessThan((int) children(world).count());
    }

    @Test
    void every_identity_is_used_once() {
        var world = new WorldGenerator(1, DAY).generate(2_000);
        var ids = Stream.of(
                        world.locations().stream().map(World.Location::id),
                        world.locations().stream()
                                .flatMap(location -> location.groups().stream())
                                .map(World.Group::id),
                        world.households().stream().map(World.Household::id),
                        world.households().stream()
                                .flatMap(household -> household.persons().stream())
                                .map(World.Person::id),
                        children(world).map(World.Child::id),
                        world.contracts().stream().map(World.Contract::id),
                        world.applications().stream().map(World.Application::id),
                        world.closures().stream().map(World.Closure::id))
                .flatMap(stream -> stream)
                .toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void every_location_has_announced_the_coming_christmas_and_new_year() {
        var world = new WorldGenerator(1, DAY).generate(300);
        for (var location : world.locations()) {
            assertThat(world.closures().stream().filter(it -> it.location().equals(location.id())))
                    .extracting(World.Closure::firstDay)
                    .containsExactly(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
        }
        assertThat(new WorldGenerator(1, LocalDate.of(2026, 12, 26))
                        .generate(300)
                        .closures())
                .extracting(World.Closure::firstDay)
                .doesNotContain(LocalDate.of(2026, 12, 25))
                .contains(LocalDate.of(2027, 12, 25));
    }

    @Test
    void one_organisation_of_2024_can_be_made() {
        var world = new WorldGenerator(1, DAY).generate(73_190);
        assertThat(children(world)).hasSizeGreaterThanOrEqualTo(73_190);
        assertThat(world.contracts()).hasSizeGreaterThan(60_000);
    }

    @Test
    void some_families_wait_born_or_expected_with_siblings_and_for_another_place() {
        var world = new WorldGenerator(20_260, DAY).generate(640);
        assertThat(world.applications()).hasSizeBetween(60, 120);
        assertThat(world.applications().stream()
                        .map(it -> it.wish().locations().get(0))
                        .distinct())
                .hasSizeGreaterThan(9);
        assertThat(world.applications()).anyMatch(it -> "PROVIDER".equals(it.transfer()));
        assertThat(world.applications()).anyMatch(it -> "FAMILY".equals(it.transfer()));
        assertThat(world.applications()).anyMatch(it -> it.confirmed()).anyMatch(it -> !it.confirmed());
        assertThat(children(world).filter(child -> child.birthDate().isAfter(DAY)))
                .hasSizeGreaterThan(5)
                .allSatisfy(child -> assertThat(world.applications())
                        .anyMatch(it -> it.child().equals(child.id())));
    }

    @Test
    void a_family_registers_once_for_a_child_before_the_start_it_wishes_and_before_today() {
        var world = new WorldGenerator(1, DAY).generate(2_000);
        assertThat(world.applications().stream().map(World.Application::child)).doesNotHaveDuplicates();
        assertThat(world.applications()).allSatisfy(it -> {
            var registered = LocalDate.ofInstant(it.registeredAt(), ZoneId.of("Europe/Amsterdam"));
            assertThat(registered).isBefore(DAY).isBeforeOrEqualTo(it.wish().earliestStart());
            assertThat(it.wish().days()).isNotEmpty();
        });
    }

    private static Stream<World.Child> children(World world) {
        return world.households().stream().flatMap(household -> household.children().stream());
    }
}
