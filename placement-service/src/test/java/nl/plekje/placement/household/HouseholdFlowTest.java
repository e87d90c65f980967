package nl.plekje.placement.household;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.CustodyChanged;
import nl.plekje.events.CustodyChanged.Custodian;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Split custody: Noor lives with Sanne and both parents have custody; Sem is Sanne's alone; Bo is Joris's. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HouseholdFlowTest {

    /** A Tuesday, two weeks before a week without a holiday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-17");

    private final UUID sanne = UUID.randomUUID();
    private final UUID joris = UUID.randomUUID();
    private final UUID noor = UUID.randomUUID();
    private final UUID sem = UUID.randomUUID();
    private final UUID bo = UUID.randomUUID();
    private final UUID hers = UUID.randomUUID();
    private final UUID his = UUID.randomUUID();
    private final String sannesAccount = Town.account("sanne");
    private final String jorissAccount = Town.account("joris");

    @BeforeEach
    void two_households_that_share_a_child() {
        TestClock.setTo(TODAY + "T08:00");
        Town.create(
                "/households", household(his, joris, person(joris, "Joris", jorissAccount), child(bo, "Bo", joris)));
        Town.create(
                "/households",
                household(
                        hers,
                        sanne,
                        person(sanne, "Sanne", sannesAccount),
                        child(noor, "Noor", sanne, joris) + "," + child(sem, "Sem", sanne)));
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    @Tag("PR-009")
    void each_parent_sees_the_children_in_the_own_custody_only() {
        mine(sannesAccount)
                .body("items", hasSize(1))
                .body("items[0].children.firstName", containsInAnyOrder("Noor", "Sem"))
                .body("items[0].children.find { it.firstName == 'Noor' }.sharedCustody", is(true))
                .body("items[0].children.find { it.firstName == 'Sem' }.sharedCustody", is(false));
        mine(jorissAccount)
                .body("items", hasSize(2))
                .body("items.find { it.id == '%s' }.children.firstName".formatted(his), containsInAnyOrder("Bo"))
                .body("items.find { it.id == '%s' }.children.firstName".formatted(hers), containsInAnyOrder("Noor"))
                .body(
                        "items.find { it.id == '%s' }.persons.firstName".formatted(hers),
                        containsInAnyOrder("Sanne", "Joris"));
    }

    @Test
    @Tag("PR-004")
    void both_custodians_act_for_the_shared_child_and_neither_for_the_others() {
        var group = TestLocation.group(aLocation().exists(), "DAY_CARE", 12, 3);
        for (var child : new UUID[] {noor, sem, bo}) {
            Town.create("/contracts", """
                    {"child":"%s","group":"%s","careType":"DAY_CARE","weeksPerYear":52,"firstDay":"%s",
                     "sessions":[{"weekday":"THURSDAY","from":"08:00","until":"18:00"},
                                 {"weekday":"FRIDAY","from":"08:00","until":"18:00"}]}""".formatted(child, group, TODAY));
        }
        absent(sannesAccount, noor, 4).statusCode(201);
        absent(jorissAccount, noor, 5).statusCode(201);
        absent(jorissAccount, noor, 4).statusCode(409);
        absent(jorissAccount, sem, 4).statusCode(404);
        absent(sannesAccount, bo, 4).statusCode(404);
    }

    @Test
    void the_fact_names_payer_accounts_and_custodians() {
        var fact = TestFacts.awaitOne(
                HouseholdChanged.class, it -> it.household().value().equals(hers));
        assertThat(fact.payer().value()).isEqualTo(sanne);
        assertThat(fact.persons()).singleElement().satisfies(it -> assertThat(it.account())
                .isEqualTo(sannesAccount));
        assertThat(fact.children())
                .filteredOn(child -> child.child().value().equals(noor))
                .singleElement()
                .satisfies(child -> assertThat(child.custodians())
                        .containsExactlyInAnyOrder(new PersonId(sanne), new PersonId(joris)));
    }

    @Test
    void a_change_of_custody_takes_effect_at_once_and_is_told_with_a_higher_version() {
        change(household(
                        hers,
                        sanne,
                        person(sanne, "Sanne", sannesAccount),
                        child(noor, "Noor", sanne) + "," + child(sem, "Sem", sanne)))
                .statusCode(200);
        mine(jorissAccount).body("items", hasSize(1));
        TestFacts.awaitOne(HouseholdChanged.class, it -> it.household().value().equals(hers) && it.version() == 2);
    }

    @Test
    @Tag("PR-009")
    void custody_is_told_per_child_whichever_household_its_custodians_live_in() {
        assertThat(custody(noor, 1).custodians())
                .containsExactlyInAnyOrder(
                        new Custodian(new PersonId(sanne), sannesAccount),
                        new Custodian(new PersonId(joris), jorissAccount));
        assertThat(custody(sem, 1).custodians()).containsExactly(new Custodian(new PersonId(sanne), sannesAccount));

        change(household(
                        hers,
                        sanne,
                        person(sanne, "Sanne", sannesAccount),
                        child(noor, "Noor", sanne) + "," + child(sem, "Sem", sanne)))
                .statusCode(200);
        assertThat(custody(noor, 2).custodians()).containsExactly(new Custodian(new PersonId(sanne), sannesAccount));
    }

    @Test
    void a_sign_in_that_is_linked_later_is_told_for_every_child_of_that_custodian() {
        var signIn = Town.account("joris");
        put(his, changing(his, household(his, joris, person(joris, "Joris", signIn), child(bo, "Bo", joris))))
                .statusCode(200);
        assertThat(custody(noor, 2).custodians()).contains(new Custodian(new PersonId(joris), signIn));
        assertThat(custody(bo, 2).custodians()).containsExactly(new Custodian(new PersonId(joris), signIn));
    }

    @Test
    void custody_is_not_told_again_when_it_is_as_it_was() {
        for (var name : new String[] {"Noor", "Nora"}) {
            change(household(
                            hers,
                            sanne,
                            person(sanne, "Sanne", sannesAccount),
                            child(noor, name, sanne, joris) + "," + child(sem, "Sem", sanne)))
                    .statusCode(200);
        }
        assertThat(Town.count("SELECT custody_version FROM child WHERE id = ?", noor))
                .isEqualTo(1);
    }

    @Test
    void what_a_reader_cannot_know_stays_when_it_is_not_said() {
        put(
                        his,
                        changing(
                                his,
                                household(his, joris, person(joris, "Joris", null), child(bo, "Bo", joris))
                                        .replace("\"language\"", "\"phone\":\"06 12345678\",\"language\"")))
                .statusCode(200)
                .body("persons[0].signsIn", is(true))
                .body("persons[0].phone", is("06 12345678"));
        mine(jorissAccount).body("items", hasSize(2));
        change(household(
                        his,
                        joris,
                        person(joris, "Jori", null).replace("\"language\"", "\"signsIn\":true,\"language\""),
                        child(bo, "Bo", joris)))
                .statusCode(422)
                .body("errors[0].pointer", is("/id"));
        put(his, changing(his, household(his, joris, person(joris, "Jori", null), child(bo, "Bo", joris))))
                .statusCode(200)
                .body("persons[0].phone", is("06 12345678"));
    }

    @Test
    void a_sign_in_is_taken_away_only_by_saying_so() {
        put(
                        his,
                        changing(
                                his,
                                household(his, joris, person(joris, "Joris", null), child(bo, "Bo", joris))
                                        .replace("\"language\"", "\"signsIn\":false,\"phone\":\"\",\"language\"")))
                .statusCode(200)
                .body("persons[0].signsIn", is(false));
        mine(jorissAccount).body("items", hasSize(0));
        put(
                        his,
                        changing(
                                his,
                                household(his, joris, person(joris, "Joris", null), child(bo, "Bo", joris))
                                        .replace("\"language\"", "\"signsIn\":true,\"language\"")))
                .statusCode(422)
                .body("errors[0].pointer", is("/persons/0/signsIn"));
    }

    @Test
    void a_change_of_what_somebody_else_has_changed_is_refused_and_names_the_version() {
        var read = Town.shown("/households/" + his);
        put(his, read.replace("Joris", "Jori")).statusCode(200).body("version", is(2));
        put(his, read.replace("Joris", "Jory"))
                .statusCode(409)
                .body("errors[0].pointer", is("/version"))
                .body("why.key", is("problem.stale-version"))
                .body("why.facts.current.value", is("2"));
        put(his, household(his, joris, person(joris, "Joris", null), child(bo, "Bo", joris)))
                .statusCode(422)
                .body("errors[0].pointer", is("/version"));
    }

    @Test
    void nobody_is_left_out_by_mistake() {
        change(household(hers, sanne, person(sanne, "Sanne", sannesAccount), child(noor, "Noor", sanne)))
                .statusCode(422)
                .body("errors[0].pointer", is("/children"));
        mine(sannesAccount).body("items[0].children", hasSize(2));
    }

    @Test
    void a_household_takes_no_children_from_another() {
        change(household(
                        hers,
                        sanne,
                        person(sanne, "Sanne", sannesAccount),
                        child(noor, "Noor", sanne) + "," + child(sem, "Sem", sanne) + "," + child(bo, "Bo", sanne)))
                .statusCode(409);
        absent(sannesAccount, bo, 4).statusCode(404);
    }

    @Test
    void payer_and_custodians_must_be_known() {
        var stranger = UUID.randomUUID();
        post(household(UUID.randomUUID(), stranger, person(UUID.randomUUID(), "Kim", null), ""))
                .statusCode(422)
                .body("errors[0].pointer", is("/payer"));
        var kim = UUID.randomUUID();
        post(household(UUID.randomUUID(), kim, person(kim, "Kim", null), child(UUID.randomUUID(), "Liv", stranger)))
                .statusCode(422)
                .body("why.key", is("placement.household.custodian-unknown"));
    }

    @Test
    void reading_a_household_leaves_a_trace() {
        Town.planner().get("/households/{id}", hers).then().statusCode(200).body("children", hasSize(2));
        assertThat(Town.count(
                        "SELECT count(*) FROM audit WHERE action = 'household-read' AND subject = ?",
                        "household/" + hers))
                .isEqualTo(1);
        Town.planner().get("/households/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private static CustodyChanged custody(UUID child, long version) {
        return TestFacts.awaitOne(
                CustodyChanged.class, it -> it.child().value().equals(child) && it.version() == version);
    }

    private static ValidatableResponse post(String body) {
        return Town.planner().body(body).post("/households").then();
    }

    private ValidatableResponse change(String body) {
        return put(hers, changing(hers, body));
    }

    private static ValidatableResponse put(UUID household, String body) {
        return Town.planner().body(body).put("/households/{id}", household).then();
    }

    private static ValidatableResponse mine(String account) {
        return Town.as(account, "parent").get("/households/mine").then().statusCode(200);
    }

    /** @param weekday 1 is Monday; in two weeks */
    private static ValidatableResponse absent(String account, UUID child, int weekday) {
        var day = TODAY.plusWeeks(2).with(DayOfWeek.of(weekday));
        return Town.as(account, "parent")
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(day))
                .post("/children/{child}/absences", child)
                .then();
    }

    private static String household(UUID id, UUID payer, String persons, String children) {
        return "{\"id\":\"%s\",\"payer\":\"%s\",\"persons\":[%s],\"children\":[%s]}"
                .formatted(id, payer, persons, children);
    }

    /** The request as a change of what stands now. */
    private static String changing(UUID id, String request) {
        return "{\"version\":%d,%s".formatted(Town.version("/households/" + id), request.substring(1));
    }

    private static String person(UUID id, String name, String account) {
        return """
                {"id":"%s","firstName":"%s","lastName":"de Boer","email":"p@plekje.example","language":"nl","account":%s}""".formatted(id, name, account == null ? null : "\"" + account + "\"");
    }

    private static String child(UUID id, String name, UUID... custodians) {
        var all = new StringBuilder();
        for (var custodian : custodians) {
            all.append(all.isEmpty() ? "" : ",").append('"').append(custodian).append('"');
        }
        return "{\"id\":\"%s\",\"firstName\":\"%s\",\"birthDate\":\"%s\",\"custodians\":[%s]}"
                .formatted(id, name, TODAY.minusYears(2), all);
    }
}
