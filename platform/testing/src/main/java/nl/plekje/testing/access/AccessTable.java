package nl.plekje.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.plekje.testing.access.AccessRow.Expected;
import nl.plekje.testing.access.AccessRow.Scope;
import nl.plekje.testing.openapi.OpenApiDocument;
import nl.plekje.testing.token.Tokens;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of {@code docs/access.csv} of one service. A service's {@code AccessTableTest} calls {@link #walk} for every
 * row against the running service, and {@link #assertComplete} so that no endpoint is forgotten.
 */
public final class AccessTable {

    /** Roles that each endpoint has a row for: all of the realm, and nobody. */
    public static final Set<String> ROLES = Set.of(
            "parent",
            "planner",
            "location-manager",
            "complaint-coordinator",
            "confidential-officer",
            "finance",
            "operations",
            "board",
            AccessRow.NOBODY);

    private final List<AccessRow> rows;

    private AccessTable(List<AccessRow> rows) {
        this.rows = rows;
    }

    /** Reads the rows of a service. */
    public static AccessTable of(String service) {
        var file = Path.of(System.getProperty("plekje.root"), "docs", "access.csv");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var records = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return new AccessTable(records.stream()
                    .filter(line -> line.get("service").equals(service))
                    .map(AccessTable::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows, in the order of the file. */
    public List<AccessRow> rows() {
        return rows;
    }

    /** Calls the endpoint of the row on the running service and fails when the answer is not what the row says. */
    public static void walk(AccessRow row, AccessScene scene) {
        var answer = send(row, scene);
        var status = answer.statusCode();
        switch (row.expected()) {
            case ALLOW ->
                assertThat(status < 300 || status == 409 || status == 422)
                        .as("%s; answered %d %s", row, status, answer.asString())
                        .isTrue();
            case DENY ->
                assertThat(status)
                        .as("%s; answered %s", row, answer.asString())
                        .isEqualTo(row.role().equals(AccessRow.NOBODY) ? 401 : 403);
            case HIDDEN ->
                assertThat(status).as("%s; answered %s", row, answer.asString()).isEqualTo(404);
        }
    }

    /**
     * Fails when an endpoint of the running service's OpenAPI document lacks a row for a role, when a role may reach its
     * own without a row for another's, or when a row tells of an endpoint that does not exist.
     */
    public void assertComplete() {
        assertThat(rows).doesNotHaveDuplicates();
        var described = rows.stream().map(AccessRow::endpoint).collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).as("endpoints of the table").isEqualTo(OpenApiDocument.endpoints());

        var missing = new TreeSet<String>();
        rows.stream().collect(Collectors.groupingBy(AccessRow::endpoint)).forEach((endpoint, ofEndpoint) -> {
            Map<String, Set<Scope>> scopes = new LinkedHashMap<>();
            ofEndpoint.forEach(row ->
                    scopes.computeIfAbsent(row.role(), role -> new TreeSet<>()).add(row.scope()));
            ROLES.stream()
                    .filter(role -> !isWhole(scopes.getOrDefault(role, Set.of())))
                    .forEach(role -> missing.add(endpoint + " as " + role));
        });
        assertThat(missing)
                .as("each role needs one row for ANY, or one for OWN and one for OTHER")
                .isEmpty();
    }

    private static boolean isWhole(Set<Scope> scopes) {
        return scopes.equals(Set.of(Scope.ANY)) || scopes.equals(Set.of(Scope.OWN, Scope.OTHER));
    }

    private static Response send(AccessRow row, AccessScene scene) {
        var call = scene.call(row);
        var path = row.path();
        for (var parameter : call.pathParameters().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        var request = RestAssured.given().urlEncodingEnabled(false);
        if (!row.role().equals(AccessRow.NOBODY)) {
            request.auth().oauth2(Tokens.of(scene.account(row.role()), row.role()));
        }
        if (call.body() != null) {
            request.contentType(call.contentType()).body(call.body());
        }
        return request.request(row.method(), call.query().isEmpty() ? path : path + "?" + call.query());
    }

    private static AccessRow row(CSVRecord line) {
        return new AccessRow(
                line.get("service"),
                line.get("method"),
                line.get("path"),
                line.get("role"),
                Scope.valueOf(line.get("scope").toUpperCase(Locale.ROOT)),
                Expected.valueOf(line.get("expected").toUpperCase(Locale.ROOT)));
    }
}
