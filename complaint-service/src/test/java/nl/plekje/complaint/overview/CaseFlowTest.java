package nl.plekje.complaint.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plekje.complaint.Family;
import nl.plekje.complaint.Filing;
import nl.plekje.complaint.Place;
import nl.plekje.complaint.Stored;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which case, and finding one's way among many. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CaseFlowTest {

    private static ValidatableResponse get(String path, String account, String... roles) {
        return given().auth().oauth2(Tokens.of(account, roles)).get(path).then();
    }

    @Test
    void a_parent_sees_the_own_cases_and_no_other() {
        var family = Family.known();
        var own = Filing.complaint().idBy(family);
        var others = Filing.complaint().idBy(Family.known());
        get("/complaints", family.account(), "parent").statusCode(200).body("items.id", contains(own));
        get("/complaints/" + own, family.account(), "parent")
                .statusCode(200)
                .body("text", is("The gate does not close."))
                .body("subject", is("The gate"))
                .body("complainant.name", is("Sanne de Wit"))
                .body("why.key", is("complaint.filing.received"));
        get("/complaints/" + others, family.account(), "parent").statusCode(404);
        get("/complaints/" + UUID.randomUUID(), family.account(), "parent").statusCode(404);
        get("/complaints/nonsense", family.account(), "parent").statusCode(404);
    }

    @Test
    void a_parent_sees_what_the_coordinator_entered_for_them() {
        var family = Family.known();
        var id = Filing.complaint()
                .onBehalfOf(
                        "TELEPHONE",
                        "CUSTOMER",
                        Map.of("person", family.parent().toString()))
                .by("karin", "complaint-coordinator")
                .statusCode(201)
                .extract()
                .<String>path("id");
        get("/complaints", family.account(), "parent").body("items.id", contains(id));
    }

    @Test
    void someone_without_household_follows_the_own_case() {
        var account = "waiting-" + UUID.randomUUID();
        Filing.of("QUESTION")
                .with("replyTo", "a@example.nl")
                .by(account, "parent")
                .statusCode(201);
        get("/complaints", account, "parent")
                .body("items", hasSize(1))
                .body("items[0].complainant", nullValue())
                .body("items[0].relation", is("PROSPECT"));
    }

    @Test
    void a_manager_sees_the_cases_of_the_own_locations_as_long_as_they_manage_them() {
        var place = Place.known();
        var here = Filing.complaint().about(place).idBy(Family.known());
        var elsewhere = Filing.complaint().about(Place.known()).idBy(Family.known());
        var nowhere = Filing.complaint().idBy(Family.known());
        get("/complaints", place.manager(), "location-manager")
                .statusCode(200)
                .body("items.id", contains(here))
                .body("items[0].location.name", is("De Wilg"));
        get("/complaints/" + here, place.manager(), "location-manager").statusCode(200);
        get("/complaints/" + elsewhere, place.manager(), "location-manager").statusCode(404);
        get("/complaints/" + nowhere, place.manager(), "location-manager").statusCode(404);

        place.tell(2, "De Wilg", Set.of("successor"));
        place.awaitVersion(2);
        get("/complaints/" + here, place.manager(), "location-manager").statusCode(404);
    }

    @Test
    void the_role_decides_what_an_account_sees_and_roles_add_up() {
        var family = Family.known();
        var place = Place.known(family.account());
        var own = Filing.complaint().idBy(family);
        var managed = Filing.complaint().about(place).idBy(Family.known());
        get("/complaints", family.account(), "parent").body("items.id", contains(own));
        get("/complaints", family.account(), "location-manager").body("items.id", contains(managed));
        get("/complaints", family.account(), "parent", "location-manager").body("items.id", contains(managed, own));
    }

    @Test
    @Tag("CO-045")
    void the_coordinator_sees_all_and_reading_one_is_audited() {
        var family = Family.known();
        var id = Filing.complaint()
                .child(family)
                .with("replyTo", "work@example.nl")
                .with("wish", "A new gate")
                .idBy(family);
        get("/complaints", "karin", "complaint-coordinator").body("items.id", hasItem(id));
        get("/complaints/" + id, "karin", "complaint-coordinator")
                .statusCode(200)
                .body("child.firstName", is("Noor"))
                .body("replyTo", is("work@example.nl"))
                .body("wish", is("A new gate"));
        assertThat(Stored.count(
                        "SELECT count(*) FROM audit WHERE actor = 'karin' AND action = 'complaint-read' AND subject = ?",
                        "complaint/" + id))
                .isEqualTo(1);
    }

    @Test
    void cases_are_filtered_by_kind_category_location_state_and_year() {
        var place = Place.known();
        var family = Family.known();
        var complaint =
                Filing.complaint().about(place).with("category", "PRIVACY").idBy(family);
        var wish = Filing.of("WISH").about(place).idBy(family);
        var all = "/complaints?location=" + place.location();
        get(all, "karin", "complaint-coordinator").body("items.id", contains(wish, complaint));
        get(all + "&kind=WISH", "karin", "complaint-coordinator").body("items.id", contains(wish));
        get(all + "&category=PRIVACY", "karin", "complaint-coordinator").body("items.id", contains(complaint));
        get(all + "&state=OPEN", "karin", "complaint-coordinator").body("items", hasSize(2));
        get(all + "&year=1999", "karin", "complaint-coordinator").body("items", hasSize(0));
        get("/complaints?kind=WISH", "karin", "complaint-coordinator")
                .body("items.kind", everyItem(is("WISH")))
                .body("items.id", hasItem(wish));
    }

    @Test
    void a_case_is_found_by_its_number_by_those_who_may_see_it() {
        var family = Family.known();
        var number = Filing.complaint().by(family).extract().<String>path("number");
        get("/complaints?number=" + number, family.account(), "parent").body("items.number", contains(number));
        get("/complaints?number=" + number, "karin", "complaint-coordinator").body("items.number", contains(number));
        get("/complaints?number=" + number, Family.known().account(), "parent").body("items", hasSize(0));
    }

    @Test
    void many_cases_are_read_page_by_page_newest_first_each_once() {
        var family = Family.known();
        var filed = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            filed.add(0, Filing.complaint().idBy(family));
        }
        var read = new ArrayList<String>();
        var cursor = "";
        do {
            var page = get("/complaints?limit=2" + cursor, family.account(), "parent")
                    .statusCode(200)
                    .extract();
            read.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (cursor != null);
        assertThat(read).isEqualTo(filed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=GOSSIP",
                "category=Eten",
                "location=here",
                "state=LOST",
                "year=soon",
                "number=%00",
                "cursor=%00",
                "limit=0",
                "limit=201",
                "number=K-2026-1"
            })
    void a_filter_that_makes_no_sense_is_refused(String query) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .get("/complaints?" + query)
                .then()
                .statusCode(not(is(500)))
                .statusCode(not(is(200)));
    }
}
