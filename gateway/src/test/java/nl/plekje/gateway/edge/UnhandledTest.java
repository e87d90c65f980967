package nl.plekje.gateway.edge;

import static nl.plekje.gateway.surroundings.Problems.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.Surroundings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class UnhandledTest {

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/nowhere/at/all", "/parentx/", "/parent/assets/gone.js", "/index.html", "/session/x"
            })
    void an_address_that_leads_nowhere_is_a_problem_detail(String path) {
        problem(new ApiClient(gateway, null).get(path), ProblemKind.NOT_FOUND);
    }
}
