package nl.plekje.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.plekje.billing.tariff.Tariff;
import nl.plekje.billing.tariff.TariffService;
import nl.plekje.events.TariffSet;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.money.Cents;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Test;

/** From policy files to tariffs that everyone knows. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TariffFlowTest {

    /** Of {@code fifth-provider/} in the resources of these tests. */
    private static final String FIFTH = "vijfde";

    @Inject
    TariffService tariffs;

    @Test
    void anyone_signed_in_reads_the_rates_of_the_policy_files() {
        given().auth()
                .oauth2(Tokens.of("sanne", "parent"))
                .get("/tariffs?provider=" + FIFTH)
                .then()
                .statusCode(200)
                .body("items.size()", is(2))
                .body("items.weeksPerYear", hasItem(0))
                .body("items.rateCents", hasItem(1234))
                .body("items.assumed", everyItem(is(false)));
        given().auth()
                .oauth2(Tokens.of("sanne", "parent"))
                .get("/tariffs?provider=smallsteps")
                .then()
                .body("items.assumed", everyItem(is(true)));
        given().get("/tariffs").then().statusCode(401);
    }

    @Test
    void at_start_up_every_rate_was_told_once() {
        var told =
                TestFacts.awaitAll(TariffSet.class, 2, fact -> fact.provider().equals(FIFTH) && fact.version() == 1);
        assertThat(told)
                .filteredOn(fact -> fact.weeksPerYear() == 52)
                .extracting(TariffSet::rateCents)
                .contains(1234L);
    }

    @Test
    void stored_again_by_several_at_once_a_rate_is_told_once_and_a_correction_once_more() {
        var provider = "provider-" + UUID.randomUUID();
        var replicas = List.of(store(provider, 1000), store(provider, 1000), store(provider, 1000));
        assertThat(replicas.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
        assertThat(store(provider, 1000).join()).isZero();
        assertThat(store(provider, 1001).join()).isEqualTo(1);

        var told =
                TestFacts.awaitAll(TariffSet.class, 2, fact -> fact.provider().equals(provider));
        assertThat(told).extracting(TariffSet::version).containsExactly(1L, 2L);
        assertThat(told).extracting(TariffSet::rateCents).containsExactly(1000L, 1001L);
    }

    private CompletableFuture<Integer> store(String provider, long cents) {
        var tariff = new Tariff(provider, CareType.DAY_CARE, 52, LocalDate.of(2026, 1, 1), Cents.of(cents), false);
        return CompletableFuture.supplyAsync(() -> {
            try {
                return VertxContextSupport.subscribeAndAwait(() -> tariffs.store(List.of(tariff)));
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
