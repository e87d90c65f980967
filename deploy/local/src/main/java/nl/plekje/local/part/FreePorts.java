package nl.plekje.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports nobody listens on, for stacks that must not meet: tests beside a running {@code ./plekje up}, and tests of several
 * modules at once. A port is held for this JVM, by a locked file of its number, from the moment it is found: a part may
 * begin to listen on it a minute later. All lie below those that systems give to outgoing connections (32768 and up on
 * Linux), which anybody may get meanwhile.
 */
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_767;

    /** Reachable, so that they stay open: a lock ends with its channel. */
    private static final Queue<FileChannel> HELD = new ConcurrentLinkedQueue<>();

    private FreePorts() {}

    /** One free port. */
    public static int one() {
        return take(1).get(0);
    }

    /** {@code count} different free ports, of nobody else as long as this JVM lives. */
    public static List<Integer> take(int count) {
        var found = new ArrayList<Integer>();
        try {
            var folder = Files.createDirectories(
                    Path.of(System.getProperty("java.io.tmpdir"), "plekje-ports-" + System.getProperty("user.name")));
            var begin = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            for (var port = begin; found.size() < count; ) {
                if (hold(port) && isFree(port)) {
                    found.add(port);
                }
                port = port == LAST ? FIRST : port + 1;
                if (port == begin) {
                    throw new IllegalStateException("no free ports between " + FIRST + " and " + LAST);
                }
            }
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Holds the port until this JVM ends; false when somebody holds it already. */
    static boolean hold(int port) throws IOException {
        var folder = Files.createDirectories(
                Path.of(System.getProperty("java.io.tmpdir"), "plekje-ports-" + System.getProperty("user.name")));
        var channel = FileChannel.open(
                folder.resolve(Integer.toString(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            HELD.add(channel);
            return true;
        } catch (OverlappingFileLockException heldHere) {
            // Not closed: that would end the lock that this process has on the file by another channel.
            HELD.add(channel);
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(Port.ADDRESS))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
