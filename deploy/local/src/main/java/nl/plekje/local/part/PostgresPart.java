package nl.plekje.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** PostgreSQL from its own binaries, reached by TCP on the loopback address only. */
public final class PostgresPart extends Part {

    /** The role that may do everything; the services do not know its password. */
    public static final String SUPERUSER = "plekje";

    private static final String WRONG_PASSWORD = "28P01";

    private final Software software;
    private final int port;
    private final String password;
    private final Map<String, String> settings;
    private final Unprivileged unprivileged;

    /**
     * @param password of {@link #SUPERUSER}; stays what it was when the data was made
     * @param settings lines of {@code postgresql.conf}, which go before those of this class
     */
    public PostgresPart(Software software, Home home, int port, String password, Map<String, String> settings) {
        this(software, home, port, password, settings, Unprivileged.found());
    }

    PostgresPart(
            Software software,
            Home home,
            int port,
            String password,
            Map<String, String> settings,
            Unprivileged unprivileged) {
        super("postgres", home, List.of(new Port("PostgreSQL", port)));
        this.software = software;
        this.port = port;
        this.password = password;
        this.settings = Map.copyOf(settings);
        this.unprivileged = unprivileged;
    }

    /**
     * A database server for tests: free port, data that goes with this JVM, and no care for what a power cut would lose.
     * It is ready when this returns.
     */
    public static PostgresPart startTemporary() {
        return startTemporary(Map.of());
    }

    /** As {@link #startTemporary()}, with lines of {@code postgresql.conf} on top. */
    public static PostgresPart startTemporary(Map<String, String> settings) {
        var all = new LinkedHashMap<>(Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off"));
        all.putAll(settings);
        var part = new PostgresPart(Software.found(), Home.temporary(), FreePorts.one(), "plekje", all);
        AtExit.stop(part);
        part.startAndAwait();
        return part;
    }

    /** Where JDBC finds a database. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + address(database);
    }

    /** Where the reactive client finds a database. */
    public String reactiveUrl(String database) {
        return "postgresql://" + address(database);
    }

    /** The password of {@link #SUPERUSER}. */
    public String password() {
        return password;
    }

    /** A connection of {@link #SUPERUSER}; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /**
     * Makes the database and its role where they are missing and sets the role's password. Nobody but that role may
     * connect to it. The server must be ready.
     */
    public void provide(Database database) {
        var name = database.name();
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password " + statement.enquoteLiteral(database.password()));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("revoke connect on database postgres, template1 from public");
        } catch (SQLException failed) {
            throw new PartFailed("The database " + name + " could not be made: " + failed.getMessage(), failed);
        }
    }

    @Override
    public boolean ready() {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException refused) {
            if (WRONG_PASSWORD.equals(refused.getSQLState())) {
                throw new PartFailed(
                        "The data in " + data() + " was made with another password; './plekje reset' starts afresh.",
                        refused);
            }
            return false;
        }
    }

    /** Made beside its place and moved there when complete, so that an interrupted start leaves nothing half made. */
    @Override
    protected void prepare() {
        if (Files.exists(data())) {
            return;
        }
        var fresh = data().resolveSibling("postgres.fresh");
        home().delete(fresh);
        try {
            Files.createDirectories(fresh);
            unprivileged.own(fresh);
            initialise(fresh);
            Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void initialise(Path folder) throws IOException {
        var secret = folder.resolveSibling("postgres.secret");
        home().delete(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(secret, password);
            unprivileged.own(secret);
            var initdb = List.of(
                    software.postgres().resolve("bin/initdb").toString(),
                    "--pgdata=" + folder,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions");
            Shell.run(Shell.command(unprivileged.prefix(), initdb), Map.of(), "initdb");
        } finally {
            Files.delete(secret);
        }
    }

    @Override
    protected Launch launch() {
        var lines = new LinkedHashMap<>(settings);
        lines.putIfAbsent("max_connections", "200");
        lines.put("listen_addresses", Port.ADDRESS);
        lines.put("port", Integer.toString(port));
        lines.put("unix_socket_directories", "");
        lines.put("timezone", "UTC");
        lines.put("log_timezone", "UTC");
        var command = new ArrayList<>(unprivileged.prefix());
        command.addAll(List.of(software.postgres().resolve("bin/postgres").toString(), "-D", data().toString()));
        lines.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Launch(command, Map.of(), home().directory());
    }

    /** Fast shutdown: connections are closed, nothing is lost. TERM would wait for every client to leave. */
    @Override
    protected String stopSignal() {
        return "INT";
    }

    private Path data() {
        return home().data(name());
    }

    private String address(String database) {
        return Port.ADDRESS + ":" + port + "/" + database;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
