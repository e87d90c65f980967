package nl.plekje.gateway.session;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes keys of sessions and recognises them: random bytes and a code that only we can compute over them, so that what
 * somebody made up costs no question to the database.
 */
@Singleton
class SessionKeys {

    private static final int RANDOM_BYTES = 24;
    private static final int CODE_BYTES = 24;
    private static final int CHARACTERS = (RANDOM_BYTES + CODE_BYTES) / 3 * 4;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec ours;
    private final SecretKeySpec forTokens;

    SessionKeys(SessionSecret secret) {
        this.ours = secret.key("session cookie");
        this.forTokens = secret.key("session tokens");
    }

    /** A key that nobody has yet. */
    SessionKey fresh() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var whole = Arrays.copyOf(bytes, RANDOM_BYTES + CODE_BYTES);
        System.arraycopy(code(bytes), 0, whole, RANDOM_BYTES, CODE_BYTES);
        return new SessionKey(Base64.getUrlEncoder().encodeToString(whole));
    }

    /** The key in this cookie, if it is one that we made. */
    Optional<SessionKey> in(String cookie) {
        if (cookie == null || cookie.length() != CHARACTERS) {
            return Optional.empty();
        }
        try {
            var whole = Base64.getUrlDecoder().decode(cookie);
            var expected = code(Arrays.copyOf(whole, RANDOM_BYTES));
            return MessageDigest.isEqual(expected, Arrays.copyOfRange(whole, RANDOM_BYTES, whole.length))
                    ? Optional.of(new SessionKey(cookie))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** What the tokens of this session are encrypted with: neither the cookie nor our secret alone reads them. */
    SecretKeySpec forTokensOf(SessionKey key) {
        return new SecretKeySpec(SessionSecret.sign(forTokens, key.cookie()), "AES");
    }

    private byte[] code(byte[] bytes) {
        return Arrays.copyOf(SessionSecret.sign(ours, new String(bytes, StandardCharsets.ISO_8859_1)), CODE_BYTES);
    }
}
