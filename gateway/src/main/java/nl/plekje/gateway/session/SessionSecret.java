package nl.plekje.gateway.session;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret of all sessions. Without a good one the gateway does not start: a default would let anyone read sessions, a
 * random one would end them at every restart.
 */
@Startup
@Singleton
public class SessionSecret {

    private static final int LEAST_CHARACTERS = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    SessionSecret(@ConfigProperty(name = "plekje.session.secret") Optional<String> secret) {
        if (secret.map(String::length).orElse(0) < LEAST_CHARACTERS) {
            throw new IllegalStateException("PLEKJE_SESSION_SECRET must hold at least " + LEAST_CHARACTERS
                    + " random characters, the same on every replica and after every restart");
        }
        this.secret = secret.get().getBytes(StandardCharsets.UTF_8);
    }

    /** A key of its own for this purpose, so that what one of them gives away is nothing to the others. */
    public SecretKeySpec key(String purpose) {
        return new SecretKeySpec(sign(new SecretKeySpec(secret, HMAC), purpose), HMAC);
    }

    /** The message authentication code of a text, 32 bytes. */
    public static byte[] sign(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
