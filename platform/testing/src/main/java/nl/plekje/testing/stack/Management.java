package nl.plekje.testing.stack;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service under test as those see it who run it: health, metrics and its document, on a port of their own. */
public final class Management {

    private Management() {}

    /** A request to that port. */
    public static RequestSpecification given() {
        return RestAssured.given().noFilters().port(port());
    }

    /** The port. */
    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    }
}
