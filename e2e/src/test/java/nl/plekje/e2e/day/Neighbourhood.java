package nl.plekje.e2e.day;

import static nl.plekje.e2e.town.People.MIRJAM;
import static nl.plekje.e2e.town.People.PETRA;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plekje.e2e.town.Api;
import nl.plekje.e2e.town.Person;

/**
 * One location of a provider in which each random family has a group of its own: what closes for one closes for nobody else.
 *
 * @param provider code of its provider
 * @param id the location
 */
record Neighbourhood(String provider, UUID id) {

    /** Twice on Tuesday, as long as a morning and an afternoon; all of Thursday. */
    private static final List<Map<String, String>> SESSIONS = List.of(
            Map.of("weekday", "TUESDAY", "from", "08:00", "until", "13:00"),
            Map.of("weekday", "TUESDAY", "from", "13:00", "until", "18:00"),
            Map.of("weekday", "THURSDAY", "from", "08:00", "until", "18:00"));

    private static final List<DayOfWeek> OPEN = Arrays.stream(DayOfWeek.values())
            .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
            .toList();

    /** Founds it. */
    static Neighbourhood of(String provider) {
        var id = UUID.randomUUID();
        var location = Map.of(
                "id",
                id,
                "provider",
                provider,
                "name",
                "Buurt " + provider,
                "town",
                "Utrecht",
                "phone",
                "030-5550000",
                "managers",
                List.of(MIRJAM.account()),
                "careTypes",
                List.of("DAY_CARE"),
                "openingHours",
                OPEN.stream()
                        .map(day -> Map.of("weekday", day, "from", "07:00", "until", "18:30"))
                        .toList());
        require(Api.as(PETRA).command("POST", "/api/placement/locations", location));
        return new Neighbourhood(provider, id);
    }

    /** A family with one child moves in; both parents have custody. */
    RandomChild family(int seed, Person mother, Person father) {
        var petra = Api.as(PETRA);
        var group = UUID.randomUUID();
        require(petra.command(
                "POST",
                "/api/placement/locations/" + id + "/groups",
                Map.of(
                        "id",
                        group,
                        "name",
                        "Groep " + seed,
                        "careType",
                        "DAY_CARE",
                        "maximum",
                        12,
                        "staff",
                        OPEN.stream()
                                .map(day -> Map.of("weekday", day, "count", 3))
                                .toList())));
        var household = UUID.randomUUID();
        var child = UUID.randomUUID();
        var payer = UUID.randomUUID();
        var other = UUID.randomUUID();
        require(petra.command(
                "POST",
                "/api/placement/households",
                Map.of(
                        "id",
                        household,
                        "payer",
                        payer,
                        "persons",
                        List.of(person(payer, mother), person(other, father)),
                        "children",
                        List.of(Map.of(
                                "id",
                                child,
                                "firstName",
                                "Kind",
                                "birthDate",
                                "2024-10-01",
                                "custodians",
                                List.of(payer, other))))));
        var contract = require(petra.command(
                        "POST",
                        "/api/placement/contracts",
                        Map.of(
                                "child",
                                child,
                                "group",
                                group,
                                "careType",
                                "DAY_CARE",
                                "weeksPerYear",
                                52,
                                "firstDay",
                                "2026-11-01",
                                "sessions",
                                SESSIONS)))
                .body()
                .get("id")
                .asText();
        return new RandomChild(seed, this, group, household, child, UUID.fromString(contract), List.of(mother, father));
    }

    private static Map<String, Object> person(UUID id, Person who) {
        return Map.of(
                "id",
                id,
                "firstName",
                "Ouder",
                "lastName",
                "Buur",
                "email",
                "buur-" + id + "@plekje.example",
                "language",
                "nl",
                "account",
                who.account());
    }

    private static Api.Answer require(Api.Answer answer) {
        if (!answer.accepted()) {
            throw new AssertionError("refused: " + answer);
        }
        return answer;
    }
}
