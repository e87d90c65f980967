package nl.plekje.placement.search;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A parent calls: staff find the child by a name. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChildSearchFlowTest {

    private static final List<String> LETTERS = List.of(
            "a", "E", "\u00e9", "\u00cb", "i", "I", "\u0131", "\u0130", "\u015f", "\u00c7", "\u00f8", "\u0142",
            "\u00df", "\u00c6", "\u1ec5", "\u00f1", "x-", "y\u2010", "o'", "d\u2019", "l\u02bc", "-");

    private final String manager = Town.account("mirjam");
    private final String surname = "Q" + UUID.randomUUID().toString().substring(0, 6);
    private UUID child;
    private UUID parent;

    @BeforeEach
    void a_child_with_a_place() {
        TestClock.setTo("2026-11-17T08:00");
        var group = TestLocation.group(aLocation().managedBy(manager).exists(), "DAY_CARE", 12, 3);
        var family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        parent = family.person();
        called("van der " + surname);
        family.signs(group, LocalDate.of(2026, 1, 1), "THURSDAY 08:00-18:30");
        child = family.child();
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    private void called(String lastName) {
        Town.change("UPDATE person SET last_name = ? WHERE id = ?", lastName, parent);
    }

    private static ValidatableResponse search(RequestSpecification who, String name) {
        return who.body("{\"name\":\"%s\"}".formatted(name))
                .post("/children/search")
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "van der %s", "der %s"})
    void a_child_is_found_by_any_word_of_its_parents_name(String written) {
        search(Town.planner(), written.formatted(surname.toLowerCase()))
                .statusCode(200)
                .body("items.id", contains(child.toString()))
                .body("items[0].firstName", is("Noor"))
                .body("items[0].custodians", contains("Sanne van der " + surname))
                .body("items[0].places.size()", is(1));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Zoë, zoe",
                "Zoe, ZOË",
                "\u0130lknur \u0131\u015e\u0131k, \u0130LKNUR",
                "\u0130lknur \u0131\u015e\u0131k, I\u015eIK",
                "O'Neill-van \u2019t Hek, van 't hek",
                "O'Neill-van 't Hek, van \u2019t hek",
                "O\u2019Neill, oneill",
                "O\u2019Neill, neill",
                "\u0141\u00f8d\u017a, lodz"
            })
    void a_name_is_found_however_it_is_written(String name, String written) {
        called(surname + "-" + name);
        search(Town.planner(), written).statusCode(200).body("items.id", hasItem(child.toString()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_generated_name_is_found_in_any_case_with_or_without_its_marks(int seed) {
        var random = new Random(seed);
        var name = surname + " "
                + IntStream.range(0, 1 + random.nextInt(8))
                        .mapToObj(n -> LETTERS.get(random.nextInt(LETTERS.size())))
                        .collect(Collectors.joining());
        called(name);
        for (var written : List.of(
                name.toUpperCase(Locale.ROOT),
                name.toLowerCase(Locale.forLanguageTag("tr")),
                name.toUpperCase(Locale.forLanguageTag("tr")),
                Normalizer.normalize(name, Form.NFD),
                Normalizer.normalize(name, Form.NFD).replaceAll("\\p{M}", ""),
                name.replaceAll("['\u2018\u2019\u02bc]", "\u00b4").replaceAll("[-\u2010\u2013]", " "))) {
            search(Town.planner(), written).statusCode(200).body("items.id", contains(child.toString()));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "-- ", " \u2019."})
    void signs_alone_find_nobody(String written) {
        search(Town.planner(), written).statusCode(200).body("items", empty());
    }

    @Test
    void a_name_that_only_holds_the_letters_is_another_name() {
        search(Town.planner(), surname.substring(1)).body("items", empty());
    }

    @Test
    void a_manager_finds_children_of_the_own_locations_only() {
        search(Town.as(manager, "location-manager"), surname).body("items.id", contains(child.toString()));
        search(Town.as(Town.account("bas"), "location-manager"), surname).body("items", empty());
    }

    @Test
    void a_child_that_left_is_not_found() {
        TestClock.setTo("2028-06-02T08:00");
        search(Town.planner(), "Noor").body("items.id", not(hasItem(child.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"n\"}", "{\"name\":\"  \"}", "{}", "{\"name\":null}"})
    void fewer_than_two_letters_are_no_search(String body) {
        Town.planner()
                .body(body)
                .post("/children/search")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "__", "no%"})
    void signs_are_letters_like_others(String written) {
        search(Town.planner(), written + surname).statusCode(200).body("items", empty());
    }
}
