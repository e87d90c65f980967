package nl.plekje.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out before a start whether a port is somebody else's. */
public final class PortCheck {

    private PortCheck() {}

    /** Fails with {@link PartFailed}, naming the port, when one of a part that does not run yet is taken. */
    public static void allFree(List<Part> parts) {
        for (var part : parts) {
            if (!part.process().isRunning()) {
                part.ports().stream()
                        .filter(it -> !isFree(it.number()))
                        .findFirst()
                        .ifPresent(taken -> {
                            throw new PartFailed(sentence(taken, part.name(), PortOwner.of(taken.number())));
                        });
            }
        }
    }

    static String sentence(Port port, String part, Optional<ProcessHandle> owner) {
        var by = owner.map(it -> " by process " + it.pid() + program(it)).orElse("");
        var use = port.use().equalsIgnoreCase(part) ? "" : " for " + port.use();
        return "Port " + port.number() + ", which " + part + " needs" + use + ", is taken" + by + "; stop that first.";
    }

    private static String program(ProcessHandle process) {
        return process.info()
                .command()
                .map(it -> " (" + Path.of(it).getFileName() + ")")
                .orElse("");
    }

    /** Nobody answers, and we could listen: some systems let two listen on one port of different addresses. */
    private static boolean isFree(int port) {
        if (Listening.on(port)) {
            return false;
        }
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(Port.ADDRESS))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
