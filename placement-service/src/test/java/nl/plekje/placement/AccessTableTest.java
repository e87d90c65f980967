package nl.plekje.placement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.plekje.placement.scene.AccessTown;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessTable;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccessTableTest {

    private static final AccessTable TABLE = AccessTable.of("placement");
    private static AccessTown town;

    static List<AccessRow> rows() {
        return TABLE.rows();
    }

    /** Once for all rows; not before the first, since only then the service's port is known. */
    @BeforeEach
    void set_the_scene() {
        TestClock.setTo("2026-11-17T08:00");
        if (town == null) {
            town = new AccessTown();
        }
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyone_gets_what_the_table_says(AccessRow row) {
        TABLE.walk(row, town);
    }

    static List<AccessRow> changesOfWhatIsShown() {
        return TABLE.changesOfWhatIsShown();
    }

    @ParameterizedTest
    @MethodSource("changesOfWhatIsShown")
    void what_is_given_is_taken_back_unchanged(AccessRow row) {
        AccessTable.giveBack(row, town);
    }

    @Test
    void no_endpoint_is_forgotten() {
        TABLE.assertComplete();
    }
}
