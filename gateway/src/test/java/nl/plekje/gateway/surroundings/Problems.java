package nl.plekje.gateway.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import nl.plekje.gateway.problem.ProblemKind;

/** What the gateway refused. */
public final class Problems {

    private Problems() {}

    /** The body of this answer, which must be a problem of this kind. */
    public static JsonObject problem(HttpResponse<String> answer, ProblemKind kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(kind.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo(kind.type());
        assertThat(problem.getInteger("status")).isEqualTo(kind.status());
        return problem;
    }
}
