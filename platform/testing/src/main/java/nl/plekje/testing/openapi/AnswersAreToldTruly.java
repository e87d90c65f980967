package nl.plekje.testing.openapi;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Lets every test of a running service compare what it is answered with what the service's document says of it. */
public final class AnswersAreToldTruly implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(DocumentedAnswers.class::isInstance)) {
            RestAssured.filters(new DocumentedAnswers());
        }
    }
}
