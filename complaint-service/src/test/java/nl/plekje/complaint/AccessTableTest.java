package nl.plekje.complaint;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessTable;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccessTableTest {

    private static final AccessTable TABLE = AccessTable.of("complaint");
    private static ComplaintScene scene;

    static List<AccessRow> rows() {
        return TABLE.rows();
    }

    /** Once for all rows; not before the first, since only then the service's port is known. */
    @BeforeEach
    void set_the_scene() {
        if (scene == null) {
            scene = new ComplaintScene();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyone_gets_what_the_table_says(AccessRow row) {
        TABLE.walk(row, scene);
    }

    @Test
    void no_endpoint_is_forgotten() {
        TABLE.assertComplete();
    }
}
