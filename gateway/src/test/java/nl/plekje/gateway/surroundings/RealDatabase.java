package nl.plekje.gateway.surroundings;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import nl.plekje.local.part.Database;
import nl.plekje.local.part.PostgresPart;

/** The PostgreSQL of this test run, with a database of its own for each gateway that starts. */
public final class RealDatabase {

    private static final PostgresPart SERVER = PostgresPart.startTemporary();

    private static volatile Database ofGateway;

    private RealDatabase() {}

    /** The server, to look into or to hurt. */
    public static PostgresPart server() {
        return SERVER;
    }

    /** A connection to the database of the gateway under test; the caller closes it. */
    public static Connection connect() throws SQLException {
        return SERVER.connect(ofGateway.name());
    }

    /** A fresh database for a gateway, and how it is told. */
    static Map<String, String> forGateway() {
        var name = "gateway_" + UUID.randomUUID().toString().replace("-", "");
        var database = new Database(name, name);
        SERVER.provide(database);
        ofGateway = database;
        return Map.of(
                "quarkus.datasource.username",
                name,
                "quarkus.datasource.password",
                name,
                "quarkus.datasource.jdbc.url",
                SERVER.jdbcUrl(name),
                "quarkus.datasource.reactive.url",
                SERVER.reactiveUrl(name));
    }
}
