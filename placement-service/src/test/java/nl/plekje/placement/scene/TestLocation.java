package nl.plekje.placement.scene;

import java.util.UUID;
import nl.plekje.kernel.id.LocationId;

/** A location of the tests: open Monday to Friday, unless said otherwise. */
public final class TestLocation {

    private static final String[] WEEK = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"};

    private String provider = "smallsteps";
    private String town = "Utrecht";
    private String manager = "";
    private String from = "07:30";
    private String until = "18:30";
    private String region = "";

    private TestLocation() {}

    /** A location of Smallsteps, open from 07:30 to 18:30. */
    public static TestLocation aLocation() {
        return new TestLocation();
    }

    public TestLocation of(String code) {
        provider = code;
        return this;
    }

    public TestLocation in(String name) {
        town = name;
        return this;
    }

    public TestLocation managedBy(String account) {
        manager = "\"" + account + "\"";
        return this;
    }

    public TestLocation open(String opens, String closes) {
        from = opens;
        until = closes;
        return this;
    }

    /** In a school region: NORTH, MIDDLE or SOUTH. */
    public TestLocation inRegion(String name) {
        region = ",\"schoolRegion\":\"" + name + "\"";
        return this;
    }

    /** The request that opens it. */
    public String json(LocationId id) {
        var hours = new StringBuilder();
        for (var day : WEEK) {
            hours.append(hours.isEmpty() ? "" : ",")
                    .append("{\"weekday\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}".formatted(day, from, until));
        }
        return """
                {"id":"%s","provider":"%s","name":"De Eik","town":"%s","phone":"036-5550001","managers":[%s],
                 "careTypes":["DAY_CARE","AFTER_SCHOOL"],"openingHours":[%s]%s}""".formatted(id, provider, town, manager, hours, region);
    }

    /** Opens it. */
    public LocationId exists() {
        var id = LocationId.next();
        Town.create("/locations", json(id));
        return id;
    }

    /** Adds a group with the same staff from Monday to Friday. */
    public static UUID group(LocationId location, String careType, int maximum, int staff) {
        var id = UUID.randomUUID();
        var plan = new StringBuilder();
        for (var day : WEEK) {
            plan.append(plan.isEmpty() ? "" : ",").append("{\"weekday\":\"%s\",\"count\":%d}".formatted(day, staff));
        }
        Town.create("/locations/" + location + "/groups", """
                {"id":"%s","name":"Egels","careType":"%s","maximum":%d,"staff":[%s]}""".formatted(id, careType, maximum, plan));
        return id;
    }
}
