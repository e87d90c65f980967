package nl.plekje.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.testing.access.AccessRow.Expected;
import nl.plekje.testing.access.AccessRow.Scope;
import nl.plekje.testing.access.AccessScene.Call;
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

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final List<AccessRow> rows;
    private Map<String, String> bodies;

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

    /**
     * Calls the endpoint of the row on the running service and fails when the answer is not what the row says. Who is let
     * in succeeds: the scene gives what it takes. Who is refused needs no scene, since roles are looked at before anything
     * else: it asks for things that nobody has.
     */
    public void walk(AccessRow row, AccessScene scene) {
        var call = row.expected() == Expected.DENY ? unknown(row) : scene.call(row);
        var answer = send(row, scene.account(row.role()), call);
        var status = assertThat(answer.statusCode()).as("%s; answered %s", row, answer.asString());
        switch (row.expected()) {
            case ALLOW -> status.isBetween(200, 299);
            case DENY -> status.isEqualTo(row.role().equals(AccessRow.NOBODY) ? 401 : 403);
            case HIDDEN -> status.isEqualTo(404);
        }
    }

    /** A call of the row's endpoint on a thing that does not exist. */
    private Call unknown(AccessRow row) {
        if (bodies == null) {
            bodies = OpenApiDocument.bodies();
        }
        var names = PARAMETER.matcher(row.path()).results().map(it -> it.group(1));
        var call = Call.with(
                names.flatMap(name -> Stream.of(name, UUID.randomUUID())).toArray());
        var mediaType = bodies.get(row.endpoint());
        return mediaType == null ? call : call.body(mediaType, "{}");
    }

    /** The rows that let somebody change what they may also read, by PUT and GET of one path. */
    public List<AccessRow> changesOfWhatIsShown() {
        return rows.stream()
                .filter(row -> row.method().equals("PUT") && row.expected() == Expected.ALLOW)
                .filter(row -> rows.contains(asGet(row)))
                .toList();
    }

    /**
     * Fails unless the service takes what it gives back unchanged: read, put as it was read, and read again, it is the same
     * and its version too.
     */
    public static void giveBack(AccessRow change, AccessScene scene) {
        var call = scene.call(change);
        assertThat(send(change, scene.account(change.role()), call).statusCode())
                .as("%s", change)
                .isLessThan(300);
        var read = asGet(change);
        var shown = send(read, scene.account(change.role()), call.body((String) null))
                .then()
                .statusCode(200);
        var body = shown.extract().asString();
        var answer = send(change, scene.account(change.role()), call.body(body));
        assertThat(answer.statusCode())
                .as("%s of %s; answered %s", change, body, answer.asString())
                .isLessThan(300);
        send(read, scene.account(change.role()), call.body((String) null))
                .then()
                .statusCode(200)
                .body("", equalTo(shown.extract().path("")));
    }

    private static AccessRow asGet(AccessRow row) {
        return new AccessRow(row.service(), "GET", row.path(), row.role(), row.scope(), row.expected());
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

    private static Response send(AccessRow row, String account, Call call) {
        var path = row.path();
        for (var parameter : call.pathParameters().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        var request = RestAssured.given().urlEncodingEnabled(false);
        if (!row.role().equals(AccessRow.NOBODY)) {
            request.auth().oauth2(Tokens.of(account, row.role()));
        }
        if (call.body() != null) {
            request.contentType(call.contentType()).body(call.body().getBytes(StandardCharsets.UTF_8));
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
