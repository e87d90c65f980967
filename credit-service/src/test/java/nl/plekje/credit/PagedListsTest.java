package nl.plekje.credit;

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
        PagedLists.offered().assertPaged();
    }
}
