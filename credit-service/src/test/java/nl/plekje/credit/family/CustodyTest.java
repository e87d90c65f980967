package nl.plekje.credit.family;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import nl.plekje.credit.scene.Family;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Credit follows custody, over households. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CustodyTest {

    @Test
    @Tag("PR-009")
    void both_parents_of_two_households_see_the_credit_and_who_lost_custody_does_not() {
        var family = Family.known();
        var other = "other-" + UUID.randomUUID();
        family.inCustodyOf(2, family.account(), other);
        Family.until(() -> sees(family, other));
        Family.until(() -> sees(family, family.account()));

        family.inCustodyOf(4, other);
        family.inCustodyOf(3, family.account(), other);
        Family.until(() -> !sees(family, family.account()));
        Family.until(() -> sees(family, other));
    }

    private static boolean sees(Family family, String account) {
        return RestAssured.given()
                        .auth()
                        .oauth2(Tokens.of(account, "parent"))
                        .get("/children/{child}/credit", family.child().toString())
                        .statusCode()
                == 200;
    }
}
