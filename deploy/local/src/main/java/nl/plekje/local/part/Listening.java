package nl.plekje.local.part;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether somebody listens on a port of the loopback address. */
final class Listening {

    private static final int CONNECT_MILLIS = 500;

    private Listening() {}

    static boolean on(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Port.ADDRESS, port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
