package nl.plekje.billing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.plekje.testing.openapi.OpenApiDocument;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenApiDriftTest {

    @Test
    void what_the_service_offers_is_what_is_checked_in() {
        OpenApiDocument.assertCheckedIn("billing");
    }
}
