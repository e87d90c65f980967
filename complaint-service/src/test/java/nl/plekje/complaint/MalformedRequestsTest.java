package nl.plekje.complaint;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.plekje.testing.malformed.MalformedRequests;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MalformedRequestsTest {

    /** In the app people file for themselves. */
    private static MalformedRequests requests() {
        return MalformedRequests.of("complaint").with("/onBehalfOf/channel", "LETTER");
    }

    @Test
    void all_that_is_taken_has_bounds() {
        requests().assertBounded();
    }

    @Test
    void what_is_well_formed_is_read() {
        requests().assertWellFormedOnesAreRead();
    }

    @Test
    void what_is_malformed_is_refused_and_the_place_is_named() {
        requests().assertRefused(5_500);
    }
}
