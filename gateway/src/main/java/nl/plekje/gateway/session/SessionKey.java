package nl.plekje.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What opens a session.
 *
 * @param cookie as the browser keeps it; goes nowhere else
 */
public record SessionKey(String cookie) {

    /** What is kept of it: enough to find the session, too little to open it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Nobody wants it in a log. */
    @Override
    public String toString() {
        return "session " + HexFormat.of().formatHex(hash(), 0, 4);
    }
}
