package nl.plekje.credit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.plekje.testing.openapi.OpenApiDocument;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenApiDriftTest {

    @Test
    void the_checked_in_document_is_what_the_service_offers() {
        OpenApiDocument.assertCheckedIn("credit");
    }
}
