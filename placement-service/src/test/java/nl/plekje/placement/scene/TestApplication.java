package nl.plekje.placement.scene;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.kernel.id.LocationId;

/** An application for day care on Thursdays, unless said otherwise. */
public final class TestApplication {

    private final UUID id = UUID.randomUUID();
    private final UUID child;
    private final List<LocationId> locations = new ArrayList<>();
    private String careType = "DAY_CARE";
    private String days = days("THURSDAY");
    private String alternatives = "";
    private String start = "2027-01-04";
    private String more = "";

    private TestApplication(UUID child) {
        this.child = child;
    }

    /** An application for this child at these locations, the most wanted first. */
    public static TestApplication anApplication(UUID child, LocationId... wanted) {
        var application = new TestApplication(child);
        application.locations.addAll(List.of(wanted));
        return application;
    }

    public TestApplication careType(String type) {
        careType = type;
        return this;
    }

    /** Whole days, such as {@code MONDAY}. */
    public TestApplication on(String... weekdays) {
        days = days(weekdays);
        return this;
    }

    /** One more set of days that would do. */
    public TestApplication orOn(String... weekdays) {
        alternatives += (alternatives.isEmpty() ? "" : ",") + "[" + days(weekdays) + "]";
        return this;
    }

    public TestApplication from(String day) {
        start = day;
        return this;
    }

    public TestApplication at(LocationId... wanted) {
        locations.clear();
        locations.addAll(List.of(wanted));
        return this;
    }

    public TestApplication transferCausedBy(String cause) {
        more += ",\"transfer\":\"%s\"".formatted(cause);
        return this;
    }

    public TestApplication channel(String name) {
        more += ",\"channel\":\"%s\"".formatted(name);
        return this;
    }

    public TestApplication registeredAt(String moment) {
        more += ",\"registeredAt\":\"%s\"".formatted(moment);
        return this;
    }

    public UUID id() {
        return id;
    }

    /** The request. */
    public String json() {
        return "{\"id\":\"%s\",\"careType\":\"%s\",\"wish\":%s%s}".formatted(id, careType, wish(), more);
    }

    /** The wish alone. */
    public String wish() {
        return "{\"locations\":[%s],\"days\":[%s],\"alternatives\":[%s],\"earliestStart\":\"%s\"}"
                .formatted(
                        locations.stream().map("\"%s\""::formatted).collect(Collectors.joining(",")),
                        days,
                        alternatives,
                        start);
    }

    /** Someone registers it. */
    public ValidatableResponse by(RequestSpecification someone) {
        return someone.body(json())
                .post("/children/{child}/applications", child)
                .then();
    }

    /** The planner records it for the family, which has yet to confirm it. */
    public TestApplication recorded() {
        channel("PHONE").by(Town.planner()).statusCode(201);
        return this;
    }

    /** It stands on the list since this moment. */
    public TestApplication waitsSince(String moment) {
        registeredAt(moment).recorded();
        confirm(Town.planner(), 1).statusCode(200);
        return this;
    }

    public ValidatableResponse confirm(RequestSpecification someone, int version) {
        return someone.body("{\"version\":%d}".formatted(version))
                .post("/applications/{id}/confirmation", id)
                .then();
    }

    /** Someone changes the wish to what this application says now. */
    public ValidatableResponse change(RequestSpecification someone) {
        return someone.body(wish()).put("/applications/{id}/wish", id).then();
    }

    public ValidatableResponse withdraw(RequestSpecification someone) {
        return someone.delete("/applications/{id}", id).then();
    }

    public ValidatableResponse remove(String reason) {
        return Town.planner()
                .body("{\"reason\":\"%s\"}".formatted(reason))
                .post("/applications/{id}/removal", id)
                .then();
    }

    /** As someone reads it. */
    public ValidatableResponse read(RequestSpecification someone) {
        return someone.get("/applications/{id}", id).then();
    }

    private static String days(String... weekdays) {
        return Stream.of(weekdays).map("{\"weekday\":\"%s\"}"::formatted).collect(Collectors.joining(","));
    }
}
