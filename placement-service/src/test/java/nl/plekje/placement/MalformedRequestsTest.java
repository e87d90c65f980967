package nl.plekje.placement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.plekje.testing.malformed.MalformedRequests;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MalformedRequestsTest {

    @Test
    void all_that_is_taken_has_bounds() {
        MalformedRequests.of("placement").assertBounded();
    }

    @Test
    void what_is_well_formed_is_read() {
        MalformedRequests.of("placement").assertWellFormedOnesAreRead();
    }

    @Test
    void what_is_malformed_is_refused_and_the_place_is_named() {
        MalformedRequests.of("placement").assertRefused(5_000);
    }
}
