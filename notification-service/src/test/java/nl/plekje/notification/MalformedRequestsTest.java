package nl.plekje.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.plekje.notification.surroundings.MailServer;
import nl.plekje.testing.malformed.MalformedRequests;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class MalformedRequestsTest {

    @Test
    void all_that_is_taken_has_bounds() {
        MalformedRequests.of("notification").assertBounded();
    }

    @Test
    void what_is_well_formed_is_read() {
        MalformedRequests.of("notification").assertWellFormedOnesAreRead();
    }

    @Test
    void what_is_malformed_is_refused_and_the_place_is_named() {
        MalformedRequests.of("notification").assertRefused(600);
    }
}
