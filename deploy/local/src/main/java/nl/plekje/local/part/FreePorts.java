package nl.plekje.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports nobody listens on, for stacks that must not meet: tests beside a running {@code ./plekje up}. */
public final class FreePorts {

    private FreePorts() {}

    /** One free port. */
    public static int one() {
        return take(1).get(0);
    }

    /** {@code count} different free ports. They are free now; whoever takes them late may find them taken. */
    public static List<Integer> take(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getByName(Port.ADDRESS)));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            sockets.forEach(FreePorts::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
