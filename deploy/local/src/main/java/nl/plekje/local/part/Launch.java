package nl.plekje.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param command program and arguments
 * @param environment variables on top of the ones of this process
 * @param directory its working directory
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The {@code java} that runs this JVM with the options and arguments given, one list after the other. */
    @SafeVarargs
    public static List<String> java(List<String>... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (var some : arguments) {
            command.addAll(some);
        }
        return command;
    }
}
