package nl.plekje.gateway.session;

import io.vertx.core.json.JsonObject;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** Tokens as they are kept: encrypted and authenticated (AES-256 in Galois counter mode). */
final class SealedTokens {

    private static final String METHOD = ContentEncryptionAlgorithmIdentifiers.AES_256_GCM;
    private static final AlgorithmConstraints ONLY_THAT = new AlgorithmConstraints(ConstraintType.PERMIT, METHOD);
    private static final AlgorithmConstraints DIRECTLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT);

    private SealedTokens() {}

    static String seal(Tokens tokens, SecretKeySpec key) {
        var encryption = with(key);
        encryption.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        encryption.setEncryptionMethodHeaderParameter(METHOD);
        encryption.setPayload(new JsonObject()
                .put("id", tokens.id())
                .put("access", tokens.access())
                .put("refresh", tokens.refresh())
                .encode());
        try {
            return encryption.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails with {@link IllegalStateException} for what was not sealed with this key. */
    static Tokens open(String sealed, SecretKeySpec key) {
        var encryption = with(key);
        try {
            encryption.setCompactSerialization(sealed);
            var json = new JsonObject(encryption.getPayload());
            return new Tokens(json.getString("id"), json.getString("access"), json.getString("refresh"));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonWebEncryption with(SecretKeySpec key) {
        var encryption = new JsonWebEncryption();
        encryption.setAlgorithmConstraints(DIRECTLY);
        encryption.setContentEncryptionAlgorithmConstraints(ONLY_THAT);
        encryption.setKey(key);
        return encryption;
    }
}
