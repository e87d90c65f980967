package nl.plekje.complaint;

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
                .bounded("GET /board/weeks", "the weeks asked for, of which there is a most")
                .bounded("GET /board/trends", "the tiles")
                .bounded("GET /board/locations", "a row a location")
                .bounded("GET /board/forecast", "two rows a colleague")
                .bounded("GET /signals/summary", "the kinds of warnings")
                .bounded("GET /conditions/service-hours", "the days asked for, of which there is a most")
                .bounded("GET /disputes/legal-entities", "the providers")
                .bounded("GET /complaints/{id}/links", "the likeliest ones, of which there is a most")
                .bounded("GET /colleagues", "colleagues who handle cases, entered one by one")
                .bounded("GET /reports/annual", "releases, a few a year")
                .bounded("GET /registers", "a row a year")
                .bounded("GET /registers/{year}/removals", "what colleagues took out of one year, one by one")
                .assertPaged();
    }
}
