package nl.plekje.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which process listens on a port, as far as the machine tells this user. */
final class PortOwner {

    /** State {@code LISTEN} in {@code /proc/net/tcp}. */
    private static final String LISTEN = "0A";

    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    static Optional<ProcessHandle> of(int port) {
        var found = Files.exists(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port);
        return found.flatMap(ProcessHandle::of);
    }

    private static Optional<Long> fromProc(int port) {
        var sockets = Stream.of("tcp", "tcp6")
                .flatMap(it -> lines(Path.of("/proc/net", it)))
                .map(it -> it.strip().split("\\s+"))
                .filter(it -> it.length > INODE && it[STATE].equals(LISTEN) && portOf(it[LOCAL_ADDRESS]) == port)
                .map(it -> "socket:[" + it[INODE] + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holdsAny(pid, sockets))
                .findFirst();
    }

    private static int portOf(String hexAddress) {
        return HexFormat.fromHexDigits(hexAddress, hexAddress.indexOf(':') + 1, hexAddress.length());
    }

    private static boolean holdsAny(long pid, Set<String> sockets) {
        try (var open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(it -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(it).toString());
                } catch (IOException closed) {
                    return false;
                }
            });
        } catch (IOException anotherUsersOrGone) {
            return false;
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException notHere) {
            return Stream.empty();
        }
    }

    private static Optional<Long> fromLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-sTCP:LISTEN", "-iTCP:" + port)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().map(Long::valueOf);
        } catch (IOException noLsof) {
            return Optional.empty();
        }
    }
}
