package nl.plekje.e2e.town;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.plekje.local.part.Home;
import nl.plekje.local.part.Software;
import nl.plekje.local.stack.Service;
import nl.plekje.local.stack.Stack;
import nl.plekje.local.stack.StackPorts;
import nl.plekje.local.stack.StackSettings;
import nl.plekje.local.stack.Watcher;

/**
 * A town that goes on after the tests, for who works on them: the next run finds it running, puts the data back as they
 * were loaded, and begins within seconds. A service that was built anew is taken over by ending its process (its number
 * stands in {@code run/}); the folder is the home of the stack, as {@code .plekje} is that of {@code ./plekje up}.
 */
final class KeptTown {

    private static final String AS_LOADED = "_as_loaded";
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Path folder;
    private final Stack stack;

    /** @param folder where it lives */
    KeptTown(Path folder) {
        this.folder = folder;
        this.stack =
                new Stack(new StackSettings(Software.root(), new Home(folder), ports(folder), Software.found(), true));
    }

    /** The running stack, with the data as loaded. */
    Stack start(Consumer<Stack> load) {
        var loaded = folder.resolve("as-loaded");
        if (Files.exists(loaded) && stack.postgres().process().isRunning()) {
            Service.BEHIND_GATEWAY.forEach(service -> restore(service.name()));
            RestAssured.post(stack.mail().api() + "/service/reset").then().statusCode(200);
        }
        stack.up(stack.parts(), Watcher.NONE);
        if (Files.notExists(loaded)) {
            load.accept(stack);
            pause(QUIET);
            Service.BEHIND_GATEWAY.forEach(service -> copy(service.name(), service.name() + AS_LOADED));
            write(loaded, Instant.now().toString());
        }
        Logs.beginHere(stack);
        stack.keep();
        return stack;
    }

    private void restore(String name) {
        copy(name + AS_LOADED, name);
    }

    /** A database can be copied only while nobody is in it. */
    private void copy(String from, String to) {
        execute(
                "alter database " + from + " allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + from + "'",
                "drop database if exists " + to + " with (force)",
                "create database " + to + " template " + from + " owner " + from.replace(AS_LOADED, ""),
                "alter database " + from + " allow_connections true",
                "alter database " + to + " allow_connections true");
    }

    private void execute(String... statements) {
        try (var connection = stack.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static StackPorts ports(Path folder) {
        var file = folder.resolve("ports.properties");
        var all = new Properties();
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    all.load(in);
                }
                return new StackPorts(all.entrySet().stream()
                        .collect(Collectors.toMap(
                                port -> (String) port.getKey(), port -> Integer.valueOf((String) port.getValue()))));
            }
            var free = StackPorts.free();
            free.byName().forEach((name, port) -> all.setProperty(name, port.toString()));
            Files.createDirectories(folder);
            try (var out = Files.newBufferedWriter(file)) {
                all.store(out, null);
            }
            return free;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
