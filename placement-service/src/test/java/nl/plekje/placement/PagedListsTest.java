package nl.plekje.placement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.plekje.testing.openapi.PagedLists;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PagedListsTest {

    @Test
    void lists_that_grow_are_read_page_by_page() {
        PagedLists.offered()
                .bounded("GET /children/{id}/days", "the days asked for, of which there is a most")
                .bounded("GET /groups/{id}/occupancy", "the days asked for, of which there is a most")
                .bounded("GET /groups/{id}/staffing", "the days asked for, of which there is a most")
                .bounded("GET /households/mine", "the households that one account has custody in")
                .bounded("GET /locations/{id}/closures/{closure}/reach", "a closure of more sessions is refused")
                .assertPaged();
    }
}
